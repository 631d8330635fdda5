import { mark, type Markup } from '../markup.ts'
import type { StyledDeck, TextPoint } from '../page.ts'
import type { SheetPart } from './sheetHead.ts'
import { bodyFont, bodyLinePx, headFont, headLinePx, innerWidthPx } from './sheetMeasures.ts'
import { brokenText } from './sheetText.ts'
import { textLines } from './textLines.ts'

interface DrawnPoint {
  readonly markup: Markup
  readonly heightPx: number
}

const columnGapPx = 48
const rowGapsPx = [26, 18, 10]
const indentPx = 22
/** Longer lines are hard to read. */
const widestPx = 940

/** Short texts under each other, in as few columns as the room allows. */
export function pointsBody(
  points: readonly TextPoint[],
  roomPx: number,
  { style }: StyledDeck,
  isLast: boolean,
): SheetPart | null {
  // One column reads best; beside each other where there are many.
  const columns = points.length > 3 ? [2, 3, 1] : [1, 2, 3]
  for (const gap of rowGapsPx)
    for (const count of columns) {
      const part = inColumns(points, count, gap, style.colours.own)
      if (part.heightPx <= roomPx) return part
    }
  if (!isLast) return null
  const tried = [1, 2, 3].map((count) => inColumns(points, count, 4, style.colours.own))
  return tried.reduce((least, one) => (one.heightPx < least.heightPx ? one : least))
}

/** In reading order, row by row; a row is as high as its longest point. */
function inColumns(points: readonly TextPoint[], count: number, gap: number, colour: string): SheetPart {
  const columns = Math.max(1, Math.min(count, points.length))
  const width = Math.min(Math.floor((innerWidthPx - columnGapPx * (columns - 1)) / columns), widestPx)
  const drawn = points.map((point) => drawnPoint(point, width, colour))
  const rows: DrawnPoint[][] = []
  for (const [index, point] of drawn.entries())
    if (index % columns === 0) rows.push([point])
    else rows.at(-1)?.push(point)
  const heights = rows.map((row) => Math.max(...row.map(({ heightPx }) => heightPx)))
  const heightPx = heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, rows.length - 1)
  const look = `grid-template-columns:${`${width}px `.repeat(columns).trim()};column-gap:${columnGapPx}px;row-gap:${gap}px`
  return {
    heightPx,
    parts: [mark('ul', { class: 'sheet-points', style: look }, ...drawn.map(({ markup }) => markup))],
  }
}

function drawnPoint({ head, text }: TextPoint, widthPx: number, colour: string): DrawnPoint {
  const width = widthPx - indentPx
  const heads = head === null ? [] : textLines(head, width, headFont)
  const lines = text === '' ? [] : textLines(text, width, bodyFont)
  return {
    heightPx: heads.length * headLinePx + lines.length * bodyLinePx,
    markup: mark(
      'li',
      { style: `border-left-color:${colour}` },
      ...(heads.length === 0 ? [] : [brokenText('h3', {}, heads)]),
      ...(lines.length === 0 ? [] : [brokenText('p', {}, lines)]),
    ),
  }
}
