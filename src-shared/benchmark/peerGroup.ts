import type { Municipality } from '../domain/municipality.ts'

/** Area characteristics only, never outcomes (as CIPFA's nearest neighbours and the Dutch and Scottish comparators do). */
export const peerVariables = ['population', 'density'] as const
export type PeerVariable = (typeof peerVariables)[number]

export interface Neighbour<M extends Municipality = Municipality> {
  readonly municipality: M
  /** Euclidean distance on the standardised variables, as a share of the distance to the farthest in the country. */
  readonly distance: number
  /** Share of the squared distance that each variable accounts for; both 0 at distance 0. */
  readonly contributions: Readonly<Record<PeerVariable, number>>
}

export const defaultPeerCount = 15

function standardiser(values: readonly number[]): (value: number) => number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
  const deviation = Math.sqrt(variance)
  return (value) => (deviation === 0 ? 0 : (value - mean) / deviation)
}

/**
 * The `count` municipalities of the same country nearest to `own` on log(population) and log(density), each
 * standardised within the country, unweighted. Nearest first; equal distances by code, so the group is stable.
 */
export function nearestNeighbours<M extends Municipality>(
  pool: readonly M[],
  own: Municipality,
  count: number = defaultPeerCount,
): readonly Neighbour<M>[] {
  const country = pool.filter((municipality) => municipality.country === own.country)
  const population = standardiser(country.map((municipality) => Math.log(municipality.population)))
  const density = standardiser(country.map((municipality) => Math.log(municipality.densityPerKm2)))
  const ownPopulation = population(Math.log(own.population))
  const ownDensity = density(Math.log(own.densityPerKm2))
  const measured = country
    .filter((municipality) => municipality.code !== own.code)
    .map((municipality) => {
      const byPopulation = (population(Math.log(municipality.population)) - ownPopulation) ** 2
      const byDensity = (density(Math.log(municipality.densityPerKm2)) - ownDensity) ** 2
      return { municipality, byPopulation, byDensity, squared: byPopulation + byDensity }
    })
    .sort((a, b) => a.squared - b.squared || (a.municipality.code < b.municipality.code ? -1 : 1))
  const farthest = Math.sqrt(measured[measured.length - 1]?.squared ?? 0)
  return measured.slice(0, count).map(({ municipality, byPopulation, byDensity, squared }) => ({
    municipality,
    distance: farthest === 0 ? 0 : Math.sqrt(squared) / farthest,
    contributions: {
      population: squared === 0 ? 0 : byPopulation / squared,
      density: squared === 0 ? 0 : byDensity / squared,
    },
  }))
}

/** All others of the same country and CBS size class, nearest in population first. */
export function sizeClassGroup<M extends Municipality>(
  pool: readonly M[],
  own: Municipality,
): readonly Neighbour<M>['municipality'][] {
  const gap = (municipality: M): number => Math.abs(Math.log(municipality.population / own.population))
  return pool
    .filter(
      (municipality) =>
        municipality.country === own.country &&
        municipality.sizeClass === own.sizeClass &&
        municipality.code !== own.code,
    )
    .sort((a, b) => gap(a) - gap(b) || (a.code < b.code ? -1 : 1))
}
