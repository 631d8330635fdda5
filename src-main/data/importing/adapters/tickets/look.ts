import { dateOrderOf, parseLocalDateText, parseZonedText } from '#shared/mapping/dateText.ts'
import type { DateOrder } from '#shared/mapping/mapping.ts'
import type { Decided } from '#shared/mapping/numberText.ts'
import type { TableRows } from '../../records/tableRows.ts'
import { cellIn } from './columns.ts'
import type { TicketColumn, TicketColumns } from './columns.ts'
import { LatestStates } from './latestStates.ts'
import type { TicketLayout } from './layout.ts'

/** What all rows together tell, before any of them is read. */
export interface TicketLook {
  /** By the dates with the year behind; where every date begins with its year there is nothing to decide. */
  readonly dateOrder: Decided<DateOrder>
  /** Columns with something in them. */
  readonly filled: ReadonlySet<TicketColumn>
  /** Lines with a state of a ticket of which a later one stands elsewhere in the file. */
  readonly olderLines: ReadonlySet<number>
  /** IANA zone that the file names for its times. */
  readonly timeZone: string | null
  /** The last change of any ticket, as written: until then all of them were observed. */
  readonly lastChange: string | null
}

/** Dates by which the order of day and month must show. */
const mostDates = 60_000
const dateColumns: readonly TicketColumn[] = ['createdAt', 'updatedAt', 'repliedAt', 'closedAt']

/** Good for comparing two dates of one file; NaN where a text is no date. */
function comparable(text: string): number {
  const zonedMs = parseZonedText(text)
  if (zonedMs !== null) return zonedMs
  const local = parseLocalDateText(text)
  if (local === null) return Number.NaN
  const { year, month, day, hour, minute, second } = local
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

class Looker {
  readonly filled = new Set<TicketColumn>()
  readonly states = new LatestStates()
  readonly dates: string[] = []
  timeZone: string | null = null
  lastChange: string | null = null
  #lastChangeAt = -Infinity
  readonly #columns: TicketColumns

  constructor(columns: TicketColumns) {
    this.#columns = columns
  }

  add(line: number, fields: readonly string[]): void {
    for (const [column, at] of this.#columns) {
      if (!this.filled.has(column) && (fields[at] ?? '').trim() !== '') this.filled.add(column)
    }
    this.#addDates(fields)
    const changed = cellIn(fields, this.#columns, 'updatedAt')
    const changedAt = changed === '' ? Number.NaN : comparable(changed)
    if (changedAt > this.#lastChangeAt) {
      this.#lastChangeAt = changedAt
      this.lastChange = changed
    }
    const id = cellIn(fields, this.#columns, 'id')
    if (id !== '') this.states.add(id, line, changedAt)
  }

  #addDates(fields: readonly string[]): void {
    if (this.dates.length >= mostDates) return
    for (const column of dateColumns) {
      const text = cellIn(fields, this.#columns, column)
      if (text !== '' && !/^\d{4}-/.test(text)) this.dates.push(text)
    }
  }
}

/** One pass over all rows. */
export async function lookAtTickets(
  table: TableRows,
  layout: TicketLayout,
  columns: TicketColumns,
  signal: AbortSignal | null,
): Promise<TicketLook> {
  const looker = new Looker(columns)
  for await (const rows of table.read(signal, () => undefined)) {
    for (const { line, fields, isUnclosed } of rows) {
      const timeZone = layout.zoneIn(fields)
      if (timeZone !== null) looker.timeZone = timeZone
      else if (!isUnclosed) looker.add(line, fields)
    }
  }
  const { filled, states, timeZone, lastChange, dates } = looker
  return { dateOrder: dateOrderOf(dates), filled, olderLines: states.older, timeZone, lastChange }
}
