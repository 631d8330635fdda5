import type { ImportSource, SourceFile } from './adapter.ts'
import { isCoostoColumn, missingCoostoColumns } from './adapters/coosto/columns.ts'
import { freshdeskLayout } from './adapters/freshdesk/adapter.ts'
import { isContentColumn, missingContentColumns } from './adapters/metaContent/columns.ts'
import { isObiColumn, missingObiColumns } from './adapters/obi4wan/columns.ts'
import { isTicketColumn, missingTicketColumns } from './adapters/tickets/layout.ts'
import { isTwcsColumn, missingTwcsColumns } from './adapters/twcs/columns.ts'
import { xActivityFormat } from './adapters/xActivity/adapter.ts'
import { xAnalyticsPostsFormat } from './adapters/xAnalyticsPosts/adapter.ts'
import { missingPostColumns } from './adapters/xOwnPosts/tableAdapter.ts'
import { zammadLayout } from './adapters/zammad/adapter.ts'
import { zendeskLayout } from './adapters/zendeskTickets/adapter.ts'
import { findTable } from './records/csvTable.ts'
import { openXlsxTable } from './records/xlsxTable.ts'

type Names = readonly string[]

const ticketLayouts = [zendeskLayout, freshdeskLayout, zammadLayout]
const postFormats = [xAnalyticsPostsFormat, xActivityFormat]

/** Every table that is known by its columns: each adapter says what a header that is nearly its own lacks. */
const tests: readonly ((names: Names) => Names | null)[] = [
  missingTwcsColumns,
  missingObiColumns,
  ...ticketLayouts.map((layout) => (names: Names) => missingTicketColumns(names, layout)),
  missingCoostoColumns,
  missingContentColumns,
  ...postFormats.map((format) => (names: Names) => missingPostColumns(names, format)),
]

function missingIn(names: Names): Names | null {
  for (const test of tests) {
    const missing = test(names)
    if (missing !== null) return missing
  }
  return null
}

function isAnyColumn(name: string): boolean {
  return (
    isTwcsColumn(name) ||
    isObiColumn(name) ||
    ticketLayouts.some((layout) => isTicketColumn(name, layout)) ||
    isCoostoColumn(name) ||
    isContentColumn(name) ||
    postFormats.some(({ required }) => required.includes(name.toLowerCase()))
  )
}

/** Columns that a nearly recognised table lacks; null when the file resembles no known table. */
export async function missingColumnsOf(file: SourceFile): Promise<Names | null> {
  let missing: Names | null = null
  await findTable(file, (names) => {
    missing = missingIn(names)
    return missing !== null
  })
  return missing
}

/** As `missingColumnsOf`, of a workbook's first sheet with a table. @throws ImportReadError where it cannot be read */
export async function missingInWorkbook(source: ImportSource): Promise<Names | null> {
  const table = await openXlsxTable(source, null, isAnyColumn)
  return table === null ? null : missingIn(table.header)
}
