import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadReference } from '#data/reference/loadReference.ts'
import { predecessorsOf } from '#shared/benchmark/predecessors.ts'
import { foldText } from '#shared/benchmark/foldText.ts'
import {
  matchCode,
  matchMunicipality,
  municipalityByCode,
  searchMunicipalities,
} from '#shared/benchmark/municipalityLookup.ts'

const resources = join(import.meta.dirname, '../../../resources')
const reference = loadReference(resources)
const inCountry = (country: string) => reference.municipalities.filter((row) => row.country === country)
const total = (rows: readonly { population: number }[]) => rows.reduce((sum, row) => sum + row.population, 0)

describe('the reference table', () => {
  it('holds 342 Dutch and 285 Flemish municipalities with unique codes', () => {
    expect(inCountry('NL')).toHaveLength(342)
    expect(inCountry('VL')).toHaveLength(285)
    expect(new Set(reference.municipalities.map((row) => row.code)).size).toBe(627)
  })

  it('adds up to the published populations (CBS 2025, Statbel 2026)', () => {
    expect(total(inCountry('NL'))).toBe(18_044_027)
    expect(total(inCountry('VL'))).toBe(6_898_350)
    expect(inCountry('NL').every((row) => row.populationYear === 2025)).toBe(true)
    expect(inCountry('VL').every((row) => row.populationYear === 2026)).toBe(true)
  })

  it('gives Dutch populations of former municipalities too, so that every year adds up (CBS 2017: 17,081,507)', () => {
    const in2017 = [...inCountry('NL'), ...reference.former].map((row) => row.populationByYear['2017'] ?? 0)
    expect(in2017.reduce((sum, count) => sum + count, 0)).toBe(17_081_507)
  })

  it('has a density that fits population and land area', () => {
    for (const row of reference.municipalities) {
      expect(Math.abs(row.population / row.landAreaKm2 / row.densityPerKm2 - 1)).toBeLessThan(0.01)
    }
  })

  it('uses the CBS limits of the size classes in both countries', () => {
    const limits = [5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000]
    for (const row of reference.municipalities) {
      expect(1 + limits.filter((limit) => row.population >= limit).length).toBe(row.sizeClass)
    }
  })

  it('has symmetric neighbours in the Netherlands, none for three islands, and none known for Flanders', () => {
    const byCode = new Map(reference.municipalities.map((row) => [String(row.code), row]))
    for (const row of inCountry('NL')) {
      for (const code of row.neighbours) expect(byCode.get(code)?.neighbours).toContain(row.code)
    }
    const alone = inCountry('NL').filter((row) => row.neighbours.length === 0)
    expect(alone.map((row) => row.name).sort()).toEqual(['Ameland', 'Schiermonnikoog', 'Texel'])
    expect(inCountry('VL').every((row) => row.neighbours.length === 0 && row.urbanityClass === null)).toBe(
      true,
    )
  })

  it('names a source, a licence, a year and a confidence for every column', () => {
    // Which country and which year are the table's own; the population is the one of that year.
    const own = ['country', 'population', 'populationYear']
    for (const country of ['NL', 'VL'] as const) {
      const sources = reference.columnSources.filter((row) => row.country === country)
      const documented = new Set(sources.flatMap((row) => row.column.split(', ')))
      const filled = new Set(
        inCountry(country).flatMap((row) =>
          Object.entries(row).flatMap(([column, value]) =>
            value === null || value === false || (Array.isArray(value) && value.length === 0) ? [] : [column],
          ),
        ),
      )
      for (const column of [...filled].filter((name) => !own.includes(name)))
        expect(documented, `${country} ${column}`).toContain(column)
      expect(documented).toContain('mergers')
      for (const { source, licence, url, years } of sources) {
        expect([source.nl, source.en, licence.nl, licence.en, url, years]).not.toContain('')
      }
    }
  })
})

