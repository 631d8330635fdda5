import { parseZonedText } from '#shared/mapping/dateText.ts'
import type { ParsedMessage } from '../../adapter.ts'
import type { RecordFault } from '../recordFault.ts'
import { untold } from '../untold.ts'
import type { CsvRow } from '../../records/csvSplitter.ts'
import { rowFault } from '../../records/csvTable.ts'
import type { TableRows } from '../../records/tableRows.ts'
import { meaningOf } from './states.ts'

/** The fields of one table by name; "" for a column that is not there. */
export class NamedRows {
  readonly #at: ReadonlyMap<string, number>
  readonly #width: number

  constructor({ header }: TableRows) {
    // The first of two with one name counts.
    this.#at = new Map(header.map((name, index): [string, number] => [name, index]).reverse())
    this.#width = header.length
  }

  field({ fields }: CsvRow, name: string): string {
    return (fields[this.#at.get(name) ?? -1] ?? '').trim()
  }

  fault(row: CsvRow): RecordFault | null {
    const code = rowFault(row, this.#width)
    return code === null ? null : { code, column: null }
  }
}

const message = {
  ...untold,
  channel: 'publicSpace',
  accountName: null,
  kind: 'ticket',
  isPublic: false,
  authorHandle: null,
  addresseeHandle: null,
} as const satisfies Partial<ParsedMessage>

export interface SignalRow {
  readonly id: string
  readonly parentId: string
  readonly categoryId: string
  /** Without its topic and closure: these stand in other tables. */
  readonly report: ParsedMessage
}

/** One row of signals.csv. */
export function readSignal(row: CsvRow, named: NamedRows): SignalRow | RecordFault {
  const fault = named.fault(row)
  if (fault !== null) return fault
  const id = named.field(row, 'id')
  if (id === '') return { code: 'missingField', column: 'id' }
  const sentAtMs = parseZonedText(named.field(row, 'created_at'))
  if (sentAtMs === null) return { code: 'badDate', column: 'created_at' }
  const texts = [named.field(row, 'text'), named.field(row, 'text_extra')].filter((text) => text !== '')
  const report: ParsedMessage = {
    ...message,
    line: row.line,
    externalId: id,
    conversationId: id,
    direction: 'in',
    sentAtMs,
    text: texts.length === 0 ? null : texts.join('\n'),
  }
  return {
    id,
    parentId: named.field(row, 'parent'),
    categoryId: named.field(row, 'category_assignment_id'),
    report,
  }
}

export interface StatusRow {
  readonly signalId: string
  readonly state: string
  readonly atMs: number
  /** What it says to or by the reporter; null for a state that tells them nothing. Its conversation is the report's. */
  readonly message: ParsedMessage | null
}

/** One row of statuses.csv. Who set the state is not read. */
export function readStatus(row: CsvRow, named: NamedRows): StatusRow | RecordFault {
  const fault = named.fault(row)
  if (fault !== null) return fault
  const signalId = named.field(row, '_signal_id')
  if (signalId === '') return { code: 'missingField', column: '_signal_id' }
  const atMs = parseZonedText(named.field(row, 'created_at'))
  if (atMs === null) return { code: 'badDate', column: 'created_at' }
  const state = named.field(row, 'state')
  const meaning = meaningOf(state)
  if (meaning === 'silent') return { signalId, state, atMs, message: null }
  const statusId = named.field(row, 'id')
  const text = named.field(row, 'text')
  const said: ParsedMessage = {
    ...message,
    line: row.line,
    externalId: `${signalId}/${statusId === '' ? `${state}/${String(atMs)}` : statusId}`,
    conversationId: signalId,
    direction: meaning === 'answer' ? 'out' : 'in',
    sentAtMs: atMs,
    text: text === '' ? null : text,
  }
  return { signalId, state, atMs, message: said }
}
