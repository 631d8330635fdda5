import type { ImportSource } from '../../adapter.ts'
import { openKnownTables } from '../../records/knownTable.ts'
import { missingOfMost } from '../../records/nearHeader.ts'
import type { TableRows } from '../../records/tableRows.ts'

/** Positions of the columns that are used. A pandas index column before them, or others, may stand in between. */
export interface TwcsColumns {
  readonly id: number
  readonly author: number
  readonly inbound: number
  readonly date: number
  readonly text: number
  readonly responses: number
  readonly parent: number
}

const twcsRequiredColumns = [
  'tweet_id',
  'author_id',
  'inbound',
  'created_at',
  'text',
  'in_response_to_tweet_id',
]

/** What a header lacks that has most of the others; null for any other. */
export function missingTwcsColumns(names: readonly string[]): string[] | null {
  return missingOfMost(twcsRequiredColumns.map((name) => ({ name, isThere: names.includes(name) })))
}

export function isTwcsHeader(names: readonly string[]): boolean {
  return twcsRequiredColumns.every((name) => names.includes(name))
}

export function twcsColumns(header: readonly string[]): TwcsColumns {
  return {
    id: header.indexOf('tweet_id'),
    author: header.indexOf('author_id'),
    inbound: header.indexOf('inbound'),
    date: header.indexOf('created_at'),
    text: header.indexOf('text'),
    responses: header.indexOf('response_tweet_id'),
    parent: header.indexOf('in_response_to_tweet_id'),
  }
}

export interface TwcsTable {
  readonly table: TableRows
  readonly columns: TwcsColumns
}

export function isTwcsColumn(name: string): boolean {
  return twcsRequiredColumns.includes(name)
}

/** The tables of this kind in a source: CSV, or the sheet of a workbook. */
export async function findTwcsTables(source: ImportSource): Promise<TwcsTable[]> {
  const tables = await openKnownTables(source, { isHeader: isTwcsHeader, isColumn: isTwcsColumn })
  return tables.map((table) => ({ table, columns: twcsColumns(table.header) }))
}

/** "3.0", as pandas writes an integer column with gaps, is the id "3". Others stay as they are. */
export function plainId(text: string): string {
  return text.endsWith('.0') ? text.slice(0, -2) : text
}

/** True, TRUE, true, 1 and their opposites; null for anything else. */
export function parseInbound(text: string): boolean | null {
  switch (text) {
    case 'True':
    case 'TRUE':
    case 'true':
    case '1':
    case '1.0':
      return true
    case 'False':
    case 'FALSE':
    case 'false':
    case '0':
    case '0.0':
      return false
    default:
      return null
  }
}
