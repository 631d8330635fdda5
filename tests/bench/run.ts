// `npm run bench [-- --messages 1000000 --views 100000,1000000 --questions 20 --staffing 50,500]`. What the main job costs,
// as ratios to a floor measured in the same run, so that the numbers mean the same on a fast and a slow machine; how long
// every view takes after a change of filter, and how long a report, at each of the sizes; and what simulating staffing
// costs at so many questions a week. `--messages 0`, `--views 0` or `--staffing 0` leaves one out; `--questions 0` the views
// alone. Not part of the tests: nothing here passes or fails, but a report of fewer than twelve pages stops it.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { buildWorkers } from '../support/buildWorkers.ts'
import { printImport } from './importBench.ts'
import type { ImportTimes } from './importTimes.ts'
import { printLevers } from './leverBench.ts'
import type { LeverTimes } from './leverTimes.ts'
import { makeExport } from './makeExport.ts'
import { keepReports, printReports } from './reportBench.ts'
import type { ReportBench } from './reportBench.ts'
import type { ReportDossier } from './reportDossier.ts'
import type { ReportTimes } from './reportTimes.ts'
import { printStaffing } from './staffingBench.ts'
import type { StaffingTimes } from './staffingTimes.ts'
import { keepViews, printViews } from './viewBench.ts'
import type { ViewBench, ViewTimes } from './viewBench.ts'

const run = promisify(execFile)
const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
const floor = fileURLToPath(new URL('floor.ts', import.meta.url))
const importTimes = fileURLToPath(new URL('importTimes.ts', import.meta.url))
const staffingTimes = fileURLToPath(new URL('staffingTimes.ts', import.meta.url))
const leverTimes = fileURLToPath(new URL('leverTimes.ts', import.meta.url))
const reportDossier = fileURLToPath(new URL('reportDossier.ts', import.meta.url))
const reportTimes = fileURLToPath(new URL('reportTimes.ts', import.meta.url))
const viewTimes = fileURLToPath(new URL('viewTimes.ts', import.meta.url))

interface Measure {
  readonly name: string
  readonly seconds: number
  readonly floor: string
  readonly floorSeconds: number
}

async function node(...args: string[]): Promise<{ stdout: string; seconds: number }> {
  const startedMs = performance.now()
  const { stdout } = await run(process.execPath, args, { maxBuffer: 1 << 26 })
  return { stdout, seconds: (performance.now() - startedMs) / 1_000 }
}

async function secondsOfFloor(csv: string, database: string): Promise<number> {
  const { stdout } = await node(floor, csv, database)
  const { seconds }: { seconds: number } = JSON.parse(stdout)
  return seconds
}

async function secondsOfImport(csv: string, database: string): Promise<number> {
  const { stdout } = await node(cli, 'import', csv, '--db', database, '--json')
  const [result]: { status: string; seconds: number }[] = JSON.parse(stdout)
  if (result?.status !== 'committed') throw new Error(`The import ended otherwise: ${stdout}`)
  return result.seconds
}

function print(measures: readonly Measure[]): void {
  for (const { name, seconds, floor: floorName, floorSeconds } of measures) {
    const ratio = (seconds / floorSeconds).toFixed(2)
    console.log(
      `${name}: ${ratio} x ${floorName} (${seconds.toFixed(2)} s against ${floorSeconds.toFixed(2)} s)`,
    )
  }
}

async function benchImport(folder: string, messages: number): Promise<void> {
  const csv = join(folder, 'export.csv')
  const database = join(folder, 'import.dialoogmeter')
  const written = await makeExport(csv, messages)
  const megabytes = ((await stat(csv)).size / 1e6).toFixed(0)
  console.log(`${String(written)} messages, ${megabytes} MB`)
  const floorSeconds = await secondsOfFloor(csv, join(folder, 'floor.sqlite'))
  const importSeconds = await secondsOfImport(csv, database)
  const again = await node(cli, 'import', csv, '--db', database, '--json')
  const figures = await node(cli, 'metrics', '--db', database, '--json')
  const bareFloor = 'splitting and writing the same rows'
  print([
    { name: 'import', seconds: importSeconds, floor: bareFloor, floorSeconds },
    {
      name: 'the same file again',
      seconds: again.seconds,
      floor: 'its first import',
      floorSeconds: importSeconds,
    },
    { name: 'all figures', seconds: figures.seconds, floor: 'the import', floorSeconds: importSeconds },
  ])
}

