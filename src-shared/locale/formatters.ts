import { localeTag, type Language } from './languages.ts'

/** Making a formatter takes some hundred times as long as using it, and a page asks for the same few again and again. */
const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = make()
  formats.set(key, made)
  return made
}

export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  return kept(numberFormats, key, () => new Intl.NumberFormat(localeTag(language), options))
}

/** Without `timeZone` in the zone that this computer had when it first asked. */
export function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  return kept(dateFormats, key, () => new Intl.DateTimeFormat(localeTag(language), options))
}
