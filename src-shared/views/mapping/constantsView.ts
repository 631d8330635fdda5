import { benchmarkMetrics } from '../../benchmark/benchmarkMetric.ts'
import type { TableCheck } from '../../contract/tables.ts'
import { durationUnits } from '../../mapping/durationText.ts'
import type { DateOrder, DecimalMark } from '../../mapping/mapping.ts'
import { satisfactionScales } from '../../mapping/satisfactionText.ts'
import type { Words } from '../words.ts'
import type { Choices } from './mappingEdits.ts'

export interface Option {
  readonly value: string
  readonly name: string
}

/** Which values are asked for once for the whole file: only those that no column gives. */
export interface ConstantsView {
  readonly year: boolean
  readonly metric: readonly Option[] | null
  readonly timeUnit: boolean
  readonly source: boolean
  readonly account: 'needed' | 'rest' | null
  readonly channel: 'needed' | 'rest' | null
  readonly timeZone: boolean
  readonly dateOrder: boolean
  readonly decimalMark: boolean
  /** What the rows tell by themselves, shown so that a wrong guess can be seen and changed; null where it is asked. */
  readonly settledOrder: DateOrder | null
  readonly settledMark: DecimalMark | null
  readonly responseUnit: readonly Option[] | null
  readonly satisfactionScale: { readonly options: readonly Option[]; readonly answer: string } | null
}

/** Times in figures: a median in a column of its own, or somewhere in a long table. */
function mayHoldTimes({ mapping, layout }: Choices): boolean {
  if (layout === 'wide') return mapping.metricColumns['medianMs'] !== undefined
  const named = mapping.constants['metric']
  return mapping.columns['metric'] !== undefined || named === 'medianMinutes'
}

function settledOrder({ mapping, asked }: Choices, check: TableCheck | null): DateOrder | null {
  const answer = mapping.dateOrder ?? check?.settled.dateOrder ?? null
  if (answer === null || asked.includes('dateOrder')) return null
  // Where the year stands first nothing else is possible.
  return answer === 'ymd' ? null : answer
}

function settledMark({ mapping, asked }: Choices, check: TableCheck | null): DecimalMark | null {
  const answer = mapping.decimalMark ?? check?.settled.decimalMark ?? null
  return asked.includes('decimalMark') ? null : answer
}

export function constantsView(words: Words, choices: Choices, check: TableCheck | null): ConstantsView {
  const { mapping, layout, asked } = choices
  const isBenchmark = mapping.target === 'benchmark'
  const lacks = (field: string): boolean => mapping.columns[field] === undefined
  const rest = (field: string): 'needed' | 'rest' => (lacks(field) ? 'needed' : 'rest')
  const { metrics } = words.text.figures
  const { responseUnits, scales } = words.text.mapping.messages
  const scale = mapping.constants['satisfactionScale'] ?? check?.settled.satisfactionScale ?? ''
  return {
    year: isBenchmark && lacks('year'),
    metric:
      isBenchmark && layout === 'long' && lacks('metric')
        ? benchmarkMetrics.map(({ id, fileId }) => ({ value: fileId, name: metrics[id] }))
        : null,
    timeUnit: isBenchmark && mayHoldTimes(choices),
    source: isBenchmark,
    account: isBenchmark ? null : rest('accountName'),
    channel: isBenchmark ? null : rest('channel'),
    timeZone: !isBenchmark,
    dateOrder: asked.includes('dateOrder'),
    decimalMark: asked.includes('decimalMark'),
    settledOrder: isBenchmark ? null : settledOrder(choices, check),
    settledMark: isBenchmark ? null : settledMark(choices, check),
    responseUnit: lacks('responseTime')
      ? null
      : durationUnits.map((value) => ({ value, name: responseUnits[value] })),
    satisfactionScale: lacks('satisfaction')
      ? null
      : { options: satisfactionScales.map((value) => ({ value, name: scales[value] })), answer: scale },
  }
}
