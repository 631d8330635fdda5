import { metricIds, type MetricId } from '../../../metrics/definitions.ts'

/** The definition that a page's figure follows, by its key ("within.4h", "medianMs.hour.9"); null where it has none. */
export function metricOfKey(key: string): MetricId | null {
  const [first = '', second = ''] = key.split('.')
  const name = first === 'within' ? `within${second}` : first
  return metricIds.find((id) => id === name) ?? null
}
