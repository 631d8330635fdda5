import type { Filter, Overview } from '#shared/contract/figures.ts'
import { noFigure } from '#shared/domain/figure.ts'
import { compareMetrics } from '#shared/metrics/compareMetrics.ts'
import type { MetricsChange } from '#shared/metrics/compareMetrics.ts'
import type { MetricsByChannel, MetricsResult } from '#shared/metrics/metricsResult.ts'
import { overviewPublished } from '#shared/benchmark/publishedFigures.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { publishedView } from './benchmarkPublished.ts'
import { choiceData } from './choiceData.ts'
import type { DataDays } from './figuresData.ts'
import { curveOfSelection, figuresOfSelection } from '../figuresOfSelection.ts'
import { peersOf } from './overviewPeers.ts'
import { selectionOf } from './selectionOf.ts'
import { settleChoice, settledWholePeriod } from './settledChoice.ts'
import type { SettledChoice } from './settledChoice.ts'
import { trendOf } from './overviewTrend.ts'

/** The figures of the period a filter stands for; the whole range while nothing is imported. */
export function currentMetrics(session: DossierSession, filter: Filter): MetricsByChannel {
  const selection = selectionOf(session, filter, settledWholePeriod(session, filter))
  return figuresOfSelection(session, selection)
}

function isNothing(metrics: MetricsResult): boolean {
  const { sending, linkedReplies } = metrics
  // Questions of a source without answers are not counted: that they have no number does not say that there are none.
  if (typeof metrics.cases !== 'number' && metrics.cases.reason === 'inboundOnly') return false
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

function previousOf(
  session: DossierSession,
  filter: Filter,
  { comparison }: SettledChoice,
): MetricsResult | null {
  if (comparison === null) return null
  return withoutChannels(figuresOfSelection(session, selectionOf(session, filter, comparison.period)))
}

/** Everything the overview shows. A period without dates becomes the latest whole quarter, see `defaultPeriod`. */
export const figuresOverview: Handler<'figures.overview'> = (app, filter) => {
  const session = app.openSession()
  const settled = settleChoice(session, filter)
  const { days, period } = settled
  const selection = selectionOf(session, filter, period)
  const computed = figuresOfSelection(session, selection)
  const current = days === null ? withoutOwnData(computed) : computed
  const previous = previousOf(session, filter, settled)
  const peers = peersOf(app, session, filter, period)
  return {
    ...choiceData(session, filter, settled),
    state: stateOf(days, peers.benchmarkMunicipalities > 0, current),
    current,
    previous,
    differences: previous === null ? noDifferences() : differencesOf(compareMetrics(current, previous)),
    curve: curveOfSelection(session, selection).points ?? [],
    trend: days === null || period === null ? [] : trendOf(session, selection, period),
    ...peers,
    published: overviewPublished(app.reference.research).map(publishedView),
  }
}
