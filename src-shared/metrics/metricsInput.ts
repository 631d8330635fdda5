import type { ChannelId } from '../domain/channel.ts'
import type { SendingClass, TeamId, TopicId } from '../domain/message.ts'
import type { Clock, DatePeriod, TimeSpan } from '../domain/period.ts'
import type { Supports } from '../domain/supports.ts'
import type { AccountOrigin } from './accountOrigins.ts'
import type { CaseRow } from './caseRow.ts'

/** What one imported source of one account can tell. Several rows per account and channel are fine. */
export interface SourceRow {
  readonly accountId: number
  readonly channel: ChannelId
  readonly supports: Supports
  /** Until when the source was read; tells whether its last month is whole where it has no cases. */
  readonly observedUntilMs?: number
}

/** A reply by a human with a direct link to the message it answers. Pairs with a negative wait are left out. */
export interface LinkedReplyRow {
  readonly accountId: number
  readonly channel: ChannelId
  /** Same question, same id: an internal id, or the external one where the question itself is not in the store. */
  readonly questionId: number | string
  readonly questionAtMs: number
  readonly replyAtMs: number
  /** Of the question; null where it is not in the store. */
  readonly topic: TopicId | null
  /** Of the reply. */
  readonly team: TeamId | null
}

/**
 * Inbound messages, one by one or counted per bucket. `sentAtMs` is any instant of the bucket; buckets must not
 * cross local midnight (whole UTC hours never do in Amsterdam and Brussels).
 */
export interface InboundCountRow {
  readonly accountId: number
  readonly channel: ChannelId
  readonly topic: TopicId
  readonly sentAtMs: number
  readonly count: number
}

/** Outgoing public messages, one by one or counted per bucket (see InboundCountRow). */
export interface SendingCountRow {
  readonly accountId: number
  readonly channel: ChannelId
  readonly sendingClass: SendingClass
  readonly sentAtMs: number
  readonly count: number
}

/** Everything the figures are made of. Rows outside the selection are left out by the figures themselves. */
export interface MetricsInput {
  readonly cases: readonly CaseRow[]
  readonly linkedReplies: readonly LinkedReplyRow[]
  readonly inbound: readonly InboundCountRow[]
  readonly sending: readonly SendingCountRow[]
  readonly sources: readonly SourceRow[]
  /** Accounts that came with a merger of municipalities; absent = none. */
  readonly origins?: readonly AccountOrigin[]
}

/**
 * What to look at; null = all, a list is never empty. Cases count by their start, links by their question, other messages by their own
 * time. Topic and team do not narrow the sending counts; team does not narrow inbound counts.
 */
export interface MetricsSelection {
  readonly period: DatePeriod
  readonly channels: readonly ChannelId[] | null
  readonly accountIds: readonly number[] | null
  readonly topics: readonly TopicId[] | null
  readonly teams: readonly TeamId[] | null
  readonly clock: Clock
  /**
   * Code of a municipality: only what was that one's at the time. A former one's accounts until its merger, or with the
   * own code everything else. Absent or null = all together.
   */
  readonly predecessor?: string | null
  /** Spans of which nothing counts, each row by its own time; absent = none. */
  readonly without?: readonly TimeSpan[]
}

export const wholePeriod: MetricsSelection = {
  period: { from: null, to: null },
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}
