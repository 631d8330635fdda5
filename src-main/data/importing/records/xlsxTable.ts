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

interface OpenWorkbook {
  readonly sheets: readonly WorkbookSheet[]
  readonly context: SheetContext
}

// Every format that knows tables looks at a workbook: it is opened once for all of them, as long as somebody reads it.
const lately = new WeakMap<ImportSource, WeakRef<OpenWorkbook>>()
const heads = new WeakMap<WorkbookSheet['part'], readonly CsvRow[]>()

async function openOnce(source: ImportSource): Promise<OpenWorkbook> {
  const before = lately.get(source)?.deref()
  if (before !== undefined) return before
  const { sheets, strings: stringsPart, styles, is1904 } = await openWorkbook(source)
  const strings = await readSharedStrings(stringsPart, null, quietly)
  const formats = await readCellFormats(styles)
  const opened = { sheets, context: { strings, formats, is1904 } }
  lately.set(source, new WeakRef(opened))
  return opened
}

async function firstRows(sheet: WorkbookSheet, context: SheetContext): Promise<readonly CsvRow[]> {
  const before = heads.get(sheet.part)
  if (before !== undefined) return before
  const rows: CsvRow[] = []
  for await (const batch of readSheet(sheet.part, context, null, quietly)) {
    rows.push(...batch)
    if (rows.length >= headerSearchRows * 4) break
  }
  const head = rows.slice(0, headerSearchRows * 4)
  heads.set(sheet.part, head)
  return head
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
  const { sheets, context } = await openOnce(source)
  const names = sheets.map(({ name }) => name)
  for (const sheet of sheets) {
    if (sheetName !== null && sheet.name !== sheetName) continue
    const table = await tableOn(sheet, names, context, source.displayName, isKnown)
    if (table !== null) return table
  }
  return null
}
