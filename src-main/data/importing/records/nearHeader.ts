/** Columns that say nothing of which tool wrote a table: so many of one tool's must be there. */
const minShared = 3

/** A column that a table cannot do without, and whether a header has it. */
export interface NeededColumn {
  readonly name: string
  readonly isThere: boolean
}

/** What a header lacks of the columns that are needed, when it is `isMeant` to be theirs; else null, and when it lacks none. */
export function missingNames(needed: readonly NeededColumn[], isMeant: boolean): string[] | null {
  const missing = needed.filter(({ isThere }) => !isThere)
  return isMeant && missing.length > 0 ? missing.map(({ name }) => name) : null
}

/** As `missingNames`, of a table that nothing but its needed columns tells: most of them must be there. */
export function missingOfMost(needed: readonly NeededColumn[]): string[] | null {
  const there = needed.filter(({ isThere }) => isThere).length
  return missingNames(needed, there >= minShared && there * 2 >= needed.length)
}
