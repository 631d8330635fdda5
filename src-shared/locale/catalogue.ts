import type { SameShape } from './catalogueShape.ts'
import { en } from './en/catalogue.ts'
import type { Language } from './languages.ts'
import { nl } from './nl/catalogue.ts'

/** Every visible word of one language, as strings and as functions that make sentences. */
export type Catalogue = SameShape<typeof nl>

export const catalogues: Readonly<Record<Language, Catalogue>> = { nl, en }
