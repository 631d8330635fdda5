import type { FormatAdapter, ImportSource } from '../adapter.ts'
import { headText } from '../decode/headText.ts'
import { rejectedRecords } from './rejectedRecords.ts'
import { rejectedTable } from './rejectedTable.ts'
import { rejectedText } from './rejectedText.ts'
import type { RejectedContent, RejectedReading, RejectedRow } from './rejection.ts'

export type RejectedForm = 'csv' | 'json' | 'text'

/** `{`, `[` or the `window.… =` before it, as archives of X have. */
const jsonStart = /^\s*(?:window\.[\w.]+\s*=\s*)?[[{]/

/** How the rows of a source are handed back: as a table, as JSON, or as the lines themselves. */
export async function rejectedForm(
  source: ImportSource,
  adapter: FormatAdapter,
  rejected: readonly RejectedRow[],
): Promise<RejectedForm> {
  if (adapter.tables !== undefined) return 'csv'
  const names = new Set(rejected.map(({ file }) => file))
  const file = source.files.find(({ name }) => names.has(name)) ?? source.files[0]
  const head = file === undefined ? null : await headText(file)
  // A conversation may begin with a square bracket as well: its dates stand in them.
  return head !== null && jsonStart.test(head) && !/^\s*\[\d/.test(head) ? 'json' : 'text'
}

/**
 * Reads the rows again that an import could not read: the dossier keeps where they stand, never what is in them.
 *
 * @returns null where none of them is found
 * @throws ImportReadError; an AbortError when `signal` ends it
 */
export async function rejectedRows(
  source: ImportSource,
  adapter: FormatAdapter,
  rejected: readonly RejectedRow[],
  reading: RejectedReading,
): Promise<RejectedContent | null> {
  const { options, words, signal } = reading
  const form = await rejectedForm(source, adapter, rejected)
  if (form === 'csv') {
    const tables = (await adapter.tables?.(source, options.sheet ?? null)) ?? []
    return rejectedTable(source, tables, rejected, words, signal)
  }
  if (form === 'json') return rejectedRecords(source, adapter, reading)
  return rejectedText(source, rejected, words, signal)
}
