import type { Database } from '../db/connection.ts'

/** An assessment as it came out when it was saved. */
export interface SavedAssessmentRow {
  readonly id: number
  readonly name: string
  readonly savedAtMs: number
  readonly modelVersion: string
  readonly snapshotJson: string
}

/** Newest first. */
export function savedAssessments(database: Database): SavedAssessmentRow[] {
  return database
    .prepare<[], SavedAssessmentRow>(
      `select id, name, saved_at_ms as savedAtMs, model_version as modelVersion, snapshot_json as snapshotJson
       from growth_assessments order by saved_at_ms desc, id desc`,
    )
    .all()
}

export function insertAssessment(database: Database, row: Omit<SavedAssessmentRow, 'id'>): number {
  const { lastInsertRowid } = database
    .prepare(
      `insert into growth_assessments (name, saved_at_ms, model_version, snapshot_json)
       values (@name, @savedAtMs, @modelVersion, @snapshotJson)`,
    )
    .run(row)
  return Number(lastInsertRowid)
}

/** @returns false when there is no such assessment */
export function deleteAssessment(database: Database, id: number): boolean {
  return database.prepare('delete from growth_assessments where id = ?').run(id).changes === 1
}
