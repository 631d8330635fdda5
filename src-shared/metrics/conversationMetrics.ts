import { noFigure } from '../domain/figure.ts'
import type { Count, Figure } from '../domain/figure.ts'
import type { EpochDay } from '../domain/localDate.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import { satisfactionOf, turnsDistribution, turnsPerCaseOf } from './caseMeans.ts'
import type { CaseRow } from './caseRow.ts'
import { caseFigures, supportOfCases } from './computeMetrics.ts'
import { conversationRatioOf } from './conversationRatio.ts'
import { groupShares, shareOfCases } from './groupShares.ts'
import type { GroupShare } from './groupShares.ts'
import { intendedTeamOf } from './intendedTeam.ts'
import type { TeamByTopic } from './intendedTeam.ts'
import type { IsChosen } from './messageColumns.ts'
import type { MetricsInput } from './metricsInput.ts'
import type { SendingCounts } from './metricsResult.ts'
import { questionsPer1000Of } from './questionsPerInhabitants.ts'
import type { CountedDays, PopulationByYear } from './questionsPerInhabitants.ts'
import { reactionsPerPostOf } from './reactionsPerPost.ts'
import type { OwnPostRow } from './reactionsPerPost.ts'
import { identicalRepliesOf } from './replyWordings.ts'
import type { ReplyWordings } from './replyWordings.ts'
import { countedCases, hiddenQuestions } from './selectRows.ts'
import type { Support } from './selectRows.ts'
import { unansweredByReason } from './unanswered.ts'
import type { UnansweredReason } from './unanswered.ts'
import type { WaitingClock } from './waitingClock.ts'

/** What was said and how it went on, of one choice. */
export interface ConversationFigures {
  readonly cases: Count
  readonly answered: Count
  readonly conversationRatio: Figure
  readonly sending: SendingCounts
  readonly dialogueShare: Figure
  readonly turnsPerCase: Figure
  readonly responseRate7d: Figure
  readonly reactionsPerPost: Figure
  readonly identicalReplies: Figure
  readonly questionsPer1000: Figure
  readonly satisfaction: Figure
  readonly intendedTeam: Figure
}

/** How the cases divide. Where open ones are unknown, topics and reasons are empty. */
export interface ConversationParts {
  readonly turns: readonly { readonly turns: number; readonly cases: number }[]
  readonly unanswered: readonly { readonly reason: UnansweredReason; readonly cases: number }[]
  readonly topics: readonly GroupShare<TopicId>[]
  readonly serviceAndPublicSpace: Figure
  readonly teams: readonly GroupShare<TeamId>[]
}

/** Selected rows with what the figures need beside them. */
export interface ConversationInput {
  readonly rows: MetricsInput
  /** A team is chosen and what it left open is unknown (`hidesOpenCases`). */
  readonly hidesOpen: boolean
  readonly clock: WaitingClock
  /** Everything of the dossier; `isChosen` picks what is of the choice. */
  readonly replies: ReplyWordings
  readonly posts: readonly OwnPostRow[]
  readonly isChosen: IsChosen
  /** null where the reference tables do not know the municipality. */
  readonly population: PopulationByYear | null
  readonly days: CountedDays
  readonly dayAt: (atMs: number) => EpochDay
  readonly scheme: TeamByTopic
}

function isAnswered(row: CaseRow): boolean {
  return row.firstReplyAtMs !== null
}

function unless(reason: Support, estimate: () => Figure): Figure {
  return reason === null ? estimate() : noFigure(reason, 0)
}

/** Everything the page tells of one choice that is a figure. */
export function conversationFigures(input: ConversationInput): ConversationFigures {
  const { rows, hidesOpen, clock, dayAt } = input
  const counted = countedCases(rows)
  const answeredCases = counted.filter(isAnswered)
  return figuresOfCounted(rows.sources, hidesOpen, {
    questions: counted.length,
    ofCases: caseFigures(rows, counted, clock, hidesOpen),
    ofSending: conversationRatioOf(rows, clock),
    reactionsPerPost: reactionsPerPostOf(input.posts, input.isChosen, clock),
    identicalReplies: identicalRepliesOf(input.replies, input.isChosen, clock),
    turnsPerCase: () => turnsPerCaseOf(answeredCases, clock),
    questionsPer1000: () =>
      questionsPer1000Of(
        counted.map((row) => dayAt(row.startedAtMs)),
        input.population,
        input.days,
      ),
    satisfaction: () => satisfactionOf(counted, clock),
    intendedTeam: () => intendedTeamOf(answeredCases, input.scheme, clock),
  })
}

