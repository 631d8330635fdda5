import type { ChannelId } from '../domain/channel.ts'
import type { TeamId, TopicId } from '../domain/message.ts'

/**
 * One case: what a citizen asked on one account until it was answered, closed or the data ended. Flat, so that it
 * can be kept in a table and read back; it holds instants only, so both clocks are worked out later from it.
 * Times are UTC epoch milliseconds.
 */
export interface CaseRow {
  /** The thread it was built from (`threadKeyOf`): all cases of a thread are rebuilt together. */
  readonly threadKey: string
  /** Id of the inbound message that opened the case; unique among cases. */
  readonly firstMessageId: number
  readonly accountId: number
  readonly channel: ChannelId
  /** Topic of the inbound message that started the clock. */
  readonly topic: TopicId
  /** Team that gave the first human reply; while there is none, the team the question was given to (mostly "unknown"). */
  readonly team: TeamId
  /** "yes" = counts in the headline figures; "unlikely" = only emoji, thanks or tagged names so far. */
  readonly needsReply: 'yes' | 'unlikely'
  /** False when the first message seen is a reply to a question from before the export: in no response figure. */
  readonly startSeen: boolean
  readonly initiatedBy: 'citizen' | 'municipality'
  /** First inbound that needs a reply (of an "unlikely" case: its first inbound). The case belongs to this moment. */
  readonly startedAtMs: number
  /** First reply by a human that the citizen can read; null while there is none. */
  readonly firstReplyAtMs: number | null
  /** First closure at or after the start while nobody has replied at all; null when answered or still open. */
  readonly closedAtMs: number | null
  /** Until when a reply or closure would have been seen; never before startedAtMs. */
  readonly observedUntilMs: number
  /**
   * An inbound that is more than thanks came within 72 h after the first human reply. Null while there is no reply,
   * and where the source names no author. Holds for the share only when observed for 72 h after the reply.
   */
  readonly dialogue: boolean | null
  /** False where each inbound stands alone because the source names neither author nor conversation. */
  readonly authorKnown: boolean
  /** First automatic answer after the start (receipt, away message); it never stops the clock. */
  readonly acknowledgedAtMs: number | null
  readonly inboundCount: number
  /** Human replies. */
  readonly replyCount: number
  /** Runs of questions that a human replied to, or that are still open; null in a store of before they were counted. */
  readonly turnCount: number | null
  /** Mean of what the citizen said of the handling, 0-1; null where the source tells nothing of it. */
  readonly satisfaction: number | null
  /**
   * True where no source of its question tells whether such questions were answered, although another source of the account
   * does: in no response figure. Absent = false.
   */
  readonly outcomeUnknown?: boolean
}

/** From the first inbound of a run that needs a reply to the next human reply (null: still open). */
export interface Turn {
  readonly startedAtMs: number
  readonly repliedAtMs: number | null
}

/** A case with what hangs on it: the messages to mark with it, in order, and its turns. */
export interface BuiltCase extends CaseRow {
  readonly messageIds: readonly number[]
  readonly turns: readonly Turn[]
}
