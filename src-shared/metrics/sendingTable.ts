import { weekIndexOf } from '../domain/calendarPeriod.ts'
import type { EpochDay } from '../domain/localDate.ts'
import type { SendingClass } from '../domain/message.ts'
import type { TimeSpan } from '../domain/period.ts'
import { countSending } from './conversationRatio.ts'
import type { SendingCounter, SendingShare } from './conversationRatio.ts'
import { daysOf, messageColumns } from './messageColumns.ts'
import type { DatedMessages } from './messageColumns.ts'
import type { MetricsInput } from './metricsInput.ts'
import { supportingAccounts } from './selectRows.ts'

const sendingClasses = ['reply', 'repost', 'ownPost'] as const satisfies readonly SendingClass[]

/** Public outgoing messages of sources that hold broadcasts too, counted per hour; one place a count. */
export interface SendingTable extends DatedMessages {
  /** Place in `sendingClasses`. */
  readonly sendingClass: Uint8Array
  readonly count: Float64Array
}

/** In the order of the rows. */
export function sendingTable(
  { sending, sources }: Pick<MetricsInput, 'sending' | 'sources'>,
  dayAt: (atMs: number) => EpochDay,
): SendingTable {
  const rows = sending.filter(supportingAccounts(sources, 'conversationRatio'))
  const columns = messageColumns(rows)
  return {
    ...columns,
    day: daysOf(columns, dayAt),
    sendingClass: Uint8Array.from(rows, (row) => sendingClasses.indexOf(row.sendingClass)),
    count: Float64Array.from(rows, ({ count }) => count),
  }
}

/** Messages that are marked 1 and were sent within a span. */
export interface ChosenSending {
  readonly table: SendingTable
  readonly isChosen: Uint8Array
  readonly span: TimeSpan
}

/** As `sendingCounts` counts them. */
export function sendingAmong(chosen: ChosenSending): SendingShare {
  const counter = countSending()
  visitSending(chosen, () => counter)
  return counter.share()
}

/** The same of each of so many parts that `partOn` divides days into; a day of part -1 counts in none. */
export function sendingByPart(
  chosen: ChosenSending,
  parts: number,
  partOn: (day: EpochDay) => number,
): readonly SendingShare[] {
  const counters = Array.from({ length: parts }, countSending)
  visitSending(chosen, (day) => counters[partOn(day)])
  return counters.map((counter) => counter.share())
}

function visitSending(
  { table, isChosen, span: { fromMs, toMs } }: ChosenSending,
  counterOn: (day: EpochDay) => SendingCounter | undefined,
): void {
  const { sentAtMs, day, sendingClass, count } = table
  for (let place = 0; place < count.length; place += 1) {
    const atMs = sentAtMs[place] ?? NaN
    if (isChosen[place] !== 1 || !(atMs >= fromMs && atMs < toMs)) continue
    const on = day[place] ?? NaN
    const kind = sendingClasses[sendingClass[place] ?? -1]
    if (kind !== undefined) counterOn(on)?.add(weekIndexOf(on), kind, count[place] ?? 0)
  }
}
