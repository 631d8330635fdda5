/** A number is written with the reader's decimal mark, so that a spreadsheet of that language reads a number. */
export type CsvCell = string | number | null

export interface CsvForm {
  readonly decimalMark: ',' | '.'
}

/**
 * Signs with which a spreadsheet takes a text for a formula, also in the width of Chinese and Japanese; blanks, control
 * characters and marks that show nothing are passed over before one.
 */
export const formulaStart = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Opened as if commas or tabs stood between the cells, what follows one would begin a cell. */
const formulaWithin = /([,\t])(?=[=@]|[+-][\w(])/g

function textCell(text: string): string {
  // The apostrophe makes a spreadsheet take what follows as text.
  const safe = (formulaStart.test(text) ? `'${text}` : text).replace(formulaWithin, "$1'")
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
