import { formulaStart } from '#shared/views/csvText.ts'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import type { Zone } from '#shared/domain/localTime.ts'
import { styleOf } from './styles.ts'
import type { CellKind, CellValue, Column, OwnCell, Row, Sheet } from './workbook.ts'
import { cellText } from '../ooxml/xmlText.ts'

const dayMs = 86_400_000
/** Days from the first day of a sheet (1900, with its 29 February that never was) to 1 January 1970. */
const epochSerial = 25_569

/** "A" to "XFD". */
export function columnLetters(index: number): string {
  const above = Math.floor(index / 26)
  return (above === 0 ? '' : columnLetters(above - 1)) + String.fromCharCode(65 + (index % 26))
}

/** The number a sheet keeps; null where a value is none (an endless wait, a date that does not exist). */
function numberOf(value: string | number, kind: CellKind, zone: Zone): number | null {
  if (kind === 'date') {
    const day = parseLocalDate(String(value))
    return day === null ? null : day + epochSerial
  }
  const number = Number(value)
  if (!Number.isFinite(number)) return null
  // Whole milliseconds first: days as a fraction are written with all their digits.
  if (kind === 'dateTime') return (number + zone.offsetMsAt(number)) / dayMs + epochSerial
  return kind === 'duration' ? number / dayMs : number
}

function ownCell(cell: CellValue, column: Column): OwnCell {
  return typeof cell === 'object' && cell !== null ? cell : { value: cell, kind: column.kind }
}

function cellXml(cell: CellValue, column: Column, reference: string, zone: Zone): string {
  const { value, kind, isBold = false } = ownCell(cell, column)
  if (value === null) return ''
  const look = { isBold, wraps: column.wraps === true, isQuoted: false }
  if (kind !== 'text') {
    const number = numberOf(value, kind, zone)
    const style = String(styleOf(kind, look))
    return number === null ? '' : `<c r="${reference}" s="${style}"><v>${String(number)}</v></c>`
  }
  const text = String(value)
  const style = styleOf('text', { ...look, isQuoted: formulaStart.test(text) })
  // In the cell itself, so that no list of all texts has to be held; and as text, so that it never is a formula.
  return `<c r="${reference}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`
}

/** @param line 1 = the first of the sheet */
export function rowXml(columns: readonly Column[], row: Row, line: number, zone: Zone): string {
  const cells = columns.map((column, index) =>
    cellXml(row[index] ?? null, column, `${columnLetters(index)}${String(line)}`, zone),
  )
  return `<row r="${String(line)}">${cells.join('')}</row>`
}

export function headXml(columns: readonly Column[], zone: Zone): string {
  const texts = columns.map(({ header }) => ({ value: header, kind: 'text', isBold: true }) as const)
  const wrapped = columns.map((column) => ({ ...column, wraps: true }))
  return rowXml(wrapped, texts, 1, zone)
}

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** What stands before the rows of a sheet. */
export function sheetStart({ columns, hasHead = true }: Sheet, isFirst: boolean): string {
  const frozen = hasHead
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>'
    : ''
  const widths = columns.map(({ width }, index) => {
    const place = String(index + 1)
    return `<col min="${place}" max="${place}" width="${String(width)}" customWidth="1"/>`
  })
  return [
    `<worksheet xmlns="${namespace}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews><sheetView workbookViewId="0"${isFirst ? ' tabSelected="1"' : ''}>${frozen}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`,
  ].join('')
}

/** What stands after them. */
export function sheetEnd({ columns, hasHead = true }: Sheet, lines: number): string {
  const last = `${columnLetters(columns.length - 1)}${String(Math.max(1, lines))}`
  const filter = hasHead ? `<autoFilter ref="A1:${last}"/>` : ''
  const paper = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
  return `</sheetData>${filter}${paper}</worksheet>`
}
