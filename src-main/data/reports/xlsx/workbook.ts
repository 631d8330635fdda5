import type { Language } from '#shared/locale/languages.ts'

/**
 * What a cell holds, and how a reader sees it:
 * text · integer and decimal (two decimals shown, all kept) · percent (a share 0-1) · dateTime (UTC ms, written as the
 * local wall clock) · date ("2025-03-31") · duration (ms, shown as hours:minutes, of any length).
 */
export const cellKinds = ['text', 'integer', 'decimal', 'percent', 'dateTime', 'date', 'duration'] as const
export type CellKind = (typeof cellKinds)[number]

export interface Column {
  readonly header: string
  readonly kind: CellKind
  /** In characters of the usual font. */
  readonly width: number
  /** Long texts go on below each other instead of beyond the column. */
  readonly wraps?: boolean
}

/** A cell that is of another kind than its column, or bold. */
export interface OwnCell {
  readonly value: string | number | null
  readonly kind: CellKind
  readonly isBold?: boolean
}

/** null = an empty cell. */
export type CellValue = string | number | null | OwnCell
export type Row = readonly CellValue[]

export interface Sheet {
  /** Shortened, and cleared of what a name of a sheet may not hold. */
  readonly name: string
  readonly columns: readonly Column[]
  /** Taken one by one, so that they need not all be there at once. */
  readonly rows: Iterable<Row> | AsyncIterable<Row>
  /** The head stays in sight, can be filtered by, and is repeated on each printed page. false = there is no head. */
  readonly hasHead?: boolean
}

export interface Workbook {
  readonly title: string
  readonly language: Language
  /** In which instants are written as wall clock; a sheet knows no zones. */
  readonly timeZone: string
  readonly createdAtMs: number
  /** At least one, with names that differ. */
  readonly sheets: readonly Sheet[]
}

/** A sheet has 1,048,576 lines; one is the head. */
export const maxSheetRows = 1_048_575
