import type { RowIssueCode } from '#shared/domain/importing.ts'

/** What is wrong with one record. */
export interface RecordFault {
  readonly code: RowIssueCode
  readonly column: string | null
}
