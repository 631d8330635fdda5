import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadReference } from '#data/reference/loadReference.ts'
import { nearestNeighbours } from '#shared/benchmark/nearestNeighbours.ts'
import { defaultPeerGroup, peerGroupOf } from '#shared/benchmark/peerGroup.ts'
import type { PeerGroupChoice } from '#shared/benchmark/peerGroup.ts'
import type { ReferenceMunicipality } from '#shared/benchmark/reference.ts'
import type { MunicipalityCode } from '#shared/domain/ids.ts'
import type { Country } from '#shared/domain/municipality.ts'

const reference = loadReference(join(import.meta.dirname, '../../../resources'))
const all = [...reference.municipalities, ...reference.example]

function place(code: string, population: number, densityPerKm2: number, country: Country = 'NL') {
  return {
    code: code as MunicipalityCode,
    name: code,
    aliases: [],
    country,
    province: 'test',
    provinceCode: 'P',
    populationByYear: { 2025: population },
    population,
    populationYear: 2025,
    landAreaKm2: population / densityPerKm2,
    densityPerKm2,
    sizeClass: 1,
    urbanityClass: null,
    urbanityIsEstimate: false,
    dwellings: null,
    households: null,
    neighbours: [],
    lon: 5,
    lat: 52,
  } satisfies ReferenceMunicipality
}

function municipality(code: string): ReferenceMunicipality {
  const found = all.find((row) => row.code === code)
  if (found === undefined) throw new Error(code)
  return found
}

function group(code: string, choice: PeerGroupChoice = defaultPeerGroup) {
  return peerGroupOf(all, municipality(code), choice)
}

function namesOf(code: string, choice: PeerGroupChoice): readonly string[] {
  return group(code, choice).members.map((member) => member.municipality.name)
}

