import type { Segment } from '../../locale/segments.ts'
import { plainTitle } from './sheetText.ts'
import { textLines } from './textLines.ts'
import { type Font, textWidthPx } from './textWidth.ts'

/** In pixels of unevenness: what a good or a bad place to break is worth. */
const atSentenceEnd = -700
const atPause = -120
const insideOwn = 500
const loneWordShare = 0.25
const loneWord = 400

/**
 * A finding in lines. Two lines are broken where it reads best: at the end of a sentence, else at a comma, never within
 * the own value where that can be, and else about in the middle.
 */
export function titleLines(title: readonly Segment[], widthPx: number, font: Font): readonly string[] {
  const text = plainTitle(title)
  const lines = textLines(text, widthPx, font)
  if (lines.length !== 2) return lines
  return titlePair(title, widthPx, (line) => textWidthPx(line, font)) ?? lines
}

/**
 * The two lines that a finding reads best in.
 * @param room and `widthOf`: in one unit
 * @returns null where no break leaves both lines within the room
 */
export function titlePair(
  title: readonly Segment[],
  room: number,
  widthOf: (line: string) => number,
): readonly string[] | null {
  const text = plainTitle(title)
  const owned = ownSigns(title)
  let best: { readonly lines: readonly string[]; readonly cost: number } | null = null
  for (const { index } of text.matchAll(/ /g)) {
    const pair = [text.slice(0, index), text.slice(index + 1)]
    const widths = pair.map(widthOf)
    if (widths.some((width) => width > room / 1.015)) continue
    const cost = costOf(text, index, widths, owned)
    if (best === null || cost < best.cost) best = { lines: pair, cost }
  }
  return best?.lines ?? null
}

function costOf(text: string, index: number, widths: readonly number[], owned: readonly boolean[]): number {
  const [first = 0, second = 0] = widths
  const before = text[index - 1] ?? ''
  const uneven = Math.abs(first - second)
  const isOwn = owned[index] === true
  const isLone = Math.min(first, second) < loneWordShare * Math.max(first, second)
  return (
    uneven +
    (/[.?!]/.test(before) ? atSentenceEnd : /[,;:]/.test(before) ? atPause : 0) +
    (isOwn ? insideOwn : 0) +
    (isLone ? loneWord : 0)
  )
}

/** For each sign of the plain title whether it is of the own value. */
function ownSigns(title: readonly Segment[]): readonly boolean[] {
  return title.flatMap(({ text, own }) => [...text].map(() => own))
}
