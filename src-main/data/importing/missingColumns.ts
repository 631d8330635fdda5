import type { SourceFile } from './adapter.ts'
import { findTable } from './records/csvTable.ts'
import { missingObiColumns } from './adapters/obi4wan/columns.ts'
import { twcsRequiredColumns } from './adapters/twcs/columns.ts'

/** A header that shares this many names with a known one was meant to be it. */
const minSharedShare = 0.5

function missingFrom(required: readonly string[], names: readonly string[]): string[] | null {
  const missing = required.filter((name) => !names.includes(name))
  const shared = required.length - missing.length
  return shared >= 2 && missing.length > 0 && shared >= required.length * minSharedShare ? missing : null
}

/** Columns that a nearly recognised table lacks; null when the file resembles no known table. */
export async function missingColumnsOf(file: SourceFile): Promise<readonly string[] | null> {
  let missing: string[] | null = null
  await findTable(file, (names) => {
    missing = missingFrom(twcsRequiredColumns, names) ?? missingObiColumns(names)
    return missing !== null
  })
  return missing
}
