import { benchmarkMetrics } from '../../benchmark/benchmarkMetric.ts'
import type { Words } from '../words.ts'
import type { Choices } from './mappingEdits.ts'

/** Which values are asked for once for the whole file: only those that no column gives. */
export interface ConstantsView {
  readonly year: boolean
  readonly metric: readonly { readonly value: string; readonly name: string }[] | null
  readonly timeUnit: boolean
  readonly source: boolean
  readonly account: boolean
  readonly timeZone: boolean
  readonly dateOrder: boolean
  readonly decimalMark: boolean
}

/** Times in figures: a median in a column of its own, or somewhere in a long table. */
function mayHoldTimes({ mapping, layout }: Choices): boolean {
  if (layout === 'wide') return mapping.metricColumns['medianMs'] !== undefined
  const named = mapping.constants['metric']
  return mapping.columns['metric'] !== undefined || named === 'medianMinutes'
}

export function constantsView(words: Words, choices: Choices): ConstantsView {
  const { mapping, layout, asked } = choices
  const isBenchmark = mapping.target === 'benchmark'
  const lacks = (field: string): boolean => mapping.columns[field] === undefined
  const { metrics } = words.text.figures
  return {
    year: isBenchmark && lacks('year'),
    metric:
      isBenchmark && layout === 'long' && lacks('metric')
        ? benchmarkMetrics.map(({ id, fileId }) => ({ value: fileId, name: metrics[id] }))
        : null,
    timeUnit: isBenchmark && mayHoldTimes(choices),
    source: isBenchmark,
    account: !isBenchmark,
    timeZone: !isBenchmark,
    dateOrder: asked.includes('dateOrder'),
    decimalMark: asked.includes('decimalMark'),
  }
}
