import type { TableRows } from '../../records/tableRows.ts'
import { NamedRows } from './rows.ts'

async function* rowsOf(
  table: TableRows,
  signal: AbortSignal | null,
): AsyncGenerator<(name: string) => string> {
  const named = new NamedRows(table)
  for await (const rows of table.read(signal, () => undefined)) {
    for (const row of rows) if (named.fault(row) === null) yield (name) => named.field(row, name)
  }
}

/** Names of categories by their assignment: a report points at the one that holds now. Few names, so kept once each. */
export async function readCategories(
  table: TableRows | null,
  signal: AbortSignal | null,
): Promise<ReadonlyMap<string, string>> {
  const byAssignment = new Map<string, string>()
  const names = new Map<string, string>()
  if (table === null) return byAssignment
  for await (const field of rowsOf(table, signal)) {
    const name = [field('main'), field('sub')].filter((part) => part !== '').join(', ')
    const known = names.get(name)
    if (known === undefined) names.set(name, name)
    byAssignment.set(field('id'), known ?? name)
  }
  return byAssignment
}

/** What reporters said of the handling: 1 satisfied, 0 not; the last word where somebody was asked twice. */
export async function readSatisfaction(
  table: TableRows | null,
  signal: AbortSignal | null,
): Promise<ReadonlyMap<string, number>> {
  const bySignal = new Map<string, number>()
  if (table === null) return bySignal
  for await (const field of rowsOf(table, signal)) {
    const answer = field('is_satisfied').toLowerCase()
    if (answer === 'true' || answer === 't') bySignal.set(field('_signal_id'), 1)
    else if (answer === 'false' || answer === 'f') bySignal.set(field('_signal_id'), 0)
  }
  return bySignal
}
