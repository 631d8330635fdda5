import type { RowIssueCode } from '#shared/domain/importing.ts'
import type { ReadOptions } from '../adapter.ts'

/** A row that was not read, as the dossier remembers it: where it stands and why, never what is in it. */
export interface RejectedRow {
  /** Name of the file within its source; null where the source is one file, or keeps its names to itself. */
  readonly file: string | null
  readonly line: number
  readonly column: string | null
  readonly code: RowIssueCode
}

/** The words of the file that hands the rows back. */
export interface RejectedWords {
  readonly reason: string
  readonly line: string
  readonly column: string
  readonly reasons: Readonly<Record<RowIssueCode, string>>
  /** "line 12" above a record in a text. */
  readonly atLine: (line: number) => string
}

/** How a source is read again. */
export interface RejectedReading {
  /** As it was imported. */
  readonly options: ReadOptions
  readonly words: RejectedWords
  readonly nowMs: number
  readonly signal: AbortSignal
}

/** Rows as they stood in the source, with their reasons. */
export interface RejectedContent {
  readonly content: string
  /** Rows in it. */
  readonly rows: number
}

/** Rows are read into memory before they are written whole: beyond so many signs the others are left out. */
export const mostRejectedChars = 64 * 1024 * 1024

/** Several remarks about one row are told together. */
export function byLine(rows: readonly RejectedRow[]): ReadonlyMap<number, readonly RejectedRow[]> {
  const lines = new Map<number, RejectedRow[]>()
  for (const row of rows) lines.set(row.line, [...(lines.get(row.line) ?? []), row])
  return lines
}

export function reasonText(rows: readonly RejectedRow[], words: RejectedWords): string {
  return [...new Set(rows.map(({ code }) => words.reasons[code]))].join(' ')
}

export function columnText(rows: readonly RejectedRow[]): string {
  return [...new Set(rows.flatMap(({ column }) => column ?? []))].join(', ')
}
