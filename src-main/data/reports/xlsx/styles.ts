import type { Language } from '#shared/locale/languages.ts'
import { cellKinds } from './workbook.ts'
import type { CellKind } from './workbook.ts'
import { xmlText } from '../ooxml/xmlText.ts'

/** Formats of one's own begin here (ECMA-376 part 1, 18.8.30). */
const firstOwnFormat = 164

/** Codes are the same in every language of the reader's program; the order of a date is the language's of the file. */
const codes: Readonly<Record<Language, Readonly<Partial<Record<CellKind, string>>>>> = {
  nl: { dateTime: 'dd-mm-yyyy hh:mm', date: 'dd-mm-yyyy', duration: '[h]:mm', percent: '0.0%' },
  en: { dateTime: 'd mmm yyyy hh:mm', date: 'd mmm yyyy', duration: '[h]:mm', percent: '0.0%' },
}
/** Built-in: 1 = "0", 2 = "0.00", 49 = text (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Partial<Record<CellKind, number>>> = { text: 49, integer: 1, decimal: 2 }

export interface LookOf {
  readonly isBold: boolean
  readonly wraps: boolean
  /** Text that a program would take for a formula once somebody edits the cell. */
  readonly isQuoted: boolean
}

const looks: readonly LookOf[] = [false, true].flatMap((isBold) =>
  [false, true].flatMap((wraps) => [false, true].map((isQuoted) => ({ isBold, wraps, isQuoted }))),
)

/** Number of the style of a cell, as `stylesXml` lists them. */
export function styleOf(kind: CellKind, { isBold, wraps, isQuoted }: LookOf): number {
  const look = (isBold ? 4 : 0) + (wraps ? 2 : 0) + (isQuoted ? 1 : 0)
  return 1 + cellKinds.indexOf(kind) * looks.length + look
}

function formatId(kind: CellKind, language: Language): number {
  const code = codes[language][kind]
  if (code === undefined) return builtIn[kind] ?? 0
  return firstOwnFormat + Object.keys(codes[language]).indexOf(kind)
}

function styleXml(kind: CellKind, { isBold, wraps, isQuoted }: LookOf, language: Language): string {
  const font = isBold ? ' fontId="1" applyFont="1"' : ' fontId="0"'
  const quote = isQuoted ? ' quotePrefix="1"' : ''
  const alignment = `<alignment vertical="top"${wraps ? ' wrapText="1"' : ''}/>`
  return `<xf numFmtId="${String(formatId(kind, language))}"${font} fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"${quote}>${alignment}</xf>`
}

export function stylesXml(language: Language): string {
  const formats = Object.values(codes[language]).map(
    (code, index) => `<numFmt numFmtId="${String(firstOwnFormat + index)}" formatCode="${xmlText(code)}"/>`,
  )
  const styles = cellKinds.flatMap((kind) => looks.map((look) => styleXml(kind, look, language)))
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>'
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<numFmts count="${String(formats.length)}">${formats.join('')}</numFmts>`,
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>`,
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${String(styles.length + 1)}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
