// What the tables of helpdesks share: one row is one ticket. The row gives the question (as the citizen's, also where an
// employee typed it in for somebody: when that person asked is not in the file) and, where the file tells when, the first
// answer. Times of the first answer come from its own moment or from minutes of the calendar; minutes of opening hours
// are never used. Closed without an answer is a closure at that time; a ticket that is open (again) has none. Deleted and
// merged tickets are left out. A ticket that stands twice counts in its latest state.
import { plainColumnName } from '../../records/columnName.ts'
import { createZone, isTimeZone } from '#shared/domain/localTime.ts'
import type { ImportNeed } from '#shared/domain/importing.ts'
import type { DateOrder } from '#shared/mapping/mapping.ts'
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, ReadOptions } from '../../adapter.ts'
import { catalogue } from '../../catalogue.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import { ImportReadError } from '../../importReadError.ts'
import { oncePer } from '../../oncePer.ts'
import { openKnownTables } from '../../records/knownTable.ts'
import type { TableRows } from '../../records/tableRows.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { firstMessages } from '../preview.ts'
import { ticketColumns } from './columns.ts'
import type { TicketColumn, TicketColumns } from './columns.ts'
import type { TicketLayout } from './layout.ts'
import { lookAtTickets } from './look.ts'
import type { TicketLook } from './look.ts'
import { TicketClock } from './moments.ts'
import { TicketRows } from './row.ts'
import { ticketSupports } from './supports.ts'

interface LookedAt {
  readonly table: TableRows
  readonly columns: TicketColumns
  readonly look: TicketLook
}

function zoneOf(look: TicketLook, options: ReadOptions): string | null {
  const named = look.timeZone !== null && isTimeZone(look.timeZone) ? look.timeZone : options.timeZone
  return isTimeZone(named) ? named : null
}

/** What the answers of a user were made for: a file that decides it itself is not overruled. */
function orderOf(look: TicketLook, options: ReadOptions): DateOrder | null {
  const { answer, isUndecided } = look.dateOrder
  return isUndecided ? options.dateOrder : (answer ?? 'dmy')
}

function needsOf(looks: readonly LookedAt[], options: ReadOptions): ImportNeed[] {
  const needs: ImportNeed[] = []
  if (looks.some(({ look }) => orderOf(look, options) === null)) needs.push('dateOrder')
  if (looks.some(({ look }) => zoneOf(look, options) === null)) needs.push('timezone')
  return needs
}

async function* readTable(
  layout: TicketLayout,
  { table, columns, look }: LookedAt,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const { header, fileName } = table
  const zone = createZone(zoneOf(look, options) ?? 'UTC')
  const clock = new TicketClock(zone, orderOf(look, options) ?? 'dmy')
  const { olderLines } = look
  const { channel } = options
  const reader = new TicketRows({ layout, columns, width: header.length, clock, channel, olderLines })
  const nameOf = (column: TicketColumn | null): string | null =>
    column === null ? null : (header[columns.get(column) ?? -1] ?? null)
  for await (const rows of table.read(signal, onBytes)) {
    for (const row of rows) {
      yield rowItem
      const { messages, issues } = reader.read(row)
      for (const { code, column } of issues) yield issueItem(row.line, nameOf(column), code, fileName)
      for (const message of messages) {
        if (message.text?.includes(replacementCharacter))
          yield issueItem(row.line, nameOf('title'), 'unreadableText', fileName)
        yield messageItem(message)
      }
    }
  }
}

function lastChangeMs({ look }: LookedAt, options: ReadOptions): number | null {
  if (look.lastChange === null) return null
  const zone = createZone(zoneOf(look, options) ?? 'UTC')
  return new TicketClock(zone, orderOf(look, options) ?? 'dmy').created(look.lastChange).atMs
}

/** The tables of one helpdesk in a source, and what their rows tell together. */
class TicketTables {
  readonly #layout: TicketLayout
  readonly #known: ReadonlySet<string>
  /** Inspecting and reading follow each other: the first pass is kept as long as the source lives. */
  readonly looks = oncePer((source: ImportSource, signal: AbortSignal | null) => this.#look(source, signal))

  constructor(layout: TicketLayout) {
    this.#layout = layout
    this.#known = new Set([...layout.typical, ...Object.values(layout.aliases).flat()])
  }

  find(source: ImportSource): Promise<TableRows[]> {
    const { isHeader, aliases } = this.#layout
    return openKnownTables(source, {
      isHeader: (names) => isHeader(names.map(plainColumnName), ticketColumns(names, aliases)),
      isColumn: (name) => this.#known.has(plainColumnName(name)),
    })
  }

  async #look(source: ImportSource, signal: AbortSignal | null): Promise<LookedAt[]> {
    const found: LookedAt[] = []
    for (const table of await this.find(source)) {
      const columns = ticketColumns(table.header, this.#layout.aliases)
      found.push({ table, columns, look: await lookAtTickets(table, this.#layout, columns, signal) })
    }
    return found
  }
}

async function inspect(
  layout: TicketLayout,
  looks: readonly LookedAt[],
  options: ReadOptions,
  items: AsyncIterable<AdapterItem>,
): Promise<Inspection> {
  if (looks.length === 0) throw new ImportReadError('missingColumns')
  const needs = needsOf(looks, options)
  const filled = new Set(looks.flatMap((found) => [...found.look.filled]))
  const changes = looks.flatMap((found) => lastChangeMs(found, options) ?? [])
  return {
    format: layout.format,
    needs,
    candidates: [],
    observedUntilMs: needs.length > 0 || changes.length === 0 ? null : Math.max(...changes),
    preview: needs.length > 0 ? [] : await firstMessages(items),
    supports: ticketSupports(catalogue[layout.format].supports, filled),
  }
}

/** The adapter of a helpdesk that writes one ticket a row. */
export function ticketTableAdapter(layout: TicketLayout): FormatAdapter {
  const tables = new TicketTables(layout)

  async function* read(
    source: ImportSource,
    options: ReadOptions,
    signal: AbortSignal | null,
    onBytes: (bytesRead: number) => void,
  ): AsyncGenerator<AdapterItem> {
    for (const found of await tables.looks(source, signal))
      yield* readTable(layout, found, options, signal, onBytes)
  }

  return {
    id: layout.format,
    detect: async (source) => ((await tables.find(source)).length > 0 ? 1 : 0),
    inspect: async (source, options) =>
      inspect(
        layout,
        await tables.looks(source, null),
        options,
        read(source, options, null, () => undefined),
      ),
    read,
    tables: (source) => tables.find(source),
  }
}
