import type { MunicipalityRow, ReferenceTables } from './schemas.ts'

/** What does not fit within the tables, with what it is about. */
export interface TableFault {
  readonly kind: 'totalsDiffer' | 'codesDiffer'
  readonly detail: string
}

type Total = NonNullable<ReferenceTables['totals'][keyof ReferenceTables['totals']]>

function populationOf(row: MunicipalityRow, year: number): number | undefined {
  return row.populationByYear[String(year)]
}

function totalsFault(country: string, total: Total, all: readonly MunicipalityRow[]): TableFault | null {
  const rows = all.filter((row) => row.country === country)
  const population = rows.reduce((sum, row) => sum + (populationOf(row, total.populationYear) ?? 0), 0)
  if (rows.length === total.rows && population === total.population) return null
  return { kind: 'totalsDiffer', detail: `${country}: ${rows.length}, ${population}` }
}

/**
 * Row counts and population totals stand in the header, so a cut or altered table is noticed. Every country with rows
 * has a total, and every row the population that it is counted with.
 */
export function checkMunicipalities({
  totals,
  municipalities,
}: Pick<ReferenceTables, 'totals' | 'municipalities'>): TableFault | null {
  for (const [country, total] of Object.entries(totals)) {
    const fault = totalsFault(country, total, municipalities)
    if (fault !== null) return fault
  }
  const uncounted = municipalities.find(
    (row) => totals[row.country] === undefined || populationOf(row, row.populationYear) === undefined,
  )
  if (uncounted !== undefined) return { kind: 'totalsDiffer', detail: uncounted.code }
  const seen = new Set<string>()
  for (const { code } of municipalities) {
    if (seen.has(code)) return { kind: 'codesDiffer', detail: code }
    seen.add(code)
  }
  return neighbourFault(municipalities)
}

/** Who borders on another is bordered by it. */
function neighbourFault(municipalities: readonly MunicipalityRow[]): TableFault | null {
  const byCode = new Map(municipalities.map((row) => [row.code, row]))
  for (const { code, neighbours } of municipalities) {
    const alone = neighbours.find((other) => byCode.get(other)?.neighbours.includes(code) !== true)
    if (alone !== undefined) return { kind: 'codesDiffer', detail: `${code}, ${alone}` }
  }
  return null
}

/** A merger leads to a municipality of the table, at once or through another merger. */
export function checkMergers({
  municipalities,
  mergers,
}: Pick<ReferenceTables, 'municipalities' | 'mergers'>): TableFault | null {
  const known = new Set(municipalities.map(({ code }) => code))
  const old = new Set(mergers.map(({ oldCode }) => oldCode))
  const lost = mergers.find(({ newCode }) => !known.has(newCode) && !old.has(newCode))
  return lost === undefined ? null : { kind: 'codesDiffer', detail: `${lost.oldCode}, ${lost.newCode}` }
}
