import type { Database } from '../db/connection.ts'

export interface DataRange {
  readonly firstSentAtMs: number
  readonly lastSentAtMs: number
  /** The latest end of observation of any file. */
  readonly observedUntilMs: number
  readonly lastImportAtMs: number
}

type StoredRange = { readonly [Key in keyof DataRange]: DataRange[Key] | null }

/** null while nothing is committed. */
export function readDataRange(database: Database): DataRange | null {
  const row = database
    .prepare<[], StoredRange>(
      `select min(first_sent_at_ms) as firstSentAtMs, max(last_sent_at_ms) as lastSentAtMs,
         max(observed_until_ms) as observedUntilMs, max(committed_at_ms) as lastImportAtMs
       from batches where state = 'committed'`,
    )
    .get()
  if (row === undefined) return null
  const { firstSentAtMs, lastSentAtMs, observedUntilMs, lastImportAtMs } = row
  if (firstSentAtMs === null || lastSentAtMs === null || lastImportAtMs === null) return null
  return {
    firstSentAtMs,
    lastSentAtMs,
    observedUntilMs: observedUntilMs ?? lastSentAtMs,
    lastImportAtMs,
  }
}
