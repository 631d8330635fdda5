// Meta Business Suite, content by post of Facebook pages and Instagram accounts: CSV (or saved as a workbook), UTF-8
// with a byte order mark, comma, texts over several lines, named `Sep-01-2025_Sep-28-2025_<digits>.csv`. 18 to 300
// columns in any order; required: Post ID, Page ID|Account ID|Page name|Account name, Publish time, Permalink; read too:
// Title, Description, Comments, Is share. `Publish time` is MM/DD/YYYY HH:mm on the clock of Meta's own place (US
// Pacific). A post may stand in it more than once (several exports): its last row counts, by the last day in the files'
// names, then by line. Rows are own posts with the number of comments under them: no comment, no writer, no time of one.
// Refused: a breakdown by day (a post stands in it once a day), ids that a spreadsheet rounded to 1.22158E+17.
// English headers were seen in real exports; the Dutch and French names were not, and may turn day and month about: the
// whole file then tells. A header in other words goes through the mapping of columns.
import type { AdapterItem, FormatAdapter, ImportSource, Inspection } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import { ImportReadError } from '../../importReadError.ts'
import { openKnownTables } from '../../records/knownTable.ts'
import type { TableRows } from '../../records/tableRows.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { byFrequency, firstMessages } from '../preview.ts'
import { contentColumns, isContentColumn, isContentHeader } from './columns.ts'
import { lastDayMs } from './exportPeriod.ts'
import { readRow } from './row.ts'
import { surveyTables } from './survey.ts'
import type { Survey } from './survey.ts'

/** The tables of the source, oldest export first. */
async function findTables(source: ImportSource): Promise<TableRows[]> {
  const tables = await openKnownTables(source, { isHeader: isContentHeader, isColumn: isContentColumn })
  const dayOf = (table: TableRows): number => lastDayMs(table.fileName) ?? 0
  return tables.sort((a, b) => dayOf(a) - dayOf(b))
}

async function* readTable(
  table: TableRows,
  place: number,
  { latest, order }: Survey,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const { fileName: name, header } = table
  const columns = contentColumns(header)
  for await (const rows of table.read(signal, onBytes)) {
    for (const row of rows) {
      yield rowItem
      const read = readRow(row, header, columns, order)
      if ('code' in read) {
        yield issueItem(row.line, read.column, read.code, name)
        continue
      }
      const { message, flag } = read
      const last = latest.get(message.externalId ?? '')
      if (last !== undefined && (last.table !== place || last.line !== row.line)) {
        yield issueItem(row.line, null, 'olderState', name)
        continue
      }
      if (flag !== null) yield issueItem(row.line, header[columns.publishTime] ?? null, flag, name)
      if (message.text?.includes(replacementCharacter) === true)
        yield issueItem(row.line, null, 'unreadableText', name)
      yield messageItem(message)
    }
  }
}

async function* read(
  source: ImportSource,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const tables = await findTables(source)
  const survey = await surveyTables(tables, signal)
  for (const [place, table] of tables.entries()) yield* readTable(table, place, survey, signal, onBytes)
}

async function accountsIn(source: ImportSource): Promise<string[]> {
  const counts = new Map<string, number>()
  for await (const item of read(source, null, () => undefined)) {
    const name = item.type === 'message' ? item.message.accountName : null
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return byFrequency(counts)
}

async function inspect(source: ImportSource): Promise<Inspection> {
  const tables = await findTables(source)
  if (tables.length === 0) throw new ImportReadError('missingColumns')
  const days = tables.flatMap(({ fileName }) => lastDayMs(fileName) ?? [])
  return {
    format: 'metaContent',
    needs: [],
    candidates: await accountsIn(source),
    observedUntilMs: days.length === 0 ? null : Math.max(...days),
    preview: await firstMessages(read(source, null, () => undefined)),
    supports: catalogue.metaContent.supports,
  }
}

export const metaContentAdapter: FormatAdapter = {
  id: 'metaContent',
  detect: async (source) => ((await findTables(source)).length > 0 ? 1 : 0),
  inspect,
  read: (source, _options, signal, onBytes) => read(source, signal, onBytes),
  tables: (source) => findTables(source),
}
