import { xmlText } from './xmlText.ts'

/** Of the document as a whole; assistive technology reads title and language. */
export interface DocumentProperties {
  readonly title: string
  /** BCP 47: "nl-NL". */
  readonly languageTag: string
  readonly createdAtMs: number
}

export function corePropertiesXml({ title, languageTag, createdAtMs }: DocumentProperties): string {
  const created = new Date(createdAtMs).toISOString().replace(/\.\d+Z$/, 'Z')
  return `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Dialoogmeter</dc:creator><dc:language>${xmlText(languageTag)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`
}

export function appPropertiesXml(): string {
  return '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Dialoogmeter</Application></Properties>'
}
