import type { Municipality } from '../domain/municipality.ts'

/** Area characteristics only, never outcomes (as CIPFA's nearest neighbours and the Dutch and Scottish comparators do). */
export type PeerVariable = 'population' | 'density' | 'urbanity'

export interface NeighbourOptions {
  /** 8-20 */
  readonly count: number
  /** Passed over where the country has no urbanity class (Flanders). */
  readonly withUrbanity: boolean
  readonly sameProvince: boolean
}

export interface Neighbour<M extends Municipality = Municipality> {
  readonly municipality: M
  /** Euclidean distance on the standardised variables, as a share of the distance to the farthest in the country. */
  readonly distance: number
  /** Share of the squared distance that each variable in use accounts for; all 0 at distance 0. */
  readonly contributions: Readonly<Partial<Record<PeerVariable, number>>>
}

interface Placed extends Municipality {
  readonly provinceCode: string
}

/** Urbanity counts only where every municipality of the country has a class. */
export function usesUrbanity(country: readonly Municipality[], options: NeighbourOptions): boolean {
  return options.withUrbanity && country.every(({ urbanityClass }) => urbanityClass !== null)
}

type Measure = (municipality: Municipality) => number
const measures: Readonly<Record<PeerVariable, Measure>> = {
  population: ({ population }) => Math.log(population),
  density: ({ densityPerKm2 }) => Math.log(densityPerKm2),
  urbanity: ({ urbanityClass }) => urbanityClass ?? 0,
}

// Sorted first: the last bit of a sum depends on its order, and the group may not depend on the table's.
function sumOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0)
}

function standardised(country: readonly Municipality[], measure: Measure): Measure {
  const values = country.map(measure)
  const mean = sumOf(values) / values.length
  const deviation = Math.sqrt(sumOf(values.map((value) => (value - mean) ** 2)) / values.length)
  return (municipality) => (deviation === 0 ? 0 : (measure(municipality) - mean) / deviation)
}

interface Measured<M> {
  readonly municipality: M
  readonly parts: readonly (readonly [PeerVariable, number])[]
  readonly squared: number
}

function neighbourOf<M extends Municipality>(
  { municipality, parts, squared }: Measured<M>,
  farthest: number,
): Neighbour<M> {
  return {
    municipality,
    distance: farthest === 0 ? 0 : Math.sqrt(squared / farthest),
    contributions: Object.fromEntries(
      parts.map(([variable, part]) => [variable, squared === 0 ? 0 : part / squared]),
    ),
  }
}

/**
 * The municipalities of `country` nearest to `own` on log(population), log(density) and, where asked, urbanity class:
 * each standardised within the country, unweighted, Euclidean. Nearest first; equal distances by code. A province
 * narrows who can be chosen, not the scale: distances mean the same with and without it.
 */
export function nearestNeighbours<M extends Placed>(
  country: readonly M[],
  own: Placed,
  options: NeighbourOptions,
): readonly Neighbour<M>[] {
  const urbanity: readonly PeerVariable[] = usesUrbanity(country, options) ? ['urbanity'] : []
  const variables = (['population', 'density', ...urbanity] as const).map((variable) => {
    const scale = standardised(country, measures[variable])
    return { variable, gap: (one: Municipality): number => (scale(one) - scale(own)) ** 2 }
  })
  const measured = country
    .filter(({ code }) => code !== own.code)
    .map((municipality) => {
      const parts = variables.map(({ variable, gap }) => [variable, gap(municipality)] as const)
      return { municipality, parts, squared: parts.reduce((sum, [, part]) => sum + part, 0) }
    })
    .toSorted((a, b) => a.squared - b.squared || (a.municipality.code < b.municipality.code ? -1 : 1))
  const farthest = measured.at(-1)?.squared ?? 0
  return measured
    .filter(({ municipality }) => !options.sameProvince || municipality.provinceCode === own.provinceCode)
    .slice(0, options.count)
    .map((one) => neighbourOf(one, farthest))
}
