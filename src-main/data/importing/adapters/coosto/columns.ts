import { plainColumnName } from '../../records/columnName.ts'
import { missingOfMost } from '../../records/nearHeader.ts'

/** Columns that are read. Followers, influence and where the sender was are left where they are. */
export const coostoColumnNames = [
  'query',
  'date',
  'url',
  'type',
  'author',
  'text',
  'source',
  'title',
] as const
export type CoostoColumn = (typeof coostoColumnNames)[number]

/** Dutch and English names, as parsers of others read them. */
const aliases: Readonly<Record<CoostoColumn, readonly string[]>> = {
  query: ['zoekopdracht', 'query'],
  date: ['datum', 'date'],
  url: ['url'],
  type: ['type'],
  author: ['auteur', 'author'],
  text: ['bericht tekst', 'message text'],
  source: ['type bron', 'source'],
  title: ['titel', 'title'],
}

/** Many tables have a date, a url and a type; these are this tool's. */
const typical: readonly string[] = [
  'zoekopdracht',
  'query',
  'discussielengte',
  'discussion length',
  'bericht tekst',
  'message text',
  'type bron',
  'invloed',
  'influence',
  'bereik',
  'reach',
  'views',
]
const minTypical = 3

const needed: readonly CoostoColumn[] = ['date', 'url', 'text', 'source']

function plainName(name: string): string {
  return plainColumnName(name.replaceAll('_', ' '))
}

/** Position of each column; -1 where it is missing. */
export type CoostoColumns = Readonly<Record<CoostoColumn, number>>

export function coostoColumns(header: readonly string[]): CoostoColumns {
  const names = header.map(plainName)
  const positionOf = (column: CoostoColumn): number =>
    names.findIndex((name) => aliases[column].includes(name))
  return {
    query: positionOf('query'),
    date: positionOf('date'),
    url: positionOf('url'),
    type: positionOf('type'),
    author: positionOf('author'),
    text: positionOf('text'),
    source: positionOf('source'),
    title: positionOf('title'),
  }
}

function typicalAmong(header: readonly string[]): number {
  return header.map(plainName).filter((name) => typical.includes(name)).length
}

export function isCoostoHeader(header: readonly string[]): boolean {
  const columns = coostoColumns(header)
  return needed.every((column) => columns[column] !== -1) && typicalAmong(header) >= minTypical
}

/** What a header lacks that has three of this tool's own names and most of what is needed; null for any other. */
export function missingCoostoColumns(header: readonly string[]): string[] | null {
  const columns = coostoColumns(header)
  const asked = needed.map((column) => ({
    name: aliases[column][0] ?? column,
    isThere: columns[column] !== -1,
  }))
  return typicalAmong(header) >= minTypical ? missingOfMost(asked) : null
}

export function isCoostoColumn(name: string): boolean {
  const plain = plainName(name)
  return typical.includes(plain) || coostoColumnNames.some((column) => aliases[column].includes(plain))
}
