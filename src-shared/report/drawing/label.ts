import { mark, type Markup } from '../markup.ts'
import { type Box, isInside, overlaps, px } from './box.ts'
import { textWidthPx, type Font } from './textWidth.ts'

/** 19 px on a sheet of 1280 px is 14.25 pt: the least that a chart may be labelled with. */
export const labelFont: Font = { face: 'sans', sizePx: 19 }
export const strongFont: Font = { face: 'sansBold', sizePx: 19 }
export const labelLinePx = 23

export type Anchor = 'start' | 'middle' | 'end'

export interface Label {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly anchor: Anchor
  readonly font: Font
  readonly colour: string
}

/** Of the letter size: from the top of the tallest letter to the baseline, and below it. */
const ascent = 0.76
const descent = 0.22

export function labelBox({ text, x, y, anchor, font }: Label): Box {
  const width = textWidthPx(text, font)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - ascent * font.sizePx, width, height: (ascent + descent) * font.sizePx }
}

/** The baseline that puts a line of this letter in the middle of `y`. */
export function baselineAt(y: number, font: Font): number {
  return y + ((ascent - descent) / 2) * font.sizePx
}

export function labelMarkup({ text, x, y, anchor, font, colour }: Label): Markup {
  const isBold = font.face === 'sansBold' || font.face === 'serifBold'
  return mark(
    'text',
    {
      x: px(x),
      y: px(y),
      'font-size': font.sizePx,
      ...(isBold ? { 'font-weight': 600 } : {}),
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      fill: colour,
    },
    text,
  )
}

/** Lines of text around one middle; `top` is where the first line begins. */
export function centred(
  lines: readonly string[],
  middle: number,
  top: number,
  colour: string,
): readonly Label[] {
  return lines.map((text, row) => ({
    text,
    x: middle,
    y: baselineAt(top + (row + 0.5) * labelLinePx, labelFont),
    anchor: 'middle',
    font: labelFont,
    colour,
  }))
}

/** What is taken of a drawing. Marks and labels both are; a label goes where nothing is. */
export interface LabelRoom {
  readonly take: (...boxes: readonly Box[]) => void
  /** Rather not there: a line that a label may cross where it must. */
  readonly avoid: (box: Box) => void
  readonly isFree: (box: Box) => boolean
  /** Takes the first of these places that is free; null where none is. */
  readonly place: (places: readonly Label[]) => Label | null
}

const airPx = 3

export function labelRoom(frame: Box): LabelRoom {
  // A label moved to the very edge may lie a rounding beyond it.
  const edge = { x: frame.x - 0.25, y: frame.y - 0.25, width: frame.width + 0.5, height: frame.height + 0.5 }
  const taken: Box[] = []
  const avoided: Box[] = []
  const isFree = (box: Box): boolean => {
    const wide = { x: box.x - airPx, y: box.y, width: box.width + 2 * airPx, height: box.height }
    return isInside(box, edge) && !taken.some((other) => overlaps(wide, other))
  }
  return {
    take: (...boxes) => {
      taken.push(...boxes)
    },
    avoid: (box) => {
      avoided.push(box)
    },
    isFree,
    place: (places) => {
      const free = places.filter((label) => isFree(labelBox(label)))
      const clear = free.find((label) => !avoided.some((box) => overlaps(box, labelBox(label))))
      const found = clear ?? free[0] ?? null
      if (found !== null) taken.push(labelBox(found))
      return found
    },
  }
}
