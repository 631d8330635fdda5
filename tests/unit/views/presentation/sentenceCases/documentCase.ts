import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { noEdits, type ReportEdits } from '#shared/report/edits.ts'
import { exampleReport } from '../responseVariants.ts'

/** A state of the figures, or of a person's edits, that leads to sentences which no other gives. */
export interface DocumentCase {
  readonly name: string
  readonly figures: ReportFigures
  readonly edits?: Partial<ReportEdits>
}

const example = exampleReport()

/** Not the example, with the words of its country. */
export function municipalityIn(country: ReportFigures['municipality']['country']): ReportFigures {
  return {
    ...example,
    isExample: false,
    municipality: { ...example.municipality, name: 'Duinrade', country },
  }
}

export function editsOf({ edits }: DocumentCase, language: ReportEdits['language']): ReportEdits {
  return { ...noEdits(language), ...edits }
}
