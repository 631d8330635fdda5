import type { Language } from '../locale/languages.ts'
import type { PageFigure, ReportTable } from './page.ts'

/**
 * A text of pages that are read, not shown: the information letter for the council, the monthly page for colleagues, the data
 * appendix. Written as .docx and as plain text.
 */
export type DocumentBlock =
  /** 1: a part of the document; 2: an entry in it. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** For the user to fill in or to take out: set apart, so that it is not overlooked. */
  | { readonly kind: 'toFillIn'; readonly text: string }
  | { readonly kind: 'points'; readonly points: readonly string[] }
  | { readonly kind: 'table'; readonly table: ReportTable }

export interface ReportDocument {
  readonly title: string
  readonly language: Language
  readonly municipality: string
  /** Under the title: to whom, from whom, date, subject. Name and value; an empty value is left open to fill in. */
  readonly head: readonly { readonly name: string; readonly value: string }[]
  readonly blocks: readonly DocumentBlock[]
  /** At the foot of each page. */
  readonly foot: string
  readonly madeAtMs: number
  readonly timeZone: string
  readonly figures: readonly PageFigure[]
}
