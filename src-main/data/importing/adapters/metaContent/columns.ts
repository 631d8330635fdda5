import { plainColumnName } from '../../records/columnName.ts'
import { missingOfMost } from '../../records/nearHeader.ts'
import type { NeededColumn } from '../../records/nearHeader.ts'

/** Columns that are read, by their names as they are compared. Only the English ones were seen in real exports. */
const aliases = {
  id: ['post id', 'bericht-id', 'bericht id', 'id van bericht', 'berichtid', 'identifiant de la publication'],
  ownerId: [
    'page id',
    'account id',
    'pagina-id',
    'pagina id',
    'account-id',
    'id van pagina',
    'id van account',
  ],
  ownerName: [
    'page name',
    'account name',
    'paginanaam',
    'naam van pagina',
    'accountnaam',
    'naam van account',
  ],
  userName: ['account username', 'gebruikersnaam van account', 'gebruikersnaam account', 'gebruikersnaam'],
  title: ['title', 'titel', 'titre'],
  description: ['description', 'beschrijving', 'omschrijving'],
  publishTime: [
    'publish time',
    'publicatietijd',
    'publicatietijdstip',
    'tijdstip van publicatie',
    'tijd van publicatie',
    'gepubliceerd op',
    'heure de publication',
    'date de publication',
  ],
  permalink: ['permalink', 'permanente link', 'permanente koppeling', 'permalien'],
  postType: ['post type', 'type bericht', 'berichttype', 'soort bericht'],
  isShare: ['is share'],
  // On Facebook in Dutch "reacties" are likes and hearts; what people write are "opmerkingen".
  comments: ['comments', 'opmerkingen', 'commentaires'],
  views: ['views', 'impressions', 'weergaven', 'vertoningen', 'vues'],
  date: ['date', 'datum'],
} as const

type ColumnName = keyof typeof aliases

/** Where each column stands; -1 where there is none. */
export type ContentColumns = Readonly<Record<ColumnName, number>>

function placeOf(header: readonly string[], names: readonly string[]): number {
  return header.findIndex((name) => names.includes(plainColumnName(name)))
}

export function contentColumns(header: readonly string[]): ContentColumns {
  return {
    id: placeOf(header, aliases.id),
    ownerId: placeOf(header, aliases.ownerId),
    ownerName: placeOf(header, aliases.ownerName),
    userName: placeOf(header, aliases.userName),
    title: placeOf(header, aliases.title),
    description: placeOf(header, aliases.description),
    publishTime: placeOf(header, aliases.publishTime),
    permalink: placeOf(header, aliases.permalink),
    postType: placeOf(header, aliases.postType),
    isShare: placeOf(header, aliases.isShare),
    comments: placeOf(header, aliases.comments),
    views: placeOf(header, aliases.views),
    date: placeOf(header, aliases.date),
  }
}

/** An id, a time of publishing, a link and an owner; which of the other columns are there is chosen at each export. */
function neededIn(header: readonly string[]): readonly NeededColumn[] {
  const columns = contentColumns(header)
  const hasOwner = columns.ownerId !== -1 || columns.ownerName !== -1 || columns.userName !== -1
  return [
    { name: aliases.id[0], isThere: columns.id !== -1 },
    { name: aliases.ownerId[0], isThere: hasOwner },
    { name: aliases.publishTime[0], isThere: columns.publishTime !== -1 },
    { name: aliases.permalink[0], isThere: columns.permalink !== -1 },
  ]
}

export function isContentHeader(header: readonly string[]): boolean {
  return neededIn(header).every(({ isThere }) => isThere)
}

/** What a header lacks that has the others; null for any other. */
export function missingContentColumns(header: readonly string[]): string[] | null {
  return missingOfMost(neededIn(header))
}

const allNames = new Set<string>(Object.values(aliases).flat())

export function isContentColumn(name: string): boolean {
  return allNames.has(plainColumnName(name))
}

/** A field as it stands, without the blanks around it; empty where the column is not there. */
export function cell(fields: readonly string[], place: number): string {
  return place === -1 ? '' : (fields[place] ?? '').trim()
}
