import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import type { ResponseScheme } from '../domain/responseScheme.ts'
import type { CaseRow } from './caseRow.ts'
import { countShare } from './groupShares.ts'
import type { ShareCounter } from './groupShares.ts'
import type { WaitingClock } from './waitingClock.ts'

/** The team that a topic is meant for, by the response scheme. */
export type TeamByTopic = ReadonlyMap<TopicId, TeamId>

/** Topics for which the scheme names no team are left out. */
export function teamByTopic(scheme: ResponseScheme): TeamByTopic {
  return new Map(scheme.flatMap(({ topic, team }) => (team === null ? [] : [[topic, team] as const])))
}

/**
 * Answered cases that the team meant for their topic answered / answered cases with a topic of the scheme and a team that
 * the source names.
 */
export function intendedTeamOf(
  answered: readonly CaseRow[],
  scheme: TeamByTopic,
  clock: Pick<WaitingClock, 'weekAt'>,
): Figure {
  const counter = countIntended(scheme)
  for (const row of answered) counter.add(clock.weekAt(row.startedAtMs), row)
  return counter.figure()
}

/** Answered cases, `count` alike at a time, by whether the team meant for their topic answered. */
export interface IntendedCounter {
  add(week: number, answered: Pick<CaseRow, 'topic' | 'team'>, count?: number): void
  figure(): Figure
}

export function countIntended(scheme: TeamByTopic): IntendedCounter {
  const share: ShareCounter = countShare()
  let [answered, meant] = [0, 0]
  return {
    add: (week, { topic, team }, count = 1) => {
      answered += count
      const intended = scheme.get(topic)
      if (intended === undefined) return
      meant += count
      if (team !== 'unknown') share.add(week, intended === team, count)
    },
    figure: () => {
      if (scheme.size === 0) return noFigure('noScheme', 0)
      return share.figure(answered === 0 ? 'nobodyAnswered' : meant === 0 ? 'noMessages' : 'noTeam')
    },
  }
}
