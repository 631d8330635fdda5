import type { AudienceKind } from '#shared/domain/audience.ts'
import type { BatchId } from '#shared/domain/ids.ts'
import type { Database, Statement } from '../db/connection.ts'

export type MessageValue = string | number | Buffer | null

const usual = `batch_id, account_id, home_thread_id, thread_id, external_key, reply_to_key, reply_to_message_id,
  citizen_key, direction, kind, sending_class, is_public, is_automatic, is_thanks, needs_reply, topic, topic_origin,
  team, sent_at_ms, reply_hash, text_print`
/** Most sources tell none of these: what is not bound costs nothing. */
const further = 'reply_to_sent_at_ms, closed_at_ms, reaction_count, satisfaction, words_topic, channel_key'

/** A message that stands there already changes nothing. */
function insertOf(columns: string): string {
  const places = columns.split(',').map(() => '?')
  return `insert into messages (${columns}) values (${places.join(', ')})
    on conflict (external_key, account_id) do nothing`
}

/**
 * What the table's own checks say, for all rows after one at once. SQLite sets up a table of the allowed words for each
 * check of each row that is inserted by itself: half of what an insert costs.
 */
const unsoundAfter = `
  select id from messages where id > ? and not coalesce(
    direction in ('in', 'out')
    and kind in ('post', 'reply', 'repost', 'comment', 'dm', 'ticket')
    and (sending_class is null or sending_class in ('reply', 'repost', 'ownPost'))
    and is_public in (0, 1) and is_automatic in (0, 1) and is_thanks in (0, 1)
    and needs_reply in ('yes', 'unlikely', 'no')
    and topic_origin in ('words', 'model', 'source', 'person')
    and (satisfaction is null or satisfaction between 0 and 1), 0) limit 1`

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
  #insertUsual: Statement<unknown[]>
  #insertWhole: Statement<unknown[]>
  #insertIssue: Statement<unknown[]>
  #insertText: Statement<unknown[]>
  #insertAudience: Statement<unknown[]>
  #selectLast: Statement<[], { readonly id: number }>
  #selectUnsound: Statement<[number], { readonly id: number }>
  #database: Database

  constructor(database: Database, batchId: BatchId) {
    this.#batchId = batchId
    this.#database = database
    this.#selectLast = database.prepare('select coalesce(max(id), 0) as id from messages')
    this.#selectUnsound = database.prepare(unsoundAfter)
    this.#insertUsual = database.prepare(insertOf(usual))
    this.#insertWhole = database.prepare(insertOf(`${usual}, ${further}`))
    this.#insertIssue = database.prepare(insertIssue)
    this.#insertText = database.prepare(insertText)
    this.#insertAudience = database.prepare(insertAudience)
  }

  /**
   * Within a transaction: has messages written with their checks put off until all of them stand there.
   *
   * @throws Error where one of them is not as it must be; the transaction may not be committed then
   */
  checkedTogether(write: () => void): void {
    const last = this.#selectLast.get()?.id ?? 0
    this.#database.pragma('ignore_check_constraints = ON')
    try {
      write()
    } finally {
      this.#database.pragma('ignore_check_constraints = OFF')
    }
    if (this.#selectUnsound.get(last) !== undefined) throw new Error('A message with values that cannot be')
  }

  /**
   * @param message values of the usual columns behind the batch, in their order
   * @param rest of the further columns; null where there is nothing in any of them
   * @returns the message's id; null when the account has a message of that key already
   */
  addMessage(message: readonly MessageValue[], rest: readonly MessageValue[] | null): number | null {
    const { changes, lastInsertRowid } =
      rest === null
        ? this.#insertUsual.run(this.#batchId, message)
        : this.#insertWhole.run(this.#batchId, message, rest)
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
