import type { AdapterItem, FormatAdapter, ImportSource, Inspection } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import { ImportReadError } from '../../importReadError.ts'
import { openKnownTables } from '../../records/knownTable.ts'
import { missingOfMost } from '../../records/nearHeader.ts'
import type { TableRows } from '../../records/tableRows.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { firstMessages } from '../preview.ts'
import { PostRows } from './row.ts'
import type { PostLayout } from './row.ts'

/** A table of own posts as one format. */
export interface PostFormat {
  readonly id: 'xAnalyticsPosts' | 'xActivity'
  readonly layout: PostLayout
  /** Names (lower case) that together make it this table. */
  readonly required: readonly string[]
}

/** What a header lacks that has most of the others; null for any other. */
export function missingPostColumns(header: readonly string[], { required }: PostFormat): string[] | null {
  const names = new Set(header.map((name) => name.toLowerCase()))
  return missingOfMost(required.map((name) => ({ name, isThere: names.has(name) })))
}

function tablesOf(source: ImportSource, { required }: PostFormat): Promise<TableRows[]> {
  return openKnownTables(source, {
    isHeader: (names) => {
      const header = new Set(names.map((name) => name.toLowerCase()))
      return required.every((name) => header.has(name))
    },
    isColumn: (name) => required.includes(name.toLowerCase()),
  })
}

async function* readTable(
  table: TableRows,
  layout: PostLayout,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const reader = new PostRows(layout, table.header)
  for await (const rows of table.read(signal, onBytes)) {
    for (const row of rows) {
      yield rowItem
      const read = reader.read(row)
      if ('code' in read) {
        yield issueItem(row.line, read.column, read.code, table.fileName)
        continue
      }
      if (read.text?.includes(replacementCharacter) === true) {
        yield issueItem(row.line, null, 'unreadableText', table.fileName)
      }
      yield messageItem(read)
    }
  }
}

async function* read(
  source: ImportSource,
  format: PostFormat,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  for (const table of await tablesOf(source, format)) {
    yield* readTable(table, format.layout, signal, onBytes)
  }
}

async function inspect(source: ImportSource, format: PostFormat): Promise<Inspection> {
  if ((await tablesOf(source, format)).length === 0) throw new ImportReadError('missingColumns')
  const preview = await firstMessages(read(source, format, null, () => undefined))
  const names = new Set(preview.map(({ accountName }) => accountName).filter((name) => name !== null))
  return {
    format: format.id,
    needs: [],
    candidates: [...names],
    observedUntilMs: null,
    preview,
    supports: catalogue[format.id].supports,
  }
}

/** The reader of one kind of table with an account's own posts. */
export function postTableAdapter(format: PostFormat): FormatAdapter {
  return {
    id: format.id,
    detect: async (source) => ((await tablesOf(source, format)).length > 0 ? 1 : 0),
    inspect: (source) => inspect(source, format),
    read: (source, _options, signal, onBytes) => read(source, format, signal, onBytes),
    tables: (source) => tablesOf(source, format),
  }
}
