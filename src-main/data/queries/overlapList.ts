import type { Overlap } from '#shared/contract/overlap.ts'
import type { OverlapBasis } from '#shared/domain/overlap.ts'
import type { Database } from '../db/connection.ts'

type Example = Overlap['examples'][number]
type StoredOverlap = Omit<Overlap, 'examples' | 'byBasis' | 'isApart'> & { readonly isApart: 0 | 1 }

const examplesOfABasis = 2

function examplesOf(database: Database, { batchId, otherBatchId }: StoredOverlap): Example[] {
  return database
    .prepare<[{ readonly batchId: number; readonly otherBatchId: number; readonly most: number }], Example>(
      `select channel, direction, atMs, otherAtMs, basis from (
         select a.channel, m.direction, m.sent_at_ms as atMs, o.sent_at_ms as otherAtMs, t.basis,
           row_number() over (partition by t.basis order by m.sent_at_ms, m.id) as place
         from message_twins t join messages m on m.id = t.message_id join messages o on o.id = t.other_message_id
           join accounts a on a.id = m.account_id
         where t.batch_id = @batchId and t.other_batch_id = @otherBatchId)
       where place <= @most order by atMs, otherAtMs`,
    )
    .all({ batchId, otherBatchId, most: examplesOfABasis })
}

function byBasisOf(database: Database, { batchId, otherBatchId }: StoredOverlap): Overlap['byBasis'] {
  const rows = database
    .prepare<[number, number], { basis: OverlapBasis; n: number }>(
      `select basis, count(*) as n from message_twins where batch_id = ? and other_batch_id = ? group by basis`,
    )
    .all(batchId, otherBatchId)
  return Object.fromEntries(rows.map(({ basis, n }) => [basis, n]))
}

/** Every two files that hold the same messages under different numbers, most messages first. */
export function overlaps(database: Database): Overlap[] {
  const rows = database
    .prepare<[], StoredOverlap>(
      `select b.id as batchId, o.id as otherBatchId, b.file_name as fileName, o.file_name as otherFileName,
         count(*) as messages, min(m.sent_at_ms) as firstAtMs, max(m.sent_at_ms) as lastAtMs,
         exists (select 1 from counted_apart x where x.content_hash = min(b.content_hash, o.content_hash)
           and x.other_content_hash = max(b.content_hash, o.content_hash)) as isApart
       from message_twins t join batches b on b.id = t.batch_id join batches o on o.id = t.other_batch_id
         join messages m on m.id = t.message_id
       group by b.id, o.id order by messages desc, b.id, o.id`,
    )
    .all()
  return rows.map((row) => ({
    ...row,
    isApart: row.isApart === 1,
    byBasis: byBasisOf(database, row),
    examples: examplesOf(database, row),
  }))
}

/** Messages that are left out of every figure, since another file's counts in their place. */
export function leftOutAsTwins(database: Database): number {
  return (
    database
      .prepare<[], { n: number }>('select count(*) as n from messages where twin_of_id is not null')
      .get()?.n ?? 0
  )
}

/** Messages of a file that count as one with another file's. */
export function twinsOfBatch(database: Database, batchId: number): number {
  return (
    database
      .prepare<[{ readonly batchId: number }], { n: number }>(
        `select count(distinct own.id) as n from (
           select message_id as id, other_message_id as other from message_twins where batch_id = @batchId
           union all
           select other_message_id, message_id from message_twins where other_batch_id = @batchId) own
         join messages m on m.id = own.id join messages o on o.id = own.other
         where ifnull(m.twin_of_id, m.id) = ifnull(o.twin_of_id, o.id)`,
      )
      .get({ batchId })?.n ?? 0
  )
}
