import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OutputOf } from '#shared/contract/registry.ts'
import { contentHash } from '#data/reference/parseReferenceFile.ts'
import { resourcesFolder, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'

function shipped(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(resourcesFolder, 'reference', name), 'utf8'))
}

interface Row {
  code: string
  name: string
  populationByYear: Record<string, number>
  neighbours: string[]
}
interface Content {
  edition: string
  totals: Record<string, { rows: number; population: number }>
  municipalities: Row[]
  mergers: { oldCode: string; oldName: string; newCode: string; newName: string; effective: string }[]
  [table: string]: unknown
}

/** The shipped tables as the content of a later edition. */
function laterContent(edition = '2026-2'): Content {
  const table = shipped('municipalities.json')
  const research = shipped('research-figures.json')
  return structuredClone({
    edition,
    totals: table['totals'],
    municipalities: table['municipalities'],
    mergers: shipped('mergers.json')['mergers'],
    former: shipped('former-municipalities.json')['municipalities'],
    omitted: research['omitted'],
    research: research['figures'],
    sources: shipped('sources.json')['columns'],
  }) as Content
}

function framed(content: unknown, changes: object = {}): string {
  const frame = { format: 'dialoogmeter-reference', formatVersion: 1, sha256: contentHash(content), content }
  return JSON.stringify({ ...frame, ...changes })
}

let running: TestServer
beforeEach(() => {
  running = startServer()
})
afterEach(() => running.stop())

function renew(text: string): Promise<OutputOf<'reference.renew'>> {
  const path = join(running.dataFolder, 'edition.json')
  writeFileSync(path, text)
  return running.client.call('reference.renew', { grantId: running.grant(path) })
}

const editions = () => running.client.call('reference.editions', {})
const addedPath = () => join(running.dataFolder, 'reference', 'added.json')

/** Zeist grows by 1,000, in the table and in the total. */
function grown(): Content {
  const content = laterContent()
  const row = content.municipalities.find(({ code }) => code === 'GM0355')
  const total = content.totals['NL']
  if (row === undefined || total === undefined) throw new Error('no such row')
  row.populationByYear['2025'] = (row.populationByYear['2025'] ?? 0) + 1000
  total.population += 1000
  return content
}

describe('the tables that came with the program', () => {
  test('show their edition, counts, totals and sources', async () => {
    const { current, addedProblem } = await editions()
    expect(current).toMatchObject({
      edition: '2026-1',
      origin: 'shipped',
      addedAtMs: null,
      researchFigures: 181,
    })
    expect(current.countries).toEqual([
      { country: 'NL', municipalities: 342, population: 18_044_027, populationYear: 2025 },
      { country: 'VL', municipalities: 285, population: 6_898_350, populationYear: 2026 },
    ])
    expect([current.mergers, current.former, current.sources.length]).toEqual([57, 63, 19])
    expect(addedProblem).toBeNull()
  })

  test('tell of a municipality every number with its source, and of its predecessors while they existed', async () => {
    const facts = await running.client.call('reference.facts', { code: 'GM0501' })
    expect(facts).toMatchObject({ code: 'GM1992', name: 'Voorne aan Zee', urbanityIsEstimate: true })
    expect(facts.populationByYear.at(-1)).toEqual({ year: 2026, population: 75_012 })
    expect(facts.predecessors.map(({ name }) => name)).toEqual(['Brielle', 'Hellevoetsluis', 'Westvoorne'])
    for (const { populationByYear } of facts.predecessors)
      expect(populationByYear.map(({ year }) => year)).toEqual([2017, 2018, 2019, 2020, 2021, 2022])
    expect(facts.sources.every(({ country }) => country === 'NL')).toBe(true)
    const flemish = await running.client.call('reference.facts', { code: '44001' })
    expect(flemish).toMatchObject({ name: 'Aalter', urbanityClass: null, neighbours: [] })
    await expect(running.client.call('reference.facts', { code: 'GM0788' })).rejects.toThrow(
      'unknownMunicipality',
    )
  })
})

