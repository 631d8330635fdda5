import type { Filter } from '#shared/contract/figures.ts'
import type { ResponsePage } from '#shared/contract/response.ts'
import { formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import type { EpochDay } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import { bucketsOf, granularityFor } from '#shared/domain/periodBuckets.ts'
import { backlogAtEndOf } from '#shared/metrics/backlog.ts'
import type { ChosenOf } from '#shared/metrics/breakdown.ts'
import { withinNormFigure } from '#shared/metrics/norms.ts'
import { normCurves } from '#shared/metrics/responseChoice.ts'
import { responseSeries } from '#shared/metrics/responseSeries.ts'
import type { DaySpan } from '#shared/metrics/bucketDays.ts'
import { outcomeCode } from '#shared/metrics/waitColumns.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { caseRowViews } from './caseRows.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import type { SettledChoice } from './settledChoice.ts'

type Page = ReadonlyDeep<ResponsePage>

/** Share within each norm that held for any chosen case, in the order of the list. */
export function normsOf({ table, choice, known }: ChosenOf): Page['norms'] {
  const curves = normCurves(table, choice, table.ruleOf, table.rules.length)
  return curves.flatMap((curve, index) => {
    const rule = table.rules[index]
    if (rule === undefined || curve.n === 0) return []
    const within = withinNormFigure(curve, { cases: curve.n, unknown: known.unknown })
    return [{ rule, cases: curve.n, within }]
  })
}

function daysOf({ from, to }: WholePeriod): DaySpan {
  return { from: parseLocalDate(from) ?? -Infinity, to: parseLocalDate(to) ?? Infinity }
}

/**
 * The last local day on which any chosen case was followed: after it, who waits is unknown. Without chosen cases nobody
 * waited on any day.
 */
function lastFollowedDay({ table: { columns }, choice: { isChosen } }: ChosenOf, zone: Zone): EpochDay {
  const { count, observedUntilMs } = columns
  let lastMs = -Infinity
  for (let place = 0; place < count; place += 1) {
    const seenMs = observedUntilMs[place] ?? -Infinity
    if (seenMs > lastMs && isChosen[place] === 1) lastMs = seenMs
  }
  return lastMs === -Infinity ? Infinity : zone.epochDayAt(lastMs)
}

/** The figures of each part of the time axis, with the number waiting at its end, however long before it they began. */
export function seriesOf(
  session: DossierSession,
  { granularity: asked }: Filter,
  { period, days }: SettledChoice,
  chosen: ChosenOf,
): Pick<Page, 'granularity' | 'series'> {
  if (period === null || days === null) return { granularity: 'month', series: [] }
  const granularity = granularityFor(period, asked)
  const buckets = bucketsOf(period, granularity, session.settings.reportingCalendar)
  const span = daysOf(period)
  const series = responseSeries(chosen, buckets, { period: span, data: days.observed })
  const lastDays = buckets.map(({ to }) => Math.min(parseLocalDate(to) ?? -Infinity, span.to))
  const zone = createZone(session.settings.openingHours.timeZone)
  const backlogs = backlogAtEndOf(chosen.table, chosen.choice.isChosen, lastDays, zone)
  const lastSeen = Math.min(days.observed.to, lastFollowedDay(chosen, zone))
  return {
    granularity,
    series: series.map((bucket, index) => {
      const day = lastDays[index] ?? Infinity
      const isSeen = chosen.known.unknown === null && day >= days.observed.from && day <= lastSeen
      return {
        ...bucket,
        backlog: isSeen ? (backlogs[index] ?? null) : null,
        backlogOn: isSeen ? formatLocalDate(day) : null,
      }
    }),
  }
}

/** Open cases shown at most. */
const mostSlowest = 10

/** The open cases that had waited longest on the filter's clock when observation ended, longest first. */
export function slowestOf(
  session: DossierSession,
  { clock }: Filter,
  { table: { cases, waits, outcome }, choice: { ranks } }: ChosenOf,
): Page['slowest'] {
  const places: number[] = []
  for (let index = ranks.length - 1; index >= 0 && places.length < mostSlowest; index -= 1) {
    const place = waits.caseAt[ranks[index] ?? 0] ?? 0
    if (outcome[place] === outcomeCode.open) places.push(place)
  }
  const slowest = places.flatMap((place) => cases[place] ?? [])
  return caseRowViews(session, slowest, clock)
}
