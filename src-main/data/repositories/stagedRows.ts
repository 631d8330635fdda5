import type { AudienceKind } from '#shared/domain/audience.ts'
import type { BatchId } from '#shared/domain/ids.ts'
import type { Database, Statement } from '../db/connection.ts'

/** One row of `messages`, in the order of the columns below. */
export type StagedMessageValues = readonly (string | number | Buffer | null)[]

/** A message that stands there already changes nothing. */
const insertMessage = `
  insert into messages (batch_id, account_id, home_thread_id, thread_id, external_key, reply_to_key,
    reply_to_message_id, reply_to_sent_at_ms, citizen_key, direction, kind, sending_class, is_public, is_automatic,
    is_thanks, needs_reply, topic, topic_origin, words_topic, team, sent_at_ms, closed_at_ms, reply_hash, reaction_count, satisfaction,
    text_print, channel_key)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (external_key, account_id) do nothing`

const insertIssue =
  'insert into row_issues (batch_id, line, column_name, code, file_name) values (?, ?, ?, ?, ?)'

/** Of several files of one archive that count the same, the numbers add up. */
const insertAudience = `
  insert into audience_counts (batch_id, account_id, kind, person_count) values (?, ?, ?, ?)
  on conflict (batch_id, account_id, kind) do update set person_count = person_count + excluded.person_count`

const insertText = 'insert into message_texts (message_id, text, kept_at_ms) values (?, ?, ?)'

/** Writes the rows of one staged batch with statements that are prepared once. */
export class StagedRows {
  #batchId: BatchId
  #insertMessage: Statement<unknown[]>
  #insertIssue: Statement<unknown[]>
  #insertText: Statement<unknown[]>
  #insertAudience: Statement<unknown[]>

  constructor(database: Database, batchId: BatchId) {
    this.#batchId = batchId
    this.#insertMessage = database.prepare(insertMessage)
    this.#insertIssue = database.prepare(insertIssue)
    this.#insertText = database.prepare(insertText)
    this.#insertAudience = database.prepare(insertAudience)
  }

  /** @returns the message's id; null when the account has a message of that key already */
  addMessage(values: StagedMessageValues): number | null {
    const { changes, lastInsertRowid } = this.#insertMessage.run(this.#batchId, ...values)
    return changes === 1 ? Number(lastInsertRowid) : null
  }

  /** @param text redacted */
  addText(messageId: number, text: string, keptAtMs: number): void {
    this.#insertText.run(messageId, text, keptAtMs)
  }

  addAudience(accountId: number, kind: AudienceKind, count: number): void {
    this.#insertAudience.run(this.#batchId, accountId, kind, count)
  }

  addIssue(line: number | null, column: string | null, code: string, file: string | null): void {
    this.#insertIssue.run(this.#batchId, line, column, code, file)
  }
}
