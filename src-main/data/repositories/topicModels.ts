import type { Database } from '../db/connection.ts'

export interface StoredTopicModel {
  readonly id: number
  readonly trainedAtMs: number
  readonly isInUse: boolean
  /** As `modelToBytes` wrote it. */
  readonly model: Buffer
  readonly evaluationJson: string
}

type Row = Omit<StoredTopicModel, 'isInUse'> & { readonly isInUse: 0 | 1 }

/** The classifier that was trained last; null where there is none. */
export function storedTopicModel(database: Database): StoredTopicModel | null {
  const row = database
    .prepare<[], Row>(
      `select id, trained_at_ms as trainedAtMs, is_in_use as isInUse, model, evaluation_json as evaluationJson
       from topic_models order by id desc limit 1`,
    )
    .get()
  return row === undefined ? null : { ...row, isInUse: row.isInUse === 1 }
}

/** Takes the place of the one before it, and is in use when that was. Part of a transaction of the caller's. */
export function replaceTopicModel(database: Database, model: Omit<StoredTopicModel, 'id' | 'isInUse'>): void {
  const isInUse = Number(storedTopicModel(database)?.isInUse ?? false)
  database.prepare('delete from topic_models').run()
  database
    .prepare(
      'insert into topic_models (trained_at_ms, is_in_use, model, evaluation_json) values (?, ?, ?, ?)',
    )
    .run(model.trainedAtMs, isInUse, model.model, model.evaluationJson)
}

export function setTopicModelInUse(database: Database, isInUse: boolean): void {
  database.prepare('update topic_models set is_in_use = ?').run(Number(isInUse))
}

/** Whether a classifier was trained when the files of these messages stood in the dossier: their texts may have been kept then. */
export function mayHaveLearntFrom(database: Database, messageIds: readonly number[]): boolean {
  const row = database
    .prepare<[string], { n: number }>(
      `select exists (select 1 from topic_models t where t.trained_at_ms >= (
         select min(b.committed_at_ms) from messages m join batches b on b.id = m.batch_id
         where m.id in (select value from json_each(?)))) as n`,
    )
    .get(JSON.stringify(messageIds))
  return row?.n === 1
}

/** Needs settling afterwards. */
export function removeTopicModels(database: Database): void {
  database.prepare('delete from topic_models').run()
}
