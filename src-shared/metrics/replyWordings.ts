import { noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { weekIndexOf } from '../domain/calendarPeriod.ts'
import type { TimeSpan } from '../domain/period.ts'
import type { DatedMessages, IsChosen, MessageColumns } from './messageColumns.ts'
import { shareFigure } from './reliability.ts'
import { designEffect as designEffectOf } from './statistics/designEffect.ts'
import type { WaitingClock } from './waitingClock.ts'
import { countPerWeek } from './weekBlocks.ts'

/** What a reply's wording is when it has none that is kept: too short, or imported before wordings were kept. */
export const WORDING_UNKNOWN = -1
/** What it is when no other reply of the dossier has the same. */
export const WORDING_ALONE = -2

/**
 * Every human reply by its wording, in columns: a dossier can hold half a million of them. `wording` numbers the
 * wordings that several replies share, from 0.
 */
export interface ReplyWordings extends MessageColumns {
  readonly wording: Int32Array
  readonly wordingCount: number
}

/**
 * Standard answers: replies whose wording another reply of the same choice has too / replies with a wording that is long
 * enough to tell. A longer period holds more of them, so periods of different lengths are not compared.
 */
export function identicalRepliesOf(
  replies: ReplyWordings,
  isChosen: IsChosen,
  clock: Pick<WaitingClock, 'weekAt'>,
): Figure {
  const { accounts, account, sentAtMs, wording } = replies
  const times = new Int32Array(replies.wordingCount)
  const chosen: number[] = []
  let all = 0
  for (let index = 0; index < wording.length; index++) {
    const of = accounts[account[index] ?? -1]
    if (of === undefined || !isChosen(of, sentAtMs[index] ?? NaN)) continue
    all += 1
    const number = wording[index] ?? WORDING_UNKNOWN
    if (number === WORDING_UNKNOWN) continue
    chosen.push(index)
    if (number >= 0) times[number] = (times[number] ?? 0) + 1
  }
  if (chosen.length === 0) return noFigure(all === 0 ? 'noMessages' : 'notExported', 0)
  const weeks = countPerWeek()
  let identical = 0
  for (const index of chosen) {
    const isIdentical = (times[wording[index] ?? WORDING_ALONE] ?? 0) > 1
    if (isIdentical) identical += 1
    weeks.add(clock.weekAt(sentAtMs[index] ?? NaN), isIdentical)
  }
  return shareFigure(identical, chosen.length, designEffectOf(weeks.blocks()), 'noMessages')
}

/** As `identicalRepliesOf`, of the replies that are marked 1 and were sent within a span. */
export function identicalAmong(
  { wording, wordingCount, sentAtMs, day }: ReplyWordings & DatedMessages,
  isChosen: Uint8Array,
  { fromMs, toMs }: TimeSpan,
): Figure {
  const times = new Uint32Array(wordingCount)
  const chosen = new Uint32Array(wording.length)
  let [all, n] = [0, 0]
  for (let place = 0; place < wording.length; place += 1) {
    const atMs = sentAtMs[place] ?? NaN
    if (isChosen[place] !== 1 || !(atMs >= fromMs && atMs < toMs)) continue
    all += 1
    const number = wording[place] ?? WORDING_UNKNOWN
    if (number === WORDING_UNKNOWN) continue
    chosen[n++] = place
    if (number >= 0) times[number] = (times[number] ?? 0) + 1
  }
  if (n === 0) return noFigure(all === 0 ? 'noMessages' : 'notExported', 0)
  const weeks = countPerWeek()
  let identical = 0
  for (let index = 0; index < n; index += 1) {
    const place = chosen[index] ?? 0
    const isIdentical = (times[wording[place] ?? WORDING_ALONE] ?? 0) > 1
    if (isIdentical) identical += 1
    weeks.add(weekIndexOf(day[place] ?? NaN), isIdentical)
  }
  return shareFigure(identical, n, designEffectOf(weeks.blocks()), 'noMessages')
}
