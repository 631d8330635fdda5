import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadReference } from '#data/reference/loadReference.ts'
import { matchName } from '#shared/benchmark/municipalityLookup.ts'
import { nearestNeighbours, sizeClassGroup } from '#shared/benchmark/peerGroup.ts'
import type { MunicipalityCode } from '#shared/domain/ids.ts'
import type { Country, Municipality } from '#shared/domain/municipality.ts'

const reference = loadReference(join(import.meta.dirname, '../../../resources'))

function place(
  code: string,
  population: number,
  densityPerKm2: number,
  country: Country = 'NL',
): Municipality {
  return {
    code: code as MunicipalityCode,
    name: code,
    country,
    province: 'test',
    populationByYear: { 2025: population },
    population,
    populationYear: 2025,
    landAreaKm2: population / densityPerKm2,
    densityPerKm2,
    sizeClass: 1,
    urbanityClass: null,
    households: null,
    neighbours: [],
    lon: 5,
    lat: 52,
  }
}

function group(name: string) {
  const match = matchName(reference, name)
  if (match.kind !== 'found') throw new Error(name)
  return nearestNeighbours(reference.municipalities, match.municipality)
}

describe('nearest neighbours', () => {
  it('has the distances of a square worked out by hand', () => {
    // log10 population 2 or 3, log10 density 1 or 3: standardised all are -1 or 1, so sides 2 and diagonal 2.83.
    const own = place('A', 100, 10)
    const pool = [own, place('C', 100, 1_000), place('B', 1_000, 10), place('D', 1_000, 1_000)]
    const found = nearestNeighbours(pool, own)
    expect(found.map((entry) => entry.municipality.code)).toEqual(['B', 'C', 'D'])
    expect(found[0]?.distance).toBeCloseTo(Math.SQRT1_2, 12)
    expect(found[0]?.contributions).toEqual({ population: 1, density: 0 })
    expect(found[2]?.distance).toBe(1)
    expect(found[2]?.contributions.population).toBeCloseTo(0.5, 12)
  })

  it('gives the groups of Nijmegen, Terneuzen and Aalter that a separate computation gives', () => {
    expect(
      group('Nijmegen').map(({ municipality, distance }) => [municipality.name, Number(distance.toFixed(4))]),
    ).toEqual([
      ['Amersfoort', 0.0435],
      ['Eindhoven', 0.0499],
      ['Zoetermeer', 0.0573],
      ['Haarlem', 0.0608],
      ['Zaanstad', 0.0619],
      ['Tilburg', 0.0764],
      ['Maastricht', 0.0833],
      ['Leiden', 0.0835],
      ['Arnhem', 0.0882],
      ['Almere', 0.0885],
      ['Delft', 0.09],
      ['Breda', 0.1037],
      ['Utrecht', 0.1056],
      ["'s-Hertogenbosch", 0.109],
      ['Amstelveen', 0.1149],
    ])
    expect(
      group('Terneuzen')
        .map((entry) => entry.municipality.name)
        .slice(0, 4),
    ).toEqual(['West Betuwe', 'Midden-Groningen', 'Goeree-Overflakkee', 'Hardenberg'])
    expect(
      group('Aalter')
        .map((entry) => entry.municipality.name)
        .slice(0, 4),
    ).toEqual(['Maldegem', 'Ieper', 'Pajottegem', 'Lochristi'])
  })

  it('stays within the country and never holds the municipality itself', () => {
    const own = reference.example[0]
    if (!own) throw new Error('no example')
    const found = nearestNeighbours([...reference.municipalities, ...reference.example], own)
    expect(found).toHaveLength(15)
    expect(
      found.every(({ municipality }) => municipality.country === 'EX' && municipality.code !== own.code),
    ).toBe(true)
  })

  it('does not depend on the unit of measurement or the order of the table', () => {
    const size = fc.integer({ min: 1_000, max: 900_000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), { minLength: 3, maxLength: 30 }), (sizes) => {
        const pool = sizes.map(([population, density], index) => place(String(index), population, density))
        const scaled = sizes.map(([population, density], index) =>
          place(String(index), population * 7, density / 3),
        )
        const [own, ownScaled] = [pool[0], scaled[0]]
        if (!own || !ownScaled) return
        const found = nearestNeighbours(pool, own, 30)
        const foundScaled = new Map(
          nearestNeighbours([...scaled].reverse(), ownScaled, 30).map((entry) => [
            entry.municipality.code,
            entry.distance,
          ]),
        )
        for (const { municipality, distance, contributions } of found) {
          expect(distance).toBeGreaterThanOrEqual(0)
          expect(distance).toBeLessThanOrEqual(1)
          expect(foundScaled.get(municipality.code)).toBeCloseTo(distance, 6)
          if (distance > 0) expect(contributions.population + contributions.density).toBeCloseTo(1, 9)
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('the size class group', () => {
  it('holds the others of the country in the class, nearest in population first', () => {
    const own = reference.municipalities.find((row) => row.name === 'Groningen')
    if (!own) throw new Error('no Groningen')
    const members = sizeClassGroup(reference.municipalities, own)
    expect(members.every((row) => row.sizeClass === 7 && row.country === 'NL')).toBe(true)
    expect(members.map((row) => row.name)).not.toContain('Groningen')
    expect(members[0]?.name).toBe('Eindhoven')
  })
})
