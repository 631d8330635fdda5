/** The first lines that hold anything, without the quotes that a table puts around its cells. */
export function headLines(head: string, count: number): string[] {
  const lines = head.split(/\r\n|\n|\r/, count * 3 + 3).filter((line) => line.trim() !== '')
  return lines.slice(0, count).map((line) => line.trim())
}

/** The cells of a line of names, whichever sign parts them; names hold none of these signs. */
export function namesIn(line: string): string[] {
  return line.split(/[,;\t|]/).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
}
