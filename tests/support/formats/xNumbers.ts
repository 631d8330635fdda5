/** A number as X gives it to what is made at that moment: milliseconds in its upper bits. */
export function xNumber(ms: number, sequence: number): string {
  return ((BigInt(ms - 1_288_834_974_657) << 22n) + BigInt(sequence)).toString()
}

/** As X writes a text in its files: three signs are written out. */
export function xText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** One field of a table with commas or semicolons. */
export function csvField(text: string, isQuoted = false): string {
  return isQuoted || /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
