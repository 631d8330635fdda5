import { arialLines, arialWidthPt } from '#shared/report/arialWidth.ts'
import type { ReportTable } from '#shared/report/page.ts'
import { lineXml } from './colour.ts'
import { emu, placeXml } from './frame.ts'
import type { Frame } from './frame.ts'
import { leastBodyPt, lineHeight } from './looks.ts'
import { namedXml, placeholderXml } from './slideShapes.ts'
import type { Pen, Placeholder } from './slideShapes.ts'
import { oneLine, paragraphXml } from './slideText.ts'

const sidePt = 6
/** Above and below the text of a cell, from roomy to close. */
const paddingsPt = [10, 7, 5, 3] as const
const leastPaddingPt = 1

interface TableMeasure {
  readonly widths: readonly number[]
  readonly paddingPt: number
  /** Of each line, the head first. */
  readonly heights: readonly number[]
}

/** A text with how it is set. */
interface SetText {
  readonly text: string
  readonly isBold: boolean
}

function widthOf({ text, isBold }: SetText): number {
  return arialWidthPt(text, { sizePt: leastBodyPt, isBold })
}

/** Lines of a table, the head first; the head and the own row are bold. */
function linesOf(table: ReportTable): readonly (readonly SetText[])[] {
  const head = table.columns.map(({ header }) => ({ text: oneLine(header), isBold: true }))
  const rows = table.rows.map(({ cells, isOwn }) =>
    table.columns.map((_, index) => ({ text: oneLine(cells[index] ?? ''), isBold: isOwn })),
  )
  return [head, ...rows]
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

function spread(base: readonly number[], weights: readonly number[], spare: number): readonly number[] {
  const whole = sum(weights)
  return base.map(
    (value, index) => value + (whole === 0 ? spare / base.length : (spare * (weights[index] ?? 0)) / whole),
  )
}

function wordsOf({ text, isBold }: SetText): readonly SetText[] {
  return text.split(' ').map((word) => ({ text: word, isBold }))
}

/** Each column as wide as its texts where all fit; else none narrower than its longest word, and the rest shared. */
function columnWidths(table: ReportTable, total: number): readonly number[] {
  const lines = linesOf(table)
  const air = 2 * sidePt + 2
  const columns = table.columns.map((_, index) => lines.flatMap((line) => line[index] ?? []))
  const widest = (texts: readonly SetText[]): number => Math.max(0, ...texts.map(widthOf)) + air
  const least = columns.map((column) => widest(column.flatMap(wordsOf)))
  const wanted = columns.map(widest)
  if (sum(least) >= total) return least.map((value) => (value * total) / sum(least))
  if (sum(wanted) <= total) return spread(wanted, wanted, total - sum(wanted))
  const missing = wanted.map((value, index) => value - (least[index] ?? 0))
  return spread(least, missing, total - sum(least))
}

/** Where the lines of a table come to lie; closer where it would not fit, and never in smaller letters. */
export function measureTable(table: ReportTable, frame: Frame): TableMeasure {
  const widths = columnWidths(table, frame.width)
  const textHeights = linesOf(table).map((cells) => {
    const counts = cells.map(({ text, isBold }, index) =>
      arialLines(text, (widths[index] ?? 40) - 2 * sidePt, { sizePt: leastBodyPt, isBold }),
    )
    return Math.max(1, ...counts) * leastBodyPt * lineHeight
  })
  const total = sum(textHeights)
  const paddingPt =
    paddingsPt.find((padding) => total + 2 * padding * textHeights.length <= frame.height) ?? leastPaddingPt
  return { widths, paddingPt, heights: textHeights.map((height) => height + 2 * paddingPt) }
}

interface Cell {
  readonly text: string
  readonly isNumber: boolean
  readonly isHead: boolean
  readonly isOwn: boolean
}

function cellXml({ text, isNumber, isHead, isOwn }: Cell, paddingPt: number, pen: Pen): string {
  const { palette, languageTag } = pen
  const colour = isHead ? palette.softInk : palette.ink
  const lettering = { languageTag, sizePt: leastBodyPt, colour, isBold: isHead || isOwn }
  const paragraph = paragraphXml(
    { runs: [{ text: oneLine(text) }], align: isNumber ? 'r' : 'l', hasBullet: false },
    lettering,
  )
  const rule = lineXml({ colour: isHead ? palette.axis : palette.tableRule, widthPt: isHead ? 1.5 : 0.75 })
  const edge = (tag: string, xml: string): string =>
    xml.replace('<a:ln', `<a:${tag}`).replace('</a:ln>', `</a:${tag}>`)
  const none = lineXml(null)
  return [
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraph}</a:txBody>`,
    `<a:tcPr marL="${String(emu(sidePt))}" marR="${String(emu(sidePt))}" marT="${String(emu(paddingPt))}" marB="${String(emu(paddingPt))}" anchor="ctr">`,
    `${edge('lnL', none)}${edge('lnR', none)}${edge('lnT', none)}${edge('lnB', rule)}<a:noFill/></a:tcPr></a:tc>`,
  ].join('')
}

/** A real table: its first row is told as head, the own row stands out. */
export function tableShapeXml(
  table: ReportTable,
  frame: Frame,
  placeholder: Placeholder | null,
  name: string,
  pen: Pen,
): string {
  const { widths, heights, paddingPt } = measureTable(table, frame)
  const rowXml = (cells: readonly Cell[], line: number): string =>
    `<a:tr h="${String(emu(heights[line] ?? 0))}">${cells.map((cell) => cellXml(cell, paddingPt, pen)).join('')}</a:tr>`
  const head = table.columns.map(({ header, isNumber }) => ({
    text: header,
    isNumber,
    isHead: true,
    isOwn: false,
  }))
  const rows = table.rows.map(({ cells, isOwn }) =>
    table.columns.map(({ isNumber }, index) => ({
      text: cells[index] ?? '',
      isNumber,
      isHead: false,
      isOwn,
    })),
  )
  const height = sum(heights)
  const columns = widths.map((width) => `<a:gridCol w="${String(emu(width))}"/>`)
  const place = placeholder === null ? '<p:nvPr/>' : `<p:nvPr>${placeholderXml(placeholder)}</p:nvPr>`
  return [
    `<p:graphicFrame><p:nvGraphicFramePr>${namedXml(pen, name, table.caption === '' ? name : table.caption)}`,
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${place}</p:nvGraphicFramePr>`,
    placeXml({ ...frame, height }, 'p:xfrm'),
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/>',
    `<a:tblGrid>${columns.join('')}</a:tblGrid>${[head, ...rows].map(rowXml).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join('')
}
