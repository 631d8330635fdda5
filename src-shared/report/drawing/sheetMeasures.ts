import type { Font } from './textWidth.ts'

/**
 * A sheet is 1280 x 720 CSS pixels and becomes 13.333 x 7.5 inch, so 24 px = 18 pt and 18.67 px = 14 pt. What is read
 * stands in 24 px or more, what labels a chart in 19 px, the foot in 16 px (12 pt). `sheet.css` has the same measures.
 */
export const sheetWidthPx = 1280
export const sheetHeightPx = 720
const sidePx = 72
export const innerWidthPx = sheetWidthPx - 2 * sidePx
export const topPx = 44
export const footBottomPx = 22

export const titleSizesPx = [43, 40, 36, 32, 30, 27, 24] as const
export const titleLineRatio = 1.18
export const mostTitleLines = 2

export const bodyFont: Font = { face: 'sans', sizePx: 24 }
export const bodyBoldFont: Font = { face: 'sansBold', sizePx: 24 }
export const bodyLinePx = 31
export const headFont: Font = { face: 'serifBold', sizePx: 25 }
export const headLinePx = 32
export const footFont: Font = { face: 'sans', sizePx: 16 }
export const footBoldFont: Font = { face: 'sansBold', sizePx: 16 }
export const footLinePx = 21
export const signFont: Font = { face: 'serifBold', sizePx: 20 }
export const signLinePx = 25

export const leadGapPx = 8
export const bodyGapPx = 18
export const remarkGapPx = 14
/** The line and the air between it and the foot. */
export const footGapPx = 27
