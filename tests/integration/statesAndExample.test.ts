import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generateExample } from '#data/example/generate.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { CallCancelled, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, everything, importPath } from '../support/figures.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2025, 0, 6, 8)
let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function write(name: string, ...args: Parameters<typeof invent>): string {
  return writeTwcs(join(running.dataFolder, name), invent(...args))
}

/** Shares answered within 2 hours of the nearest municipalities, as a regional benchmark would give them. */
async function benchmarkPath(): Promise<string> {
  const { members } = await running.client.call('compare.group', {})
  const rows = members.map(({ code }, index) => `${code};within2h;2024;${String(40 + index)};200`)
  const path = join(running.dataFolder, 'regio.csv')
  writeFileSync(path, ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  return path
}

/** Days of a period of local dates, both inclusive. */
function lengthOf(period: { from: string; to: string } | null): number {
  return period === null ? 0 : (Date.parse(period.to) - Date.parse(period.from)) / 86_400_000 + 1
}

describe('the faces of the overview', () => {
  test('a benchmark file alone: the peers are there, the own figures say why not', async () => {
    const { client, grant } = running
    const imported = await client.call('benchmark.import', { grantId: grant(await benchmarkPath()) })
    expect(imported).toMatchObject({ file: { rows: 15, municipalities: 15, years: [2024] }, issues: [] })
    const overview = await client.call('figures.overview', everything)
    expect(overview.state).toBe('benchmarkOnly')
    expect(overview.current.firstResponse.medianMs).toMatchObject({ value: null, reason: 'noOwnData' })
    expect(overview.peers.within2h).toEqual({ median: 0.47, q1: 0.435, q3: 0.505, n: 15, year: 2024 })
    expect(overview.peers.medianMs).toMatchObject({ median: null, reason: 'tooFewPeers' })
    expect(overview.peerGroup).toMatchObject({ kind: 'nearestNeighbours' })
    await client.call('benchmark.remove', { id: imported.file.id })
    expect((await client.call('figures.overview', everything)).state).toBe('empty')
  })

  test('the same benchmark file twice stands there once', async () => {
    const path = await benchmarkPath()
    await running.client.call('benchmark.import', { grantId: running.grant(path) })
    await running.client.call('benchmark.import', { grantId: running.grant(path) })
    expect(await running.client.call('benchmark.files', {})).toHaveLength(1)
  })

  test('a benchmark file without the right columns is refused by name', async () => {
    const path = join(running.dataFolder, 'fout.csv')
    writeFileSync(path, 'a;b\r\n1;2\r\n')
    await expect(
      running.client.call('benchmark.import', { grantId: running.grant(path) }),
    ).rejects.toMatchObject({
      error: { code: 'benchmarkFileInvalid', params: { file: 'fout.csv' } },
    })
  })

  test('own messages, but none in the chosen period', async () => {
    await importPath(running, write('a.csv', 40, fromMs))
    const overview = await running.client.call('figures.overview', {
      ...everything,
      from: '2024-01-01',
      to: '2024-01-31',
    })
    expect(overview.state).toBe('noMessagesInPeriod')
    expect(overview.periodUnfinished).toBe(false)
  })

  test('citizens wrote and nobody was answered', async () => {
    const rows = invent(40, fromMs).filter((row) => row.inbound)
    await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), [...rows, announcement(fromMs)]))
    const overview = await running.client.call('figures.overview', allYears)
    expect(overview.state).toBe('nobodyAnswered')
    expect(overview.current).toMatchObject({ answered: 0, open: 40 })
    expect(overview.curve).toEqual([])
  })

  test('a period that runs beyond the data is unfinished and compared with the same part of another only', async () => {
    await importPath(running, write('a.csv', 4000, fromMs))
    const within = await running.client.call('figures.overview', {
      ...everything,
      from: '2025-07-01',
      to: '2025-09-30',
    })
    expect(within).toMatchObject({ periodUnfinished: false, comparisonKind: 'previousPeriod' })
    expect(within.previous?.cases).toBeGreaterThan(0)
    expect(within.differences.cases.value).not.toBeNull()
    const beyond = await running.client.call('figures.overview', {
      ...everything,
      from: '2025-10-01',
      to: '2025-12-31',
    })
    expect(beyond).toMatchObject({
      periodUnfinished: true,
      comparisonKind: 'previousPeriod',
      comparisonIsPart: true,
      noComparison: null,
    })
    const { observedTo, comparisonPeriod } = beyond
    expect(observedTo).not.toBeNull()
    expect(lengthOf(comparisonPeriod)).toBe(lengthOf({ from: '2025-10-01', to: observedTo ?? '' }))
    const after = await running.client.call('figures.overview', {
      ...everything,
      from: '2027-01-01',
      to: '2027-01-31',
    })
    expect(after).toMatchObject({ comparisonKind: null, noComparison: 'beyondData', previous: null })
    expect(after.differences.medianMs).toEqual({ value: null, reason: 'noMessages' })
  })

  test('a comparison is the one that was chosen', async () => {
    await importPath(running, write('a.csv', 4000, fromMs))
    const ask = (comparison: Filter['comparison']): Promise<OutputOf<'figures.overview'>> =>
      running.client.call('figures.overview', {
        ...everything,
        from: '2025-07-01',
        to: '2025-09-30',
        comparison,
      })
    expect(await ask('none')).toMatchObject({ comparisonKind: null, noComparison: 'chosen', previous: null })
    expect(await ask('sameWeeksLastYear')).toMatchObject({ comparisonKind: null, noComparison: 'tooEarly' })
    expect((await ask(null)).comparisons?.map(({ kind }) => kind)).toEqual(['previousPeriod'])
  })

  test('figures come with a trend of twelve months, a curve and published figures with their source', async () => {
    await importPath(running, write('a.csv', 2300, fromMs))
    const overview = await running.client.call('figures.overview', everything)
    expect(overview.period).toEqual({ from: '2025-04-01', to: '2025-06-30' })
    expect(overview.trend).toHaveLength(12)
    expect(overview.trend.at(-1)).toMatchObject({ month: '2025-06', within2h: expect.any(Number) })
    expect(overview.trend[0]).toMatchObject({ month: '2024-07', within2h: null })
    expect(overview.curve.length).toBeGreaterThan(5)
    expect(overview.published.every(({ source, year }) => source !== '' && year > 2000)).toBe(true)
  })

  test('the growth path tells levels as ranges, and what cannot be measured', async () => {
    await importPath(running, write('a.csv', 200, fromMs))
    const growth = await running.client.call('growth.assessment', { filter: allYears })
    expect(growth.facets).toHaveLength(10)
    expect(growth.facets.find(({ id }) => id === 'customerExperience')?.measured.lowest).not.toBeNull()
    expect(growth.facets.find(({ id }) => id === 'content')?.measured).toEqual({
      lowest: null,
      reason: 'noFigure',
    })
  })
})

