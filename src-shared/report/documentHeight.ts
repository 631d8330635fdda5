import { arialLines } from './arialWidth.ts'
import { columnWidthsPt } from './columnWidths.ts'
import type { DocumentBlock, ReportDocument } from './document.ts'
import {
  arialLineHeight,
  cellSidePt,
  documentLooks,
  lineFactor,
  textHeightPt,
  textWidthPt,
  type ParagraphLook,
} from './documentLook.ts'
import type { ReportTable } from './page.ts'

/** What programs differ in when they break lines and place tables. */
const reservePt = 18
/** The line under a title. */
const titleRulePt = 6

function paragraphPt(text: string, look: ParagraphLook, widthPt: number = textWidthPt): number {
  const lines = arialLines(text, widthPt - look.indentPt, look)
  return look.beforePt + look.afterPt + lines * look.sizePt * arialLineHeight * lineFactor
}

function tablePt(table: ReportTable): number {
  const look = { ...documentLooks.cell, isBold: true }
  const widths = columnWidthsPt(table, textWidthPt)
  const rows = [table.columns.map(({ header }) => header), ...table.rows.map(({ cells }) => cells)]
  const heights = rows.map((cells) =>
    Math.max(
      ...widths.map((widthPt, index) => paragraphPt(cells[index] ?? '', look, widthPt - 2 * cellSidePt)),
    ),
  )
  const caption = table.caption === '' ? 0 : paragraphPt(table.caption, documentLooks.caption)
  return caption + heights.reduce((sum, height) => sum + height, 0) + paragraphPt('', documentLooks.tableEnd)
}

function blockPt(block: DocumentBlock): number {
  switch (block.kind) {
    case 'heading':
      return paragraphPt(block.text, block.level === 1 ? documentLooks.heading1 : documentLooks.heading2)
    case 'paragraph':
      return paragraphPt(block.text, documentLooks.body)
    case 'toFillIn':
      return paragraphPt(block.text, documentLooks.toFillIn)
    case 'points':
      return block.points.reduce((sum, point) => sum + paragraphPt(point, documentLooks.point), 0)
    case 'table':
      return tablePt(block.table)
  }
}

/** Height of the text in points, as the .docx is laid out; reckoned without a screen, so rather too high than too low. */
function documentHeightPt({ title, head, blocks }: ReportDocument): number {
  const heads = head.map(({ value }, index) =>
    paragraphPt(value, index === head.length - 1 ? documentLooks.headEnd : documentLooks.head),
  )
  return [paragraphPt(title, documentLooks.title) + titleRulePt, ...heads, ...blocks.map(blockPt)].reduce(
    (sum, height) => sum + height,
    0,
  )
}

export function isOnOnePage(document: ReportDocument): boolean {
  return documentHeightPt(document) <= textHeightPt - reservePt
}

/** A block, and how soon it is taken in where there is room: the lowest number first. null = it is always there. */
export interface RankedBlock {
  readonly block: DocumentBlock
  readonly rank: number | null
}

/** A heading that nothing stands under says nothing; points that follow each other are one list. */
function joinedBlocks(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const joined: DocumentBlock[] = []
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]?.kind
    if (block.kind === 'heading' && (next === undefined || next === 'heading')) continue
    const last = joined.at(-1)
    if (block.kind === 'points' && last?.kind === 'points')
      joined[joined.length - 1] = { kind: 'points', points: [...last.points, ...block.points] }
    else joined.push(block)
  }
  return joined
}

/** The document with as many of these blocks as one page holds, in their order; what does not fit is passed over. */
export function keptOnOnePage(
  document: Omit<ReportDocument, 'blocks'>,
  ranked: readonly RankedBlock[],
): ReportDocument {
  const kept = new Set(ranked.filter(({ rank }) => rank === null))
  const made = (): ReportDocument => ({
    ...document,
    blocks: joinedBlocks(ranked.filter((one) => kept.has(one)).map(({ block }) => block)),
  })
  for (const one of ranked.toSorted((first, second) => (first.rank ?? 0) - (second.rank ?? 0))) {
    if (one.rank === null) continue
    kept.add(one)
    if (!isOnOnePage(made())) kept.delete(one)
  }
  return made()
}
