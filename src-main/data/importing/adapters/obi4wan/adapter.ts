// OBI4wan, now Spotler Engage: "export messages" as CSV with semicolons or as a workbook, at most 20,000 rows. Header
// `Date of publication;Source type;Url;Posted by (optional);WhatsApp number (optional);Message;Tags;Sentiment;Completed on
// (optional);Replied on (optional);Action time (optional);Within service level (optional);Case owner (optional);
// Reply/replies (optional);PR value`; times `08-04-2021 23:58:57` on the wall clock of the dossier. One row is one
// message with its reply: "Replied on" may be the time of the LAST reply. Completed without a reply is a closure.
// The header was seen in a real export, the rows were not; of the Dutch names only `Bericht` and `Geplaatst door`.
import { createZone, isTimeZone } from '#shared/domain/localTime.ts'
import type { Supports } from '#shared/domain/supports.ts'
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, ReadOptions } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import { ImportReadError } from '../../importReadError.ts'
import { duplicateColumns } from '../../records/csvTable.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { AddressSigns } from './address.ts'
import { findObiTables } from './columns.ts'
import type { ObiColumns, ObiTable } from './columns.ts'
import { addressOf, ObiRows } from './row.ts'
import { byFrequency, firstMessages } from '../preview.ts'

/** The tool cuts an export off here without saying so. */
const rowLimit = 20_000

async function gatherSigns({ table, columns }: ObiTable): Promise<AddressSigns> {
  const signs = new AddressSigns()
  for await (const rows of table.read(null, () => undefined)) {
    for (const row of rows) signs.add(addressOf(row, columns))
  }
  return signs
}

async function* readTable(
  found: ObiTable,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const { table, columns } = found
  const name = table.fileName
  const signs = (await gatherSigns(found)).signsFor(options)
  const { header } = table
  const reader = new ObiRows({
    zone: createZone(options.timeZone),
    columns,
    header,
    signs,
    channel: options.channel,
  })
  let count = 0
  for (const issue of duplicateColumns(table)) yield { type: 'issue', issue }
  for await (const rows of table.read(signal, onBytes)) {
    for (const row of rows) {
      yield rowItem
      count++
      const read = reader.read(row)
      for (const issue of read.issues) yield issueItem(row.line, issue.column, issue.code, name)
      for (const message of read.messages) {
        if (message.text?.includes(replacementCharacter))
          yield issueItem(row.line, null, 'unreadableText', name)
        yield messageItem(message)
      }
    }
  }
  if (count >= rowLimit) yield issueItem(null, null, 'rowLimitReached', name)
}

async function* read(
  source: ImportSource,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  for (const table of await findObiTables(source)) yield* readTable(table, options, signal, onBytes)
}

/** Optional columns that were not exported take figures with them. */
function supportsOf(columns: ObiColumns): Supports {
  const base = catalogue.obi4wan.supports
  if (columns.replied === -1) {
    const reason = 'inboundOnly'
    return {
      ...base,
      firstResponse: reason,
      responseRate: reason,
      dialogueShare: reason,
      linkedReplies: reason,
    }
  }
  const hasAuthor = columns.author !== -1 || columns.phone !== -1
  return hasAuthor ? base : { ...base, dialogueShare: 'noAuthor' }
}

async function inspect(source: ImportSource, options: ReadOptions): Promise<Inspection> {
  const tables = await findObiTables(source)
  const first = tables[0]
  if (first === undefined) throw new ImportReadError('missingColumns')
  const canRead = isTimeZone(options.timeZone)
  return {
    format: 'obi4wan',
    needs: canRead ? [] : ['timezone'],
    candidates: byFrequency((await gatherSigns(first)).counts),
    observedUntilMs: null,
    preview: canRead ? await firstMessages(read(source, options, null, () => undefined)) : [],
    supports: supportsOf(first.columns),
  }
}

export const obi4wanAdapter: FormatAdapter = {
  id: 'obi4wan',
  detect: async (source) => ((await findObiTables(source)).length > 0 ? 1 : 0),
  inspect,
  read: (source, options, signal, onBytes) => read(source, options, signal, onBytes),
  tables: async (source) => (await findObiTables(source)).map(({ table }) => table),
}
