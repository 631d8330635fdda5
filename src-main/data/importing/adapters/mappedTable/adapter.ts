// Any table of messages whose columns the user has named (mapping): separated text or one sheet of a workbook, one
// message a row, with its reply's time in the same row where there is such a column. Never recognised by itself.
import { createZone, isTimeZone } from '#shared/domain/localTime.ts'
import { numberColumns } from '#shared/mapping/mappedColumns.ts'
import { emptyMapping } from '#shared/mapping/mapping.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { missingFields } from '#shared/mapping/missingFields.ts'
import { settleMapping } from '#shared/mapping/settleMapping.ts'
import { isKnownColumn } from '#shared/mapping/targetFields.ts'
import type { ImportNeed } from '#shared/domain/importing.ts'
import type { AdapterItem, FormatAdapter, ImportSource, Inspection, ReadOptions } from '../../adapter.ts'
import { replacementCharacter } from '../../decode/textChunks.ts'
import { ImportReadError } from '../../importReadError.ts'
import { openTable } from '../../records/openTable.ts'
import type { TableRows } from '../../records/tableRows.ts'
import { eachOf, issueItem, messageItem, rowItem } from '../items.ts'
import { MappedRows } from './row.ts'
import { mappedSupports } from './supports.ts'
import { byFrequency, firstMessages } from '../preview.ts'

/** Rows by which the order of day and month must show. */
const orderRows = 20_000

// Inspecting and reading follow each other: a workbook's texts are read once as long as the source lives.
const opened = new WeakMap<ImportSource, Map<string | null, Promise<TableRows | null>>>()

function openOnce(source: ImportSource, sheet: string | null): Promise<TableRows | null> {
  const tables = opened.get(source) ?? new Map<string | null, Promise<TableRows | null>>()
  opened.set(source, tables)
  const before = tables.get(sheet)
  if (before !== undefined) return before
  const opening = openTable(source, sheet, (name) => isKnownColumn('messages', name))
  tables.set(sheet, opening)
  return opening
}

async function tableOf(source: ImportSource, options: ReadOptions): Promise<TableRows> {
  const table = await openOnce(source, options.sheet ?? null)
  if (table === null) throw new ImportReadError('missingColumns')
  return table
}

/** Rows from the mapping, as the check of a mapping and the import read them. */
export function mappedRows(columns: number, mapping: Mapping, options: ReadOptions): MappedRows {
  return new MappedRows({
    mapping,
    zone: createZone(mapping.timeZone ?? options.timeZone),
    channel: options.channel,
    accountName: options.accountName,
    columns,
  })
}

/** The name of a field's column in the file; of a constant, the field itself. */
export function columnName(header: readonly string[], mapping: Mapping, field: string | null): string | null {
  const at = field === null ? undefined : mapping.columns[field]
  return at === undefined ? field : (header[at] ?? null)
}

interface Look {
  readonly rows: readonly (readonly string[])[]
  readonly authors: ReadonlyMap<string, number>
}

async function look(table: TableRows, mapping: Mapping): Promise<Look> {
  const rows: (readonly string[])[] = []
  const authors = new Map<string, number>()
  const authorAt = mapping.columns['author']
  for await (const batch of table.read(null, () => undefined)) {
    for (const { fields } of batch) {
      rows.push(fields)
      const author = authorAt === undefined ? '' : (fields[authorAt] ?? '').trim()
      if (author !== '') authors.set(author, (authors.get(author) ?? 0) + 1)
    }
    if (rows.length >= orderRows) break
  }
  return { rows, authors }
}

/** The mapping with the order of dates that was answered apart from it; null without one of messages. */
function answeredMapping({ mapping, dateOrder }: ReadOptions): Mapping | null {
  if (mapping?.target !== 'messages') return null
  return { ...mapping, dateOrder: mapping.dateOrder ?? dateOrder }
}

async function* readStretches(
  source: ImportSource,
  options: ReadOptions,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<readonly AdapterItem[]> {
  const answered = answeredMapping(options)
  if (answered === null) return
  const table = await tableOf(source, options)
  const isSettled = answered.dateOrder !== null && numberColumns(answered).length === 0
  const mapping = isSettled ? answered : settleMapping(answered, (await look(table, answered)).rows)
  const reader = mappedRows(table.header.length, mapping, options)
  const name = table.fileName
  for await (const rows of table.read(signal, onBytes)) {
    const items: AdapterItem[] = []
    for (const row of rows) {
      items.push(rowItem)
      const { messages, issues } = reader.read(row)
      for (const { code, field } of issues) {
        items.push(issueItem(row.line, columnName(table.header, mapping, field), code, name))
      }
      for (const message of messages) {
        if (message.text?.includes(replacementCharacter)) {
          items.push(issueItem(row.line, columnName(table.header, mapping, 'text'), 'unreadableText', name))
        }
        items.push(messageItem(message))
      }
    }
    yield items
  }
}

function needsOf(mapping: Mapping, options: ReadOptions, rows: Look['rows']): ImportNeed[] {
  const missing = missingFields(mapping, rows)
  const needs: ImportNeed[] = missing.some((field) => field !== 'dateOrder') ? ['mapping'] : []
  if (missing.includes('dateOrder')) needs.push('dateOrder')
  if (!isTimeZone(mapping.timeZone ?? options.timeZone)) needs.push('timezone')
  return needs
}

async function inspect(source: ImportSource, options: ReadOptions): Promise<Inspection> {
  const mapping = answeredMapping(options)
  const table = await tableOf(source, options)
  const empty = emptyMapping('messages')
  const { rows, authors } = await look(table, mapping ?? empty)
  const needs: readonly ImportNeed[] = mapping === null ? ['mapping'] : needsOf(mapping, options, rows)
  return {
    format: 'mappedTable',
    needs,
    candidates: byFrequency(authors),
    observedUntilMs: null,
    preview:
      needs.length > 0
        ? []
        : await firstMessages(eachOf(readStretches(source, options, null, () => undefined))),
    supports: mappedSupports(mapping ?? empty),
  }
}

export const mappedTableAdapter: FormatAdapter = {
  id: 'mappedTable',
  detect: () => Promise.resolve(0),
  inspect,
  read: (...reading) => eachOf(readStretches(...reading)),
  readStretches,
  tables: async (source, sheet) => {
    const table = await openOnce(source, sheet)
    return table === null ? [] : [table]
  },
}
