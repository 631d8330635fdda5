/** A number is written with the reader's decimal mark, so that a spreadsheet of that language reads a number. */
export type CsvCell = string | number | null

export interface CsvForm {
  readonly decimalMark: ',' | '.'
}

/** Signs with which a spreadsheet takes a text for a formula; a tab or line break before one is passed over. */
export const formulaStart = /^[=+\-@\t\r\n]/

function textCell(text: string): string {
  // The apostrophe makes a spreadsheet take what follows as text.
  const safe = formulaStart.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function cellText(cell: CsvCell, { decimalMark }: CsvForm): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(cell).replace('.', decimalMark) : textCell(cell)
}

/** One line, without its end. */
export function csvLine(cells: readonly CsvCell[], form: CsvForm): string {
  return cells.map((cell) => cellText(cell, form)).join(';')
}

/** Opens in a spreadsheet as UTF-8. */
export const byteOrderMark = '\uFEFF'
export const lineEnd = '\r\n'

/** Cells as semicolon-separated text (RFC 4180 with `;`), lines ended with CR LF, with a byte order mark. */
export function csvText(lines: readonly (readonly CsvCell[])[], form: CsvForm): string {
  const body = lines.map((cells) => csvLine(cells, form))
  return `${byteOrderMark}${body.join(lineEnd)}${lineEnd}`
}
