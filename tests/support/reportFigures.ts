import { readFileSync } from 'node:fs'
import { reportFiguresSchema } from '#shared/contract/reportFigures.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'

export const exampleReportFile = new URL('reportFigures.example.json', import.meta.url)

/**
 * The figures of the shipped example with a plan of evenings and weekends, as the handlers gave them once
 * (makeExampleReport.ts); a test holds the file against the handlers.
 */
export function exampleReportFigures(): ReportFigures {
  return reportFiguresSchema.parse(JSON.parse(readFileSync(exampleReportFile, 'utf8')))
}
