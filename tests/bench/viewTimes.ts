// What each page asks after a change of filter, on a dossier that exists: `node tests/bench/viewTimes.ts <dossier>
// [questions] [seed] [views, with commas]`. The choices are drawn at random, so that nothing is answered from memory.
// Prints one JSON document; times run from the question to the checked answer, as the window has it.
import type { CaseRowView } from '#shared/contract/cases.ts'
import type { Filter } from '#shared/contract/figures.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestClient } from '../support/dataClient.ts'
import { everything, randomFilters } from './randomFilters.ts'
import { spreadOf } from './spread.ts'
import type { ViewTimes } from './viewBench.ts'

const rowsInWindow = 100

async function listCases(
  client: TestClient,
  filter: Filter,
  offset: number,
): Promise<readonly CaseRowView[]> {
  const { rows } = await client.call('cases.list', {
    filter,
    mark: {},
    search: '',
    sort: { by: 'wait', isDescending: true },
    offset,
    limit: rowsInWindow,
  })
  return rows
}

/** `before` is asked first and not timed. */
interface View {
  readonly before?: (client: TestClient, filter: Filter) => Promise<unknown>
  readonly ask: (client: TestClient, filter: Filter) => Promise<unknown>
}

const views: Readonly<Record<string, View>> = {
  'figures.overview': { ask: (client, filter) => client.call('figures.overview', filter) },
  'response.figures': { ask: (client, filter) => client.call('response.figures', filter) },
  'conversation.figures': { ask: (client, filter) => client.call('conversation.figures', filter) },
  'compare.figures': { ask: (client, filter) => client.call('compare.figures', filter) },
  'growth.assessment': { ask: (client, filter) => client.call('growth.assessment', { filter }) },
  'cases.list, first rows': { ask: (client, filter) => listCases(client, filter, 0) },
  'cases.list, rows far down': {
    before: (client, filter) => listCases(client, filter, 0),
    ask: (client, filter) => listCases(client, filter, 5_000),
  },
  'accounts.list': { ask: (client) => client.call('accounts.list', {}) },
}

async function millisecondsOf(ask: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await ask()
  return performance.now() - startedMs
}

async function timesOf(client: TestClient, view: View, nextFilter: () => Filter, questions: number) {
  // What is worked out once for a dossier, on either clock, is no part of what a change of filter costs.
  const firstMs = await millisecondsOf(() => view.ask(client, everything))
  await view.ask(client, { ...everything, clock: 'opening' })
  const taken: number[] = []
  for (let question = 0; question < questions; question += 1) {
    const filter = nextFilter()
    await view.before?.(client, filter)
    taken.push(await millisecondsOf(() => view.ask(client, filter)))
  }
  return { firstMs, ...spreadOf(taken) }
}

const [path = '', questions = '20', seed = '1', asked = Object.keys(views).join()] = process.argv.slice(2)
const { client, grant, stop } = startServer()
try {
  const openedMs = await millisecondsOf(() => client.call('dossier.openGranted', { grantId: grant(path) }))
  const startedMs = performance.now()
  const span = await client.call('figures.overview', everything)
  const firstViewMs = performance.now() - startedMs
  const times: ViewTimes['views'][number][] = []
  for (const [name, view] of Object.entries(views)) {
    if (!asked.split(',').some((part) => name.startsWith(part.trim()))) continue
    const spread = await timesOf(client, view, randomFilters(span, Number(seed)), Number(questions))
    times.push({ view: name, ...spread })
  }
  const result: ViewTimes = { openedMs, firstViewMs, views: times }
  console.log(JSON.stringify(result, null, 2))
} finally {
  await stop()
}
