import type { ReadableFormatId } from '../../catalogue.ts'
import type { TicketAliases, TicketColumns } from './columns.ts'

/** How one helpdesk writes its tickets, one a row. */
export interface TicketLayout {
  readonly format: ReadableFormatId
  readonly aliases: TicketAliases
  /** Names (in small letters) that this tool alone gives its columns; they find the header and tell the tool. */
  readonly typical: readonly string[]
  readonly isHeader: (names: readonly string[], columns: TicketColumns) => boolean
  /** What the citizen said of the handling, 0 (worst) to 1 (best); null for whoever said nothing. */
  readonly satisfactionOf: (text: string) => number | null
  /** The zone that a row names in which all times of the file are; null for every other row. */
  readonly zoneIn: (fields: readonly string[]) => string | null
}
