import { searchMunicipalities } from '#shared/benchmark/municipalityLookup.ts'
import type { Reference } from '#shared/benchmark/reference.ts'
import type { DataApp } from '../dataApp.ts'
import type { Handler } from '../handler.ts'
import { municipalityOf, summaryOf } from './dossierView.ts'

/** The open example finds its invented municipalities only: it is compared with no others. */
function searched(app: DataApp): Reference {
  const { reference, session } = app
  const isExample = session !== null && municipalityOf(app, session).country === 'EX'
  return isExample ? { ...reference, municipalities: reference.example } : reference
}

export const municipalitiesSearch: Handler<'municipalities.search'> = (app, input) =>
  searchMunicipalities(searched(app), input.text, input.limit).map(summaryOf)
