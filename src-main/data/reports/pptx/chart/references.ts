import { cellText, xmlText } from '../../ooxml/xmlText.ts'
import { cellsReference, headReference } from './chartSheet.ts'
import type { ChartSheet } from './chartSheet.ts'

/** Digits as XML and tables have them, in every language. */
function numberText(value: number): string {
  return Number.isFinite(value) ? String(value) : '0'
}

/** Numbers of a column and where they stand; a cell without one has no point. */
export function numbersXml(sheet: ChartSheet, column: number): string {
  const cells = sheet.columns[column]?.cells ?? []
  const points = cells.map((cell, index) =>
    typeof cell === 'number' && Number.isFinite(cell)
      ? `<c:pt idx="${String(index)}"><c:v>${numberText(cell)}</c:v></c:pt>`
      : '',
  )
  return `<c:numRef><c:f>${xmlText(cellsReference(sheet, column))}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${String(cells.length)}"/>${points.join('')}</c:numCache></c:numRef>`
}

function textPoint(text: string, index: number): string {
  return `<c:pt idx="${String(index)}"><c:v>${cellText(text)}</c:v></c:pt>`
}

/** The names of the categories: the first column. */
export function categoriesXml(sheet: ChartSheet): string {
  const cells = sheet.columns[0]?.cells ?? []
  const points = cells.map((cell, index) => textPoint(String(cell ?? ''), index))
  return `<c:cat><c:strRef><c:f>${xmlText(cellsReference(sheet, 0))}</c:f><c:strCache><c:ptCount val="${String(cells.length)}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`
}

/** The name of a series: the head of its column. */
export function nameXml(sheet: ChartSheet, column: number): string {
  const header = sheet.columns[column]?.header ?? ''
  return `<c:tx><c:strRef><c:f>${xmlText(headReference(sheet, column))}</c:f><c:strCache><c:ptCount val="1"/>${textPoint(header, 0)}</c:strCache></c:strRef></c:tx>`
}
