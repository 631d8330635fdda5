import type { Sheet, Workbook } from './workbook.ts'
import { columnLetters } from './sheetXml.ts'
import { xmlText } from './xmlText.ts'

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const maxNameChars = 31

/** A name that a sheet may have. */
export function sheetName(name: string): string {
  return name
    .replace(/[[\]:*?/\\]/g, ' ')
    .slice(0, maxNameChars)
    .replace(/^'+|'+$/g, '')
    .trim()
}

export function contentTypesXml({ sheets }: Workbook): string {
  const overrides = [
    ['/xl/workbook.xml', `${sheetType}.sheet.main+xml`],
    ...sheets.map((_, index) => [
      `/xl/worksheets/sheet${String(index + 1)}.xml`,
      `${sheetType}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${sheetType}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([part = '', type = '']) => `<Override PartName="${part}" ContentType="${type}"/>`)
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const items = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`
}

export function rootRelationsXml(): string {
  return relationsXml([
    [`${documents}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${documents}/relationships/extended-properties`, 'docProps/app.xml'],
  ])
}

export function workbookRelationsXml({ sheets }: Workbook): string {
  return relationsXml([
    ...sheets.map(
      (_, index) =>
        [`${documents}/relationships/worksheet`, `worksheets/sheet${String(index + 1)}.xml`] as const,
    ),
    [`${documents}/relationships/styles`, 'styles.xml'],
  ])
}

/** The head is repeated on each page, and what the filter of a sheet spans is told, as spreadsheet programs do themselves. */
function namesXml(sheets: readonly Sheet[], lines: readonly number[]): string {
  const names = sheets.flatMap((sheet, index) => {
    if (sheet.hasHead === false) return []
    const quoted = `'${xmlText(sheetName(sheet.name).replaceAll("'", "''"))}'`
    const last = columnLetters(sheet.columns.length - 1)
    const place = `localSheetId="${String(index)}"`
    return [
      `<definedName name="_xlnm._FilterDatabase" ${place} hidden="1">${quoted}!$A$1:$${last}$${String(lines[index] ?? 1)}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" ${place}>${quoted}!$1:$1</definedName>`,
    ]
  })
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

/** @param lines how many each sheet has come to hold */
export function workbookXml({ sheets }: Workbook, lines: readonly number[]): string {
  const items = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xmlText(sheetName(name))}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${documents}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${items.join('')}</sheets>${namesXml(sheets, lines)}</workbook>`
}

export function corePropertiesXml({ title, language, createdAtMs }: Workbook): string {
  const created = new Date(createdAtMs).toISOString().replace(/\.\d+Z$/, 'Z')
  const tag = language === 'nl' ? 'nl-NL' : 'en-GB'
  return `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>Dialoogmeter</dc:creator><dc:language>${tag}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created></cp:coreProperties>`
}

export function appPropertiesXml(): string {
  return `<Properties xmlns="${documents}/extended-properties"><Application>Dialoogmeter</Application></Properties>`
}
