import { localeTag, type Language } from '#shared/locale/languages.ts'
import { wordNamespace } from './wordNames.ts'

/** Laid out as Word 2013 and later do (15), so that no notice of an older form appears. */
export function settingsXml(language: Language): string {
  const tag = localeTag(language)
  const mode =
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
  return `<w:settings xmlns:w="${wordNamespace}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>${mode}</w:compat><w:themeFontLang w:val="${tag}"/></w:settings>`
}
