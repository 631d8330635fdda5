import { arialLines, arialWidthPt } from '#shared/report/arialWidth.ts'
import type { ReportTable } from '#shared/report/page.ts'
import { xmlText } from '../ooxml/xmlText.ts'
import { lineXml } from './colour.ts'
import { emu, placeXml } from './frame.ts'
import type { Frame } from './frame.ts'
import { leastBodyPt, lineHeight } from './looks.ts'
import { namedXml, placeholderXml } from './slideShapes.ts'
import type { Pen, Placeholder } from './slideShapes.ts'
import { oneLine, paragraphXml } from './slideText.ts'

const sidePt = 6
const bold = { sizePt: leastBodyPt, isBold: true } as const
/** Above and below the text of a cell, from roomy to close. */
const paddingsPt = [6, 4, 2.5, 1] as const

interface TableMeasure {
  readonly widths: readonly number[]
  readonly paddingPt: number
  /** Of each line, the head first. */
  readonly heights: readonly number[]
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => arialWidthPt(text, bold)))
}

/** Each column as wide as its texts where all fit; else none narrower than its longest word, and the rest shared. */
function columnWidths(table: ReportTable, total: number): readonly number[] {
  const texts = table.columns.map(({ header }, index) => [
    oneLine(header),
    ...table.rows.map(({ cells }) => oneLine(cells[index] ?? '')),
  ])
  const air = 2 * sidePt + 2
  const least = texts.map((column) => widest(column.flatMap((text) => text.split(' '))) + air)
  const wanted = texts.map((column, index) => Math.max(least[index] ?? 0, widest(column) + air))
  const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
  const spread = (base: readonly number[], weights: readonly number[], spare: number): readonly number[] => {
    const whole = sum(weights)
    return base.map(
      (value, index) => value + (whole === 0 ? spare / base.length : (spare * (weights[index] ?? 0)) / whole),
    )
  }
  if (sum(least) >= total) return least.map((value) => (value * total) / sum(least))
  if (sum(wanted) <= total) return spread(wanted, wanted, total - sum(wanted))
  const missing = wanted.map((value, index) => value - (least[index] ?? 0))
  return spread(least, missing, total - sum(least))
}

/** Where the lines of a table come to lie; closer where it would not fit, and never in smaller letters. */
export function measureTable(table: ReportTable, frame: Frame): TableMeasure {
  const widths = columnWidths(table, frame.width)
  const lines = [table.columns.map(({ header }) => header), ...table.rows.map(({ cells }) => cells)]
  const textHeights = lines.map((cells) => {
    const counts = cells.map((text, index) =>
      arialLines(oneLine(text), (widths[index] ?? 40) - 2 * sidePt, bold),
    )
    return Math.max(1, ...counts) * leastBodyPt * lineHeight
  })
  const total = textHeights.reduce((sum, height) => sum + height, 0)
  const paddingPt =
    paddingsPt.find((padding) => total + 2 * padding * lines.length <= frame.height) ??
    paddingsPt[paddingsPt.length - 1] ??
    1
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
  const colour = isHead ? palette.softInk : isOwn ? palette.ownText : palette.ink
  const lettering = { languageTag, sizePt: leastBodyPt, colour, isBold: isHead || isOwn }
  const paragraph = paragraphXml(
    { runs: [{ text: oneLine(text) }], align: isNumber ? 'r' : 'l', hasBullet: false },
    lettering,
  )
  const rule = lineXml({ colour: isHead ? palette.axis : palette.hairline, widthPt: isHead ? 1.5 : 0.75 })
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
  const height = heights.reduce((sum, one) => sum + one, 0)
  const columns = widths.map((width) => `<a:gridCol w="${String(emu(width))}"/>`)
  const place = placeholder === null ? '<p:nvPr/>' : `<p:nvPr>${placeholderXml(placeholder)}</p:nvPr>`
  return [
    `<p:graphicFrame><p:nvGraphicFramePr>${namedXml(pen, name, xmlText(table.caption) === '' ? name : table.caption)}`,
    `<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${place}</p:nvGraphicFramePr>`,
    placeXml({ ...frame, height }, 'p:xfrm'),
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/>',
    `<a:tblGrid>${columns.join('')}</a:tblGrid>${[head, ...rows].map(rowXml).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
  ].join('')
}
