// What each page asks after a change of filter, on a dossier that exists: `node tests/bench/viewTimes.ts <dossier>
// <questions>`. The choices are drawn at random, so that nothing is answered from memory. Prints one JSON document.
import type { Filter } from '#shared/contract/figures.ts'
import { topicIds } from '#shared/domain/message.ts'
import { formatLocalDate, parseLocalDate } from '#shared/domain/localDate.ts'
import { startServer } from '../support/dataClient.ts'

const [path = '', questions = '20', seed = '1'] = process.argv.slice(2)
const views = ['figures.overview'] as const

/** Mulberry32: the same choices for the same seed. */
function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Span {
  readonly dataFrom: string | null
  readonly dataTo: string | null
}

function randomFilter(random: () => number, { dataFrom, dataTo }: Span): Filter {
  const first = parseLocalDate(dataFrom ?? '2020-01-01') ?? 0
  const last = parseLocalDate(dataTo ?? '2025-12-31') ?? first
  const days = 28 + Math.floor(random() * Math.max(1, last - first - 28))
  const from = first + Math.floor(random() * Math.max(1, last - first - days))
  const topic = topicIds[Math.floor(random() * topicIds.length)]
  return {
    from: formatLocalDate(from),
    to: formatLocalDate(from + days),
    channels: null,
    accountIds: null,
    topics: random() < 0.5 || topic === undefined ? null : [topic],
    teams: null,
    clock: random() < 0.5 ? 'calendar' : 'opening',
  }
}

function quantile(sorted: readonly number[], probability: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(probability * sorted.length) - 1)] ?? 0
}

const { client, grant, stop } = startServer()
await client.call('dossier.openGranted', { grantId: grant(path) })
const startedMs = performance.now()
const span = await client.call('figures.overview', {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
})
const times: Record<string, unknown> = { firstOverviewMs: performance.now() - startedMs }
for (const view of views) {
  const random = randomFrom(Number(seed))
  const taken: number[] = []
  for (let question = 0; question < Number(questions); question += 1) {
    const filter = randomFilter(random, span)
    const askedMs = performance.now()
    await client.call(view, filter)
    taken.push(performance.now() - askedMs)
  }
  taken.sort((a, b) => a - b)
  times[view] = { questions: taken.length, p50Ms: quantile(taken, 0.5), p95Ms: quantile(taken, 0.95) }
}
console.log(JSON.stringify(times, null, 2))
await stop()
