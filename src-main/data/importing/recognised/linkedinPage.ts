import { headLines, namesIn } from './headLines.ts'

/** Two of the columns of each sheet, as LinkedIn names them in English. */
const metrics = ['impressions (organic)', 'impressions (sponsored)']
const posts = ['post title', 'post link', 'post type']

/** A sheet of the statistics of a LinkedIn page, saved as text: row 1 explains, row 2 names the columns. */
export function isLinkedinTable(head: string): boolean {
  return headLines(head, 3).some((line) => {
    const names = namesIn(line)
    return [metrics, posts].some((sheet) => sheet.every((name) => names.includes(name)))
  })
}

/** The same as a workbook. */
export function isLinkedinWorkbook(sheets: readonly string[]): boolean {
  const names = sheets.map((name) => name.trim().toLowerCase())
  return names.includes('metrics') && names.includes('all posts')
}
