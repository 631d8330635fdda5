import { computed, shallowRef, type ComputedRef } from 'vue'
import type { Catalogue } from '#shared/locale/catalogue.ts'
import type { Language } from '#shared/locale/languages.ts'
import { wordsOf, type Words } from '#shared/views/wordsOf.ts'

/** A language that nobody has chosen is not read. */
const readCatalogue: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  nl: async () => (await import('#shared/locale/nl/catalogue.ts')).nl,
  en: async () => (await import('#shared/locale/en/catalogue.ts')).en,
}

const shown = shallowRef<Words | null>(null)
let wished: Language | null = null

/**
 * Reads the words of a language and shows the page in it; the page stays as it is until they are there. Of two wishes the
 * later one counts. To be awaited before the app is mounted.
 *
 * @throws Error when they cannot be read
 */
export async function showLanguage(language: Language): Promise<void> {
  wished = language
  const text = await readCatalogue[language]()
  if (wished === language) shown.value = wordsOf(language, text)
}

/** The words and formats that the page is shown in; they change with the setting. */
export function useWords(): ComputedRef<Words> {
  return computed(() => {
    if (shown.value === null) throw new Error('no language has been shown yet')
    return shown.value
  })
}