describe('finding a municipality', () => {
  it('folds accents and capitals and ranks whole names and prefixes first', () => {
    expect(searchMunicipalities(reference, 'sudwest')[0]?.name).toBe('Súdwest-Fryslân')
    expect(searchMunicipalities(reference, "'S-GRAVENHAGE")[0]?.name).toBe('Den Haag')
    expect(searchMunicipalities(reference, 'aalt').map((row) => row.name)).toEqual([
      'Aalter',
      'Aalten',
      'Raalte',
      'Haaltert',
    ])
    expect(searchMunicipalities(reference, 'bergen', 2).map((row) => row.name)).toEqual([
      'Bergen (NH)',
      'Bergen (L)',
    ])
  })

  it('never offers the invented municipalities', () => {
    expect(searchMunicipalities(reference, 'Rijnhoven')).toEqual([])
    expect(searchMunicipalities(reference, 'EX01')).toEqual([])
    expect(municipalityByCode(reference, 'EX01')?.name).toBe('Rijnhoven')
  })

  it('leads an old code or name to the municipality that took it over', () => {
    expect(municipalityByCode(reference, 'GM0370')?.name).toBe('Purmerend')
    expect(municipalityByCode(reference, '11007')?.name).toBe('Antwerpen')
    expect(matchMunicipality(reference, 'Boxmeer')).toMatchObject({
      kind: 'found',
      municipality: { name: 'Land van Cuijk' },
      merger: { effective: '2022-01-01' },
    })
    expect(searchMunicipalities(reference, 'heerhugo')[0]?.name).toBe('Dijk en Waard')
  })

  it('finds a municipality by the name people call it', () => {
    for (const [typed, name] of [
      ['den bosch', "'s-Hertogenbosch"],
      ['friese meren', 'De Fryske Marren'],
    ] as const) {
      expect(searchMunicipalities(reference, typed)[0]?.name).toBe(name)
      expect(matchMunicipality(reference, typed)).toMatchObject({ municipality: { name } })
    }
  })

  it('asks instead of guessing: no successor, more than one, unknown', () => {
    expect(matchCode(reference, 'GM0788')).toEqual({ kind: 'noSuccessor', code: 'GM0788' })
    expect(matchMunicipality(reference, 'Bergen').kind).toBe('ambiguous')
    expect(matchMunicipality(reference, 'Nergenshuizen')).toEqual({ kind: 'unknown' })
    expect(municipalityByCode(reference, 'GM0788')).toBeNull()
  })

  it('asks about each of the 49 Dutch codes since 2017 whose merger is not in the table', () => {
    const asked = reference.former.filter((row) => matchCode(reference, row.code).kind === 'noSuccessor')
    expect(asked).toHaveLength(49)
    expect(reference.former).toHaveLength(63)
    for (const { code } of asked) expect(searchMunicipalities(reference, code)).toEqual([])
  })

  it('follows a municipality that merged in its turn, and asks about one that was split', () => {
    const merger = (oldCode: string, oldName: string, newCode: string) => ({
      ...{ oldCode, oldName, newCode, newName: '', effective: '2024-01-01' },
    })
    const changed = {
      ...reference,
      mergers: [
        ...reference.mergers,
        ...[merger('90001', 'Eerstdorp', '90002'), merger('90002', 'Tweededorp', '44084')],
        ...[merger('90003', 'Splitsdorp', '44084'), merger('90003', 'Splitsdorp', '44083')],
        ...[merger('90004', 'Rondom', '90005'), merger('90005', 'Kringdorp', '90004')],
      ],
    }
    expect(municipalityByCode(changed, '90001')?.name).toBe('Aalter')
    expect(matchMunicipality(changed, 'Eerstdorp')).toMatchObject({ municipality: { name: 'Aalter' } })
    expect(matchCode(changed, '90003')).toMatchObject({
      kind: 'ambiguous',
      candidates: [{ name: 'Aalter' }, { name: 'Deinze' }],
    })
    expect(searchMunicipalities(changed, '90003').map(({ name }) => name)).toEqual(['Aalter', 'Deinze'])
    expect(matchCode(changed, '90004')).toEqual({ kind: 'unknown' })
  })

  it('knows what a municipality was made of, also through one that merged earlier', () => {
    expect(predecessorsOf(reference, 'GM1980').map(({ name, effective }) => [name, effective])).toEqual([
      ['Heerhugowaard', '2022-01-01'],
      ['Langedijk', '2022-01-01'],
    ])
    expect(predecessorsOf(reference, 'GM1982')).toHaveLength(5)
    expect(predecessorsOf(reference, '44084').map(({ code, name }) => `${code} ${name}`)).toEqual([
      '44001 Aalter',
      '44029 Knesselare',
    ])
    // Antwerpen kept its code: it is not its own predecessor.
    expect(predecessorsOf(reference, '11002').map(({ name }) => name)).toEqual(['Borsbeek'])
    expect(predecessorsOf(reference, 'GM0344')).toEqual([])
    const chain = {
      mergers: [
        { oldCode: 'A', oldName: 'A', newCode: 'B', newName: 'B', effective: '2019-01-01' },
        { oldCode: 'B', oldName: 'B', newCode: 'C', newName: 'C', effective: '2025-01-01' },
      ],
    }
    expect(predecessorsOf(chain, 'C').map(({ code, into }) => [code, into])).toEqual([
      ['A', 'B'],
      ['B', 'C'],
    ])
  })

  it('has a known municipality at the end of every merger', () => {
    for (const merger of reference.mergers) {
      expect(municipalityByCode(reference, merger.newCode)?.name).toBe(merger.newName)
      expect(municipalityByCode(reference, merger.oldCode)).not.toBeNull()
    }
  })
})