describe('nearest neighbours', () => {
  it('have the distances of a square worked out by hand', () => {
    // log10 population 2 or 3, log10 density 1 or 3: standardised all are -1 or 1, so sides 2 and diagonal 2.83.
    const own = place('A', 100, 10)
    const pool = [own, place('C', 100, 1_000), place('B', 1_000, 10), place('D', 1_000, 1_000)]
    const found = nearestNeighbours(pool, own, defaultPeerGroup)
    expect(found.map((entry) => entry.municipality.code)).toEqual(['B', 'C', 'D'])
    expect(found[0]?.distance).toBeCloseTo(Math.SQRT1_2, 12)
    expect(found[0]?.contributions).toEqual({ population: 1, density: 0 })
    expect(found[2]?.distance).toBe(1)
    expect(found[2]?.contributions.population).toBeCloseTo(0.5, 12)
  })

  // Name, distance and population's share of the squared distance, worked out apart from the program from the same table.
  it.each([
    [
      'GM0268',
      'Nijmegen',
      [
        ['Amersfoort', 0.0435, 0.26],
        ['Eindhoven', 0.0499, 0.7],
        ['Zoetermeer', 0.0573, 0.99],
        ['Haarlem', 0.0608, 0.08],
        ['Zaanstad', 0.0619, 0.13],
        ['Tilburg', 0.0764, 0.15],
        ['Maastricht', 0.0833, 0.56],
        ['Leiden', 0.0835, 0.45],
        ['Arnhem', 0.0882, 0.04],
        ['Almere', 0.0885, 0.11],
        ['Delft', 0.09, 0.83],
        ['Breda', 0.1037, 0.0],
        ['Utrecht', 0.1056, 0.98],
        ["'s-Hertogenbosch", 0.109, 0.05],
        ['Amstelveen', 0.1149, 0.8],
      ],
    ],
    [
      'GM0715',
      'Terneuzen',
      [
        ['West Betuwe', 0.021, 0.23],
        ['Midden-Groningen', 0.0223, 0.99],
        ['Goeree-Overflakkee', 0.0237, 0.38],
        ['Hardenberg', 0.0337, 0.77],
        ['Heerenveen', 0.04, 0.16],
        ['Molenlanden', 0.0507, 0.83],
        ['Altena', 0.0508, 0.06],
        ['Westerkwartier', 0.0522, 0.44],
        ['Horst aan de Maas', 0.0528, 0.97],
        ['Schagen', 0.056, 0.32],
        ['Venray', 0.0619, 0.63],
        ['Peel en Maas', 0.0637, 0.47],
        ['Waadhoeke', 0.0666, 0.34],
        ['Eemsdelta', 0.0709, 0.48],
        ['Berkelland', 0.0719, 0.56],
      ],
    ],
    [
      '44084',
      'Aalter',
      [
        ['Maldegem', 0.0306, 0.91],
        ['Ieper', 0.0324, 0.78],
        ['Pajottegem', 0.0381, 0.45],
        ['Lochristi', 0.0476, 0.02],
        ['Oostkamp', 0.0484, 0.52],
        ['Tielt', 0.0487, 0.05],
        ['Oudsbergen', 0.0494, 0.51],
        ['Wuustwezel', 0.0505, 0.99],
        ['Hoogstraten', 0.0537, 0.72],
        ['Brecht', 0.054, 0.01],
        ['Maaseik', 0.0576, 0.16],
        ['Lievegem', 0.0576, 0.05],
        ['Balen', 0.0601, 0.36],
        ['Lommel', 0.0641, 0.19],
        ['Wingene', 0.0649, 0.79],
      ],
    ],
  ])('of %s (%s) are those of a separate computation', (code, _name, expected) => {
    const found = group(code).members.map(({ municipality: { name }, distance, contributions }) => [
      name,
      Number(distance?.toFixed(4)),
      Number(contributions.population?.toFixed(2)),
    ])
    expect(found).toEqual(expected)
    for (const { contributions } of group(code).members) {
      expect(Object.keys(contributions)).toEqual(['population', 'density'])
      expect((contributions.population ?? 0) + (contributions.density ?? 0)).toBeCloseTo(1, 9)
    }
  })

  it('take urbanity in where asked, in the Netherlands only', () => {
    const urban = { ...defaultPeerGroup, withUrbanity: true }
    expect(namesOf('GM0268', urban).slice(0, 3)).toEqual(['Amersfoort', 'Zaanstad', 'Arnhem'])
    expect(Object.keys(group('GM0268', urban).members[0]?.contributions ?? {})).toContain('urbanity')
    expect(namesOf('44084', urban)).toEqual(namesOf('44084', defaultPeerGroup))
  })

  it('of one province keep the distances they have in the whole country', () => {
    const near = group('GM0268', { ...defaultPeerGroup, count: 8, sameProvince: true }).members
    expect(near).toHaveLength(8)
    expect(near.every((member) => member.municipality.province === 'Gelderland')).toBe(true)
    expect(near[0]).toMatchObject({ municipality: { name: 'Arnhem' } })
    expect(near[0]?.distance?.toFixed(4)).toBe('0.0882')
  })

  it('never cross the border, and never hold the municipality itself', () => {
    for (const [code, country] of [
      ['EX01', 'EX'],
      ['44084', 'VL'],
      ['GM0715', 'NL'],
    ]) {
      const { members } = group(code ?? '')
      expect(members).toHaveLength(15)
      expect(members.every((member) => member.municipality.country === country)).toBe(true)
      expect(members.some((member) => member.municipality.code === code)).toBe(false)
    }
  })

  it('are as many as asked', () => {
    expect(group('GM0268', { ...defaultPeerGroup, count: 8 }).members).toHaveLength(8)
    expect(group('GM0268', { ...defaultPeerGroup, count: 20 }).members).toHaveLength(20)
  })

  it('do not depend on the unit of measurement or the order of the table', () => {
    const size = fc.integer({ min: 1_000, max: 900_000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 3, maxLength: 30 }), (sizes) => {
        const pool = sizes.map(([population, density], index) => place(String(index), population, density))
        const scaled = sizes.map(([population, density], index) =>
          place(String(index), population * 7, density / 3),
        )
        const [own, ownScaled] = [pool[0], scaled[0]]
        if (!own || !ownScaled) return
        const found = nearestNeighbours(pool, own, { ...defaultPeerGroup, count: 20 })
        const again = nearestNeighbours([...pool].reverse(), own, { ...defaultPeerGroup, count: 20 })
        expect(again).toEqual(found)
        const byScale = new Map(
          nearestNeighbours(scaled, ownScaled, { ...defaultPeerGroup, count: 30 }).map((entry) => [
            entry.municipality.code,
            entry.distance,
          ]),
        )
        for (const { municipality: near, distance } of found) {
          expect(distance).toBeGreaterThanOrEqual(0)
          expect(distance).toBeLessThanOrEqual(1)
          expect(byScale.get(near.code)).toBeCloseTo(distance, 6)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('the other groups', () => {
  const kinds: readonly PeerGroupChoice[] = [
    defaultPeerGroup,
    { kind: 'sizeClass' },
    { kind: 'kokSize' },
    { kind: 'province' },
    { kind: 'own', codes: ['GM0344', 'GM0363', 'GM0268', '44084', 'GM9999'] },
  ]

  it.each(kinds)('$kind: the same whatever the order of the table', (choice) => {
    const own = municipality('GM0268')
    expect(peerGroupOf([...all].reverse(), own, choice)).toEqual(peerGroupOf(all, own, choice))
  })

  it('size class: all others of the country in it, by name', () => {
    const { members } = group('GM0014', { kind: 'sizeClass' })
    expect(members.every(({ municipality: row }) => row.sizeClass === 7 && row.country === 'NL')).toBe(true)
    expect(members[0]?.municipality.name).toBe('Almere')
    expect(members.every(({ distance }) => distance === null)).toBe(true)
  })

  it('S, M and L of Kok 2015: below 50,000, up to 100,000, and from there on', () => {
    const sizes = (code: string) =>
      group(code, { kind: 'kokSize' }).members.map(({ municipality: row }) => row.population)
    expect(Math.min(...sizes('GM0268'))).toBeGreaterThanOrEqual(100_000)
    expect(Math.min(...sizes('GM0715'))).toBeGreaterThanOrEqual(50_000)
    expect(Math.max(...sizes('GM0715'))).toBeLessThan(100_000)
    expect(Math.max(...sizes('44084'))).toBeLessThan(50_000)
    const dutch = reference.municipalities.filter(({ country }) => country === 'NL').length
    expect(sizes('GM0268').length + sizes('GM0715').length + 2).toBe(
      reference.municipalities.filter(({ country, population }) => country === 'NL' && population >= 50_000)
        .length,
    )
    expect(dutch).toBe(342)
  })

  it('province: all others of it', () => {
    expect(namesOf('GM0715', { kind: 'province' })).toEqual([
      'Borsele',
      'Goes',
      'Hulst',
      'Kapelle',
      'Middelburg',
      'Noord-Beveland',
      'Reimerswaal',
      'Schouwen-Duiveland',
      'Sluis',
      'Tholen',
      'Veere',
      'Vlissingen',
    ])
  })

  it('an own choice: of the own country, by name, without the municipality itself', () => {
    expect(namesOf('GM0268', { kind: 'own', codes: ['GM0344', 'GM0363', 'GM0268', '44084'] })).toEqual([
      'Amsterdam',
      'Utrecht',
    ])
  })
})

describe('what must be known about a group', () => {
  it('Flanders has no urbanity class and no list of neighbours', () => {
    expect(group('44084').notes).toEqual(['flandersWithoutUrbanity', 'flandersWithoutNeighbours'])
    expect(group('GM0268').notes).toEqual([])
  })

  it('an urbanity class that is an estimate is named where it counts', () => {
    const estimated = all.find((row) => row.urbanityIsEstimate)
    expect(estimated?.name).toBe('Voorne aan Zee')
    const code = estimated?.code ?? ''
    expect(group(code, { ...defaultPeerGroup, withUrbanity: true }).notes).toEqual(['urbanityEstimated'])
    expect(group(code).notes).toEqual([])
  })

  it('fewer than five members say nothing', () => {
    expect(group('GM0268', { kind: 'own', codes: ['GM0344'] }).notes).toEqual(['fewerThanFive'])
  })
})
