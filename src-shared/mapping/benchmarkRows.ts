import type { BenchmarkValue } from '../benchmark/peerValues.ts'
import type { ReferenceMunicipality } from '../benchmark/reference.ts'
import type { QuestionReason } from './matchCell.ts'

/** One row below a table's header, whatever kind of file it stands in. */
export interface TableRow {
  /** 1-based line or row in the file. */
  readonly line: number
  readonly fields: readonly string[]
  /** The row's cells could not be told apart (a quote that was never closed). */
  readonly isUnclosed: boolean
}

export type BenchmarkIssueCode =
  'unknownMunicipality' | 'unknownMetric' | 'badValue' | 'badYear' | 'missingField' | 'duplicateRow'

export interface BenchmarkIssue {
  readonly line: number
  /** Name of the column in the file; of a constant, the name of its field. */
  readonly column: string | null
  readonly code: BenchmarkIssueCode
}

export interface BenchmarkRow extends BenchmarkValue {
  readonly line: number
  /** The file gave an old code or name; the value belongs to a predecessor's area. */
  readonly viaMerger: boolean
}

/** A value of the municipality column that the user must decide about. */
export interface MunicipalityQuestion {
  readonly value: string
  readonly why: QuestionReason
  readonly candidates: readonly ReferenceMunicipality[]
  readonly rows: number
}

/** What became of one row: how many figures it gave, and the first column that stands in the way. */
export interface RowState {
  readonly line: number
  readonly figures: number
  readonly isFaulty: boolean
  /** Position of the column at fault; null where the whole row is, or a constant. */
  readonly column: number | null
}

export interface BenchmarkReading {
  readonly rows: readonly BenchmarkRow[]
  readonly issues: readonly BenchmarkIssue[]
  readonly questions: readonly MunicipalityQuestion[]
  readonly states: readonly RowState[]
}
