import type { FormatId } from '#shared/domain/importing.ts'
import type { Supports } from '#shared/domain/supports.ts'
import type { BatchId } from '#shared/domain/ids.ts'
import type { Database } from '../db/connection.ts'

export interface NewBatch {
  readonly contentHash: string
  readonly fileName: string
  readonly format: FormatId
  readonly supports: Supports
  readonly startedAtMs: number
  /** In which the file's wall-clock times were read; absent or null where each time tells its own. */
  readonly timeZone?: string | null
}

/** What was read; the counts of messages are of those this batch added. */
export interface BatchCounts {
  readonly rowsRead: number
  readonly messages: number
  readonly inbound: number
  readonly outbound: number
  readonly replies: number
  readonly reposts: number
  readonly ownPosts: number
  readonly duplicates: number
  readonly issues: number
  /** Left out because their writer was erased. */
  readonly purged: number
  readonly firstSentAtMs: number | null
  readonly lastSentAtMs: number | null
}

export interface BatchRow extends BatchCounts {
  readonly id: number
  readonly fileName: string
  readonly format: FormatId
  readonly supportsJson: string
  readonly committedAtMs: number
  readonly observedUntilMs: number | null
}

const columns = `id, file_name as fileName, format, supports_json as supportsJson, committed_at_ms as committedAtMs,
  observed_until_ms as observedUntilMs, rows_read as rowsRead, message_count as messages, inbound_count as inbound,
  outbound_count as outbound, reply_count as replies, repost_count as reposts, own_post_count as ownPosts,
  duplicate_count as duplicates, issue_count as issues, purged_count as purged, first_sent_at_ms as firstSentAtMs,
  last_sent_at_ms as lastSentAtMs`

export function insertStagingBatch(database: Database, batch: NewBatch): BatchId {
  const { lastInsertRowid } = database
    .prepare(
      `insert into batches (state, content_hash, file_name, format, supports_json, started_at_ms, time_zone)
       values ('staging', @contentHash, @fileName, @format, @supportsJson, @startedAtMs, @timeZone)`,
    )
    .run({
      contentHash: batch.contentHash,
      fileName: batch.fileName,
      format: batch.format,
      supportsJson: JSON.stringify(batch.supports),
      startedAtMs: batch.startedAtMs,
      timeZone: batch.timeZone ?? null,
    })
  return Number(lastInsertRowid) as BatchId
}

/** Makes a staged batch visible. Part of promotion's transaction. */
export function markCommitted(
  database: Database,
  id: BatchId,
  counts: BatchCounts,
  committedAtMs: number,
  observedUntilMs: number | null,
): void {
  database
    .prepare(
      `update batches set state = 'committed', committed_at_ms = @committedAtMs,
         observed_until_ms = @observedUntilMs, rows_read = @rowsRead, message_count = @messages,
         inbound_count = @inbound, outbound_count = @outbound, reply_count = @replies, repost_count = @reposts,
         own_post_count = @ownPosts, duplicate_count = @duplicates, issue_count = @issues, purged_count = @purged,
         first_sent_at_ms = @firstSentAtMs, last_sent_at_ms = @lastSentAtMs
       where id = @id`,
    )
    .run({ ...counts, id, committedAtMs, observedUntilMs })
}

export function committedBatchByHash(database: Database, contentHash: string): BatchRow | null {
  const sql = `select ${columns} from batches where content_hash = ? and state = 'committed'`
  return database.prepare<[string], BatchRow>(sql).get(contentHash) ?? null
}

export function committedBatch(database: Database, id: number): BatchRow | null {
  const sql = `select ${columns} from batches where id = ? and state = 'committed'`
  return database.prepare<[number], BatchRow>(sql).get(id) ?? null
}

export function contentHashOf(database: Database, id: number): string | null {
  const sql = `select content_hash as contentHash from batches where id = ? and state = 'committed'`
  return database.prepare<[number], { contentHash: string }>(sql).get(id)?.contentHash ?? null
}

/** In which the batch's wall-clock times were read; null where each time tells its own. */
export function timeZoneOfBatch(database: Database, id: number): string | null {
  const sql = 'select time_zone as timeZone from batches where id = ?'
  return database.prepare<[number], { timeZone: string | null }>(sql).get(id)?.timeZone ?? null
}

/** Newest first. */
export function committedBatches(database: Database): BatchRow[] {
  const sql = `select ${columns} from batches where state = 'committed' order by committed_at_ms desc, id desc`
  return database.prepare<[], BatchRow>(sql).all()
}

export function stagedBatchIds(database: Database): BatchId[] {
  const rows = database.prepare<[], { id: BatchId }>(`select id from batches where state = 'staging'`).all()
  return rows.map((row) => row.id)
}

/** After a copy has taken the place of a message: the numbers of the batch that holds it now. */
export function recountBatch(database: Database, id: number): void {
  database
    .prepare(
      `update batches set (message_count, inbound_count, outbound_count, reply_count, repost_count, own_post_count) =
         (select count(*), ifnull(sum(direction = 'in'), 0), ifnull(sum(direction = 'out'), 0),
            ifnull(sum(sending_class = 'reply'), 0), ifnull(sum(sending_class = 'repost'), 0),
            ifnull(sum(sending_class = 'ownPost'), 0)
          from messages where batch_id = batches.id),
         duplicate_count = (select count(*) from message_copies where batch_id = batches.id)
       where id = ?`,
    )
    .run(id)
}
