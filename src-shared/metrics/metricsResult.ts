import type { Count, Figure } from '../domain/figure.ts'
import type { ChannelId } from '../domain/channel.ts'

export const normHours = ['1h', '2h', '4h', '24h'] as const
export type NormHours = (typeof normHours)[number]

/** Direct reply links only; described, not estimated, so low and high are null. Times in milliseconds. */
export interface LinkedReplies {
  readonly inbound: Count
  readonly answered: number
  readonly replies: number
  readonly medianPerQuestionMs: Figure
  readonly medianPerReplyMs: Figure
  readonly meanPerReplyMs: Figure
}

/** First response of cases that need a reply, on one clock. */
export interface FirstResponse {
  readonly medianMs: Figure
  readonly p90Ms: Figure
  readonly within: Readonly<Record<NormHours, Figure>>
  /** Answered cases only, calendar time; exists only to be held against published means ("zoals 2014-2015"). */
  readonly meanMs: Figure
}

/** Numbers of outgoing public messages from sources that hold broadcasts too. */
export interface SendingCounts {
  readonly replies: number
  readonly reposts: number
  readonly ownPosts: number
}

/** All figures of one selection (period, channel, account, topic, team, clock). */
export interface MetricsResult {
  /** Cases needing a reply = answered + closed + open. */
  readonly cases: Count
  readonly answered: Count
  readonly closed: Count
  readonly open: Count
  readonly firstResponse: FirstResponse
  readonly responseRate7d: Figure
  readonly conversationRatio: Figure
  readonly sending: SendingCounts
  readonly dialogueShare: Figure
  readonly linkedReplies: LinkedReplies
}

export interface MetricsByChannel extends MetricsResult {
  readonly byChannel: readonly (MetricsResult & { readonly channel: ChannelId })[]
}

/** One point of a response curve: share answered by `timeMs`, with its 95 % interval. */
export interface CurvePoint {
  readonly timeMs: number
  readonly share: number
  readonly low: number
  readonly high: number
}
