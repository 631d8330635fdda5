import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { Database } from '../db/connection.ts'

export interface StoredIssue {
  readonly line: number | null
  readonly column: string | null
  readonly code: RowIssueCode
}

export function issuesOf(database: Database, batchId: number, offset: number, limit: number): StoredIssue[] {
  return database
    .prepare<[number, number, number], StoredIssue>(
      `select line, column_name as "column", code from row_issues
       where batch_id = ? order by line is null, line, id limit ? offset ?`,
    )
    .all(batchId, limit, offset)
}

export interface PlacedIssue extends StoredIssue {
  /** Name of the file within its source. */
  readonly file: string | null
}

/** All that are kept, in the order of the file. */
export function placedIssues(database: Database, batchId: number): PlacedIssue[] {
  return database
    .prepare<[number], PlacedIssue>(
      `select line, column_name as "column", code, file_name as file from row_issues
       where batch_id = ? order by file_name, line is null, line, id`,
    )
    .all(batchId)
}

/** Of very many issues only the first are kept; the batch knows how many there were. */
export function keptIssueCountOf(database: Database, batchId: number): number {
  const sql = 'select count(*) as count from row_issues where batch_id = ?'
  return database.prepare<[number], { count: number }>(sql).get(batchId)?.count ?? 0
}

export function issuesByCode(database: Database, batchId: number): Partial<Record<RowIssueCode, number>> {
  const rows = database
    .prepare<[number], { code: RowIssueCode; count: number }>(
      'select code, count(*) as count from row_issues where batch_id = ? group by code order by code',
    )
    .all(batchId)
  return Object.fromEntries(rows.map((row) => [row.code, row.count]))
}
