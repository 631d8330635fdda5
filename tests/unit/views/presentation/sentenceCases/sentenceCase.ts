import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { PageKind } from '#shared/report/page.ts'

/** A state of the figures that leads to sentences of one page which no other state gives. */
export interface SentenceCase {
  readonly page: PageKind
  readonly name: string
  readonly figures: ReportFigures
}
