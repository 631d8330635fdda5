// Customer Support on Twitter (twcs): one CSV row per public message, both sides in.
// Header `tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id`; CR LF; created_at
// "Tue Oct 31 22:10:47 +0000 2017" (UTC); brands by name, citizens by number; parents may be missing. Variants read: a
// pandas index column, ids "3.0", TRUE/FALSE as Excel saves them, a lone CR in a text, a comma list of responses.
// Ids were renumbered by the makers, so they are no snowflakes and hold no time. Verified on the published sample.
import type { AdapterItem, FormatAdapter, ImportSource, Inspection } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { ImportReadError } from '../../importReadError.ts'
import { oncePer } from '../../oncePer.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { duplicateColumns } from '../../records/csvTable.ts'
import { eachOf, issueItem, messageItem, rowItem } from '../items.ts'
import { byFrequency, firstMessages } from '../preview.ts'
import { collectAccounts } from './accounts.ts'
import type { TwcsAccounts } from './accounts.ts'
import { findTwcsTables } from './columns.ts'
import type { TwcsTable } from './columns.ts'
import { readTwcsRow } from './row.ts'

// Inspecting and reading follow each other: tables and first pass are kept as long as the source lives.
const findTables = oncePer(findTwcsTables)
const accountsOf = oncePer(collectAccounts)

/** What one row says, behind what was read before it. */
function addRow(
  items: AdapterItem[],
  row: CsvRow,
  { table, columns }: TwcsTable,
  accounts: TwcsAccounts,
): void {
  items.push(rowItem)
  const read = readTwcsRow(row, table.header.length, columns, accounts)
  if ('code' in read) {
    items.push(issueItem(row.line, read.column, read.code, table.fileName))
    return
  }
  if (read.text?.includes(replacementCharacter)) {
    items.push(issueItem(row.line, 'text', 'unreadableText', table.fileName))
  }
  items.push(messageItem(read))
}

async function* readStretches(
  source: ImportSource,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<readonly AdapterItem[]> {
  for (const found of await findTables(source)) {
    const accounts = await accountsOf(found, signal)
    yield duplicateColumns(found.table).map((issue) => ({ type: 'issue', issue }))
    for await (const rows of found.table.read(signal, onBytes)) {
      const items: AdapterItem[] = []
      for (const row of rows) addRow(items, row, found, accounts)
      yield items
    }
  }
}

export const twcsAdapter: FormatAdapter = {
  id: 'twcs',
  detect: async (source) => ((await findTables(source)).length > 0 ? 1 : 0),
  inspect: async (source: ImportSource): Promise<Inspection> => {
    const tables = await findTables(source)
    if (tables.length === 0) throw new ImportReadError('missingColumns')
    const brands = new Map<string, number>()
    for (const table of tables) {
      const accounts = await accountsOf(table, null)
      for (const [name, count] of accounts.brands) brands.set(name, (brands.get(name) ?? 0) + count)
    }
    return {
      format: 'twcs',
      needs: [],
      candidates: byFrequency(brands),
      observedUntilMs: null,
      preview: await firstMessages(eachOf(readStretches(source, null, () => undefined))),
      supports: catalogue.twcs.supports,
    }
  },
  read: (source, _options, signal, onBytes) => eachOf(readStretches(source, signal, onBytes)),
  readStretches: (source, _options, signal, onBytes) => readStretches(source, signal, onBytes),
  tables: async (source) => (await findTables(source)).map(({ table }) => table),
}