describe('renewing the tables from one file', () => {
  test('uses the newer edition at once, after a restart too, and goes back when asked', async () => {
    expect(await renew(framed(grown()))).toMatchObject({
      refusal: null,
      edition: { edition: '2026-2', origin: 'added', addedAtMs: expect.any(Number) },
    })
    const [zeist] = await running.client.call('municipalities.search', { text: 'Zeist', limit: 1 })
    const { current, shipped: own } = await editions()
    expect(current.countries[0]?.population).toBe(18_045_027)
    expect(own.countries[0]?.population).toBe(18_044_027)
    const restarted = startServer({ dataFolder: running.dataFolder })
    const [again] = await restarted.client.call('municipalities.search', { text: 'Zeist', limit: 1 })
    expect(again?.population).toBe(zeist?.population)
    await restarted.stop()
    expect(await running.client.call('reference.restore', {})).toMatchObject({
      edition: '2026-1',
      origin: 'shipped',
    })
    const [before] = await running.client.call('municipalities.search', { text: 'Zeist', limit: 1 })
    expect((zeist?.population ?? 0) - (before?.population ?? 0)).toBe(1000)
  })

  test('refuses whatever does not fit, says why, and changes nothing', async () => {
    const altered = framed(laterContent()).replace('"Zeist"', '"Zeyst"')
    const oneMore = laterContent()
    oneMore.totals['NL'] = { ...oneMore.totals['NL'], rows: 343 } as Content['totals'][string]
    const twice = laterContent()
    twice.municipalities.push(...twice.municipalities.slice(0, 1))
    twice.totals['NL'] = {
      ...twice.totals['NL'],
      rows: 343,
      population: 18_044_027 + (twice.municipalities[0]?.populationByYear['2025'] ?? 0),
    } as Content['totals'][string]
    const lost = laterContent()
    lost.mergers.push({
      oldCode: '90001',
      oldName: 'Oud',
      newCode: '90002',
      newName: 'Nieuw',
      effective: '2027-01-01',
    })
    const withoutName = laterContent()
    for (const row of withoutName.municipalities.slice(0, 1)) row.name = ''
    const withoutFlanders = laterContent()
    withoutFlanders.municipalities = withoutFlanders.municipalities.filter(({ code }) =>
      code.startsWith('GM'),
    )
    delete withoutFlanders.totals['VL']
    const refused: readonly (readonly [string, string, string | null])[] = [
      ['', 'notReference', null],
      ['{"format":"something"}', 'notReference', null],
      [framed(laterContent()).slice(0, 200_000), 'notReference', null],
      [framed(laterContent(), { formatVersion: 2 }), 'otherVersion', '2'],
      [altered, 'hashDiffers', null],
      [framed(withoutName), 'notReference', 'municipalities.0.name'],
      [framed(oneMore), 'totalsDiffer', 'NL: 342, 18044027'],
      [framed(withoutFlanders), 'totalsDiffer', 'VL'],
      [framed(twice), 'codesDiffer', String(twice.municipalities[0]?.code)],
      [framed(lost), 'codesDiffer', '90001, 90002'],
      [framed(laterContent('2026-1')), 'olderEdition', '2026-1'],
      [framed(laterContent('2025-12')), 'olderEdition', '2025-12'],
    ]
    for (const [text, refusal, detail] of refused) expect(await renew(text)).toEqual({ refusal, detail })
    expect((await editions()).current).toMatchObject({ edition: '2026-1', origin: 'shipped' })
  })

  test('must know every municipality that the open dossier names, be it through a merger', async () => {
    await running.client.call('dossier.create', { municipalityCode: 'GM0355', name: null })
    const gone = grown()
    const row = gone.municipalities.find(({ code }) => code === 'GM0355')
    const into = gone.municipalities.find(({ code }) => code === 'GM0344')
    const total = gone.totals['NL']
    if (row === undefined || into === undefined || total === undefined) throw new Error('no such row')
    into.populationByYear['2025'] = (into.populationByYear['2025'] ?? 0) + (row.populationByYear['2025'] ?? 0)
    total.rows -= 1
    gone.municipalities = gone.municipalities.filter((each) => each !== row)
    for (const each of gone.municipalities)
      each.neighbours = each.neighbours.filter((code) => code !== 'GM0355')
    expect(await renew(framed(gone))).toEqual({ refusal: 'codesDiffer', detail: 'GM0355' })
    gone.mergers.push({
      ...{ oldCode: 'GM0355', oldName: 'Zeist', newCode: 'GM0344', newName: 'Utrecht' },
      effective: '2027-01-01',
    })
    expect(await renew(framed(gone))).toMatchObject({ refusal: null })
    expect((await running.client.call('dossier.current', {}))?.municipality.name).toBe('Utrecht')
  })

  test('falls back to the shipped tables when the added file is damaged, and says so', async () => {
    await renew(framed(grown()))
    for (const damage of [
      (text: string) => text.slice(0, 1000),
      (text: string) => text.replace('Zeist', 'Zeyst'),
      () => '',
    ]) {
      const folder = join(running.dataFolder, 'elsewhere')
      mkdirSync(join(folder, 'reference'), { recursive: true })
      writeFileSync(join(folder, 'reference', 'added.json'), damage(readFileSync(addedPath(), 'utf8')))
      const other = startServer({ dataFolder: folder })
      const { current, addedProblem } = await other.client.call('reference.editions', {})
      expect([current.edition, current.origin, addedProblem]).toEqual(['2026-1', 'shipped', 'damaged'])
      await other.client.call('reference.restore', {})
      expect((await other.client.call('reference.editions', {})).addedProblem).toBeNull()
      await other.stop()
    }
  })

  test('lets the tables of a newer program go before an added edition that is older', async () => {
    const text = framed(laterContent('2025-3'))
    mkdirSync(join(running.dataFolder, 'reference'), { recursive: true })
    writeFileSync(addedPath(), JSON.stringify({ addedAtMs: 1, file: text }))
    const { current, addedProblem } = await editions()
    expect([current.edition, addedProblem]).toEqual(['2026-1', 'older'])
  })
})
