// Every view of a dossier after changes of filter: `node tests/bench/queries/viewTimes.ts <dossier> <DuckDB file, or "none">
// <questions> <seed> [views, with commas]`. The choices are drawn at random and no two are the same, so that nothing is
// answered from memory. DuckDB is asked the same of the same rows, and must tell the same. Times run from the question to the
// answer: ours checked by its schema, as the window has it. Prints one JSON document.
import type { Filter } from '#shared/contract/figures.ts'
import { timeSpanOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import type { Clock } from '#shared/domain/period.ts'
import { startServer } from '../../support/dataClient.ts'
import type { TestClient } from '../../support/dataClient.ts'
import { openDuckDb } from '../peers/duckDb.ts'
import type { DuckDb } from '../peers/duckDb.ts'
import { everything, randomFilters } from '../randomFilters.ts'
import { differences } from './differences.ts'
import type { DuckDbChoice } from './duckDbFigures.ts'
import { allViews } from './views/allViews.ts'
import type { View } from './views/view.ts'

/** Milliseconds of one view on one clock. */
export interface ViewTimes {
  readonly view: string
  /** null where the view has no filter. */
  readonly clock: Clock | null
  /** The first answer after opening, on this clock. */
  readonly firstMs: number
  readonly oursMs: readonly number[]
  /** Empty where DuckDB is not asked. */
  readonly duckDbMs: readonly number[]
  readonly part: string | null
}

/** What this program prints. */
export interface AllViewTimes {
  readonly openedMs: number
  readonly firstViewMs: number
  readonly views: readonly ViewTimes[]
}

const zone = createZone('Europe/Amsterdam')

function choiceOf({ from, to, topics, clock }: Filter): DuckDbChoice {
  return { ...timeSpanOf({ from, to }, zone), topic: topics?.[0] ?? null, clock }
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const startedMs = performance.now()
  const result = await work()
  return [result, performance.now() - startedMs]
}

/** @throws Error that tells every difference */
async function askBoth(
  client: TestClient,
  duckDb: DuckDb | null,
  view: View,
  filter: Filter,
): Promise<{ readonly oursMs: number; readonly duckDbMs: number | null }> {
  await view.before?.(client, filter)
  const [questionOf, oursMs] = await timed(() => view.ask(client, filter))
  // The client remembers all it was sent; that is no memory of the app's.
  client.received.length = 0
  const question = questionOf()
  if (duckDb === null || question === null) return { oursMs, duckDbMs: null }
  const [theirs, duckDbMs] = await timed(() => question.ask(duckDb, choiceOf(filter)))
  const different = differences(question.figures, theirs)
  if (different.length > 0)
    throw new Error(
      `DuckDB tells otherwise of ${view.name} for ${JSON.stringify(filter)}:\n${different.join('\n')}`,
    )
  return { oursMs, duckDbMs }
}

async function timesOf(
  client: TestClient,
  duckDb: DuckDb | null,
  view: View,
  nextFilter: () => Filter,
): Promise<ViewTimes[]> {
  const times: ViewTimes[] = []
  for (const clock of view.clocks) {
    // What is worked out once for a dossier, on either clock, is no part of what a change of filter costs.
    const { oursMs: firstMs } = await askBoth(client, duckDb, view, { ...everything, ...span, clock })
    const taken: Awaited<ReturnType<typeof askBoth>>[] = []
    for (let question = 0; question < questions; question += 1)
      taken.push(await askBoth(client, duckDb, view, { ...nextFilter(), clock }))
    times.push({
      view: view.name,
      clock: view.clocks.length > 1 ? clock : null,
      firstMs,
      oursMs: taken.map(({ oursMs }) => oursMs),
      duckDbMs: taken.flatMap(({ duckDbMs }) => duckDbMs ?? []),
      part: view.part,
    })
  }
  return times
}

const [dossier = '', duckDbFile = 'none', questionCount = '20', seed = '1', asked] = process.argv.slice(2)
const questions = Number(questionCount)
const chosen = allViews.filter(
  ({ name }) => asked === undefined || asked.split(',').some((part) => name.startsWith(part.trim())),
)
const duckDb = duckDbFile === 'none' ? null : await openDuckDb(duckDbFile)
const { client, grant, stop } = startServer()
let span: Pick<Filter, 'from' | 'to'> = everything
try {
  const [, openedMs] = await timed(() => client.call('dossier.openGranted', { grantId: grant(dossier) }))
  const [overview, firstViewMs] = await timed(() => client.call('figures.overview', everything))
  const nextFilter = randomFilters(overview, Number(seed))
  span = { from: overview.dataFrom, to: overview.dataTo }
  const times: ViewTimes[] = []
  for (const view of chosen) times.push(...(await timesOf(client, duckDb, view, nextFilter)))
  const result: AllViewTimes = { openedMs, firstViewMs, views: times }
  console.log(JSON.stringify(result))
} finally {
  duckDb?.close()
  await stop()
}
