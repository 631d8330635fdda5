import type { ImportSource, SourceFile } from '../../adapter.ts'
import { openKnownTables } from '../../records/knownTable.ts'
import type { TableRows } from '../../records/tableRows.ts'

/** Names that only a table of Signalen has together; columns beyond these are passed over. */
const headers = {
  signals: ['id', 'text', 'source', 'created_at', 'incident_date_start'],
  statuses: ['_signal_id', 'state', 'created_at'],
  categories: ['id', 'main', 'sub', '_signal_id'],
  feedback: ['_signal_id', 'is_satisfied'],
} as const
export type SignalenTable = keyof typeof headers

/** Tables that are never read, by the names that tell them. */
const otherHeaders: readonly (readonly string[])[] = [
  ['_signal_id', 'email', 'phone'],
  ['_signal_id', 'stadsdeel'],
  ['_signal_id', 'departments'],
  ['_signal_id', 'text', 'created_at'],
  ['n_days', 'use_calendar_days', 'main', 'sub'],
  ['id', 'assigned_to', 'assigned_at'],
]

export type SignalenTables = Readonly<Record<SignalenTable, TableRows | null>>

/** Who reported is nobody's business here: this file is not even looked at. */
function isPersonal({ name }: SourceFile): boolean {
  return /reporters[^/]*\.csv$/i.test(name)
}

async function openWith(source: ImportSource, names: readonly string[]): Promise<TableRows | null> {
  const tables = await openKnownTables(source, {
    isHeader: (header) => names.every((name) => header.includes(name)),
    isColumn: (name) => names.includes(name),
  })
  return tables[0] ?? null
}

export async function openSignalenTables(source: ImportSource): Promise<SignalenTables> {
  const files = source.files.filter((file) => !isPersonal(file))
  const read = (table: SignalenTable): Promise<TableRows | null> =>
    openWith({ ...source, files }, headers[table])
  return {
    signals: await read('signals'),
    statuses: await read('statuses'),
    categories: await read('categories'),
    feedback: await read('feedback'),
  }
}

/** One table of the export, without the two that make it readable. */
export async function isSignalenPart(source: ImportSource, tables: SignalenTables): Promise<boolean> {
  if (Object.values(tables).some((table) => table !== null)) return true
  if (source.files.some(isPersonal)) return true
  for (const names of otherHeaders) if ((await openWith(source, names)) !== null) return true
  return false
}
