// Coosto, the export of messages that searches found: CSV with semicolons (or commas, or a workbook), header
// `zoekopdracht;datum;url;sentiment;type;discussielengte;bereik;auteur;volgers;invloed;…;bericht tekst;type bron;titel`
// (English `query,date,url,sentiment,type,discussion length,reach,author,…,message text,source,title`); times
// `YYYY-MM-DD HH:MM` on the wall clock of the dossier. One row per message and search: a message that several searches
// found stands there several times and counts once. Nothing says who answered what, so what was answered is unknown. Rows
// of the own accounts are the municipality's where the user names them. Left out: followers, influence, place.
// Header of 2016 as read by parsers of others; the rows and today's header are not verified on a real export.
import { createZone, isTimeZone } from '#shared/domain/localTime.ts'
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, ReadOptions } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import { ImportReadError } from '../../importReadError.ts'
import { openKnownTables } from '../../records/knownTable.ts'
import type { TableRows } from '../../records/tableRows.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { mentionsIn } from '../obi4wan/address.ts'
import { byFrequency, firstMessages } from '../preview.ts'
import { coostoColumns, isCoostoColumn, isCoostoHeader } from './columns.ts'
import { CoostoRows, ownNames } from './row.ts'

/** Offered as own accounts. */
const mostCandidates = 20

function tablesOf(source: ImportSource): Promise<TableRows[]> {
  return openKnownTables(source, { isHeader: isCoostoHeader, isColumn: isCoostoColumn })
}

async function* readTable(
  table: TableRows,
  options: ReadOptions,
  seen: Set<string>,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const reader = new CoostoRows({
    zone: createZone(options.timeZone),
    columns: coostoColumns(table.header),
    header: table.header,
    own: ownNames(options),
    channel: options.channel,
    seen,
  })
  for await (const rows of table.read(signal, onBytes)) {
    for (const row of rows) {
      yield rowItem
      const { message, issues } = reader.read(row)
      for (const { column, code } of issues) yield issueItem(row.line, column, code, table.fileName)
      if (message === null) continue
      if (message.text?.includes(replacementCharacter) === true) {
        yield issueItem(row.line, null, 'unreadableText', table.fileName)
      }
      yield messageItem(message)
    }
  }
}

async function* read(
  source: ImportSource,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const seen = new Set<string>()
  for (const table of await tablesOf(source)) yield* readTable(table, options, seen, signal, onBytes)
}

/** Whom the messages call most: the accounts of the municipality are likely among them. */
async function namedMost(tables: readonly TableRows[]): Promise<string[]> {
  const counts = new Map<string, number>()
  for (const table of tables) {
    const { text } = coostoColumns(table.header)
    for await (const rows of table.read(null, () => undefined)) {
      for (const row of rows) {
        for (const name of mentionsIn(row.fields[text] ?? '')) counts.set(name, (counts.get(name) ?? 0) + 1)
      }
    }
  }
  return byFrequency(counts).slice(0, mostCandidates)
}

async function inspect(source: ImportSource, options: ReadOptions): Promise<Inspection> {
  const tables = await tablesOf(source)
  if (tables.length === 0) throw new ImportReadError('missingColumns')
  const canRead = isTimeZone(options.timeZone)
  return {
    format: 'coosto',
    needs: canRead ? [] : ['timezone'],
    candidates: await namedMost(tables),
    observedUntilMs: null,
    preview: canRead ? await firstMessages(read(source, options, null, () => undefined)) : [],
    supports: catalogue.coosto.supports,
  }
}

export const coostoAdapter: FormatAdapter = {
  id: 'coosto',
  detect: async (source) => ((await tablesOf(source)).length > 0 ? 1 : 0),
  inspect,
  read: (source, options, signal, onBytes) => read(source, options, signal, onBytes),
  tables: (source) => tablesOf(source),
}
