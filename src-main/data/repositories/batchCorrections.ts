import type { Database } from '../db/connection.ts'

export type BatchField = 'account' | 'timeZone'

export interface NewBatchCorrection {
  readonly kind: 'moveAccount' | 'timeZone'
  readonly field: BatchField
  readonly value: string
  readonly madeAtMs: number
  readonly batchId: number
  readonly messages: number
}

/** Kept by what the file holds, so that it is applied again when the same file is imported again. @returns its id */
export function insertBatchCorrection(database: Database, correction: NewBatchCorrection): number {
  const { kind, field, value, madeAtMs, batchId, messages } = correction
  const id = Number(
    database
      .prepare('insert into corrections (made_at_ms, kind, value, message_count) values (?, ?, ?, ?)')
      .run(madeAtMs, kind, value, messages).lastInsertRowid,
  )
  database
    .prepare(
      `insert into batch_corrections (correction_id, content_hash, file_name, field, value, imported_value)
       select @id, b.content_hash, b.file_name, @field, @value,
         (select o.imported_value from batch_corrections o
          where o.content_hash = b.content_hash and o.field = @field and o.imported_value is not null
          order by o.correction_id desc limit 1)
       from batches b where b.id = @batchId`,
    )
    .run({ id, field, value, batchId })
  return id
}

export function isOfBatch(database: Database, correctionId: number): boolean {
  return (
    database.prepare('select 1 from batch_corrections where correction_id = ?').get(correctionId) !==
    undefined
  )
}

export function areBatchesCorrected(database: Database): boolean {
  return database.prepare('select 1 from batch_corrections limit 1').get() !== undefined
}

export interface CorrectedBatch {
  readonly batchId: number
  /** In force; null = as imported. */
  readonly value: string | null
  /** What the import said of the file as a whole; null while nobody has asked. */
  readonly imported: string | null
}

/** Committed files that a correction of the field was ever made of. */
export function correctedBatches(database: Database, field: BatchField): CorrectedBatch[] {
  return database
    .prepare<[{ readonly field: BatchField }], CorrectedBatch>(
      `select b.id as batchId,
         (select o.value from batch_corrections o
            join corrections c on c.id = o.correction_id and c.is_undone = 0
          where o.content_hash = b.content_hash and o.field = @field order by o.correction_id desc limit 1) as value,
         (select o.imported_value from batch_corrections o
          where o.content_hash = b.content_hash and o.field = @field and o.imported_value is not null
          order by o.correction_id desc limit 1) as imported
       from batches b
       where b.state = 'committed'
         and b.content_hash in (select content_hash from batch_corrections where field = @field)
       order by b.id`,
    )
    .all({ field })
}

/** Keeps what the import said of a file, where its correction is the first. */
export function keepImportedOfBatch(
  database: Database,
  batchId: number,
  field: BatchField,
  imported: string,
): void {
  database
    .prepare(
      `update batch_corrections set imported_value = @imported where field = @field
         and content_hash = (select content_hash from batches where id = @batchId)`,
    )
    .run({ batchId, field, imported })
}

/** A file that is imported anew says what it says; what its former import said is past. */
export function forgetImportedOfBatch(database: Database, batchId: number): void {
  database
    .prepare(
      `update batch_corrections set imported_value = null
       where content_hash = (select content_hash from batches where id = ?)`,
    )
    .run(batchId)
}
