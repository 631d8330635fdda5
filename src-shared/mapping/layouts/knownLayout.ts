import { foldText } from '../../benchmark/foldText.ts'
import type { DateOrder } from '../mapping.ts'

/** The table of a tool that is read by its columns, as every table: a proposal that the user looks at and confirms. */
export interface KnownLayout {
  readonly id: string
  /** As it is shown. */
  readonly name: string
  /** Of each group one name must stand in the header; folded, without what stands in brackets. */
  readonly header: readonly (readonly string[])[]
  /** Field of messages -> names of its column, the first that is there counts. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** What holds for every row of it. */
  readonly constants: Readonly<Record<string, string>>
  /** Values of the direction's column that are the municipality. */
  readonly own: readonly string[]
  /** Null: the dossier's, or the times name their offset. */
  readonly timeZone: string | null
  /** Where the dates of a file leave it open; null: it is asked. */
  readonly dateOrder: DateOrder | null
  /** True where its users choose and name columns: those that are not listed here are proposed as in any table. */
  readonly isUserConfigured: boolean
  /** Whether the header was taken from a real export. */
  readonly isVerified: boolean
}

function foldName(name: string): string {
  return foldText(name.replace(/\([^)]*\)/g, ' '))
}

export function matchesLayout(layout: KnownLayout, names: readonly string[]): boolean {
  const header = new Set(names.map(foldName))
  return layout.header.every((group) => group.some((name) => header.has(name)))
}

/** Field -> position of its column; a column serves one field. */
export function columnsOfLayout(layout: KnownLayout, names: readonly string[]): Record<string, number> {
  const folded = names.map(foldName)
  const columns: Record<string, number> = {}
  const used = new Set<number>()
  for (const [field, candidates] of Object.entries(layout.columns)) {
    const at = candidates.map((name) => folded.indexOf(name)).find((position) => position >= 0)
    if (at === undefined || used.has(at)) continue
    columns[field] = at
    used.add(at)
  }
  return columns
}
