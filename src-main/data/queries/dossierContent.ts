import type { DossierContent } from '#shared/contract/backups.ts'
import type { Database } from '../db/connection.ts'

interface ContentRow {
  readonly files: number
  readonly messages: number
  readonly lastImportedAtMs: number | null
}

/** By the batches' own records: every schema has them, and no message need be read. */
export function readDossierContent(database: Database): DossierContent {
  const row = database
    .prepare<[], ContentRow>(
      `select count(*) as files, coalesce(sum(message_count), 0) as messages, max(committed_at_ms) as lastImportedAtMs
       from batches where state = 'committed'`,
    )
    .get()
  return row ?? { files: 0, messages: 0, lastImportedAtMs: null }
}

/** What was imported after a moment (UTC epoch ms). */
export function importedAfter(
  database: Database,
  momentMs: number,
): { readonly files: number; readonly messages: number } {
  const row = database
    .prepare<[number], { files: number; messages: number }>(
      `select count(*) as files, coalesce(sum(message_count), 0) as messages
       from batches where state = 'committed' and committed_at_ms > ?`,
    )
    .get(momentMs)
  return row ?? { files: 0, messages: 0 }
}
