import type { Database } from '../db/connection.ts'

/** One who was erased: the pseudonym on one channel, as `messages.citizen_key`. */
export interface PurgedPerson {
  readonly key: Buffer
  readonly purgedAtMs: number
  /** Of theirs that stood in the dossier then. */
  readonly messages: number
}

/** Hex of the pseudonyms that may not come back. */
export function purgedKeys(database: Database): ReadonlySet<string> {
  const rows = database.prepare<[], { key: string }>('select hex(person_key) as key from purged_people').all()
  return new Set(rows.map(({ key }) => key))
}

/** Who was erased before keeps the first moment; what had come since is added. Part of a transaction of the caller's. */
export function insertPurged(database: Database, { key, purgedAtMs, messages }: PurgedPerson): void {
  database
    .prepare(
      `insert into purged_people (person_key, purged_at_ms, message_count) values (?, ?, ?)
       on conflict (person_key) do update set message_count = message_count + excluded.message_count`,
    )
    .run(key, purgedAtMs, messages)
}

/** null where nobody on this channel was erased under the pseudonym. */
export function purgedPerson(database: Database, key: Buffer): PurgedPerson | null {
  return (
    database
      .prepare<[Buffer], PurgedPerson>(
        `select person_key as key, purged_at_ms as purgedAtMs, message_count as messages
         from purged_people where person_key = ?`,
      )
      .get(key) ?? null
  )
}

export function purgedCount(database: Database): number {
  return database.prepare<[], { n: number }>('select count(*) as n from purged_people').get()?.n ?? 0
}