/** What the figures of a choice are put together from, however it was counted. */
export interface CountedFigures {
  readonly questions: number
  readonly ofCases: Pick<ConversationFigures, 'cases' | 'answered' | 'responseRate7d' | 'dialogueShare'>
  readonly ofSending: Pick<ConversationFigures, 'conversationRatio' | 'sending'>
  readonly reactionsPerPost: Figure
  readonly identicalReplies: Figure
  readonly turnsPerCase: () => Figure
  readonly questionsPer1000: () => Figure
  readonly satisfaction: () => Figure
  readonly intendedTeam: () => Figure
}

/** Each figure, or why its sources cannot give it. */
export function figuresOfCounted(
  sources: MetricsInput['sources'],
  hidesOpen: boolean,
  counted: CountedFigures,
): ConversationFigures {
  const { unknown, unsupported } = supportOfCases({ sources }, hidesOpen)
  const { cases, answered, responseRate7d, dialogueShare } = counted.ofCases
  return {
    cases,
    answered,
    responseRate7d,
    dialogueShare,
    ...counted.ofSending,
    turnsPerCase: unless(unsupported, () =>
      counted.questions === 0 ? noFigure('noMessages', 0) : counted.turnsPerCase(),
    ),
    reactionsPerPost: counted.reactionsPerPost,
    identicalReplies: counted.identicalReplies,
    questionsPer1000: unless(unknown ?? hiddenQuestions(sources), counted.questionsPer1000),
    satisfaction: unless(unsupported, counted.satisfaction),
    intendedTeam: unless(unsupported, counted.intendedTeam),
  }
}

/** How the cases of one choice divide over turns, reasons, topics and teams. */
export function conversationParts({
  rows,
  hidesOpen,
  clock,
}: Pick<ConversationInput, 'rows' | 'hidesOpen' | 'clock'>): ConversationParts {
  const counted = countedCases(rows)
  const answered = counted.filter(isAnswered)
  return partsOfCounted(rows.sources, hidesOpen, {
    turns: () => turnsDistribution(answered),
    unanswered: () => unansweredByReason(counted),
    topics: () => groupShares(counted, topicIds, ({ topic }) => topic, clock),
    serviceAndPublicSpace: () =>
      shareOfCases(counted, ({ topic }) => isServiceOrPublicSpace(topic), 'noMessages', clock),
    teams: () => groupShares(answered, teamIds, ({ team }) => team, clock),
  })
}

export function isServiceOrPublicSpace(topic: TopicId): boolean {
  return topic === 'service' || topic === 'publicSpace'
}

/** What the parts of a choice are put together from, however it was counted. */
export type CountedParts = {
  readonly [Part in keyof ConversationParts]: () => ConversationParts[Part]
}

/** Each division, or nothing where its sources cannot give it. */
export function partsOfCounted(
  sources: MetricsInput['sources'],
  hidesOpen: boolean,
  counted: CountedParts,
): ConversationParts {
  const { unknown, unsupported } = supportOfCases({ sources }, hidesOpen)
  return {
    turns: unsupported === null ? counted.turns() : [],
    unanswered: unknown === null ? counted.unanswered() : [],
    topics: unknown === null ? counted.topics() : [],
    serviceAndPublicSpace: unless(unknown, counted.serviceAndPublicSpace),
    teams: unsupported === null ? teamShares(counted.teams()) : [],
  }
}

/** Who answers; without a team in any answer its share is unknown, not the whole. */
function teamShares(groups: readonly GroupShare<TeamId>[]): readonly GroupShare<TeamId>[] {
  if (groups.some(({ key }) => key !== 'unknown')) return groups
  return groups.map((group) => ({ ...group, share: noFigure('noTeam', group.cases) }))
}
