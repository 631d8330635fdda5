import type { ImportSource } from '../adapter.ts'
import type { CsvRow } from '../records/csvSplitter.ts'
import type { TableRows } from '../records/tableRows.ts'
import { readLines } from '../records/textLines.ts'
import { ownWidth } from './ownWidth.ts'
import { byLine, columnText, mostRejectedChars, reasonText } from './rejection.ts'
import type { RejectedContent, RejectedRow, RejectedWords } from './rejection.ts'

/** What a workbook's rows are written with: a spreadsheet in Dutch or English opens it as a table. */
const workbookDelimiter = ';'
const byteOrderMark = '\uFEFF'
const lineEnd = '\r\n'

/** The cell as it was: a mark against formulas, as in files that are only looked at, would not be read back. */
function csvCell(text: string, delimiter: string): string {
  const isPlain = !text.includes(delimiter) && !/["\r\n]/.test(text)
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`
}

function csvLine(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => csvCell(cell, delimiter)).join(delimiter) + lineEnd
}

/** A row that went wrong as a row (a quote left open) has no cells: its line is then one cell, to be mended by hand. */
async function openLines(
  source: ImportSource,
  fileName: string,
  lines: ReadonlySet<number>,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, string>> {
  const texts = new Map<number, string>()
  const file = source.files.find(({ name }) => name === fileName)
  if (file === undefined || lines.size === 0) return texts
  for await (const batch of readLines(file, signal, () => undefined)) {
    for (const { line, text } of batch) if (lines.has(line)) texts.set(line, text)
  }
  return texts
}

async function rowsAt(
  table: TableRows,
  wanted: ReadonlyMap<number, readonly RejectedRow[]>,
  signal: AbortSignal,
): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  let chars = 0
  for await (const batch of table.read(signal, () => undefined)) {
    for (const row of batch) {
      if (!wanted.has(row.line) || chars > mostRejectedChars) continue
      rows.push(row)
      for (const field of row.fields) chars += field.length
    }
  }
  return rows
}

/**
 * The rows of these tables that were not read, as text with the table's own header, delimiter and cells; reason, line and
 * column stand behind them. A row with too many or too few cells stays so: unmended it is refused again. Of several tables
 * those with the first one's header.
 *
 * @returns null where none of the rows was found
 */
export async function rejectedTable(
  source: ImportSource,
  tables: readonly TableRows[],
  rejected: readonly RejectedRow[],
  words: RejectedWords,
  signal: AbortSignal,
): Promise<RejectedContent | null> {
  const [first] = tables
  if (first === undefined) return null
  const delimiter = first.delimiter ?? workbookDelimiter
  // Columns that an earlier file of this kind has at its end are not repeated.
  const width = ownWidth(first.header)
  const header = first.header.slice(0, width)
  const parts = [byteOrderMark, csvLine([...header, words.reason, words.line, words.column], delimiter)]
  let count = 0
  for (const table of tables) {
    if (table.header.join('\u0000') !== first.header.join('\u0000')) continue
    const wanted = byLine(rejected.filter(({ file }) => file === null || file === table.fileName))
    const rows = await rowsAt(table, wanted, signal)
    const open = new Set(rows.filter(({ isUnclosed }) => isUnclosed).map(({ line }) => line))
    const texts = await openLines(source, table.fileName, open, signal)
    for (const { line, fields, isUnclosed } of rows) {
      const issues = wanted.get(line) ?? []
      const hasOwnColumns = width < first.header.length && fields.length === first.header.length
      const cells = isUnclosed ? [texts.get(line) ?? ''] : hasOwnColumns ? fields.slice(0, width) : fields
      parts.push(csvLine([...cells, reasonText(issues, words), String(line), columnText(issues)], delimiter))
      count += 1
    }
  }
  return count === 0 ? null : { content: parts.join(''), rows: count }
}
