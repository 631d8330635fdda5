/** The most that a cell takes (Excel specifications and limits). */
const maxCellChars = 32_767

const cutMark = '…'
const reserved: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Signs that XML 1.0 does not know (2.2), and halves of pairs that stand alone. */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Text for an element or an attribute. */
export function xmlText(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (sign) => reserved[sign] ?? sign)
}

/** At most so many UTF-16 units, ended with a mark where something was cut, and never half of a pair. */
export function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text
  const kept = text.slice(0, maxChars - cutMark.length)
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}${cutMark}`
}

/**
 * Text for a cell: as long as a cell takes, ended with a mark where it was cut. What looks like an escape of a sheet
 * ("_x000D_", ECMA-376 part 1, 22.9.2.19) is escaped itself, so that it comes back as it was.
 */
export function cellText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  return xmlText(cutText(lines, maxCellChars)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}
