import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { SendingClass } from '../domain/message.ts'
import type { MetricsInput } from './metricsInput.ts'
import type { SendingCounts } from './metricsResult.ts'
import { shareFigure } from './reliability.ts'
import { supportOf, supportingAccounts } from './selectRows.ts'
import { designEffect as designEffectOf } from './statistics/designEffect.ts'
import type { WaitingClock } from './waitingClock.ts'
import { countPerWeek } from './weekBlocks.ts'

/**
 * Sending or conversing: replies to somebody else / all public outgoing messages, reposts included. Only from
 * sources that hold broadcasts too; it counts messages, not cases.
 */
export function conversationRatioOf(
  rows: Pick<MetricsInput, 'sending' | 'sources'>,
  clock: WaitingClock,
): { readonly sending: SendingCounts; readonly conversationRatio: Figure } {
  return conversationRatioFrom(sendingCounts(rows, clock), rows.sources)
}

/** Public outgoing messages by kind, with the design effect of their weeks. */
export interface SendingShare {
  readonly counts: SendingCounts
  readonly sent: number
  readonly designEffect: number
}

/** As `conversationRatioOf`, of messages that were counted already. */
export function conversationRatioFrom(
  { counts, sent, designEffect }: SendingShare,
  sources: MetricsInput['sources'],
): ReturnType<typeof conversationRatioOf> {
  const unsupported = supportOf(sources, 'conversationRatio')
  return {
    sending: counts,
    conversationRatio:
      unsupported === null
        ? shareFigure(counts.replies, sent, designEffect, 'noMessages')
        : noFigure(unsupported, 0),
  }
}

/** The counts that `conversationRatioOf` divides: public outgoing messages of sources that hold broadcasts too. */
export function sendingCounts(
  rows: Pick<MetricsInput, 'sending' | 'sources'>,
  clock: WaitingClock,
): SendingShare {
  const isSupported = supportingAccounts(rows.sources, 'conversationRatio')
  const counter = countSending()
  for (const row of rows.sending) {
    if (isSupported(row)) counter.add(clock.weekAt(row.sentAtMs), row.sendingClass, row.count)
  }
  return counter.share()
}

/** Messages of a kind by week, `count` at a time. */
export interface SendingCounter {
  add(week: number, sendingClass: SendingClass, count: number): void
  share(): SendingShare
}

export function countSending(): SendingCounter {
  const weeks = countPerWeek()
  const counts = { reply: 0, repost: 0, ownPost: 0 }
  return {
    add: (week, sendingClass, count) => {
      counts[sendingClass] += count
      weeks.add(week, sendingClass === 'reply', count)
    },
    share: () => ({
      counts: { replies: counts.reply, reposts: counts.repost, ownPosts: counts.ownPost },
      sent: counts.reply + counts.repost + counts.ownPost,
      designEffect: designEffectOf(weeks.blocks()),
    }),
  }
}
