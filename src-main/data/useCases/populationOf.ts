import { municipalityByCode } from '#shared/benchmark/municipalityLookup.ts'
import type { Filter } from '#shared/contract/figures.ts'
import type { PopulationByYear } from '#shared/metrics/questionsPerInhabitants.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'

/** Inhabitants of the municipality that a filter is about, by year; null where the tables do not know it. */
export function populationOf(
  app: DataApp,
  session: DossierSession,
  { predecessor = null }: Pick<Filter, 'predecessor'>,
): PopulationByYear | null {
  const { reference } = app
  const former = reference.former.find(({ code }) => code === predecessor)
  if (former !== undefined) return former.populationByYear
  const code = session.row.municipalityCode
  return code === null ? null : (municipalityByCode(reference, code)?.populationByYear ?? null)
}
