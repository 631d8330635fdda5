import { labelFont } from './label.ts'
import { keepsWordsWhole, textLines, widestPx } from './textLines.ts'
import { textWidthPx } from './textWidth.ts'

const airPx = 10
const mostWholeRows = 3
/** So many, and they are a series of hours, days or months, of which some may go unnamed. */
const leastForThinning = 8

/**
 * The names under a chart, each in lines that fit its place. Where many short names do not fit beside each other, every
 * second, third, ... is named, from the first one; an empty list is a category without a name.
 */
export function namesUnder(names: readonly string[], slotPx: number): readonly (readonly string[])[] {
  const wrapped = names.map((name) => textLines(name, Math.max(slotPx - airPx, 1), labelFont))
  const isWhole = wrapped.every(
    (lines, index) => lines.length <= mostWholeRows && keepsWordsWhole(lines, names[index] ?? ''),
  )
  if (isWhole || names.length < leastForThinning) return wrapped
  const widest = Math.max(...names.map((name) => textWidthPx(name, labelFont)))
  const step = stepThatFits(widest + airPx, slotPx, names.length)
  return names.map((name, index) => (index % step === 0 ? [name] : []))
}

/** Hours and months are counted by these steps, so that the names that stay are the ones that are looked for. */
const steps = [2, 3, 4, 6, 12]

function stepThatFits(neededPx: number, slotPx: number, count: number): number {
  return steps.find((step) => step * slotPx >= neededPx) ?? Math.min(Math.ceil(neededPx / slotPx), count)
}

export function rowsOf(names: readonly (readonly string[])[]): number {
  return Math.max(1, ...names.map((lines) => lines.length))
}

/** The middle of a name, moved so that it stays inside `widthPx`. */
export function keptInside(middle: number, lines: readonly string[], widthPx: number): number {
  const half = widestPx(lines, labelFont) / 2
  return Math.min(Math.max(middle, half), Math.max(widthPx - half, half))
}
