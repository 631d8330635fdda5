import { labelFont } from './label.ts'
import { keepsWordsWhole, textLines, widestPx } from './textLines.ts'

const airPx = 10
const mostWholeRows = 3
const mostBrokenRows = 5
/** So many, and they are a series of hours, days or months, of which some may go unnamed. */
const leastForThinning = 8
/** A name that stands alone is broken into lines of this width. */
const aloneWidthPx = 260

/**
 * The names under a chart, each in lines that fit its place. Where many short names do not fit beside each other, every
 * second, third, ... is named, from the first one; an empty list is a category without a name.
 */
export function namesUnder(
  names: readonly string[],
  slotPx: number,
  mostRows: number,
): readonly (readonly string[])[] {
  const wrapped = wrappedIn(names, slotPx)
  const rows = rowsOf(wrapped)
  if (areWhole(names, wrapped) && rows <= mostRows) return wrapped
  if (names.length < leastForThinning && rows <= Math.min(mostRows, mostBrokenRows)) return wrapped
  const alone = names.map((name) => textLines(name, mostRows === 1 ? Infinity : aloneWidthPx, labelFont))
  const widest = widestPx(alone.flat(), labelFont)
  const step = stepThatFits(widest + airPx, slotPx, names.length)
  return alone.map((lines, index) => (index % step === 0 ? lines : []))
}

/** True where every name can stand under its column without a broken word. */
export function fitUnder(names: readonly string[], slotPx: number): boolean {
  const wrapped = wrappedIn(names, slotPx)
  return areWhole(names, wrapped) && rowsOf(wrapped) <= mostWholeRows
}

function wrappedIn(names: readonly string[], slotPx: number): readonly (readonly string[])[] {
  return names.map((name) => textLines(name, Math.max(slotPx - airPx, 1), labelFont))
}

function areWhole(names: readonly string[], wrapped: readonly (readonly string[])[]): boolean {
  return wrapped.every((lines, index) => keepsWordsWhole(lines, names[index] ?? ''))
}

/** Hours and months are counted by these steps, so that the names that stay are the ones that are looked for. */
const steps = [1, 2, 3, 4, 6, 12]

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

export const mostNameRows = Math.max(mostWholeRows, mostBrokenRows)
