import type { TableCheck } from '#shared/contract/tables.ts'
import { channelOfText } from '#shared/mapping/channelText.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { settleMapping } from '#shared/mapping/settleMapping.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import type { ParsedMessage } from '../importing/adapter.ts'
import { columnName, mappedRows } from '../importing/adapters/mappedTable/adapter.ts'
import type { MappedRow } from '../importing/adapters/mappedTable/row.ts'
import type { InspectedTable } from '../importing/inspectedTable.ts'
import { CheckReasons } from './checkReasons.ts'
import { readOptionsOf } from './importInspect.ts'
import { columnCounts } from './tableValues.ts'

const previewRows = 200
const mostIssues = 200
/** A wrong column would make a question of every row. */
const mostUnknownChannels = 40

type Check = ReadonlyDeep<TableCheck>
type Found = NonNullable<Check['found']>

function readingOf([message, reply]: readonly ParsedMessage[]): Check['rowStates'][number]['reading'] {
  if (message === undefined) return null
  const { sentAtMs, direction, channel } = message
  return { sentAtMs, direction, channel, waitMs: reply === undefined ? null : reply.sentAtMs - sentAtMs }
}

function withMessage(found: Found, { direction, sentAtMs }: ParsedMessage): Found {
  return {
    inbound: found.inbound + (direction === 'in' ? 1 : 0),
    outbound: found.outbound + (direction === 'out' ? 1 : 0),
    firstMs: Math.min(found.firstMs ?? sentAtMs, sentAtMs),
    lastMs: Math.max(found.lastMs ?? sentAtMs, sentAtMs),
  }
}

function unknownChannels(table: InspectedTable, mapping: Mapping): Check['unknownChannels'] {
  const column = mapping.columns['channel']
  if (column === undefined) return []
  const isUnknown = ({ value }: { value: string }): boolean => channelOfText(value) === null
  return columnCounts(table, column).filter(isUnknown).slice(0, mostUnknownChannels)
}

/** What the import of these rows would make of them. */
class MessageCheck {
  readonly #table: InspectedTable
  readonly #mapping: Mapping
  readonly #issues: Check['issues'][number][] = []
  readonly #rowStates: Check['rowStates'][number][] = []
  readonly #reasons = new CheckReasons()
  #passing = 0
  #found: Found = { inbound: 0, outbound: 0, firstMs: null, lastMs: null }

  constructor(table: InspectedTable, mapping: Mapping) {
    this.#table = table
    this.#mapping = mapping
  }

  add(line: number, { messages, issues }: MappedRow): void {
    if (messages.length > 0) this.#passing += 1
    for (const message of messages) this.#found = withMessage(this.#found, message)
    for (const { code, field } of issues) {
      const column = columnName(this.#table.header, this.#mapping, field)
      this.#reasons.add(line, column, code)
      if (this.#issues.length < mostIssues) this.#issues.push({ line, column, code })
    }
    if (this.#rowStates.length >= previewRows) return
    const field = issues[0]?.field ?? null
    const column = field === null ? null : (this.#mapping.columns[field] ?? null)
    this.#rowStates.push({ line, ok: messages.length > 0, column, reading: readingOf(messages) })
  }

  end(settled: Check['settled']): Check {
    const rowsRead = this.#table.rows.length
    return {
      missingFields: [],
      rowsRead,
      passing: this.#passing,
      failing: rowsRead - this.#passing,
      isWholeFile: this.#table.isWhole,
      issues: this.#issues,
      questions: [],
      rowStates: this.#rowStates,
      reasons: this.#reasons.all(),
      found: this.#found,
      unknownChannels: unknownChannels(this.#table, this.#mapping),
      settled,
    }
  }
}

/** What the rows say where the mapping leaves it open. */
export function settledOf(table: InspectedTable, mapping: Mapping): Check['settled'] {
  const rows = table.rows.map(({ fields }) => fields)
  const { dateOrder, decimalMark, constants } = settleMapping(mapping, rows)
  return { dateOrder, decimalMark, satisfactionScale: constants['satisfactionScale'] ?? null }
}

export function checkMessages(session: DossierSession, table: InspectedTable, mapping: Mapping): Check {
  const rows = table.rows.map(({ fields }) => fields)
  const settled = settleMapping(mapping, rows)
  const reader = mappedRows(table.header.length, settled, readOptionsOf(session, {}))
  const check = new MessageCheck(table, settled)
  for (const row of table.rows) check.add(row.line, reader.read(row))
  return check.end(settledOf(table, mapping))
}
