import { textKeepings } from '#shared/domain/textKeeping.ts'
import type { TextKeeping } from '#shared/domain/textKeeping.ts'
import type { Database } from '../db/connection.ts'
import { readSetting } from './settings.ts'

/** The words of the message m, or of the same message of another source where only that one's are kept. @param own column */
export const keptTextOf = (own: string): string => `
  ifnull(${own}, (select s.text from messages w join message_texts s on s.message_id = w.id
    where w.twin_of_id = m.id order by w.id limit 1))`

/** Off while nobody has chosen, and for a value that this version does not know. */
export function readTextKeeping(database: Database): TextKeeping {
  const stored = readSetting(database, 'textKeeping')
  return textKeepings.find((keeping) => keeping === stored) ?? 'off'
}

export interface KeptTexts {
  /** Of committed files. */
  readonly count: number
  /** UTC ms; null where no text is kept. */
  readonly oldestKeptAtMs: number | null
}

export function keptTexts(database: Database): KeptTexts {
  const count =
    database
      .prepare<[], { n: number }>(
        `select count(*) as n from message_texts t join messages m on m.id = t.message_id
         join batches b on b.id = m.batch_id and b.state = 'committed'`,
      )
      .get()?.n ?? 0
  const oldest = database
    .prepare<[], { at: number | null }>('select min(kept_at_ms) as at from message_texts')
    .get()
  return { count, oldestKeptAtMs: oldest?.at ?? null }
}

/** Needs settling afterwards: what is deleted may still stand in the file's free parts. @returns how many went */
export function deleteTextsKeptUntil(database: Database, untilMs: number): number {
  return database.prepare('delete from message_texts where kept_at_ms <= ?').run(untilMs).changes
}

/** Texts of a moment that has still to come were kept while the clock was ahead: their term begins now. */
export function startTermOfTextsAhead(database: Database, nowMs: number): void {
  database.prepare('update message_texts set kept_at_ms = @nowMs where kept_at_ms > @nowMs').run({ nowMs })
}

/** Needs settling afterwards. @returns how many went */
export function deleteAllTexts(database: Database): number {
  return database.prepare('delete from message_texts').run().changes
}
