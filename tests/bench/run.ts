// `npm run bench`: what users wait for, against what they would use instead and against the floor, in one run. Everything
// with `[-- --only import,queries --messages 100000 --runs 3 --questions 20 --seed 1 --folder <kept>]`. Prints one table and
// writes one file, both of what was measured until then when it is interrupted. Not part of the tests: a goal that is missed
// is told, and nothing fails by it. A program that fails is told too, and only an answer that differs from the peer's ends the run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildWorkers } from '../support/buildWorkers.ts'
import { machine } from './machine.ts'
import type { Measure } from './measure.ts'
import { installDuckDb } from './peers/duckDb.ts'
import { sqliteCommandVersion } from './peers/sqliteCommand.ts'
import { measuresOf, tell } from './programs.ts'
import { resultsFile } from './resultsFile.ts'
import { settingOptions, settingsOf } from './settings.ts'
import { chosenSubjects } from './subjects.ts'
import type { Subject } from './subjects.ts'
import { tableOf } from './table.ts'
import type { SubjectResult } from './table.ts'

const { values } = parseArgs({ options: { ...settingOptions, only: { type: 'string' } } })
const folder = values.folder ?? (await mkdtemp(join(tmpdir(), 'dialoogmeter-bench-')))
const settings = settingsOf(values, folder)
const subjects = chosenSubjects(values.only ?? null)
const file = resultsFile(settings, machine())
const results: SubjectResult[] = []
const interruption = new AbortController()

async function tellPeers(): Promise<void> {
  const whyNoDuckDb = await installDuckDb()
  if (whyNoDuckDb !== null) tell(`SKIPPED: everything against DuckDB. ${whyNoDuckDb}`)
  if (sqliteCommandVersion() === null)
    tell('SKIPPED: everything against the sqlite3 command, which is not installed (package sqlite3).')
}

/** @throws Error where the run must end with it, or was interrupted */
async function measureSubject({ name, program, argumentsFor, endsRun }: Subject): Promise<void> {
  tell(`${name} …`)
  const startedMs = performance.now()
  const measures: Measure[] = []
  const place = results.length
  const keep = (more: readonly Measure[], failure?: string): void => {
    measures.push(...more)
    const seconds = (performance.now() - startedMs) / 1_000
    results[place] = { subject: name, seconds, measures, ...(failure === undefined ? {} : { failure }) }
    file.write(results)
  }
  try {
    await measuresOf(program, await argumentsFor(settings), (more) => keep(more), interruption.signal)
  } catch (error) {
    process.exitCode = 1
    keep([], error instanceof Error ? error.message : String(error))
    if (endsRun || interruption.signal.aborted) throw error
  }
}

function tellResults(): void {
  console.log(`\n${tableOf(results)}`)
  console.log(
    `\n${settings.messages.toLocaleString('en-US')} messages, seed ${String(settings.seed)}, ` +
      `${(performance.now() / 60_000).toFixed(1)} minutes in all. Kept in ${file.path}`,
  )
}

// A second interruption ends it at once, as ever.
process.once('SIGINT', () => {
  tell('interrupted: what was measured until now follows')
  interruption.abort()
})
const removeWorkers = await buildWorkers()
// The command line writes large imports in the app's thread where it has been built.
process.env.DIALOOGMETER_WORKERS = process.env.DIALOOGMETER_TEST_WORKERS
try {
  tell(`seed ${String(settings.seed)}`)
  await tellPeers()
  for (const subject of subjects) await measureSubject(subject)
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof Error ? error.message : error)
} finally {
  tellResults()
  await removeWorkers()
  if (values.folder === undefined) await rm(folder, { recursive: true, force: true })
}
