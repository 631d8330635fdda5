import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import type { ComparedFigure, Comparison, PeerGroupChoice } from '#shared/contract/compare.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { KeyFigureId } from '#shared/contract/keyFigureIds.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { dossierOf, importedPackage, previewOf } from '../support/exchange.ts'
import { everything } from '../support/figures.ts'
import { packageOf, writePackages } from '../support/packageFiles.ts'

function figureOf(comparison: Comparison, metric: KeyFigureId): ComparedFigure {
  const found = comparison.figures.find((figure) => figure.metric === metric)
  if (found === undefined) throw new Error(metric)
  return found
}

async function importCsv({ client, dataFolder, grant }: TestServer, rows: readonly string[]): Promise<void> {
  const path = join(dataFolder, 'regio.csv')
  writeFileSync(path, ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  await client.call('benchmark.import', { grantId: grant(path) })
}

describe('the example beside its invented municipalities', () => {
  let example: TestServer
  let comparison: Comparison
  beforeAll(async () => {
    example = startServer()
    await example.client.call('example.load', {})
    comparison = await example.client.call('compare.figures', everything)
  }, 120_000)
  afterAll(() => example.stop())

  test('has twelve of them with packages, two in a file and one without data; the own one first', () => {
    expect(comparison.group.members).toHaveLength(15)
    expect(comparison.membersWithData).toBe(14)
    const sources = figureOf(comparison, 'within2h').rows.slice(1)
    expect(sources.filter(({ source }) => source?.kind === 'package')).toHaveLength(12)
    expect(sources.filter(({ source }) => source?.kind === 'file')).toHaveLength(2)
    expect(sources.filter(({ figure }) => figure === null).map(({ code }) => code)).toEqual(['EX16'])
    expect(comparison.map).toHaveLength(16)
    for (const { rows } of comparison.figures) {
      expect(rows[0]).toMatchObject({ code: 'EX01', isOwn: true })
      expect(rows).toHaveLength(16)
    }
  })

  test('has a rank as a range among all that tell how many questions they had', () => {
    const { rank, funnel } = figureOf(comparison, 'within2h')
    if (rank.lowest === null) throw new Error(rank.reason)
    expect(rank.of).toBe(15)
    expect(rank.lowest).toBeLessThanOrEqual(rank.highest)
    expect(rank.aheadOf).toEqual({ lowest: 15 - rank.highest, highest: 15 - rank.lowest })
    if (funnel.target === null) throw new Error(funnel.reason)
    expect(funnel.points).toHaveLength(15)
    expect(funnel.isOverdispersed).toBe(true)
    expect(figureOf(comparison, 'medianMs').funnel).toEqual({ target: null, reason: 'notAShare' })
  })

  test('tells of the two of a file that they are of another year, and of a median without margin', () => {
    const { rows, rank } = figureOf(comparison, 'medianMs')
    const ofFile = rows.filter(({ source }) => source?.kind === 'file')
    expect(ofFile.map(({ code }) => code).sort()).toEqual(['EX09', 'EX13'])
    for (const { remarks, source } of ofFile) {
      expect(remarks).toEqual(['periodDiffers', 'noInterval'])
      expect(source).toMatchObject({ source: 'Regio Rijnhoven', year: 2025 })
    }
    expect(rank).toMatchObject({ of: 13 })
    const ofPackage = rows.filter(({ source }) => source?.kind === 'package')
    // The own quarter stands beside packages over twelve months, and beside one over that very quarter.
    const isOfQuarter = ({ source }: (typeof rows)[number]) =>
      source?.kind === 'package' && source.from === '2026-07-01'
    expect(ofPackage.filter(isOfQuarter).map(({ remarks }) => remarks)).toEqual([[]])
    const longer = ofPackage.filter((row) => !isOfQuarter(row))
    expect(longer).toHaveLength(11)
    for (const { remarks } of longer) expect(remarks).toEqual(['periodDiffers'])
  })

  test('is faster than the middle and converses about as much; one peer has few questions', () => {
    const placeOf = (metric: KeyFigureId) => {
      const { rank } = figureOf(comparison, metric)
      if (rank.lowest === null) throw new Error(rank.reason)
      return rank
    }
    for (const metric of ['medianMs', 'within2h'] as const) {
      expect(placeOf(metric).lowest).toBeGreaterThanOrEqual(3)
      expect(placeOf(metric).highest).toBeLessThanOrEqual(7)
    }
    expect(placeOf('conversationRatio').percentile).toBeGreaterThan(0.4)
    expect(placeOf('conversationRatio').percentile).toBeLessThan(0.75)
    const few = figureOf(comparison, 'within2h').rows.filter(({ figure }) => figure !== null && figure.n < 50)
    expect(few.map(({ code }) => code)).toEqual(['EX10'])
    expect(few[0]?.figure?.value).not.toBeNull()
  })

  test('has curves of all that gave packages, and figures in opening hours too', async () => {
    expect(comparison.curves.peers).toHaveLength(12)
    expect(comparison.curves.middle.length).toBeGreaterThan(20)
    const opening = await example.client.call('compare.figures', { ...everything, clock: 'opening' })
    expect(figureOf(opening, 'medianMs').band).toMatchObject({ n: 12, median: expect.any(Number) })
  })

  test('has the same middle half on the overview', async () => {
    const overview = await example.client.call('figures.overview', everything)
    for (const { metric, band } of comparison.figures) expect(overview.peers[metric]).toEqual(band)
    expect(overview.peerCurve).toEqual(comparison.curves.middle)
  })
})

let running: TestServer
const stop = (): Promise<void> => running.stop()

describe('figures from files', () => {
  afterEach(stop)
  const codes = ['GM0363', 'GM0599', 'GM0518', 'GM0014', 'GM0268', 'GM0855']
  const own: PeerGroupChoice = { kind: 'own', codes }
  const rows = (count: number) =>
    codes.slice(0, count).map((code, index) => `${code};within2h;2024;${String(40 + index)};200`)

  test('of fewer than five members are shown, with no middle half, rank or funnel, and the reason', async () => {
    running = await dossierOf('GM0344', 60)
    await running.client.call('compare.chooseGroup', { choice: own })
    await importCsv(running, rows(4))
    const comparison = await running.client.call('compare.figures', everything)
    const { band, rank, funnel, rows: shown } = figureOf(comparison, 'within2h')
    expect(comparison.membersWithData).toBe(4)
    expect(shown.filter((row) => !row.isOwn && row.figure !== null)).toHaveLength(4)
    expect(band).toEqual({ median: null, reason: 'tooFewPeers', n: 4 })
    expect(rank).toEqual({ lowest: null, reason: 'tooFewPeers' })
    expect(funnel).toEqual({ target: null, reason: 'tooFewPeers' })
  })

  test('have an interval where n is known; without n they count in the middle half, not in the rank', async () => {
    running = await dossierOf('GM0344', 60)
    await running.client.call('compare.chooseGroup', { choice: own })
    await importCsv(running, [...rows(5), 'GM0855;within2h;2024;50;'])
    const {
      rows: shown,
      band,
      rank,
    } = figureOf(await running.client.call('compare.figures', everything), 'within2h')
    const without = shown.find(({ code }) => code === 'GM0855')
    expect(without).toMatchObject({ figure: { value: 0.5, low: null, high: null, n: 0 }, isPooled: true })
    expect(without?.remarks).toEqual(['periodDiffers', 'noInterval'])
    expect(without?.place).toBeNull()
    expect(band).toMatchObject({ n: 6, year: 2024 })
    expect(rank).toMatchObject({ of: 6 })
  })

  test('are of the latest year, the own municipality is none of its peers, and an old code is named', async () => {
    running = await dossierOf('GM0344', 60)
    await running.client.call('compare.chooseGroup', { choice: { kind: 'own', codes: [...codes, 'GM1982'] } })
    await importCsv(running, [
      ...rows(6),
      'GM0363;within2h;2025;90;200',
      'GM0344;within2h;2024;1;200',
      'Boxmeer;within2h;2021;30;200',
    ])
    const comparison = await running.client.call('compare.figures', everything)
    const { rows: shown } = figureOf(comparison, 'within2h')
    expect(shown.find(({ code }) => code === 'GM0363')).toMatchObject({ figure: { value: 0.9 } })
    expect(shown.filter(({ code }) => code === 'GM0344')).toHaveLength(1)
    expect(shown[0]).toMatchObject({ isOwn: true, source: null })
    expect(shown.find(({ code }) => code === 'GM1982')?.remarks).toContain('predecessorArea')
  })

  test('stand apart beside opening hours, on both pages', async () => {
    running = await dossierOf('GM0344', 60)
    await running.client.call('compare.chooseGroup', { choice: own })
    await importCsv(running, rows(6))
    const filter: Filter = { ...everything, clock: 'opening' }
    const { rows: shown, band } = figureOf(await running.client.call('compare.figures', filter), 'within2h')
    expect(shown.slice(1).every((row) => !row.isPooled && row.remarks.includes('clockDiffers'))).toBe(true)
    expect(band).toEqual({ median: null, reason: 'otherClock', n: 6 })
    expect((await running.client.call('figures.overview', filter)).peers.within2h).toEqual(band)
  })

  test('of the whole stand beside a chosen part without a place or rank', async () => {
    running = await dossierOf('GM0344', 60)
    await running.client.call('compare.chooseGroup', { choice: own })
    await importCsv(running, rows(6))
    const filter: Filter = { ...everything, channels: ['x'] }
    const comparison = await running.client.call('compare.figures', filter)
    const { band, rank, rows: shown, remarks } = figureOf(comparison, 'within2h')
    expect(comparison.stratum).toEqual({ by: 'all', key: null, isWholeOnly: true })
    expect(band).toMatchObject({ n: 6 })
    expect(rank).toEqual({ lowest: null, reason: 'otherPart' })
    expect(shown[0]?.place).toBeNull()
    expect(remarks).toContain('wholeOnly')
    expect((await running.client.call('figures.overview', filter)).peersOfWhole).toContain('within2h')
  })
})

describe('figures from packages', () => {
  afterEach(stop)
  const codes = ['GM0363', 'GM0599', 'GM0518', 'GM0014', 'GM0268', 'GM0855']

  /** A dossier with its own messages, and packages of six others made of the same ones. */
  async function withPackages(
    change: (content: PackageContent, index: number) => Partial<PackageContent> = () => ({}),
  ): Promise<Filter> {
    running = await dossierOf('GM0344', 600)
    const { content } = await previewOf(running)
    const packages = codes.map((code, index) => packageOf(content, code, index + 1, change(content, index)))
    await importedPackage(running, writePackages(running.dataFolder, 'regio.json', packages))
    await running.client.call('compare.chooseGroup', { choice: { kind: 'own', codes } })
    return { ...everything, from: content.period.from, to: content.period.to }
  }

  test('equal the own ones where the messages are the same: within half a point, median within the step', async () => {
    const filter = await withPackages()
    const comparison = await running.client.call('compare.figures', filter)
    expect(comparison.membersWithData).toBe(6)
    for (const metric of ['within2h', 'responseRate7d'] as const) {
      const { rows, band } = figureOf(comparison, metric)
      const own = rows[0]?.figure?.value ?? Number.NaN
      expect(band.median).not.toBeNull()
      expect(Math.abs((band.median ?? 0) - own)).toBeLessThan(0.005)
      expect(rows[1]?.source).toMatchObject({ kind: 'package', fileName: 'regio.json' })
      expect(rows[1]?.remarks).toEqual([])
      expect(rows[1]?.place).toBe('within')
    }
    expect(comparison.curves.peers).toHaveLength(6)
    expect(comparison.curves.middle.length).toBeGreaterThan(5)
  })

  test('come before those of a file, also in opening hours', async () => {
    const filter = await withPackages()
    await importCsv(running, ['GM0363;within2h;2025;1;200', 'GM0363;medianMinutes;2025;9999;200'])
    const comparison = await running.client.call('compare.figures', { ...filter, clock: 'opening' })
    const { band, rows } = figureOf(comparison, 'medianMs')
    expect(rows.slice(1).every(({ source }) => source?.kind === 'package')).toBe(true)
    expect(band).toMatchObject({ n: 6 })
  })

  test('of another definition are shown and not pooled', async () => {
    const filter = await withPackages(({ definitions }, index) =>
      index < 2 ? { definitions: { ...definitions, within2h: 99 } } : {},
    )
    const { rows, band, rank, remarks } = figureOf(
      await running.client.call('compare.figures', filter),
      'within2h',
    )
    expect(rows.filter((row) => row.remarks.includes('definitionDiffers'))).toHaveLength(2)
    expect(rows.filter((row) => row.figure !== null && !row.isOwn)).toHaveLength(6)
    expect(band).toEqual({ median: null, reason: 'tooFewPeers', n: 4 })
    expect(rank).toEqual({ lowest: null, reason: 'tooFewPeers' })
    expect(remarks[0]).toBe('definitionDiffers')
    const other = figureOf(await running.client.call('compare.figures', filter), 'responseRate7d')
    expect(other.band).toMatchObject({ n: 6 })
  })

  test('are those of the chosen channel where the packages hold it', async () => {
    const filter = await withPackages()
    const comparison = await running.client.call('compare.figures', { ...filter, channels: ['x'] })
    expect(comparison.stratum).toEqual({ by: 'channel', key: 'x', isWholeOnly: false })
    const { band, rank, remarks } = figureOf(comparison, 'within2h')
    expect(band).toMatchObject({ n: 6 })
    expect(rank).toMatchObject({ of: 7 })
    expect(remarks).toEqual([])
  })
})

describe('the chosen group', () => {
  afterEach(stop)
  test('is kept with the dossier and used by the overview', async () => {
    running = await dossierOf('GM0268')
    const { client } = running
    expect((await client.call('compare.group', {})).choice).toMatchObject({
      kind: 'nearestNeighbours',
      count: 15,
    })
    const tried = await client.call('compare.tryGroup', { choice: { kind: 'province' } })
    expect(tried.members.every(({ province }) => province === 'Gelderland')).toBe(true)
    expect((await client.call('compare.group', {})).choice.kind).toBe('nearestNeighbours')

    const own = { kind: 'own' as const, codes: ['GM0363', 'GM0344', 'GM0268'] }
    const chosen = await client.call('compare.chooseGroup', { choice: own })
    expect(chosen.members.map(({ name }) => name)).toEqual(['Amsterdam', 'Utrecht'])
    expect(chosen.notes).toEqual(['fewerThanFive'])
    expect(await client.call('compare.group', {})).toEqual(chosen)
    const { peerGroup } = await client.call('figures.overview', everything)
    expect(peerGroup).toEqual({
      kind: 'own',
      members: chosen.members.map(({ code, name }) => ({ code, name })),
    })
  })

  test('takes no municipality that does not exist, or of another country', async () => {
    running = await dossierOf('GM0268')
    for (const code of ['GM9999', '44084', 'EX02']) {
      const choice = { kind: 'own' as const, codes: [code] }
      await expect(running.client.call('compare.chooseGroup', { choice })).rejects.toThrow(
        'unknownMunicipality',
      )
    }
    expect((await running.client.call('compare.group', {})).choice.kind).toBe('nearestNeighbours')
  })
})
