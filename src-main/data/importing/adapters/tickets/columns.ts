import { plainColumnName } from '../../records/columnName.ts'

/** What a table of tickets can tell of each of them. Formats name the columns they have. */
export const ticketColumnNames = [
  'id',
  'title',
  'status',
  'via',
  /** Who began the ticket: the citizen, an employee or the system. */
  'sender',
  'requesterId',
  'requester',
  'group',
  'type',
  'tags',
  'createdAt',
  'updatedAt',
  /** Moment of the first answer. */
  'repliedAt',
  /** Time to the first answer in minutes of the calendar. */
  'replyMinutes',
  /** Time to the first answer in minutes (or hours) of opening hours: tells no moment. */
  'businessReply',
  /** How many answers there were. */
  'replies',
  'closedAt',
  /** A later closing, for tickets that were never marked as solved. */
  'finallyClosedAt',
  'satisfaction',
] as const
export type TicketColumn = (typeof ticketColumnNames)[number]

/** The names of each column in small letters, the usual one first. */
export type TicketAliases = Readonly<Partial<Record<TicketColumn, readonly string[]>>>

/** Where each column stands; one that the file does not have is absent. */
export type TicketColumns = ReadonlyMap<TicketColumn, number>

/** Of a name that stands twice in the header the first counts. */
export function ticketColumns(header: readonly string[], aliases: TicketAliases): TicketColumns {
  const names = header.map(plainColumnName)
  const columns = new Map<TicketColumn, number>()
  for (const column of ticketColumnNames) {
    const at = (aliases[column] ?? []).map((alias) => names.indexOf(alias)).find((found) => found !== -1)
    if (at !== undefined) columns.set(column, at)
  }
  return columns
}

/** The text of a cell without blanks around it; "" where the file has no such column. */
export function cellIn(fields: readonly string[], columns: TicketColumns, column: TicketColumn): string {
  const at = columns.get(column)
  return at === undefined ? '' : (fields[at] ?? '').trim()
}