function announcement(atMs: number): ReturnType<typeof invent>[number] {
  return { id: 99_001, author: accountName, inbound: false, atMs, text: 'Het loket is open', inReplyTo: null }
}

describe('the example', () => {
  test('never enters a real dossier, and real data never enter the example', async () => {
    const { files } = await generateExample(join(running.dataFolder, 'voorbeeld'))
    for (const file of files) {
      const grantId = running.grant(file.path)
      const [looked] = await running.client.call('import.inspect', { grantId })
      const selectionId = looked?.selectionId ?? ''
      const result = await running.client.call('import.run', {
        selectionId,
        options: { ...file.options, own: [...file.options.own] },
      })
      expect(result).toMatchObject({ status: 'rejected', reason: 'exampleIntoRealDossier', messages: 0 })
    }
    await running.client.call('example.load', {})
    const real = await importPath(running, write('a.csv', 10, fromMs))
    expect(real).toMatchObject({ status: 'rejected', reason: 'realIntoExampleDossier' })
  })

  test('is loaded once, and removed without touching a real dossier', async () => {
    const { client } = running
    const real = await client.call('dossier.current', {})
    const first = await client.call('example.load', {})
    expect(first).toMatchObject({ isExample: true })
    await client.call('dossier.open', { id: real?.id ?? '' })
    expect(await client.call('example.load', {})).toEqual(first)
    await client.call('example.remove', {})
    expect(await client.call('dossier.current', {})).toBeNull()
    expect(existsSync(join(running.dataFolder, 'dossiers', first.id))).toBe(false)
    expect((await client.call('dossier.recent', {})).map(({ id }) => id)).toEqual([real?.id])
    await expect(client.call('dossier.open', { id: real?.id ?? '' })).resolves.toEqual(real)
  })

  test('is made again when it is damaged, and of the damaged one nothing stays', async () => {
    const { client, dataFolder } = running
    const real = await client.call('dossier.current', {})
    const first = await client.call('example.load', {})
    await client.call('dossier.close', {})
    writeFileSync(first.location.databasePath, 'no dossier at all')
    const second = await client.call('example.load', {})
    expect(second.id).not.toBe(first.id)
    expect(readdirSync(join(dataFolder, 'dossiers')).sort()).toEqual([real?.id, second.id].sort())
  })

  test('cancelled half-way there is no example and the open dossier stays open', async () => {
    const { client } = running
    const call = client.start('example.load', {}, () => call.cancel())
    await expect(call.output).rejects.toBeInstanceOf(CallCancelled)
    expect(await client.call('dossier.current', {})).toMatchObject({ isExample: false })
    expect(await client.call('dossier.recent', {})).toHaveLength(1)
  })
})
