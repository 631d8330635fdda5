import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { machine } from './machine.ts'
import type { Spread } from './spread.ts'

/** What `viewTimes.ts` prints. */
export interface ViewTimes {
  readonly openedMs: number
  readonly firstViewMs: number
  readonly views: readonly (Spread & { readonly view: string; readonly firstMs: number })[]
}

export interface ViewBench extends ViewTimes {
  readonly messages: number
}

/** The most that the slow end of a view may take after a change of filter. */
export const goalP95Ms = 100

const resultsFile = fileURLToPath(new URL('../../test-results/bench-views.json', import.meta.url))

function rounded(ms: number): string {
  return ms.toFixed(ms < 10 ? 1 : 0)
}

/** One table for each number of messages. */
export function printViews(benches: readonly ViewBench[]): void {
  for (const { messages, openedMs, firstViewMs, views } of benches) {
    console.log(`\n${String(messages)} messages: opened in ${rounded(openedMs)} ms`)
    console.log(`first view ${rounded(firstViewMs)} ms; then, in ms after a change of filter:`)
    console.table(
      Object.fromEntries(
        views.map(({ view, questions, firstMs, leastMs, p50Ms, p95Ms, mostMs }) => [
          view,
          {
            questions,
            first: rounded(firstMs),
            least: rounded(leastMs),
            p50: rounded(p50Ms),
            p95: rounded(p95Ms),
            most: rounded(mostMs),
            [`p95 < ${String(goalP95Ms)}`]: p95Ms < goalP95Ms ? 'yes' : 'no',
          },
        ]),
      ),
    )
  }
}

/** Keeps the results, with the machine they were measured on. @returns the file they stand in */
export async function keepViews(benches: readonly ViewBench[]): Promise<string> {
  await mkdir(dirname(resultsFile), { recursive: true })
  await writeFile(
    resultsFile,
    `${JSON.stringify({ machine: machine(), goalP95Ms, sizes: benches }, null, 2)}\n`,
  )
  return resultsFile
}
