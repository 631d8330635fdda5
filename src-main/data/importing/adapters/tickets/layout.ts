import { plainColumnName } from '../../records/columnName.ts'
import type { ReadableFormatId } from '../../catalogue.ts'
import { missingNames } from '../../records/nearHeader.ts'
import { ticketColumns } from './columns.ts'
import type { TicketAliases, TicketColumn, TicketColumns } from './columns.ts'

/** How one helpdesk writes its tickets, one a row. */
export interface TicketLayout {
  readonly format: ReadableFormatId
  readonly aliases: TicketAliases
  /** Names (in small letters) that this tool alone gives its columns; they find the header and tell the tool. */
  readonly typical: readonly string[]
  /** Columns that it cannot do without; of each group one. */
  readonly needed: readonly (readonly TicketColumn[])[]
  readonly isHeader: (names: readonly string[], columns: TicketColumns) => boolean
  /** What the citizen said of the handling, 0 (worst) to 1 (best); null for whoever said nothing. */
  readonly satisfactionOf: (text: string) => number | null
  /** The zone that a row names in which all times of the file are; null for every other row. */
  readonly zoneIn: (fields: readonly string[]) => string | null
}

const minTypical = 2
/** So many of a tool's own names, and it was meant to be that tool's. */
const minTypicalOfNear = 3

function typicalAmong(names: readonly string[], { typical }: Pick<TicketLayout, 'typical'>): number {
  return typical.filter((name) => names.includes(name)).length
}

/** A layout whose header shows by the columns it needs and by names of the tool's own. */
export function ticketLayout(layout: Omit<TicketLayout, 'isHeader'>): TicketLayout {
  return {
    ...layout,
    isHeader: (names, columns) =>
      layout.needed.every((group) => group.some((column) => columns.has(column))) &&
      typicalAmong(names, layout) >= minTypical,
  }
}

/** What a header that is nearly of this layout lacks; null for any other. */
export function missingTicketColumns(header: readonly string[], layout: TicketLayout): string[] | null {
  const columns = ticketColumns(header, layout.aliases)
  const needed = layout.needed.map((group) => {
    const [first = 'id'] = group
    const name = layout.aliases[first]?.[0] ?? first
    return { name, isThere: group.some((column) => columns.has(column)) }
  })
  return missingNames(needed, typicalAmong(header.map(plainColumnName), layout) >= minTypicalOfNear)
}

export function isTicketColumn(name: string, { typical, aliases }: TicketLayout): boolean {
  const plain = plainColumnName(name)
  return typical.includes(plain) || Object.values(aliases).some((names) => names.includes(plain))
}
