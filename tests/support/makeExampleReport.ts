// Writes reportFigures.example.json anew: `node tests/support/makeExampleReport.ts`, after a change that is meant to change
// the figures of a report. Run the tests once before: they build the workers that it needs.
import { writeFileSync } from 'node:fs'
import { startServer } from './dataClient.ts'
import { exampleReportFile } from './reportFigures.ts'
import { fixedSurroundings, takeExampleReport } from './takeExampleReport.ts'

const running = startServer({ surroundings: fixedSurroundings() })
try {
  const figures = await takeExampleReport(running)
  writeFileSync(exampleReportFile, `${JSON.stringify(figures, null, 1)}\n`)
} finally {
  await running.stop()
}
