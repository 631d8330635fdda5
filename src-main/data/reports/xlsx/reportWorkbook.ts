import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { DocumentBlock } from '#shared/report/document.ts'
import type { ReportEdits } from '#shared/report/edits.ts'
import { accountBlocks } from '#shared/views/presentation/documents/appendix.ts'
import { documentInput, type DocumentInput } from '#shared/views/presentation/documents/documentInput.ts'
import { figuresSheet } from './figuresSheet.ts'
import { pageSheets } from './pageSheets.ts'
import type { CellValue, Row, Sheet, Workbook } from './workbook.ts'

function bold(value: string): CellValue {
  return { value, kind: 'text', isBold: true }
}

/** A part of the account in rows: headings and heads of tables bold, everything else as it reads. */
function blockRows(block: DocumentBlock): readonly Row[] {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? [[], [bold(block.text)]] : [[bold(block.text)]]
    case 'paragraph':
    case 'toFillIn':
      return [[block.text]]
    case 'points':
      return block.points.map((point) => [point])
    case 'table': {
      const { caption, columns, rows } = block.table
      const head = columns.map(({ header }) => bold(header))
      return [...(caption === '' ? [] : [[bold(caption)]]), head, ...rows.map(({ cells }) => cells)]
    }
  }
}

function accountSheet(input: DocumentInput): Sheet {
  const { about } = input.words.text.presentationDocuments.workbook
  const widths = [70, 50, 40, 60]
  return {
    name: about,
    columns: widths.map((width) => ({ header: '', kind: 'text', width, wraps: true })),
    rows: [[bold(input.deck.title)], ...accountBlocks(input).flatMap(blockRows)],
    hasHead: false,
  }
}

/**
 * The figures behind a report: all of them with key, interval and n; a sheet for each chart and table; and the account. What
 * the pages withhold is withheld here: both go by the same list.
 */
export function reportWorkbook(figures: ReportFigures, edits: ReportEdits): Workbook {
  return workbookFrom(documentInput(figures, edits))
}

export function workbookFrom(input: DocumentInput): Workbook {
  const { title, language, madeAtMs, timeZone } = input.deck
  return {
    title: input.words.text.presentationDocuments.workbook.title(title),
    language,
    timeZone,
    createdAtMs: madeAtMs,
    sheets: [figuresSheet(input), ...pageSheets(input), accountSheet(input)],
  }
}
