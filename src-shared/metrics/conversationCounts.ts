import { teamIds, topicIds } from '../domain/message.ts'
import { countCourse } from './caseCourse.ts'
import { countTurns, satisfactionFrom, turnsPerCaseFrom } from './caseMeans.ts'
import type { CaseTable } from './caseTable.ts'
import type { CaseCounts } from './computeMetrics.ts'
import { isServiceOrPublicSpace } from './conversationMetrics.ts'
import type { CountedFigures, CountedParts } from './conversationMetrics.ts'
import { visitKinds, visitScores } from './conversationTable.ts'
import { countGroups, countShare } from './groupShares.ts'
import { countIntended } from './intendedTeam.ts'
import type { TeamByTopic } from './intendedTeam.ts'
import type { WeeklyQuestions } from './questionsPerInhabitants.ts'
import type { ChosenPlaces } from './responseChoice.ts'
import { collectMean } from './statistics/clusteredMean.ts'
import { unansweredReasons } from './unanswered.ts'

/** Chosen cases by all that the page about conversing tells of them, counted in one walk over a table. */
export interface ConversationCounts {
  readonly course: CaseCounts
  readonly questions: WeeklyQuestions
  readonly figures: Pick<CountedFigures, 'turnsPerCase' | 'satisfaction' | 'intendedTeam'>
  readonly parts: CountedParts
}

export function countConversation(
  table: CaseTable,
  places: ChosenPlaces,
  scheme: TeamByTopic,
): ConversationCounts {
  const inWeek = new Map<number, number>()
  const [topics, teams] = [countGroups(topicIds), countGroups(teamIds)]
  const [serviceAndPublicSpace, intended] = [countShare(), countIntended(scheme)]
  const [turnsPerCase, satisfaction, turns] = [collectMean(), collectMean(), countTurns()]
  const reasons = { closed: 0, waiting: 0, open: 0, automaticOnly: 0 }
  let [n, answered, knownAuthors] = [0, 0, 0]
  visitKinds(table, places, (week, kind, count) => {
    const { topic, team, unanswered, authorKnown, turnCount } = kind
    n += count
    inWeek.set(week, (inWeek.get(week) ?? 0) + count)
    topics.add(week, topic, count)
    serviceAndPublicSpace.add(week, isServiceOrPublicSpace(topic), count)
    if (unanswered !== null) {
      reasons[unanswered] += count
      return
    }
    answered += count
    teams.add(week, team, count)
    intended.add(week, kind, count)
    if (!authorKnown) return
    knownAuthors += count
    if (turnCount === null) return
    turnsPerCase.add(week, turnCount, count)
    turns.add(turnCount, count)
  })
  visitScores(table, places, (week, score) => {
    satisfaction.add(week, score)
  })
  return {
    course: countCourse(table, places),
    questions: { n, inWeek },
    figures: {
      turnsPerCase: () => turnsPerCaseFrom(turnsPerCase, { answered, knownAuthors }),
      satisfaction: () => satisfactionFrom(satisfaction, n),
      intendedTeam: intended.figure,
    },
    parts: {
      turns: turns.distribution,
      unanswered: () => unansweredReasons.map((reason) => ({ reason, cases: reasons[reason] })),
      topics: topics.shares,
      serviceAndPublicSpace: () => serviceAndPublicSpace.figure('noMessages'),
      teams: teams.shares,
    },
  }
}
