import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import type { ResponseScheme } from '../domain/responseScheme.ts'
import type { CaseRow } from './caseRow.ts'
import { shareOfCases } from './groupShares.ts'
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
  if (scheme.size === 0) return noFigure('noScheme', 0)
  const meant = answered.filter((row) => scheme.has(row.topic))
  const whenNone = answered.length === 0 ? 'nobodyAnswered' : meant.length === 0 ? 'noMessages' : 'noTeam'
  return shareOfCases(
    meant,
    ({ topic, team }) => (team === 'unknown' ? null : scheme.get(topic) === team),
    whenNone,
    clock,
  )
}
