import type { ReportFigures } from '../../contract/reportFigures.ts'
import type { PageKind, ReportPage } from '../../report/page.ts'
import type { Words } from '../words.ts'

/** What every page is made from. */
export interface PageInput {
  readonly figures: ReportFigures
  readonly words: Words
}

/** A page, or why the data give none; the reason is a sentence that says what would change it. */
export type MadePage =
  { readonly page: ReportPage; readonly whyNot: null } | { readonly page: null; readonly whyNot: string }

/** A page on offer; `isProposed` = part of the story unless the user leaves it out. */
export type OfferedPage = MadePage & { readonly kind: PageKind; readonly isProposed: boolean }
