import type { SameShape } from './catalogueShape.ts'
import type { Language } from './languages.ts'
import { app as nlApp } from './nl/app.ts'
import { definitions as nlDefinitions } from './nl/definitions.ts'
import { figures as nlFigures } from './nl/figures.ts'
import { overview as nlOverview } from './nl/overview.ts'
import { app as enApp } from './en/app.ts'
import { definitions as enDefinitions } from './en/definitions.ts'
import { figures as enFigures } from './en/figures.ts'
import { overview as enOverview } from './en/overview.ts'

const nl = { app: nlApp, figures: nlFigures, overview: nlOverview, definitions: nlDefinitions }
const en: SameShape<typeof nl> = {
  app: enApp,
  figures: enFigures,
  overview: enOverview,
  definitions: enDefinitions,
}

/** Every visible word of one language, as strings and as functions that make sentences. */
export type Catalogue = SameShape<typeof nl>

export const catalogues: Readonly<Record<Language, Catalogue>> = { nl, en }
