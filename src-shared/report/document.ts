import type { Language } from '../locale/languages.ts'
import type { PageFigure, ReportTable } from './page.ts'

/**
 * A text of pages that are read, not shown: the information letter for the council, the monthly page for colleagues, the data
 * appendix. Written as .docx and as plain text.
 */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'table'; readonly table: ReportTable }

export interface ReportDocument {
  readonly title: string
  readonly language: Language
  readonly municipality: string
  /** Under the title: to whom, from whom, date, subject. Name and value. */
  readonly head: readonly { readonly name: string; readonly value: string }[]
  readonly blocks: readonly DocumentBlock[]
  /** At the foot of each page. */
  readonly foot: string
  readonly madeAtMs: number
  readonly timeZone: string
  readonly figures: readonly PageFigure[]
}
