import { expect, test } from 'vitest'
import { reportWorkbook } from '#data/reports/xlsx/reportWorkbook.ts'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { noEdits } from '#shared/report/edits.ts'
import { appendixOf } from '#shared/views/presentation/documents/appendix.ts'
import { documentText } from '#shared/views/presentation/documents/documentText.ts'
import { letterOf } from '#shared/views/presentation/documents/letter.ts'
import { onePagerOf } from '#shared/views/presentation/documents/onePager.ts'
import { exampleReportFigures } from '../../support/reportFigures.ts'

const planted = 'Verzonnen Persoon'

/** A person's name wherever a user may have typed one that is not meant for readers. */
function withPlantedNames(): ReportFigures {
  const figures = exampleReportFigures()
  const compared = figures.compare.figures.map((one) => ({
    ...one,
    rows: one.rows.map((row) =>
      row.source === null
        ? row
        : { ...row, source: { ...row.source, fileName: `pakket van ${planted}.json` } },
    ),
  }))
  const { plan } = figures
  if (plan === null) throw new Error('the example has a plan')
  const scenarios = plan.plan.scenarios.map((scenario) => ({
    ...scenario,
    people: scenario.people.map((person) => ({ ...person, label: planted })),
  }))
  return {
    ...figures,
    compare: { ...figures.compare, figures: compared },
    plan: { ...plan, name: `plan van ${planted}`, plan: { ...plan.plan, scenarios } },
  }
}

test('no name of a person, a file or a plan leaves in a document or the workbook', async () => {
  const figures = withPlantedNames()
  expect(JSON.stringify(figures)).toContain(planted)
  const edits = noEdits('nl')
  for (const document of [letterOf(figures, edits), onePagerOf(figures, edits), appendixOf(figures, edits)]) {
    expect(documentText(document)).not.toContain(planted)
    expect(JSON.stringify(document)).not.toContain(planted)
  }
  for (const { rows } of reportWorkbook(figures, edits).sheets)
    for await (const row of rows) expect(JSON.stringify(row)).not.toContain(planted)
})
