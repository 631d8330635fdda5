import { formatPercent } from '../../locale/numbers.ts'
import type { PageFigure } from '../../report/page.ts'
import type { Words } from '../words.ts'

/** A share in percent as labels print it: with one decimal. */
function labelPercent(share: number): number {
  return Number((share * 100).toFixed(1))
}

/** From the label, not from the share itself: 69.46% is "69,5%" beside a bar, so a reader rounds it to 70. */
function wholePercent(share: number): number {
  return Math.round(labelPercent(share))
}

/** What whole percents would make the same while the labels tell them apart. */
function runsInto(share: number, other: number): boolean {
  return wholePercent(share) === wholePercent(other) && labelPercent(share) !== labelPercent(other)
}

/**
 * A share in a title or a sentence: in whole percents, since the decimal says nothing to who listens; labels, tables and
 * notes keep it. It keeps its decimal where the whole number would say something else: nought or all where it is neither,
 * or as much as one of `beside` (what was agreed, the share of before) where it is more or less. A bound stays as it is.
 */
export function titleShare(
  words: Words,
  { value, text }: PageFigure,
  beside: readonly (number | null)[] = [],
): string {
  if (value === null) return text
  const whole = wholePercent(value)
  const isEnd = whole === 0 || whole === 100
  const isOther = beside.some((other) => other !== null && runsInto(value, other))
  return (isEnd && labelPercent(value) !== whole) || isOther
    ? text
    : formatPercent(words.language, whole / 100, 0)
}
