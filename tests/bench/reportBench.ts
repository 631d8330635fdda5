import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machine } from './machine.ts'
import type { ReportTimes } from './reportTimes.ts'

export interface ReportBench extends ReportTimes {
  readonly messages: number
}

/** Twelve pages as slides, workbook and letter, from the first question after opening. */
const goalReportMs = 10_000

const resultsFile = fileURLToPath(new URL('../../test-results/bench-report.json', import.meta.url))

/** Every line of one size, with what it costs in ms. */
function linesOf({
  first,
  again,
  same,
  pages,
  pagesFirstMs,
  pagesMs,
  files,
  allMs,
}: ReportTimes): Readonly<Record<string, string>> {
  const msByLine = {
    'taking the figures, first after opening': first.ms,
    '  of which the plan': first.planMs,
    'taking again, another choice': again.ms,
    '  of which the plan (again)': again.planMs,
    'taking again, the same choice': same.ms,
    'making the pages, the first time': pagesFirstMs,
    'making the pages again': pagesMs,
    ...Object.fromEntries(files.map(({ format, ms }) => [format, ms])),
    'from opening to three files': allMs,
  }
  return {
    pages: String(pages),
    ...Object.fromEntries(Object.entries(msByLine).map(([line, ms]) => [line, ms.toFixed(0)])),
    [`below ${String(goalReportMs)}`]: allMs < goalReportMs ? 'yes' : 'no',
  }
}

/** A column for each number of messages. */
export function printReports(benches: readonly ReportBench[]): void {
  console.log('\nA report, in ms, by the number of messages')
  const columns = benches.map((bench) => [String(bench.messages), linesOf(bench)] as const)
  const [, firstColumn = {}] = columns[0] ?? []
  console.table(
    Object.fromEntries(
      Object.keys(firstColumn).map((line) => [
        line,
        Object.fromEntries(columns.map(([messages, lines]) => [messages, lines[line]])),
      ]),
    ),
  )
}

/** Keeps the results, with the machine they were measured on. @returns the file they stand in */
export async function keepReports(benches: readonly ReportBench[]): Promise<string> {
  await mkdir(dirname(resultsFile), { recursive: true })
  await writeFile(
    resultsFile,
    `${JSON.stringify({ machine: machine(), goalReportMs, sizes: benches }, null, 2)}\n`,
  )
  return resultsFile
}
