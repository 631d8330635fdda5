import { channelIds } from '../domain/channel.ts'
import type { ChannelId } from '../domain/channel.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import type { TeamId, TopicId } from '../domain/message.ts'

/** What is yes or no of a case, as bits of one byte. */
export const caseFlag = {
  needsReply: 1,
  startSeen: 2,
  /** Initiated by the citizen; else by the municipality. */
  byCitizen: 4,
  authorKnown: 8,
  /** Whether it is known if it was a dialogue. */
  dialogueKnown: 16,
  dialogue: 32,
  outcomeUnknown: 64,
} as const

/** Stands for "not counted yet" among the numbers of turns. */
export const noTurnCount = -1

/**
 * Cases as columns, one place a case: half a million of them in a tenth of the memory that an object each takes. Those of
 * a dossier stand in order of start, then of id; others in the order of the rows they were made of. Times are UTC epoch
 * milliseconds; NaN = null.
 */
export interface CaseColumns {
  readonly count: number
  /** Numbers of the threads where every key is one, as in a dossier. */
  readonly threadKey: Float64Array | readonly string[]
  readonly firstMessageId: Float64Array
  readonly startedAtMs: Float64Array
  readonly firstReplyAtMs: Float64Array
  readonly closedAtMs: Float64Array
  readonly observedUntilMs: Float64Array
  readonly acknowledgedAtMs: Float64Array
  readonly satisfaction: Float64Array
  /** What `account` holds places of. */
  readonly accounts: readonly number[]
  readonly account: Uint32Array
  /** Places in `channelIds`, `topicIds`, `teamIds`. */
  readonly channel: Uint8Array
  readonly topic: Uint8Array
  readonly team: Uint8Array
  /** Bits of `caseFlag`. */
  readonly flags: Uint8Array
  readonly inboundCount: Uint32Array
  readonly replyCount: Uint32Array
  /** -1 (`noTurnCount`) = null. */
  readonly turnCount: Int32Array
}

export const channelPlaces: ReadonlyMap<ChannelId, number> = placesOf(channelIds)
export const topicPlaces: ReadonlyMap<TopicId, number> = placesOf(topicIds)
export const teamPlaces: ReadonlyMap<TeamId, number> = placesOf(teamIds)

function placesOf<Id>(ids: readonly Id[]): ReadonlyMap<Id, number> {
  return new Map(ids.map((id, place) => [id, place]))
}
