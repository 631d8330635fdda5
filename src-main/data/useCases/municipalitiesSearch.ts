import { searchMunicipalities } from '#shared/benchmark/municipalityLookup.ts'
import type { Handler } from '../handler.ts'
import { summaryOf } from './dossierView.ts'

export const municipalitiesSearch: Handler<'municipalities.search'> = (app, input) =>
  searchMunicipalities(app.reference, input.text, input.limit).map(summaryOf)
