import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { MetricsInput } from './metricsInput.ts'
import type { SendingCounts } from './metricsResult.ts'
import { shareFigure } from './reliability.ts'
import { supportOf, supportingAccounts } from './selectRows.ts'
import { designEffect } from './statistics/designEffect.ts'
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
  const isSupported = supportingAccounts(rows.sources, 'conversationRatio')
  const weeks = countPerWeek()
  const counts = { reply: 0, repost: 0, ownPost: 0 }
  for (const row of rows.sending) {
    if (!isSupported(row)) continue
    counts[row.sendingClass] += row.count
    weeks.add(clock.weekAt(row.sentAtMs), row.sendingClass === 'reply', row.count)
  }
  const all = counts.reply + counts.repost + counts.ownPost
  const unsupported = supportOf(rows.sources, 'conversationRatio')
  return {
    sending: { replies: counts.reply, reposts: counts.repost, ownPosts: counts.ownPost },
    conversationRatio:
      unsupported === null
        ? shareFigure(counts.reply, all, designEffect(weeks.blocks()), 'noMessages')
        : noFigure(unsupported, 0),
  }
}
