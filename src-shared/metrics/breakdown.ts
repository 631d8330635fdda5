import type { ChannelId } from '../domain/channel.ts'
import { channelIds } from '../domain/channel.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import type { CaseRow } from './caseRow.ts'
import type { SourceRow } from './metricsInput.ts'
import { drawnCurve } from './responseCurve.ts'
import type { ResponseCurve } from './responseCurve.ts'
import { responseFiguresOf } from './responseFigures.ts'
import type { ResponseFigures, ResponseKnown } from './responseFigures.ts'
import { curvesOfGroups } from './responseTable.ts'
import type { ResponseTable } from './responseTable.ts'
import { supportOf } from './selectRows.ts'
import { outcomeCode } from './waitColumns.ts'

/** One channel, topic or team of the choice, with a curve of few points for a small picture. */
export interface ResponseGroup<Key> {
  readonly key: Key
  readonly of: ResponseFigures
  readonly curve: ResponseCurve
}

/** Steps of the curve of a small picture; those at the read times come on top. */
const smallCurvePoints = 48

/** Counts the cases at some positions that were asked while closed and answered before the next opening. */
export function answeredWhileClosed(
  { cases, clock, waits }: ResponseTable,
  isOf: (position: number) => boolean,
): number {
  let count = 0
  for (let position = 0; position < cases.length; position += 1) {
    // Only a wait of no opening time can lie in closed time.
    if (waits.wait[position] !== 0 || !isOf(position)) continue
    const row = cases[position]
    if (row === undefined || row.firstReplyAtMs === null) continue
    if (clock.isWhileClosed(row, row.firstReplyAtMs)) count += 1
  }
  return count
}

function groupsBy<Key extends string>(
  table: ResponseTable,
  groupOf: Int16Array,
  keys: readonly Key[],
  keyOf: (row: CaseRow) => Key,
  knownOf: (key: Key) => ResponseKnown,
): readonly ResponseGroup<Key>[] {
  const places = new Map<Key, number>(keys.map((key, index) => [key, index]))
  const keyGroup = groupOf.map((group, position) => {
    const row = table.cases[position]
    return group < 0 || row === undefined ? -1 : (places.get(keyOf(row)) ?? -1)
  })
  const curves = curvesOfGroups(table, keyGroup, keys.length)
  return keys.flatMap((key, index) => {
    const of = curves[index]
    if (of === undefined || of.time.n === 0) return []
    const known = knownOf(key)
    const whileClosed = (): number => answeredWhileClosed(table, (position) => keyGroup[position] === index)
    const curve = drawnCurve(of.time, { unknown: known.unknown, maxPoints: smallCurvePoints, whileClosed })
    return [{ key, of: responseFiguresOf(of, known), curve }]
  })
}

/** Figures per channel; what a channel's own sources cannot tell is null there. */
export function byChannel(
  table: ResponseTable,
  groupOf: Int16Array,
  sources: readonly SourceRow[],
  known: ResponseKnown,
): readonly ResponseGroup<ChannelId>[] {
  const knownOf = (key: ChannelId): ResponseKnown => {
    const own = sources.filter(({ channel }) => channel === key)
    const unsupported = supportOf(own, 'firstResponse')
    return { unsupported, unknown: unsupported ?? known.unknown }
  }
  return groupsBy(table, groupOf, channelIds, ({ channel }) => channel, knownOf)
}

export function byTopic(
  table: ResponseTable,
  groupOf: Int16Array,
  known: ResponseKnown,
): readonly ResponseGroup<TopicId>[] {
  return groupsBy(
    table,
    groupOf,
    topicIds,
    ({ topic }) => topic,
    () => known,
  )
}

/**
 * Figures per team. Mostly only a reply tells which team a question went to: while unanswered ones of the choice name no
 * team, of a team the answered ones alone are known (as with a chosen team).
 */
export function byTeam(
  table: ResponseTable,
  groupOf: Int16Array,
  known: ResponseKnown,
): readonly ResponseGroup<TeamId>[] {
  const hides = known.unknown === 'teamOfAnsweredOnly' || leavesTeamsUnknown(table, groupOf)
  const knownOf = (key: TeamId): ResponseKnown => {
    const { unsupported } = known
    const hidden = hides && key !== 'unknown' ? 'teamOfAnsweredOnly' : null
    return { unsupported, unknown: unsupported ?? hidden }
  }
  return groupsBy(table, groupOf, teamIds, ({ team }) => team, knownOf)
}

function leavesTeamsUnknown({ cases, waits }: ResponseTable, groupOf: Int16Array): boolean {
  return cases.some(
    ({ team }, position) =>
      team === 'unknown' &&
      (groupOf[position] ?? -1) >= 0 &&
      waits.outcome[position] !== outcomeCode.answered,
  )
}
