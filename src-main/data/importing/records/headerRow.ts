/** A header is looked for in the first rows: titles and blank lines may stand above it. */
export const headerSearchRows = 15

/** True for a column name that some target knows. */
export type IsKnownName = (name: string) => boolean

interface Row {
  readonly line: number
  readonly fields: readonly string[]
}

export interface FoundHeader {
  readonly line: number
  readonly names: readonly string[]
  readonly knownNames: number
}

function filled(fields: readonly string[]): number {
  return fields.filter((field) => field.trim() !== '').length
}

/** Cells that are only there because a row below is wider do not count. */
function trimmed(fields: readonly string[]): string[] {
  const names = fields.map((name) => name.trim())
  while (names.at(-1) === '') names.pop()
  return names
}

/** How many rows have as many cells as most of them: the width of the table's body. */
function usualFilled(rows: readonly Row[]): number {
  const counts = rows.map(({ fields }) => filled(fields)).sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? 0
}

/** Names, not values: a row of numbers and dates is no header. */
function looksLikeNames(names: readonly string[]): boolean {
  const plain = names.filter((name) => name !== '' && !/^[\d\s.,:/%€-]+$/.test(name))
  return plain.length >= Math.max(2, filled(names) * 0.6)
}

/**
 * The header among the first rows of a table: the row with most known names, else the first row of names that is about
 * as wide as the rows are. Null where no row of two or more names has a row below it.
 */
export function findHeader(rows: readonly Row[], isKnown: IsKnownName): FoundHeader | null {
  let best: FoundHeader | null = null
  for (const { line, fields } of rows.slice(0, headerSearchRows)) {
    const names = trimmed(fields)
    const knownNames = names.filter((name) => name !== '' && isKnown(name)).length
    if (knownNames >= 2 && knownNames > (best?.knownNames ?? 1)) best = { line, names, knownNames }
  }
  if (best !== null) return best
  const width = usualFilled(rows)
  const at = rows
    .slice(0, headerSearchRows)
    .findIndex(({ fields }) => filled(fields) >= Math.max(2, width * 0.6) && looksLikeNames(trimmed(fields)))
  const found = rows[at]
  const hasBody = rows.slice(at + 1).some(({ fields }) => filled(fields) >= 2)
  return found === undefined || !hasBody
    ? null
    : { line: found.line, names: trimmed(found.fields), knownNames: 0 }
}
