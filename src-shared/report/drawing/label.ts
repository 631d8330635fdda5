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

/** What is taken of a drawing. Marks and labels both are; a label goes where nothing is. */
export interface LabelRoom {
  readonly take: (...boxes: readonly Box[]) => void
  readonly isFree: (box: Box) => boolean
  /** Takes the first of these places that is free; null where none is. */
  readonly place: (places: readonly Label[]) => Label | null
}

const airPx = 3

export function labelRoom(frame: Box): LabelRoom {
  const taken: Box[] = []
  const isFree = (box: Box): boolean => {
    const wide = { x: box.x - airPx, y: box.y, width: box.width + 2 * airPx, height: box.height }
    return isInside(box, frame) && !taken.some((other) => overlaps(wide, other))
  }
  return {
    take: (...boxes) => {
      taken.push(...boxes)
    },
    isFree,
    place: (places) => {
      const found = places.find((label) => isFree(labelBox(label))) ?? null
      if (found !== null) taken.push(labelBox(found))
      return found
    },
  }
}
