import type { ChannelId } from '../domain/channel.ts'
import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { meanFigureOf } from './meanFigure.ts'
import type { IsChosen } from './replyWordings.ts'
import { collectMean } from './statistics/clusteredMean.ts'
import type { WaitingClock } from './waitingClock.ts'

/** One own post. `reactions` = reactions of others that the source counts under it; null where it does not tell. */
export interface OwnPostRow {
  readonly accountId: number
  readonly channel: ChannelId
  readonly sentAtMs: number
  readonly reactions: number | null
}

/** Mean number of reactions of others per own post of which the source tells them. */
export function reactionsPerPostOf(
  posts: readonly OwnPostRow[],
  isChosen: IsChosen,
  clock: Pick<WaitingClock, 'weekAt'>,
): Figure {
  const sample = collectMean()
  let all = 0
  for (const post of posts) {
    if (!isChosen(post, post.sentAtMs)) continue
    all += 1
    if (post.reactions !== null) sample.add(clock.weekAt(post.sentAtMs), post.reactions)
  }
  if (all === 0) return noFigure('noMessages', 0)
  return meanFigureOf(sample, { lowest: 0, highest: Infinity }, 'notExported')
}
