import type { ImportSource } from '../adapter.ts'
import { isWorkbook } from './xlsx/workbookParts.ts'
import { openXlsxTable } from './xlsxTable.ts'
import { findTable, readRows } from './csvTable.ts'
import type { TableRows } from './tableRows.ts'

/** A table that its adapter knows by its column names. */
export interface KnownColumns {
  /** The whole header: are these the columns of the format? */
  readonly isHeader: (names: readonly string[]) => boolean
  /** One name of it: finds the header's row in a workbook with titles above it. */
  readonly isColumn: (name: string) => boolean
}

/**
 * The tables of a source that have these columns: separated text (each file of the source), or the first sheet that holds
 * a table of a workbook.
 *
 * @throws ImportReadError where a workbook cannot be read
 */
export async function openKnownTables(source: ImportSource, known: KnownColumns): Promise<TableRows[]> {
  if (isWorkbook(source)) {
    const table = await openXlsxTable(source, null, known.isColumn)
    return table !== null && known.isHeader(table.header) ? [table] : []
  }
  const tables: TableRows[] = []
  for (const file of source.files) {
    const found = await findTable(file, known.isHeader)
    if (found === null) continue
    const { headerLine, header, dialect } = found
    tables.push({
      fileName: file.name,
      sheets: [],
      sheet: null,
      headerLine,
      header,
      delimiter: dialect.delimiter,
      read: (signal, onBytes) => readRows(found, signal, onBytes),
    })
  }
  return tables
}
