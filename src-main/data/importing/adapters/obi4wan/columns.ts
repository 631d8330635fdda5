import { plainColumnName } from '../../records/columnName.ts'
import type { ImportSource } from '../../adapter.ts'
import { openKnownTables } from '../../records/knownTable.ts'
import { missingNames } from '../../records/nearHeader.ts'
import type { TableRows } from '../../records/tableRows.ts'

export const obiColumnNames = [
  'published',
  'source',
  'url',
  'author',
  'phone',
  'message',
  'tags',
  'sentiment',
  'completed',
  'replied',
  'owner',
  'reply',
] as const
export type ObiColumn = (typeof obiColumnNames)[number]

/** English names as seen in a real export; of the Dutch ones only `bericht` and `geplaatst door` were. */
const aliases: Readonly<Record<ObiColumn, readonly string[]>> = {
  published: [
    'date of publication',
    'publicatiedatum',
    'datum van publicatie',
    'datum publicatie',
    'geplaatst op',
    'datum',
  ],
  source: ['source type', 'brontype', 'type bron', 'soort bron', 'bron'],
  url: ['url', 'link'],
  author: ['posted by', 'geplaatst door', 'auteur'],
  phone: ['whatsapp number', 'whatsapp-nummer', 'whatsapp nummer', 'whatsappnummer'],
  message: ['message', 'bericht'],
  tags: ['tags', 'labels'],
  sentiment: ['sentiment'],
  completed: ['completed on', 'afgerond op', 'afgehandeld op', 'voltooid op', 'gesloten op'],
  replied: ['replied on', 'beantwoord op', 'gereageerd op', 'reactie op'],
  owner: ['case owner', 'case-eigenaar', 'eigenaar', 'eigenaar van de case', 'behandelaar'],
  reply: [
    'reply/replies',
    'reactie/reacties',
    'antwoord/antwoorden',
    'reactie(s)',
    'antwoord(en)',
    'reacties',
  ],
}

const optionalMark = /\s*\((?:optional|optioneel)\)\s*$/i

function plainName(name: string): string {
  return plainColumnName(name.replace(optionalMark, ''))
}

/** Position of each column; -1 where the export was made without it. */
export type ObiColumns = Readonly<Record<ObiColumn, number>>

function obiColumns(header: readonly string[]): ObiColumns {
  const names = header.map(plainName)
  const positionOf = (column: ObiColumn): number => {
    for (const alias of aliases[column]) {
      const at = names.indexOf(alias)
      if (at !== -1) return at
    }
    return -1
  }
  return {
    published: positionOf('published'),
    source: positionOf('source'),
    url: positionOf('url'),
    author: positionOf('author'),
    phone: positionOf('phone'),
    message: positionOf('message'),
    tags: positionOf('tags'),
    sentiment: positionOf('sentiment'),
    completed: positionOf('completed'),
    replied: positionOf('replied'),
    owner: positionOf('owner'),
    reply: positionOf('reply'),
  }
}

/** Without these a row is no question with a moment. */
const needed: readonly ObiColumn[] = ['published', 'source', 'message']
/** A date, a source and a message stand in many tables; two of these make it this one. */
const typical: readonly ObiColumn[] = ['replied', 'completed', 'reply', 'owner', 'sentiment', 'tags', 'url']

export function isObiColumn(name: string): boolean {
  return Object.values(obiColumns([name])).some((at) => at !== -1)
}

export function isObiHeader(header: readonly string[]): boolean {
  const columns = obiColumns(header)
  const found = typical.filter((column) => columns[column] !== -1).length
  return needed.every((column) => columns[column] !== -1) && found >= 2
}

/** The English names of what is missing, when a header has most of the others; null when it is no such header. */
export function missingObiColumns(header: readonly string[]): string[] | null {
  const columns = obiColumns(header)
  const found = typical.filter((column) => columns[column] !== -1).length
  const asked = needed.map((column) => ({
    name: aliases[column][0] ?? column,
    isThere: columns[column] !== -1,
  }))
  return missingNames(asked, asked.some(({ isThere }) => isThere) && found >= 3)
}

export interface ObiTable {
  readonly table: TableRows
  readonly columns: ObiColumns
}

/** The exports in a source: CSV, or the sheet of a workbook. @throws ImportReadError where a workbook cannot be read */
export async function findObiTables(source: ImportSource): Promise<ObiTable[]> {
  const tables = await openKnownTables(source, { isHeader: isObiHeader, isColumn: isObiColumn })
  return tables.map((table) => ({ table, columns: obiColumns(table.header) }))
}
