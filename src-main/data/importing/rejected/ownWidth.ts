import { foldText } from '#shared/benchmark/foldText.ts'
import { catalogues } from '#shared/locale/catalogue.ts'

/** What a file of rejected rows has behind its own columns, in each language in which one is written. */
const addedColumns = Object.values(catalogues).map(({ importFiles }) => {
  const { reason, line, column } = importFiles.rejected.columns
  return [reason, line, column].map(foldText)
})

/** How many columns are the table's own: those of the reasons, which rows that were handed back carry, are not. */
export function ownWidth(header: readonly string[]): number {
  const names = header.map(foldText)
  for (const added of addedColumns) {
    const from = names.length - added.length
    if (from > 0 && added.every((name, index) => names[from + index] === name)) return from
  }
  return header.length
}
