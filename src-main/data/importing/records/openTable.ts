import type { ImportSource, SourceFile } from '../adapter.ts'
import { findAnyTable, readRows } from './csvTable.ts'
import type { IsKnownName } from './headerRow.ts'
import type { TableRows } from './tableRows.ts'
import { openXlsxTable } from './xlsxTable.ts'
import { isWorkbook } from './xlsx/workbookParts.ts'

async function openText(file: SourceFile, isKnown: IsKnownName): Promise<TableRows | null> {
  const found = await findAnyTable(file, isKnown)
  if (found === null) return null
  return {
    fileName: file.name,
    sheets: [],
    sheet: null,
    headerLine: found.headerLine,
    header: found.header,
    delimiter: found.dialect.delimiter,
    read: (signal, onBytes) => readRows(found, signal, onBytes),
  }
}

/**
 * Opens a source as one table with a header, separated text and workbooks alike; null where it holds no table of two
 * columns or more.
 *
 * @throws ImportReadError where the file cannot be read
 */
export async function openTable(
  source: ImportSource,
  sheet: string | null,
  isKnown: IsKnownName,
): Promise<TableRows | null> {
  if (isWorkbook(source)) return openXlsxTable(source, sheet, isKnown)
  for (const file of source.files) {
    const table = await openText(file, isKnown)
    if (table !== null) return table
  }
  return null
}
