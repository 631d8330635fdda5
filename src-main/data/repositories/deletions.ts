import type { deletionKinds } from '#shared/contract/persons.ts'
import type { Database } from '../db/connection.ts'

export interface Deletion {
  readonly deletedAtMs: number
  readonly kind: (typeof deletionKinds)[number]
  readonly messages: number
  readonly texts: number
}

/** Part of the transaction that deletes. */
export function insertDeletion(database: Database, { deletedAtMs, kind, messages, texts }: Deletion): void {
  database
    .prepare('insert into deletions (deleted_at_ms, kind, message_count, text_count) values (?, ?, ?, ?)')
    .run(deletedAtMs, kind, messages, texts)
}

/** Newest first. */
export function latestDeletions(database: Database, limit: number): Deletion[] {
  return database
    .prepare<[number], Deletion>(
      `select deleted_at_ms as deletedAtMs, kind, message_count as messages, text_count as texts
       from deletions order by id desc limit ?`,
    )
    .all(limit)
}
