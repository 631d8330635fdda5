import { bandOf } from '#shared/benchmark/comparison/comparedFigure.ts'
import { conversationPublished } from '#shared/benchmark/publishedFigures.ts'
import type { ConversationPage } from '#shared/contract/conversation.ts'
import type { Filter } from '#shared/contract/figures.ts'
import { bucketsOf, granularityFor } from '#shared/domain/periodBuckets.ts'
import { daySpanOf } from '#shared/metrics/bucketDays.ts'
import { conversationOfChosen, seriesOfChosen } from '#shared/metrics/chosenConversation.ts'
import type { ChosenConversation } from '#shared/metrics/chosenConversation.ts'
import { changeOf } from '#shared/metrics/compareMetrics.ts'
import type { ConversationFigures, ConversationParts } from '#shared/metrics/conversationMetrics.ts'
import { populationIn } from '#shared/metrics/questionsPerInhabitants.ts'
import { conversationTables } from '../conversationRows.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { publishedView } from './benchmarkPublished.ts'
import { choiceData } from './choiceData.ts'
import { codesWithData, comparePeers, isOfPart, isOfWhole } from './comparePeers.ts'
import { chosenConversation } from './chosenConversation.ts'
import { correctedTopics } from './correctedTopics.ts'
import { inboundIn } from './inboundIn.ts'
import { populationOf } from './populationOf.ts'
import { annotationsIn, breaksOf } from './timeAxisMarks.ts'
import { holdsMessages, settleChoice } from './settledChoice.ts'
import type { SettledChoice } from './settledChoice.ts'

type Page = ReadonlyDeep<ConversationPage>

function stateOf(
  session: DossierSession,
  filter: Filter,
  { period }: SettledChoice,
  hasBenchmark: boolean,
  { cases, answered }: ConversationFigures,
): Page['state'] {
  if (period === null) return hasBenchmark ? 'benchmarkOnly' : 'empty'
  // A question that counts is a message: only without one the rest is looked through.
  const isFilled = (typeof cases === 'number' && cases > 0) || holdsMessages(session, filter, period)
  if (!isFilled) return 'noMessagesInPeriod'
  if (typeof cases !== 'number') return 'noCitizensMessages'
  return cases > 0 && answered === 0 ? 'nobodyAnswered' : 'figures'
}

/** No comparison is a missing value with a reason, never a difference of 0. */
function differencesOf(now: ConversationFigures, before: ConversationFigures | null): Page['differences'] {
  const none = { value: null, reason: 'noMessages' } as const
  if (before === null) return { conversationRatio: none, dialogueShare: none, responseRate7d: none }
  return {
    conversationRatio: changeOf(now.conversationRatio, before.conversationRatio),
    dialogueShare: changeOf(now.dialogueShare, before.dialogueShare),
    responseRate7d: changeOf(now.responseRate7d, before.responseRate7d),
  }
}

type Peers = Pick<Page, 'peers' | 'peerKind' | 'peersOfWhole'> & { readonly hasBenchmark: boolean }

/** The same group and bands as on the overview. */
function peersOf(app: DataApp, session: DossierSession, filter: Filter, { period }: SettledChoice): Peers {
  const compared = comparePeers(app, session, filter, period)
  const { group, candidate } = compared
  const band = (metric: 'conversationRatio' | 'dialogueShare'): Page['peers']['dialogueShare'] =>
    bandOf(
      group.members.map((member) => candidate(member, metric)),
      isOfPart(compared, metric),
    )
  return {
    peers: { conversationRatio: band('conversationRatio'), dialogueShare: band('dialogueShare') },
    peerKind: group.own.country === 'EX' ? 'example' : group.choice.kind,
    peersOfWhole: {
      conversationRatio: isOfWhole(compared, 'conversationRatio'),
      dialogueShare: isOfWhole(compared, 'dialogueShare'),
    },
    hasBenchmark: codesWithData(compared).size > 0,
  }
}

function inhabitantsOf(
  app: DataApp,
  session: DossierSession,
  filter: Filter,
  { period }: SettledChoice,
): Page['inhabitants'] {
  const population = populationOf(app, session, filter)
  if (population === null || period === null) return null
  const found = populationIn(population, Number(period.to.slice(0, 4)))
  return found === null ? null : { count: found.inhabitants, year: found.year }
}

function partsOf(
  session: DossierSession,
  filter: Filter,
  chosen: ChosenConversation,
  { turns, unanswered, topics, serviceAndPublicSpace, teams }: ConversationParts,
): Pick<Page, 'turns' | 'unanswered' | 'topicMix' | 'serviceAndPublicSpace' | 'teamMix'> {
  const corrected = correctedTopics(session, filter, chosen)
  return {
    turns,
    unanswered,
    topicMix: topics.map(({ key, cases, share }) => ({
      topic: key,
      cases,
      share,
      corrected: corrected.get(key) ?? null,
    })),
    serviceAndPublicSpace,
    teamMix: teams.map(({ key, cases, share }) => ({ team: key, cases, share })),
  }
}

/** The figures of each part of the time axis. */
function seriesOf(
  session: DossierSession,
  filter: Filter,
  { period, days }: SettledChoice,
  chosen: ChosenConversation,
): Pick<Page, 'granularity' | 'series'> {
  if (period === null || days === null) return { granularity: 'month', series: [] }
  const granularity = granularityFor(period, filter.granularity)
  const buckets = bucketsOf(period, granularity, session.settings.reportingCalendar)
  const frame = { period: daySpanOf(period), data: days.observed }
  return { granularity, series: seriesOfChosen(chosen, buckets, frame) }
}

/** Everything the page about conversing shows. */
export const conversationFiguresOf: Handler<'conversation.figures'> = (app, filter) => {
  const session = app.openSession()
  const settled = settleChoice(session, filter)
  const { days, period, comparison } = settled
  const chosen = chosenConversation(app, session, filter, { period, days })
  const { figures: current, parts } = conversationOfChosen(chosen)
  const previous =
    comparison === null
      ? null
      : conversationOfChosen(chosenConversation(app, session, filter, { period: comparison.period, days }))
          .figures
  const { hasBenchmark, ...peers } = peersOf(app, session, filter, settled)
  return {
    ...choiceData(session, filter, settled),
    ...peers,
    state: stateOf(session, filter, settled, hasBenchmark, current),
    current,
    previous,
    differences: differencesOf(current, previous),
    published: conversationPublished(app.reference.research).map(publishedView),
    inhabitants: inhabitantsOf(app, session, filter, settled),
    ...seriesOf(session, filter, settled, chosen),
    annotations: annotationsIn(session, settled),
    // Hours and norms change nothing in what this page tells.
    breaks: breaksOf(session, filter, settled).filter(({ kind }) => kind === 'source'),
    ...partsOf(session, filter, chosen, parts),
    needsNoReply: inboundIn(session, filter, period, conversationTables(session).needsNoReply),
  }
}
