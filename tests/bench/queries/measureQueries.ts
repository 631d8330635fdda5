// `node tests/bench/queries/measureQueries.ts --folder <folder>`: what every page waits for after a change of filter, at two
// sizes, on both clocks, beside DuckDB. Prints measures. It stops where DuckDB tells otherwise.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dossierOf } from '../benchFiles.ts'
import { printMeasures } from '../measure.ts'
import type { Measure } from '../measure.ts'
import { loadDuckDb } from '../peers/duckDb.ts'
import { tell, timedNode } from '../programs.ts'
import { settingsOfProgram } from '../settings.ts'
import type { AllViewTimes, ViewTimes } from './viewTimes.ts'

const duckDbLoading = fileURLToPath(new URL('loadDuckDb.ts', import.meta.url))
const viewTimes = fileURLToPath(new URL('viewTimes.ts', import.meta.url))

/** The most that the slow end of a view may take after a change of filter. */
const goalP95Ms = 100

const { folder, messages, questions, seed } = settingsOfProgram()

function partNote(part: string | null): { readonly note?: string } {
  if (part === null) return {}
  return { note: `of this view DuckDB answers, checked to be the same on every choice: ${part}` }
}

function measureOf({ view, clock, oursMs, duckDbMs, part }: ViewTimes, at: string): Measure {
  return {
    what: [view, clock ?? [], at].flat().join(', '),
    unit: 'ms',
    runs: oursMs,
    against: duckDbMs.length === 0 ? null : { what: 'DuckDB', runs: duckDbMs },
    goal: { value: goalP95Ms, isAtMost: true, at: 'p95' },
    ...(duckDbMs.length === 0 ? {} : partNote(part)),
  }
}

function measuresAt(at: string, { openedMs, firstViewMs, views }: AllViewTimes): Measure[] {
  const once = (what: string, ms: number): Measure => {
    return { what: `${what}, ${at}`, unit: 'ms', runs: [ms], against: null, goal: null }
  }
  const firsts = views.toSorted((a, b) => b.firstMs - a.firstMs).slice(0, 3)
  return [
    once('opening the dossier', openedMs),
    once('first view after opening', firstViewMs),
    ...firsts.map(({ view, clock, firstMs }) =>
      once([`first answer of ${view}`, clock ?? []].flat().join(', '), firstMs),
    ),
    ...views.map((times) => measureOf(times, at)),
  ]
}

const hasDuckDb = (await loadDuckDb()) !== null
for (const size of [Math.round(messages / 10), messages]) {
  const dossier = await dossierOf(folder, size)
  const duckDbFile = join(folder, 'queries.duckdb')
  const at = size.toLocaleString('en-US')
  if (hasDuckDb) {
    tell(`giving DuckDB the rows of ${at} messages`)
    await timedNode(duckDbLoading, dossier, duckDbFile)
  }
  tell(`asking every view of ${at} messages ${String(questions)} times on either clock`)
  const file = hasDuckDb ? duckDbFile : 'none'
  const { stdout } = await timedNode(viewTimes, dossier, file, String(questions), String(seed))
  printMeasures(measuresAt(at, JSON.parse(stdout)))
  await rm(duckDbFile, { force: true })
}
