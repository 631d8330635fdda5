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

/** A line for each number of messages. */
export function printReports(benches: readonly ReportBench[]): void {
  console.log('\nA report, in ms: taking the figures, and making the files')
  console.table(
    Object.fromEntries(
      benches.map(({ messages, firstTakeMs, takeMs, pages, files, allMs }) => [
        String(messages),
        {
          pages,
          'first take': firstTakeMs.toFixed(0),
          take: takeMs.toFixed(0),
          ...Object.fromEntries(files.map(({ format, ms }) => [format, ms.toFixed(0)])),
          all: allMs.toFixed(0),
          [`first and all < ${String(goalReportMs)}`]:
            firstTakeMs + allMs - takeMs < goalReportMs ? 'yes' : 'no',
        },
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
