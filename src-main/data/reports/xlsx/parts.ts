import type { PackedPart, Part } from '../ooxml/ooxmlPackage.ts'
import { relationTypes } from '../ooxml/relations.ts'
import { xmlText } from '../ooxml/xmlText.ts'
import type { ZipEntry } from '../ooxml/zipWriter.ts'
import { columnLetters } from './sheetXml.ts'
import { stylesXml } from './styles.ts'
import type { Sheet, Workbook } from './workbook.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
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

const workbookPart = 'xl/workbook.xml'

export function sheetPartName(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`
}

/** What a workbook is made of, besides what its sheets hold: those are written row by row. */
export function workbookParts(workbook: Workbook, lines: readonly number[]): readonly [Part, Part] {
  const sheets = workbook.sheets.map((_, index) => ({
    id: `rId${String(index + 1)}`,
    type: relationTypes.worksheet,
    target: sheetPartName(index),
  }))
  const styles = {
    id: `rId${String(sheets.length + 1)}`,
    type: relationTypes.styles,
    target: 'xl/styles.xml',
  }
  return [
    {
      name: workbookPart,
      contentType: `${sheetType}.sheet.main+xml`,
      content: workbookXml(workbook, lines),
      relations: [...sheets, styles],
    },
    {
      name: 'xl/styles.xml',
      contentType: `${sheetType}.styles+xml`,
      content: stylesXml(workbook.language),
    },
  ]
}

/** A sheet that is packed already. */
export function packedSheet(packed: ZipEntry): PackedPart {
  return { name: packed.name, contentType: `${sheetType}.worksheet+xml`, packed }
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
function workbookXml({ sheets }: Workbook, lines: readonly number[]): string {
  const items = sheets.map(
    ({ name }, index) =>
      `<sheet name="${xmlText(sheetName(name))}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  )
  return `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${items.join('')}</sheets>${namesXml(sheets, lines)}</workbook>`
}
