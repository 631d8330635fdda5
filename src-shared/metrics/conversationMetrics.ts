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
import type { MetricsInput } from './metricsInput.ts'
import type { SendingCounts } from './metricsResult.ts'
import { questionsPer1000Of } from './questionsPerInhabitants.ts'
import type { CountedDays, PopulationByYear } from './questionsPerInhabitants.ts'
import { reactionsPerPostOf } from './reactionsPerPost.ts'
import type { OwnPostRow } from './reactionsPerPost.ts'
import { identicalRepliesOf } from './replyWordings.ts'
import type { IsChosen, ReplyWordings } from './replyWordings.ts'
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
  const { unknown, unsupported } = supportOfCases(rows, hidesOpen)
  const { cases, answered, responseRate7d, dialogueShare } = caseFigures(rows, counted, clock, hidesOpen)
  return {
    cases,
    answered,
    responseRate7d,
    dialogueShare,
    ...conversationRatioOf(rows, clock),
    turnsPerCase: unless(unsupported, () =>
      counted.length === 0 ? noFigure('noMessages', 0) : turnsPerCaseOf(answeredCases, clock),
    ),
    reactionsPerPost: reactionsPerPostOf(input.posts, input.isChosen, clock),
    identicalReplies: identicalRepliesOf(input.replies, input.isChosen, clock),
    questionsPer1000: unless(unknown ?? hiddenQuestions(rows.sources), () =>
      questionsPer1000Of(
        counted.map((row) => dayAt(row.startedAtMs)),
        input.population,
        input.days,
      ),
    ),
    satisfaction: unless(unsupported, () => satisfactionOf(counted, clock)),
    intendedTeam: unless(unsupported, () => intendedTeamOf(answeredCases, input.scheme, clock)),
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
  const { unknown, unsupported } = supportOfCases(rows, hidesOpen)
  return {
    turns: unsupported === null ? turnsDistribution(answered) : [],
    unanswered: unknown === null ? unansweredByReason(counted) : [],
    topics: unknown === null ? groupShares(counted, topicIds, ({ topic }) => topic, clock) : [],
    serviceAndPublicSpace: unless(unknown, () =>
      shareOfCases(
        counted,
        ({ topic }) => topic === 'service' || topic === 'publicSpace',
        'noMessages',
        clock,
      ),
    ),
    teams: unsupported === null ? teamShares(answered, clock) : [],
  }
}

/** Who answers; without a team in any answer its share is unknown, not the whole. */
function teamShares(
  answered: readonly CaseRow[],
  clock: Pick<WaitingClock, 'weekAt'>,
): readonly GroupShare<TeamId>[] {
  const groups = groupShares(answered, teamIds, ({ team }) => team, clock)
  if (groups.some(({ key }) => key !== 'unknown')) return groups
  return groups.map((group) => ({ ...group, share: noFigure('noTeam', group.cases) }))
}
