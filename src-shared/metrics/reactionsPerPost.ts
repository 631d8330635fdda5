import { weekIndexOf } from '../domain/calendarPeriod.ts'
import type { ChannelId } from '../domain/channel.ts'
import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { TimeSpan } from '../domain/period.ts'
import { meanFigureOf } from './meanFigure.ts'
import type { DatedMessages, IsChosen } from './messageColumns.ts'
import { collectMean } from './statistics/clusteredMean.ts'
import type { MeanCollector } from './statistics/clusteredMean.ts'
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
  return reactionsFrom(sample, all)
}

/** Own posts in columns. `reactions`: NaN = not told. */
export interface PostColumns extends DatedMessages {
  readonly reactions: Float64Array
}

/** As `reactionsPerPostOf`, of the posts that are marked 1 and were sent within a span. */
export function reactionsAmong(
  { sentAtMs, day, reactions }: PostColumns,
  isChosen: Uint8Array,
  { fromMs, toMs }: TimeSpan,
): Figure {
  const sample = collectMean()
  let all = 0
  for (let place = 0; place < reactions.length; place += 1) {
    const atMs = sentAtMs[place] ?? NaN
    if (isChosen[place] !== 1 || !(atMs >= fromMs && atMs < toMs)) continue
    all += 1
    const count = reactions[place] ?? NaN
    if (!Number.isNaN(count)) sample.add(weekIndexOf(day[place] ?? NaN), count)
  }
  return reactionsFrom(sample, all)
}

function reactionsFrom(sample: MeanCollector, posts: number): Figure {
  if (posts === 0) return noFigure('noMessages', 0)
  return meanFigureOf(sample, { lowest: 0, highest: Infinity }, 'notExported')
}
