// Workbooks of Excel 2007 and later (.xlsx, .xlsm), as ECMA-376 part 1 describes them: a zip of XML parts. One sheet is
// read as a table, row by row; only the shared texts are held in memory.
import type { ImportSource } from '../adapter.ts'
import { ImportReadError } from '../importReadError.ts'
import type { CsvRow } from './csvSplitter.ts'
import { findHeader, headerSearchRows } from './headerRow.ts'
import type { IsKnownName } from './headerRow.ts'
import type { TableRows } from './tableRows.ts'
import { readCellFormats } from './xlsx/cellFormats.ts'
import { readSharedStrings } from './xlsx/sharedStrings.ts'
import { readSheet } from './xlsx/sheetRows.ts'
import type { SheetContext } from './xlsx/sheetRows.ts'
import { openWorkbook } from './xlsx/workbookParts.ts'
import type { WorkbookSheet } from './xlsx/workbookParts.ts'

/** The largest sheet: a million rows of a kilobyte. */
const maxSheetBytes = 1024 ** 3

const quietly = (): void => undefined

async function firstRows(sheet: WorkbookSheet, context: SheetContext): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const batch of readSheet(sheet.part, context, null, quietly)) {
    rows.push(...batch)
    if (rows.length >= headerSearchRows * 4) break
  }
  return rows
}

/** As many cells as the header has: cells that hold nothing are not in the file. */
function padded(row: CsvRow, columns: number): CsvRow {
  while (row.fields.length < columns) row.fields.push('')
  return row
}

async function* below(
  sheet: WorkbookSheet,
  context: SheetContext,
  headerLine: number,
  columns: number,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<readonly CsvRow[]> {
  for await (const batch of readSheet(sheet.part, context, signal, onBytes)) {
    yield batch.filter(({ line }) => line > headerLine).map((row) => padded(row, columns))
  }
}

/** The sheet as a table; null where it holds none. */
async function tableOn(
  sheet: WorkbookSheet,
  sheets: readonly string[],
  context: SheetContext,
  fileName: string,
  isKnown: IsKnownName,
): Promise<TableRows | null> {
  if (sheet.part.sizeBytes > maxSheetBytes) throw new ImportReadError('unsafeZip', sheet.part.name)
  const header = findHeader(await firstRows(sheet, context), isKnown)
  if (header === null) return null
  const { line, names } = header
  return {
    fileName,
    sheets,
    sheet: sheet.name,
    headerLine: line,
    header: names,
    read: (signal, onBytes) => below(sheet, context, line, names.length, signal, onBytes),
  }
}

/**
 * Opens one sheet of a workbook as a table: the named one, else the first visible one that holds a table.
 *
 * @returns null where there is no table
 * @throws ImportReadError damagedZip (a part is missing or no XML), unsafeZip (built as a bomb, or too large), emptyFile
 */
export async function openXlsxTable(
  source: ImportSource,
  sheetName: string | null,
  isKnown: IsKnownName,
): Promise<TableRows | null> {
  const workbook = await openWorkbook(source)
  const strings = await readSharedStrings(workbook.strings, null, quietly)
  const formats = await readCellFormats(workbook.styles)
  const context = { strings, formats, is1904: workbook.is1904 }
  const names = workbook.sheets.map(({ name }) => name)
  for (const sheet of workbook.sheets) {
    if (sheetName !== null && sheet.name !== sheetName) continue
    const table = await tableOn(sheet, names, context, source.displayName, isKnown)
    if (table !== null) return table
  }
  return null
}
