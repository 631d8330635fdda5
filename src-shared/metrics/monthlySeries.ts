import { monthKeyOf, monthsBetween, periodOfMonth, timeSpanOf } from '../domain/calendarPeriod.ts'
import type { MonthKey } from '../domain/calendarPeriod.ts'
import { createZone } from '../domain/localTime.ts'
import type { Zone } from '../domain/localTime.ts'
import type { OpeningHours } from '../domain/openingHours.ts'
import { existedUntilMs } from './accountOrigins.ts'
import { metricsOf } from './computeMetrics.ts'
import type { MetricsInput, MetricsSelection } from './metricsInput.ts'
import type { MetricsResult } from './metricsResult.ts'
import { hidesOpenCases, selectRows } from './selectRows.ts'
import { noRowsOf, splitRows } from './splitRows.ts'
import { waitingClock } from './waitingClock.ts'

/** The figures of one calendar month. */
export interface MonthFigures {
  readonly month: MonthKey
  /** False when the selection or the data begin or end within the month: never compared with a whole one. */
  readonly isWhole: boolean
  readonly figures: MetricsResult
}

/** One entry per calendar month from the selection's first row to its last, oldest first. Empty without rows. */
export function monthlySeries(
  input: MetricsInput,
  selection: MetricsSelection,
  hours: OpeningHours,
): readonly MonthFigures[] {
  const zone = createZone(hours.timeZone)
  const span = timeSpanOf(selection.period, zone)
  const rows = selectRows(input, selection, span)
  const hidesOpen = hidesOpenCases(input, selection, span)
  const ends = dataEnds(rows)
  if (ends === null) return []
  const isWhole = wholeMonths(input, selection, zone)
  const monthOf = monthsIn(zone)
  const parts = splitRows(rows, monthOf)
  const clock = waitingClock(selection.clock, hours, rows.cases, input.origins ?? [])
  return monthsBetween(zone.epochDayAt(ends.firstMs), zone.epochDayAt(ends.lastMs)).map((month) => ({
    month,
    isWhole: isWhole(month),
    figures: metricsOf(parts.get(month) ?? noRowsOf(rows), clock, hidesOpen),
  }))
}

/** Tells of a month whether the selection and the data hold all of it. */
export function wholeMonths(
  input: MetricsInput,
  selection: MetricsSelection,
  zone: Zone,
): (month: MonthKey) => boolean {
  const known = dataEnds(input)
  if (known === null) return () => false
  const span = timeSpanOf(selection.period, zone)
  // The month of a merger is not whole where the merger is not on its first day.
  const lastMs = Math.min(span.toMs, existedUntilMs(input.origins ?? [], selection.predecessor ?? null))
  const firstDay = zone.epochDayAt(known.firstMs)
  return (month) => {
    const { fromMs, toMs } = timeSpanOf(periodOfMonth(month), zone)
    const hasBegun = fromMs >= span.fromMs && zone.epochDayAt(fromMs) >= firstDay
    return hasBegun && toMs <= lastMs && toMs <= known.observedMs
  }
}

/** The month of an instant. Each day's is worked out once: a dossier has far fewer days than messages. */
export function monthsIn(zone: Zone): (atMs: number) => MonthKey {
  const byDay = new Map<number, MonthKey>()
  return (atMs) => {
    const day = zone.epochDayAt(atMs)
    const month = byDay.get(day) ?? monthKeyOf(day)
    byDay.set(day, month)
    return month
  }
}

/** First and last instant of any row, and until when rows would have been seen. */
interface DataEnds {
  readonly firstMs: number
  readonly lastMs: number
  readonly observedMs: number
}

/** Looked up once for what stays in memory. */
const knownEnds = new WeakMap<MetricsInput, DataEnds | null>()

/** null without rows. */
function dataEnds(rows: MetricsInput): DataEnds | null {
  const known = knownEnds.get(rows)
  if (known !== undefined) return known
  const ends = endsOf(rows)
  knownEnds.set(rows, ends)
  return ends
}

function endsOf(rows: MetricsInput): DataEnds | null {
  let [firstMs, lastMs, observedMs] = [Infinity, -Infinity, -Infinity]
  const see = (atMs: number): void => {
    firstMs = Math.min(firstMs, atMs)
    lastMs = Math.max(lastMs, atMs)
  }
  for (const row of rows.cases) {
    see(row.startedAtMs)
    observedMs = Math.max(observedMs, row.observedUntilMs)
  }
  for (const { observedUntilMs } of rows.sources)
    observedMs = Math.max(observedMs, observedUntilMs ?? -Infinity)
  for (const { sentAtMs } of rows.inbound) see(sentAtMs)
  for (const { sentAtMs } of rows.sending) see(sentAtMs)
  for (const { questionAtMs } of rows.linkedReplies) see(questionAtMs)
  return firstMs > lastMs ? null : { firstMs, lastMs, observedMs: Math.max(observedMs, lastMs) }
}