/** Messages that the app holds before: those the window asks after while the import runs. */
const messagesBefore = 20_000

/** The same import as in the app: a worker thread beside the data process, and a window that goes on asking. */
async function benchImportInApp(folder: string, messages: number): Promise<void> {
  const before = join(folder, 'before.csv')
  const csv = join(folder, 'in-app.csv')
  await makeExport(before, messagesBefore)
  await makeExport(csv, messages, messagesBefore)
  const { stdout } = await node(importTimes, csv, before)
  const times: ImportTimes = JSON.parse(stdout)
  printImport(times)
}

/** Amsterdam; any municipality of the reference tables would do. */
const municipalityCode = 'GM0363'

interface Dossier {
  readonly database: string
  /** How many were written. */
  readonly messages: number
}

/** A dossier of so many messages. */
async function makeDossier(folder: string, size: number): Promise<Dossier> {
  const csv = join(folder, `views-${String(size)}.csv`)
  const database = join(folder, `views-${String(size)}.dialoogmeter`)
  const messages = await makeExport(csv, size)
  await node(cli, 'init', '--db', database, '--municipality', municipalityCode, '--json')
  await secondsOfImport(csv, database)
  return { database, messages }
}

async function benchViews({ database, messages }: Dossier, questions: string): Promise<ViewBench> {
  const { stdout } = await node(viewTimes, database, questions)
  const times: ViewTimes = JSON.parse(stdout)
  return { messages, ...times }
}

async function benchReport({ database, messages }: Dossier): Promise<ReportBench> {
  const added = await node(reportDossier, database)
  const { planId }: ReportDossier = JSON.parse(added.stdout)
  const { stdout } = await node(reportTimes, database, String(planId))
  const times: ReportTimes = JSON.parse(stdout)
  return { messages, ...times }
}

async function benchAllViews(dossiers: readonly Dossier[], questions: string): Promise<void> {
  const views: ViewBench[] = []
  for (const dossier of dossiers) views.push(await benchViews(dossier, questions))
  printViews(views)
  console.log(`Kept in ${await keepViews(views)}`)
}

/** After the views: what a report tells of besides messages is in their dossier from here on. */
async function benchReports(dossiers: readonly Dossier[]): Promise<void> {
  const reports: ReportBench[] = []
  for (const dossier of dossiers) reports.push(await benchReport(dossier))
  printReports(reports)
  console.log(`Kept in ${await keepReports(reports)}`)
}

async function benchDossiers(folder: string, sizes: readonly number[], questions: string): Promise<void> {
  const dossiers: Dossier[] = []
  for (const size of sizes) dossiers.push(await makeDossier(folder, size))
  if (dossiers.length === 0) return
  if (questions !== '0') await benchAllViews(dossiers, questions)
  await benchReports(dossiers)
}

async function benchStaffing(sizes: string): Promise<void> {
  const { stdout } = await node(staffingTimes, sizes)
  const times: StaffingTimes[] = JSON.parse(stdout)
  printStaffing(times)
  const levers = await node(leverTimes, sizes)
  const all: LeverTimes[] = JSON.parse(levers.stdout)
  printLevers(all)
}

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '1000000' },
    views: { type: 'string', default: '100000,1000000' },
    questions: { type: 'string', default: '20' },
    staffing: { type: 'string', default: '50,500' },
  },
})
const folder = await mkdtemp(join(tmpdir(), 'dialoogmeter-bench-'))
const removeWorkers = await buildWorkers()
try {
  if (values.staffing !== '0') await benchStaffing(values.staffing)
  if (Number(values.messages) > 0) {
    await benchImport(folder, Number(values.messages))
    await benchImportInApp(folder, Number(values.messages))
  }
  const sizes = values.views.split(',').map(Number)
  await benchDossiers(
    folder,
    sizes.filter((size) => size > 0),
    values.questions,
  )
} finally {
  await removeWorkers()
  await rm(folder, { recursive: true, force: true })
}
