import { createZone } from '#shared/domain/localTime.ts'
import { formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import { bucketsOf, granularityFor } from '#shared/domain/periodBuckets.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { ResponsePage } from '#shared/contract/response.ts'
import { backlogAtEndOf } from '#shared/metrics/backlog.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { withinNormFigure } from '#shared/metrics/norms.ts'
import type { ResponseKnown } from '#shared/metrics/responseFigures.ts'
import { responseSeries } from '#shared/metrics/responseSeries.ts'
import type { DaySpan } from '#shared/metrics/responseSeries.ts'
import { normCurves } from '#shared/metrics/responseTable.ts'
import type { ResponseTable } from '#shared/metrics/responseTable.ts'
import { countedCases } from '#shared/metrics/selectRows.ts'
import { seriesBreaks } from '#shared/metrics/seriesBreaks.ts'
import type { SourceStart } from '#shared/metrics/seriesBreaks.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { committedAccounts } from '../queries/accounts.ts'
import { formatStarts } from '../queries/sourceStarts.ts'
import { annotations } from '../repositories/annotations.ts'
import { rowsOfSelection } from '../rowsOfSelection.ts'
import type { WholePeriod } from './overviewPeriods.ts'
import { selectionOf } from './selectionOf.ts'
import type { SettledChoice } from './settledChoice.ts'

type Page = ReadonlyDeep<ResponsePage>

/** A choice of cases as the parts of the page take it. */
export interface ChosenCases {
  readonly rows: MetricsInput
  /** 0 at the positions of the chosen cases, else -1. */
  readonly groupOf: Int16Array
  readonly known: ResponseKnown
}

/** Share within each norm that held for any chosen case, in the order of the list. */
export function normsOf(table: ResponseTable, { groupOf, known }: ChosenCases): Page['norms'] {
  const ruleOf = groupOf.map((group, position) => (group < 0 ? -1 : (table.norms.rule[position] ?? -1)))
  return normCurves(table, ruleOf, table.rules.length).flatMap((curve, index) => {
    const rule = table.rules[index]
    if (rule === undefined || curve.n === 0) return []
    const within = withinNormFigure(curve, { cases: curve.n, unknown: known.unknown })
    return [{ rule, cases: curve.n, within }]
  })
}

function daysOf({ from, to }: WholePeriod): DaySpan {
  return { from: parseLocalDate(from) ?? -Infinity, to: parseLocalDate(to) ?? Infinity }
}

/** Counted over all that started before, however long before the period. */
function backlogOn(
  session: DossierSession,
  filter: Filter,
  days: readonly number[],
  known: ResponseKnown,
): readonly (number | null)[] {
  if (known.unknown !== null) return days.map(() => null)
  const selection = selectionOf(session, filter, null)
  const cases = countedCases(rowsOfSelection(session, selection))
  return backlogAtEndOf(cases, days, createZone(session.openingHours.timeZone))
}

/** The figures of each part of the time axis, with the number waiting at its end. */
export function seriesOf(
  session: DossierSession,
  filter: Filter,
  settled: SettledChoice,
  table: ResponseTable,
  chosen: ChosenCases,
): Pick<Page, 'granularity' | 'series'> {
  const { period, days } = settled
  if (period === null || days === null) return { granularity: 'month', series: [] }
  const granularity = granularityFor(period, filter.granularity)
  const buckets = bucketsOf(period, granularity, session.reportingCalendar)
  const { groupOf, known } = chosen
  const span = daysOf(period)
  const series = responseSeries(table, groupOf, buckets, { period: span, data: days.observed, known })
  const lastDays = buckets.map(({ to }) => Math.min(parseLocalDate(to) ?? -Infinity, span.to))
  const backlogs = backlogOn(session, filter, lastDays, known)
  return {
    granularity,
    series: series.map((bucket, index) => {
      const day = lastDays[index] ?? Infinity
      const isSeen = day >= days.observed.from && day <= days.observed.to
      return {
        ...bucket,
        backlog: isSeen ? (backlogs[index] ?? null) : null,
        backlogOn: isSeen ? formatLocalDate(day) : null,
      }
    }),
  }
}

/** The first row of each account among the rows. Accounts without a name go by nothing. */
function accountStarts(session: DossierSession, rows: MetricsInput): readonly SourceStart[] {
  const zone = createZone(session.row.timeZone)
  const first = new Map<number, number>()
  const see = (accountId: number, atMs: number): void => {
    if (atMs < (first.get(accountId) ?? Infinity)) first.set(accountId, atMs)
  }
  for (const { accountId, startedAtMs } of rows.cases) see(accountId, startedAtMs)
  for (const { accountId, sentAtMs } of rows.inbound) see(accountId, sentAtMs)
  for (const { accountId, sentAtMs } of rows.sending) see(accountId, sentAtMs)
  return committedAccounts(session.database).flatMap(({ id, name }) => {
    const atMs = first.get(id)
    return atMs === undefined ? [] : [{ name, date: formatLocalDate(zone.epochDayAt(atMs)) }]
  })
}

/** Where a time axis breaks: sources that begin among others, other hours, other norms. */
export function breaksOf(
  session: DossierSession,
  filter: Filter,
  { period }: Pick<SettledChoice, 'period'>,
): Page['breaks'] {
  if (period === null) return []
  const zone = createZone(session.row.timeZone)
  const rows = rowsOfSelection(session, selectionOf(session, filter, null))
  const accounts = accountStarts(session, rows)
  const accountIds = [...new Set(rows.sources.map(({ accountId }) => accountId))]
  const formats = formatStarts(session.database, accountIds).map(({ name, firstSentAtMs }) => ({
    name,
    date: formatLocalDate(zone.epochDayAt(firstSentAtMs)),
  }))
  const { openingHours: hours, norms } = session
  return seriesBreaks(period, { accounts, formats, hours, norms })
}

/** Those that touch the period. */
export function annotationsIn(
  session: DossierSession,
  { period }: Pick<SettledChoice, 'period'>,
): Page['annotations'] {
  if (period === null) return []
  return annotations(session.database).filter(({ from, to }) => from <= period.to && to >= period.from)
}
