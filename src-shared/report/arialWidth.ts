import { lineWidth, type LetterWidths } from './letterWidths.ts'

/**
 * How wide text is in Arial, without a screen: the writers of files reckon with it before any program lays the text out.
 * Advance widths in thousandths of the size, from Arial's own table (equal to those of Helvetica and Liberation Sans).
 */
const widths: readonly (readonly [signs: string, width: number])[] = [
  ["'‘’", 222],
  ['ijl', 222],
  [' \u00a0!,./:;I[\\]ft', 278],
  ['()-`r“”', 333],
  ['"', 355],
  ['*•°|{}', 400],
  ['^', 469],
  ['ckvxyzsJ', 500],
  ['#$?_0123456789abdeghnopquL€–', 556],
  ['+<=>~−×±≥≤', 584],
  ['FTZ', 611],
  ['&ABEKPSVXY', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['Mm', 833],
  ['%', 889],
  ['W', 944],
  ['—…→', 1000],
  ['@', 1015],
]
/** Of a letter that is not in the table; of what lies beyond the European scripts, which are as wide as high. */
const otherWidth = 667
const wideWidth = 1000
const firstWide = 0x1100
const boldFactor = 1.09

const arial: LetterWidths = {
  known: new Map(widths.flatMap(([signs, width]) => [...signs].map((sign) => [sign, width] as const))),
  unknown: (sign) => ((sign.codePointAt(0) ?? 0) >= firstWide ? wideWidth : otherWidth),
}

export interface Lettering {
  readonly sizePt: number
  readonly isBold: boolean
}

/** In points; bold reckoned a little too wide rather than too narrow. */
export function arialWidthPt(text: string, { sizePt, isBold }: Lettering): number {
  return lineWidth(text, sizePt, arial) * (isBold ? boldFactor : 1)
}

/** Lines that a word takes which does not fit on one. */
function linesOfWord(widthPt: number, availablePt: number): number {
  return Math.max(1, Math.ceil(widthPt / availablePt))
}

/** How many lines a text takes at this width, broken between words, and inside a word only where it is too long for a line. */
export function arialLines(text: string, availablePt: number, lettering: Lettering): number {
  const space = arialWidthPt(' ', lettering)
  return text.split('\n').reduce((lines, paragraph) => {
    let count = 1
    let usedPt = 0
    for (const word of paragraph.split(' ')) {
      const widthPt = arialWidthPt(word, lettering)
      const isFirst = usedPt === 0
      if (!isFirst && usedPt + space + widthPt > availablePt) count += 1
      else if (!isFirst) {
        usedPt += space + widthPt
        continue
      }
      count += linesOfWord(widthPt, availablePt) - 1
      usedPt = widthPt > availablePt ? widthPt % availablePt : widthPt
    }
    return lines + count
  }, 0)
}
