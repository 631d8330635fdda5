import type { CsvRow } from './csvSplitter.ts'

/** A table with a header, in whatever kind of file it stands: separated text, or a sheet of a workbook. */
export interface TableRows {
  /** Name of the file within its source, for issues. */
  readonly fileName: string
  /** Visible sheets of a workbook; none for text. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly headerLine: number
  readonly header: readonly string[]
  /** Of text: what stands between its cells. */
  readonly delimiter?: string
  /** The rows below the header, in batches as they arrive. */
  read(signal: AbortSignal | null, onBytes: (bytesRead: number) => void): AsyncIterable<readonly CsvRow[]>
}
