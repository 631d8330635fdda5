/**
 * Measures of a document on A4, in points: what the .docx is written with, and what is reckoned with to keep a letter on one page.
 */
export const paper = {
  widthPt: 595.3,
  heightPt: 841.9,
  sidePt: 62,
  topPt: 68,
  bottomPt: 58,
  headerPt: 28,
  footerPt: 26,
} as const
export const textWidthPt = paper.widthPt - 2 * paper.sidePt
export const textHeightPt = paper.heightPt - paper.topPt - paper.bottomPt

export interface ParagraphLook {
  readonly sizePt: number
  readonly isBold: boolean
  readonly beforePt: number
  readonly afterPt: number
  readonly indentPt: number
}

/** Height of a line against the size of its letters: Arial's own 1.15, taken 1.05 times. */
export const lineFactor = 1.05
export const arialLineHeight = 1.15

export const documentLooks = {
  title: { sizePt: 18, isBold: true, beforePt: 0, afterPt: 8, indentPt: 0 },
  head: { sizePt: 11, isBold: false, beforePt: 0, afterPt: 1, indentPt: 124 },
  headEnd: { sizePt: 11, isBold: false, beforePt: 0, afterPt: 9, indentPt: 124 },
  heading1: { sizePt: 13, isBold: true, beforePt: 9, afterPt: 3, indentPt: 0 },
  heading2: { sizePt: 11, isBold: true, beforePt: 7, afterPt: 2, indentPt: 0 },
  body: { sizePt: 11, isBold: false, beforePt: 0, afterPt: 4, indentPt: 0 },
  point: { sizePt: 11, isBold: false, beforePt: 0, afterPt: 2, indentPt: 16 },
  toFillIn: { sizePt: 11, isBold: false, beforePt: 2, afterPt: 4, indentPt: 10 },
  caption: { sizePt: 10, isBold: true, beforePt: 5, afterPt: 3, indentPt: 0 },
  cell: { sizePt: 10, isBold: false, beforePt: 2, afterPt: 2, indentPt: 0 },
  /** The empty line after a table. */
  tableEnd: { sizePt: 5, isBold: false, beforePt: 0, afterPt: 0, indentPt: 0 },
  small: { sizePt: 8.5, isBold: false, beforePt: 0, afterPt: 0, indentPt: 0 },
} as const satisfies Readonly<Record<string, ParagraphLook>>

/** Left and right of the text of a cell. */
export const cellSidePt = 4
