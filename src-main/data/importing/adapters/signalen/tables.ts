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
const kinds = ['signals', 'statuses', 'categories', 'feedback'] as const satisfies readonly SignalenTable[]

/** Tables that are never read, by the names that tell them. */
const otherHeaders: readonly (readonly string[])[] = [
  ['_signal_id', 'email', 'phone'],
  ['_signal_id', 'stadsdeel'],
  ['_signal_id', 'departments'],
  ['_signal_id', 'text', 'created_at'],
  ['n_days', 'use_calendar_days', 'main', 'sub'],
  ['id', 'assigned_to', 'assigned_at'],
]

export interface SignalenTables extends Readonly<Record<SignalenTable, TableRows | null>> {
  /** Some table of the export is there, if not those that make it readable. */
  readonly isPart: boolean
}

/** Who reported is nobody's business here: this file is not even looked at. */
function isPersonal({ name }: SourceFile): boolean {
  return /reporters[^/]*\.csv$/i.test(name)
}

function hasNames(header: readonly string[], names: readonly string[]): boolean {
  return names.every((name) => header.includes(name))
}

function kindOf(header: readonly string[]): SignalenTable | 'other' | null {
  const kind = kinds.find((one) => hasNames(header, headers[one]))
  if (kind !== undefined) return kind
  return otherHeaders.some((names) => hasNames(header, names)) ? 'other' : null
}

export async function openSignalenTables(source: ImportSource): Promise<SignalenTables> {
  const files = source.files.filter((file) => !isPersonal(file))
  const isHeader = (header: readonly string[]): boolean => kindOf(header) !== null
  const tables = await openKnownTables({ ...source, files }, { isHeader, isColumn: () => false })
  const first = (kind: SignalenTable): TableRows | null =>
    tables.find(({ header }) => kindOf(header) === kind) ?? null
  return {
    signals: first('signals'),
    statuses: first('statuses'),
    categories: first('categories'),
    feedback: first('feedback'),
    isPart: tables.length > 0 || files.length < source.files.length,
  }
}