describe('the research figures', () => {
  it('are 181 with a source, unique ids, and one left out with its reason', () => {
    expect(reference.research).toHaveLength(181)
    expect(new Set(reference.research.map((figure) => figure.id)).size).toBe(181)
    const file: unknown = JSON.parse(readFileSync(join(resources, 'reference/research-figures.json'), 'utf8'))
    expect(file).toHaveProperty('omitted.0.reason')
  })
})

describe('the invented municipalities', () => {
  it('are 16, EX01 to EX16, with names that no list of real or former municipalities holds', () => {
    const real = new Set(
      [
        ...reference.municipalities.flatMap((row) => [row.name, ...row.aliases]),
        ...reference.mergers.flatMap((merger) => [merger.oldName, merger.newName]),
        ...reference.former.flatMap((row) => (row.name === null ? [] : [row.name])),
      ].map(foldText),
    )
    expect(reference.example.map((row) => row.code)).toEqual(
      Array.from({ length: 16 }, (_, index) => `EX${String(index + 1).padStart(2, '0')}`),
    )
    for (const row of reference.example) {
      expect(row.country).toBe('EX')
      expect(real).not.toContain(foldText(row.name))
    }
  })
})

describe('a damaged resource', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reference-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('is refused: a missing file, a broken one, and a table whose totals do not fit', () => {
    expect(() => loadReference(join(folder, 'absent'))).toThrow(
      expect.objectContaining({ code: 'resourceDamaged' }),
    )
    const table = readFileSync(join(resources, 'reference/municipalities.json'), 'utf8')
    for (const [name, text] of [
      ['broken', table.slice(0, 5_000)],
      ['altered', table.replace('"2025":244441', '"2025":244442')],
    ] as const) {
      const copy = join(folder, name)
      cpSync(resources, copy, { recursive: true })
      writeFileSync(join(copy, 'reference/municipalities.json'), text)
      expect(() => loadReference(copy)).toThrow(expect.objectContaining({ code: 'resourceDamaged' }))
    }
  })
})
