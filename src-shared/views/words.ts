import { catalogues } from '../locale/catalogue.ts'
import type { Language } from '../locale/languages.ts'
import { wordsOf, type Words } from './wordsOf.ts'

export type { Words } from './wordsOf.ts'

/** For whoever may need both languages; the window reads only the one it shows. */
export function createWords(language: Language): Words {
  return wordsOf(language, catalogues[language])
}
