import type { RowIssueCode } from '#shared/domain/importing.ts'

/** What is wrong with one record, and in which column or field; null = in the whole of it. */
export interface RecordFault {
  readonly code: RowIssueCode
  readonly column: string | null
}
