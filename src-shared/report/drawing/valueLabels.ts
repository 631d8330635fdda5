import type { ChartValue } from '../chart.ts'
import type { Markup } from '../markup.ts'
import type { Box } from './box.ts'
import { ink } from './colours.ts'
import { type Label, labelFont, labelMarkup, type LabelRoom, strongFont } from './label.ts'
import { textWidthPx } from './textWidth.ts'

/** A drawn value that wants its label above or below it. */
export interface LabelledMark {
  readonly value: ChartValue
  /** Across. */
  readonly middle: number
  readonly box: Box
  readonly intervalBox: Box | null
  readonly isOwn: boolean
  readonly colour: string
}

/**
 * The labels that find room, the own ones, the largest and the smallest first: the axis tells the others. None lies over a
 * mark or over another label.
 */
export function valueLabels(
  marks: readonly LabelledMark[],
  room: LabelRoom,
  mayBeBelow = false,
): readonly Markup[] {
  return byWeight(marks.filter(({ value }) => value.label !== ''))
    .map((one) => room.place(placesFor(one, mayBeBelow)))
    .filter((label) => label !== null)
    .map(labelMarkup)
}

function byWeight(marks: readonly LabelledMark[]): readonly LabelledMark[] {
  const sorted = marks.toSorted((a, b) => (b.value.value ?? 0) - (a.value.value ?? 0))
  const extremes = new Set([sorted[0], sorted.at(-1), marks[0], marks.at(-1)])
  const weight = (one: LabelledMark): number => (one.isOwn ? 0 : 2) + (extremes.has(one) ? 0 : 1)
  return marks.toSorted((a, b) => weight(a) - weight(b))
}

function placesFor(
  { value, middle, box, intervalBox, isOwn, colour }: LabelledMark,
  mayBeBelow: boolean,
): readonly Label[] {
  const font = isOwn ? strongFont : labelFont
  const top = Math.min(box.y, intervalBox?.y ?? box.y)
  const bottom = Math.max(box.y + box.height, intervalBox === null ? 0 : intervalBox.y + intervalBox.height)
  const label = {
    text: value.label,
    x: middle,
    font,
    colour: isOwn ? colour : ink,
    anchor: 'middle' as const,
  }
  const half = textWidthPx(value.label, font) / 2
  const above = [0, 3, 6].map((lift) => ({ ...label, y: top - 7 - lift }))
  if (!mayBeBelow) return above
  const aside = [-1, 1].map((side) => ({ ...label, x: middle + side * (half - 8), y: top - 7 }))
  return [...above, { ...label, y: bottom + font.sizePx + 1 }, ...aside]
}
