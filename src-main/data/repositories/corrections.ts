import type { CorrectionLogEntry } from '#shared/contract/corrections.ts'
import type { Database } from '../db/connection.ts'

type Kind = CorrectionLogEntry['kind']

/** What can be corrected of a message, as `correction_values.field`. */
export type CorrectedField =
  'topic' | 'team' | 'needsReply' | 'automatic' | 'excluded' | 'caseMark' | 'replyTo' | 'thread'

export interface NewCorrectionValue {
  readonly messageId: number
  readonly field: CorrectedField
  /** As text; null = no value ("counts again", "answers nothing"). */
  readonly value: string | null
}

export interface NewCorrection {
  readonly kind: Kind
  readonly value: string | null
  readonly madeAtMs: number
  readonly values: readonly NewCorrectionValue[]
}

/** Names the messages by their external keys. Part of a transaction of the caller's. @returns the correction's id */
export function insertCorrection(database: Database, correction: NewCorrection): number {
  const { kind, value, madeAtMs, values } = correction
  const messages = new Set(values.map(({ messageId }) => messageId)).size
  const id = Number(
    database
      .prepare('insert into corrections (made_at_ms, kind, value, message_count) values (?, ?, ?, ?)')
      .run(madeAtMs, kind, value, messages).lastInsertRowid,
  )
  const insert = database.prepare<[number, string, string | null, number]>(
    `insert into correction_values (correction_id, external_key, field, value)
     select ?, external_key, ?, ? from messages where id = ? on conflict do nothing`,
  )
  for (const each of values) insert.run(id, each.field, each.value, each.messageId)
  return id
}

export function newestInForce(database: Database): number | null {
  return (
    database
      .prepare<[], { id: number | null }>('select max(id) as id from corrections where is_undone = 0')
      .get()?.id ?? null
  )
}

/** The oldest that is undone, of those made after the newest in force: what was undone before that stays undone. */
export function nextToRedo(database: Database): number | null {
  return (
    database
      .prepare<[number], { id: number | null }>(
        'select min(id) as id from corrections where is_undone = 1 and id > ?',
      )
      .get(newestInForce(database) ?? 0)?.id ?? null
  )
}

export function setUndone(database: Database, id: number, isUndone: boolean): void {
  database.prepare('update corrections set is_undone = ? where id = ?').run(Number(isUndone), id)
}

export function correctionCount(database: Database): number {
  return database.prepare<[], { n: number }>('select count(*) as n from corrections').get()?.n ?? 0
}

type StoredEntry = Omit<CorrectionLogEntry, 'isUndone'> & { readonly isUndone: 0 | 1 }

/** Newest first. Counts the messages that are there now: those of a file that was undone wait, and count no more. */
export function correctionEntries(database: Database, offset: number, limit: number): CorrectionLogEntry[] {
  return database
    .prepare<[number, number], StoredEntry>(
      `select c.id, c.made_at_ms as madeAtMs, c.kind, c.value, c.is_undone as isUndone, bc.file_name as fileName,
         case when bc.correction_id is null then
           (select count(distinct m.id) from correction_values cv
              join messages m on m.external_key = cv.external_key
              join batches b on b.id = m.batch_id and b.state = 'committed'
            where cv.correction_id = c.id)
         else
           (select count(*) from messages m
              join batches b on b.id = m.batch_id and b.state = 'committed' and b.content_hash = bc.content_hash)
         end as messages
       from corrections c left join batch_corrections bc on bc.correction_id = c.id
       order by c.id desc limit ? offset ?`,
    )
    .all(limit, offset)
    .map((row) => ({ ...row, isUndone: row.isUndone === 1 }))
}
