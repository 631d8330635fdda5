import { readCellFormats } from '#data/importing/records/xlsx/cellFormats.ts'
import { readSharedStrings } from '#data/importing/records/xlsx/sharedStrings.ts'
import { readSheet } from '#data/importing/records/xlsx/sheetRows.ts'
import { openWorkbook } from '#data/importing/records/xlsx/workbookParts.ts'
import { openTableSource } from '#data/importing/source/tableSources.ts'
import { wholeOf } from '#data/importing/source/locator.ts'

export interface ReadSheet {
  readonly name: string
  /** All lines, the head too; empty cells at the end of a line are not there. */
  readonly lines: readonly (readonly string[])[]
}

/** The sheets of a workbook on disk, as the project's own importer reads them. */
export async function readWorkbook(path: string): Promise<readonly ReadSheet[]> {
  const opened = await openTableSource(wholeOf(path), null)
  if (opened.status === 'rejected') throw new Error(opened.reason)
  const workbook = await openWorkbook(opened.source)
  const strings = await readSharedStrings(workbook.strings, null, () => undefined)
  const formats = await readCellFormats(workbook.styles)
  const context = { strings, formats, is1904: workbook.is1904 }
  const sheets: ReadSheet[] = []
  for (const { name, part } of workbook.sheets) {
    const lines: (readonly string[])[] = []
    for await (const batch of readSheet(part, context, null, () => undefined)) {
      for (const { fields } of batch) lines.push(fields)
    }
    sheets.push({ name, lines })
  }
  return sheets
}
