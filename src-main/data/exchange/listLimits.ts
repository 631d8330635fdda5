import { gridClassCount } from '#shared/benchmark/package/responseGrid.ts'

/** The schema's own limits, by the list's name. Every list of a package has one; the days of a week hold lists too. */
const longest: Readonly<Record<string, number>> = {
  strata: 400,
  answered: gridClassCount,
  closed: gridClassCount,
  open: gridClassCount,
  share: gridClassCount,
  weeks: 50,
  days: 7,
  closedHolidays: 40,
  closedDays: 400,
  channels: 40,
}
const longestUnnamed = 8

/**
 * The path of the first list that is longer than a package's can be, else null. Checked before the schema goes through
 * the lists: it would keep a fault for every element, millions of them. Takes values of `scanJson`'s depth only.
 */
export function tooLongList(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (string | number)[] | null {
  if (typeof value !== 'object' || value === null) return null
  if (Array.isArray(value) && value.length > (longest[String(path.at(-1))] ?? longestUnnamed)) return path
  const members: Iterable<[string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value)
  for (const [name, inner] of members) {
    if (typeof inner !== 'object' || inner === null) continue
    const found = tooLongList(inner, [...path, name])
    if (found !== null) return found
  }
  return null
}
