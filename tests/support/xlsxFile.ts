import { zipBytes } from './zipBytes.ts'
import type { ZipEntry } from './zipBytes.ts'

/** A number with a format of its own, or an error. A plain string, number or boolean stands for itself. */
export type XlsxCell =
  string | number | boolean | null | { number: number | string; format: string } | { error: string }

export interface XlsxSheet {
  readonly name: string
  readonly rows: readonly (readonly XlsxCell[])[]
  readonly isHidden?: boolean
}

export interface XlsxOptions {
  readonly is1904?: boolean
  /** Texts in the cells themselves instead of in the shared list. */
  readonly hasInlineStrings?: boolean
  /** Element names with a prefix, as some programs write them. */
  readonly prefix?: string
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest === 0 ? '' : letters(rest - 1)) + String.fromCharCode(65 + (column % 26))
}

class Parts {
  readonly strings: string[] = []
  readonly formats: string[] = []

  cell(cell: XlsxCell, reference: string, isInline: boolean): string {
    if (cell === null) return ''
    if (typeof cell === 'number') return `<c r="${reference}"><v>${String(cell)}</v></c>`
    if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? '1' : '0'}</v></c>`
    if (typeof cell === 'string') {
      if (isInline) return `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
      if (!this.strings.includes(cell)) this.strings.push(cell)
      return `<c r="${reference}" t="s"><v>${String(this.strings.indexOf(cell))}</v></c>`
    }
    if ('error' in cell) return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`
    if (!this.formats.includes(cell.format)) this.formats.push(cell.format)
    const style = this.formats.indexOf(cell.format) + 1
    return `<c r="${reference}" s="${String(style)}"><v>${String(cell.number)}</v></c>`
  }

  sheet(rows: XlsxSheet['rows'], isInline: boolean): string {
    const body = rows.map((cells, row) => {
      const line = String(row + 1)
      const inner = cells.map((cell, column) => this.cell(cell, `${letters(column)}${line}`, isInline))
      return `<row r="${line}">${inner.join('')}</row>`
    })
    return `${declaration}<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`
  }

  styles(): string {
    const formats = this.formats.map(
      (code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${escaped(code)}"/>`,
    )
    const styles = this.formats.map((_, index) => `<xf numFmtId="${String(164 + index)}"/>`)
    return `${declaration}<styleSheet xmlns="${main}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`
  }

  sharedStrings(): string {
    const items = this.strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
    return `${declaration}<sst xmlns="${main}">${items.join('')}</sst>`
  }
}

function prefixed(xml: string, prefix: string | undefined): string {
  if (prefix === undefined) return xml
  return xml
    .replace(/<(\/?)([a-z])/gi, (_, slash: string, letter: string) => `<${slash}${prefix}:${letter}`)
    .replace(/xmlns="/g, `xmlns:${prefix}="`)
}

/** The parts of a workbook with these sheets, to be changed before they are zipped. */
export function xlsxParts(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): ZipEntry[] {
  const parts = new Parts()
  const bodies = sheets.map(({ rows }) => parts.sheet(rows, options.hasInlineStrings === true))
  const entries = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}"${isHidden === true ? ' state="hidden"' : ''} r:id="rId${String(index + 1)}"/>`,
  )
  const date1904 = options.is1904 === true ? ' date1904="1"' : ''
  const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${officeRelations}"><workbookPr${date1904}/><sheets>${entries.join('')}</sheets></workbook>`
  const relations = [
    ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const),
    ['sharedStrings', 'sharedStrings.xml'] as const,
    ['styles', '/xl/styles.xml'] as const,
  ].map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${officeRelations}/${type}" Target="${target}"/>`,
  )
  return [
    { name: '[Content_Types].xml', content: `${declaration}<Types/>` },
    { name: 'xl/workbook.xml', content: workbook },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${declaration}<Relationships xmlns="${packageRelations}">${relations.join('')}</Relationships>`,
    },
    ...bodies.map((content, index) => ({
      name: `xl/worksheets/sheet${String(index + 1)}.xml`,
      content: prefixed(content, options.prefix),
    })),
    { name: 'xl/sharedStrings.xml', content: parts.sharedStrings() },
    { name: 'xl/styles.xml', content: parts.styles() },
  ]
}

/** The bytes of a workbook with these sheets. */
export function xlsxBytes(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Buffer {
  return zipBytes(xlsxParts(sheets, options))
}
