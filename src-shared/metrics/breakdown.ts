import type { ChannelId } from '../domain/channel.ts'
import { channelIds } from '../domain/channel.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import type { CaseTable } from './caseTable.ts'
import type { SourceRow } from './metricsInput.ts'
import { normCurves, timeCurves } from './responseChoice.ts'
import type { ChosenPlaces, GroupOf, ResponseChoice } from './responseChoice.ts'
import { drawnCurve } from './responseCurve.ts'
import type { ResponseCurve } from './responseCurve.ts'
import { responseFiguresOf } from './responseFigures.ts'
import type { ResponseFigures, ResponseKnown } from './responseFigures.ts'
import type { ResponseTable } from './responseTable.ts'
import { supportOf } from './selectRows.ts'
import { outcomeCode } from './waitColumns.ts'

/** One channel, topic or team of the choice, with a curve of few points for a small picture. */
export interface ResponseGroup<Key> {
  readonly key: Key
  readonly of: ResponseFigures
  readonly curve: ResponseCurve
}

/** Steps of the curve of a small picture; those at the read times come on top: at most 60 together. */
const smallCurvePoints = 48

/** A table with what is chosen of it. */
export interface ChosenOf {
  readonly table: ResponseTable
  readonly choice: ResponseChoice
  readonly known: ResponseKnown
}

/** Number of chosen cases that were asked while closed and answered before the next opening; of one group where given. */
export function countWhileClosed(
  { table, choice: { isChosen, from, to } }: Pick<ChosenOf, 'table' | 'choice'>,
  groupOf: GroupOf | null = null,
  group = 0,
): number {
  const { whileClosed } = table
  let count = 0
  for (let place = from; place < to; place += 1) {
    if (whileClosed[place] !== 1 || isChosen[place] !== 1) continue
    if (groupOf === null || groupOf[place] === group) count += 1
  }
  return count
}

function groupsBy<Key>(
  chosen: ChosenOf,
  keys: readonly Key[],
  groupOf: GroupOf,
  knownOf: (key: Key) => ResponseKnown,
): readonly ResponseGroup<Key>[] {
  const { table, choice } = chosen
  const norms = normCurves(table, choice, groupOf, keys.length)
  return timeCurves(table, choice, groupOf, keys.length).flatMap((time, index) => {
    const [key, norm] = [keys[index], norms[index]]
    if (key === undefined || norm === undefined || time.n === 0) return []
    const known = knownOf(key)
    const whileClosed = (): number => countWhileClosed(chosen, groupOf, index)
    const { unknown } = known
    const curve = drawnCurve(time, { unknown, maxPoints: smallCurvePoints, whileClosed })
    return [{ key, of: responseFiguresOf({ time, norm }, known), curve }]
  })
}

/** Figures per channel; what a channel's own sources cannot tell is null there. */
export function byChannel(
  chosen: ChosenOf,
  sources: readonly SourceRow[],
): readonly ResponseGroup<ChannelId>[] {
  const knownOf = (key: ChannelId): ResponseKnown => {
    const own = sources.filter(({ channel }) => channel === key)
    const unsupported = supportOf(own, 'firstResponse')
    return { unsupported, unknown: unsupported ?? chosen.known.unknown }
  }
  return groupsBy(chosen, channelIds, chosen.table.channel, knownOf)
}

export function byTopic(chosen: ChosenOf): readonly ResponseGroup<TopicId>[] {
  return groupsBy(chosen, topicIds, chosen.table.topic, () => chosen.known)
}

/**
 * Figures per team. Mostly only a reply tells which team a question went to: while unanswered ones of the choice name no
 * team, of a team the answered ones alone are known (as with a chosen team).
 */
export function byTeam(chosen: ChosenOf): readonly ResponseGroup<TeamId>[] {
  const { unsupported, unknown } = chosen.known
  const hides = unknown === 'teamOfAnsweredOnly' || leavesTeamsUnknown(chosen)
  const knownOf = (key: TeamId): ResponseKnown => {
    const hidden = hides && key !== 'unknown' ? 'teamOfAnsweredOnly' : null
    return { unsupported, unknown: unsupported ?? hidden }
  }
  return groupsBy(chosen, teamIds, chosen.table.team, knownOf)
}

/** Whether unanswered cases among the chosen ones name no team. */
export function leavesTeamsUnknown({
  table: { team, outcome },
  choice: { isChosen, from, to },
}: {
  readonly table: Pick<CaseTable, 'team' | 'outcome'>
  readonly choice: ChosenPlaces
}): boolean {
  const unknown = teamIds.indexOf('unknown')
  for (let place = from; place < to; place += 1) {
    if (isChosen[place] === 1 && team[place] === unknown && outcome[place] !== outcomeCode.answered)
      return true
  }
  return false
}
