import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
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
  const { counts, sent, designEffect } = sendingCounts(rows, clock)
  const unsupported = supportOf(rows.sources, 'conversationRatio')
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
): { readonly counts: SendingCounts; readonly sent: number; readonly designEffect: number } {
  const isSupported = supportingAccounts(rows.sources, 'conversationRatio')
  const weeks = countPerWeek()
  const counts = { reply: 0, repost: 0, ownPost: 0 }
  for (const row of rows.sending) {
    if (!isSupported(row)) continue
    counts[row.sendingClass] += row.count
    weeks.add(clock.weekAt(row.sentAtMs), row.sendingClass === 'reply', row.count)
  }
  return {
    counts: { replies: counts.reply, reposts: counts.repost, ownPosts: counts.ownPost },
    sent: counts.reply + counts.repost + counts.ownPost,
    designEffect: designEffectOf(weeks.blocks()),
  }
}
