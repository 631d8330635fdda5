// `node tests/bench/report/measureReport.ts --folder <folder>`: a report of twelve pages, from opening a dossier to slides,
// workbook and letter, at two sizes. Prints measures. It stops where fewer pages could be made.
import { copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dossierOf } from '../benchFiles.ts'
import { printMeasures } from '../measure.ts'
import type { Measure } from '../measure.ts'
import { tell, timedNode } from '../programs.ts'
import { settingsOfProgram } from '../settings.ts'
import type { ReportDossier } from './reportDossier.ts'
import type { ReportTimes } from './reportTimes.ts'

const reportDossier = fileURLToPath(new URL('reportDossier.ts', import.meta.url))
const reportTimes = fileURLToPath(new URL('reportTimes.ts', import.meta.url))

const goalMs = 10_000
/** Fewer last too short for a page about the course of time, and twelve pages would not be made. */
const fewestMessages = 100_000

const { folder, messages, runs } = settingsOfProgram()

/** What a report tells of besides messages is put into a copy: the other programs count on the dossier as it was imported. */
async function filledCopy(size: number): Promise<{ readonly path: string; readonly planId: number }> {
  const dossier = await dossierOf(folder, size)
  const path = join(folder, 'report.dialoogmeter')
  for (const part of ['', '.key']) await copyFile(dossier + part, path + part)
  const { stdout } = await timedNode(reportDossier, path)
  const { planId }: ReportDossier = JSON.parse(stdout)
  return { path, planId }
}

function linesOf(size: number, all: readonly ReportTimes[]): Measure[] {
  const at = size.toLocaleString('en-US')
  const isLargest = size === messages
  const line = (what: string, of: (times: ReportTimes) => number, goal: Measure['goal'] = null): Measure => {
    return { what: `${what}, ${at}`, unit: 'ms', runs: all.map(of), against: null, goal }
  }
  const pages = String(all[0]?.pages ?? 0)
  return [
    line(`${pages} pages, opening to three files`, ({ allMs }) => allMs, {
      value: goalMs,
      isAtMost: true,
    }),
    ...(isLargest
      ? [
          line('of which figures, first after opening', ({ first }) => first.ms),
          line('of which its plan of what-if', ({ first }) => first.planMs),
          line('figures of another choice', ({ again }) => again.ms),
          line('figures of the same choice', ({ same }) => same.ms),
          line('making the pages', ({ pagesMs }) => pagesMs),
          ...(all[0]?.files ?? []).map(({ format }) =>
            line(format, ({ files }) => files.find((file) => file.format === format)?.ms ?? NaN),
          ),
        ]
      : []),
  ]
}

const sizes = [Math.round(messages / 10), messages].filter((size) => size >= fewestMessages)
if (sizes.length === 0)
  tell(`SKIPPED: a report of twelve pages takes ${fewestMessages.toLocaleString('en-US')} messages or more`)
for (const size of sizes) {
  const { path, planId } = await filledCopy(size)
  const all: ReportTimes[] = []
  for (let run = 1; run <= runs; run += 1) {
    tell(`a report about ${size.toLocaleString('en-US')} messages, ${String(run)} of ${String(runs)}`)
    const { stdout } = await timedNode(reportTimes, path, String(planId))
    all.push(JSON.parse(stdout))
  }
  printMeasures(linesOf(size, all))
  for (const part of ['', '.key', '.lock', '-wal', '-shm']) await rm(path + part, { force: true })
}
