import { predecessorsOf } from '#shared/benchmark/predecessors.ts'
import { municipalityByCode } from '#shared/benchmark/municipalityLookup.ts'
import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'

type ByYear = Readonly<Record<string, number>>

function byYear(populations: ByYear): { year: number; population: number }[] {
  return Object.entries(populations)
    .map(([year, population]) => ({ year: Number(year), population }))
    .sort((a, b) => a.year - b.year)
}

/** Everything the tables say of a municipality, with the sources of its country. */
export const municipalityFactsOf: Handler<'reference.facts'> = (app, input) => {
  const { reference } = app
  const found = municipalityByCode(reference, input.code)
  if (found === null) throw new AppError('unknownMunicipality', { params: { code: input.code } })
  const { code, name, country, province, landAreaKm2, densityPerKm2, sizeClass, urbanityClass } = found
  const populationOf = new Map(reference.former.map((row) => [row.code, row.populationByYear]))
  return {
    code,
    name,
    country,
    province,
    populationByYear: byYear(found.populationByYear),
    populationYear: found.populationYear,
    landAreaKm2,
    densityPerKm2,
    sizeClass,
    urbanityClass,
    urbanityIsEstimate: found.urbanityIsEstimate,
    dwellings: found.dwellings,
    households: found.households,
    neighbours: found.neighbours.flatMap((other) => {
      const neighbour = municipalityByCode(reference, other)
      return neighbour === null ? [] : [neighbour.name]
    }),
    predecessors: predecessorsOf(reference, code).map((before) => ({
      code: before.code,
      name: before.name,
      effective: before.effective,
      populationByYear: byYear(populationOf.get(before.code) ?? {}),
    })),
    edition: reference.edition,
    sources: reference.columnSources.filter((source) => source.country === country),
  }
}
