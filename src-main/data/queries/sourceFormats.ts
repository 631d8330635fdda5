import type { Database } from '../db/connection.ts'

/** Files of one format that count, and the time they tell of; null where none holds a message. */
export interface SourceFormat {
  readonly format: string
  readonly files: number
  readonly firstSentAtMs: number | null
  readonly lastSentAtMs: number | null
}

/** By format. */
export function sourceFormats(database: Database): SourceFormat[] {
  return database
    .prepare<[], SourceFormat>(
      `select format, count(*) as files, min(first_sent_at_ms) as firstSentAtMs, max(last_sent_at_ms) as lastSentAtMs
       from batches where state = 'committed' group by format order by format`,
    )
    .all()
}
