import { headLines, namesIn } from './headLines.ts'

/** Totals per day of a page (Follows.csv, Views.csv): maybe `sep=,`, the name of the figure, then `"Date","Primary"`. */
export function isMetaPageTotals(head: string): boolean {
  return headLines(head, 3).some((line) => {
    const [date, primary, ...others] = namesIn(line)
    return date === 'date' && primary === 'primary' && others.every((name) => name !== 'message')
  })
}
