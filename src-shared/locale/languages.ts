/** The languages of the screen; nl first. nl-BE differs in a few words only, chosen by the municipality's country. */
export const languages = ['nl', 'en'] as const
export type Language = (typeof languages)[number]

/** BCP 47 tag for Intl and for the document's lang attribute. */
export function localeTag(language: Language): 'nl-NL' | 'en-GB' {
  return language === 'nl' ? 'nl-NL' : 'en-GB'
}
