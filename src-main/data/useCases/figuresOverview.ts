import type { Filter, Overview } from '#shared/contract/figures.ts'
import { noFigure } from '#shared/domain/figure.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { compareMetrics } from '#shared/metrics/compareMetrics.ts'
import type { MetricsChange } from '#shared/metrics/compareMetrics.ts'
import type { MetricsByChannel, MetricsResult } from '#shared/metrics/metricsResult.ts'
import { responseCurve } from '#shared/metrics/responseCurve.ts'
import { overviewPublished } from '#shared/benchmark/publishedFigures.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { committedAccounts } from '../queries/accounts.ts'
import { publishedView } from './benchmarkPublished.ts'
import { dataDays, hasEnoughIn, knownGroups, quartersWithMessages } from './figuresData.ts'
import type { DataDays } from './figuresData.ts'
import { figuresOfSelection } from '../figuresOfSelection.ts'
import { askedPeriod, comparisonOf, defaultPeriod, wholePeriodOf } from './overviewPeriods.ts'
import type { Comparison, DayRange, WholePeriod } from './overviewPeriods.ts'
import { predecessorChoices } from './origins.ts'
import { peersOf } from './overviewPeers.ts'
import { selectionOf } from './selectionOf.ts'
import { trendOf } from './overviewTrend.ts'

function settledPeriod(session: DossierSession, filter: Filter, days: DataDays): DayRange {
  return (
    askedPeriod(filter, days.observed) ?? defaultPeriod(days.observed, (range) => hasEnoughIn(session, range))
  )
}

/** The period a filter stands for; null while nothing is imported. */
export function settledWholePeriod(session: DossierSession, filter: Filter): WholePeriod | null {
  const days = dataDays(session)
  return days === null ? null : wholePeriodOf(settledPeriod(session, filter, days))
}

/** The figures of the period a filter stands for; the whole range while nothing is imported. */
export function currentMetrics(session: DossierSession, filter: Filter): MetricsByChannel {
  const selection = selectionOf(session, filter, settledWholePeriod(session, filter))
  return figuresOfSelection(session, selection)
}

function isNothing(metrics: MetricsResult): boolean {
  const { sending, linkedReplies } = metrics
  const inbound = typeof linkedReplies.inbound === 'number' ? linkedReplies.inbound : 0
  const cases = typeof metrics.cases === 'number' ? metrics.cases : 0
  const sent = sending.replies + sending.reposts + sending.ownPosts
  return cases + inbound + sent + linkedReplies.replies === 0
}

function stateOf(days: DataDays | null, hasBenchmark: boolean, current: MetricsResult): Overview['state'] {
  if (days === null) return hasBenchmark ? 'benchmarkOnly' : 'empty'
  if (isNothing(current)) return 'noMessagesInPeriod'
  if (typeof current.cases !== 'number') return 'noCitizensMessages'
  if (current.cases > 0 && current.answered === 0) return 'nobodyAnswered'
  return 'figures'
}

/** No comparison is a missing value with a reason, never a difference of 0. */
function noDifferences(): ReadonlyDeep<Overview>['differences'] {
  const none = { value: null, reason: 'noMessages' } as const
  return {
    cases: none,
    medianMs: none,
    within2h: none,
    responseRate7d: none,
    conversationRatio: none,
    dialogueShare: none,
  }
}

function differencesOf(change: MetricsChange): ReadonlyDeep<Overview>['differences'] {
  const { cases, medianMs, within2h, responseRate7d, conversationRatio, dialogueShare } = change
  return { cases, medianMs, within2h, responseRate7d, conversationRatio, dialogueShare }
}

/** Nothing imported: every figure is null because there are no own data, not because a choice holds no messages. */
function withoutOwnData(metrics: MetricsByChannel): MetricsByChannel {
  const none = noFigure('noOwnData', 0)
  const unknown = { value: null, reason: 'noOwnData' } as const
  return {
    ...metrics,
    cases: unknown,
    answered: unknown,
    closed: unknown,
    open: unknown,
    firstResponse: {
      medianMs: none,
      p90Ms: none,
      within: { '1h': none, '2h': none, '4h': none, '24h': none },
      meanMs: none,
    },
    responseRate7d: none,
    conversationRatio: none,
    dialogueShare: none,
  }
}

interface Settled {
  readonly days: DataDays | null
  readonly period: WholePeriod | null
  readonly isUnfinished: boolean
  readonly comparison: Comparison | null
}

/** An unfinished period is never compared with a whole one. */
function settle(session: DossierSession, filter: Filter): Settled {
  const days = dataDays(session)
  if (days === null) return { days, period: null, isUnfinished: false, comparison: null }
  const range = settledPeriod(session, filter, days)
  const isUnfinished = range.to > days.observed.to
  const comparison = isUnfinished ? null : comparisonOf(range, days.observed)
  return { days, period: wholePeriodOf(range), isUnfinished, comparison }
}

function withoutChannels(metrics: MetricsByChannel): MetricsResult {
  const { cases, answered, closed, open, firstResponse, responseRate7d, conversationRatio } = metrics
  const { sending, dialogueShare, linkedReplies } = metrics
  const counts = { cases, answered, closed, open }
  return {
    ...counts,
    firstResponse,
    responseRate7d,
    conversationRatio,
    sending,
    dialogueShare,
    linkedReplies,
  }
}

function previousOf(session: DossierSession, filter: Filter, settled: Settled): MetricsResult | null {
  if (settled.comparison === null) return null
  const selection = selectionOf(session, filter, settled.comparison.period)
  const previous = figuresOfSelection(session, selection)
  return isNothing(previous) ? null : withoutChannels(previous)
}

/** Everything the overview shows. A period without dates becomes the latest whole quarter, see `defaultPeriod`. */
export const figuresOverview: Handler<'figures.overview'> = (app, filter) => {
  const session = app.openSession()
  const settled = settle(session, filter)
  const { days, period } = settled
  const selection = selectionOf(session, filter, period)
  const computed = figuresOfSelection(session, selection)
  const current = days === null ? withoutOwnData(computed) : computed
  const previous = previousOf(session, filter, settled)
  const accounts = committedAccounts(session.database)
  const peers = peersOf(app, session, filter, period)
  const zone = createZone(session.row.timeZone)
  return {
    state: stateOf(days, peers.benchmarkMunicipalities > 0, current),
    period,
    comparisonPeriod: previous === null ? null : (settled.comparison?.period ?? null),
    comparisonKind: previous === null ? null : (settled.comparison?.kind ?? null),
    periodUnfinished: settled.isUnfinished,
    dataFrom: days === null ? null : formatLocalDate(zone.epochDayAt(days.range.firstSentAtMs)),
    dataTo: days === null ? null : formatLocalDate(zone.epochDayAt(days.range.lastSentAtMs)),
    observedTo: days === null ? null : formatLocalDate(days.observed.to),
    quarters: days === null ? [] : quartersWithMessages(session, days).map(wholePeriodOf),
    lastImportAtMs: days === null ? null : days.range.lastImportAtMs,
    channels: [...new Set(accounts.map((account) => account.channel))],
    accounts,
    predecessors: predecessorChoices(session),
    hasIncidents: session.incidentSpans.length > 0,
    ...knownGroups(session),
    current,
    previous,
    differences: previous === null ? noDifferences() : differencesOf(compareMetrics(current, previous)),
    curve: responseCurve(session.figuresInput, selection, session.openingHours).points ?? [],
    trend: days === null || period === null ? [] : trendOf(session, selection, period),
    ...peers,
    published: overviewPublished(app.reference.research).map(publishedView),
  }
}
