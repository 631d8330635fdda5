import { benchmarkMetricIds } from '../../benchmark/benchmarkMetric.ts'
import type { TableCheck, TableInspection } from '../../contract/tables.ts'
import { benchmarkFields } from '../../mapping/benchmarkFields.ts'
import { messageFields } from '../../mapping/messageFields.ts'
import type { MappingTarget } from '../../mapping/mapping.ts'
import type { Words } from '../words.ts'
import { choiceOf, metricChoice } from './mappingEdits.ts'
import type { Choices, Layout } from './mappingEdits.ts'

export type ReadableTable = Extract<TableInspection, { refusal: null }>

export interface ColumnOption {
  readonly choice: string
  readonly name: string
}

export interface PreviewColumn {
  readonly name: string
  readonly label: string
  readonly choice: string
  readonly isUsed: boolean
}

export interface PreviewCell {
  readonly text: string
  readonly isUsed: boolean
  readonly isFault: boolean
}

/** What a row of messages is read as, in words; blank cells where the row is not read. */
export interface PreviewReading {
  readonly at: string
  readonly from: string
  readonly channel: string
  readonly wait: string
  readonly isOwn: boolean
}

export interface PreviewRow {
  readonly line: string
  readonly fails: boolean
  /** null for figures, and before the rows are read. */
  readonly reading: PreviewReading | null
  readonly cells: readonly PreviewCell[]
}

export interface PreviewView {
  readonly title: string
  readonly note: string
  readonly options: readonly ColumnOption[]
  readonly columns: readonly PreviewColumn[]
  /** Whether the rows come with what they are read as; `hasWaits`: some row holds its answer. */
  readonly hasReadings: boolean
  readonly hasWaits: boolean
  readonly rows: readonly PreviewRow[]
}

function isOneOf<Id extends string>(names: Readonly<Record<Id, string>>, id: string): id is Id {
  return id in names
}

/** A field in words; its id where a newer file names one that has none. */
export function fieldName(words: Words, target: MappingTarget, id: string): string {
  const { benchmark, messages } = words.text.mapping.fields
  if (target === 'benchmark') return isOneOf(benchmark, id) ? benchmark[id] : id
  return isOneOf(messages, id) ? messages[id] : id
}

/** In the order of the catalogue, which keeps together what belongs together. */
function orderedFields(words: Words): readonly string[] {
  const ids = new Set(messageFields.map(({ id }) => id))
  return Object.keys(words.text.mapping.fields.messages).filter((id) => ids.has(id))
}

/** All that a column can be, "nothing" first. */
export function columnOptions(words: Words, target: MappingTarget, layout: Layout): readonly ColumnOption[] {
  const unused = { choice: '', name: words.text.mapping.preview.unused }
  const named = (id: string): ColumnOption => ({ choice: id, name: fieldName(words, target, id) })
  if (target === 'messages') return [unused, ...orderedFields(words).map(named)]
  const fields = benchmarkFields.map(({ id }) => id)
  if (layout === 'long') return [unused, ...fields.map(named)]
  const metrics = benchmarkMetricIds.map((id) => ({
    choice: metricChoice(id),
    name: words.text.figures.metrics[id],
  }))
  const wide = fields.filter((id) => id !== 'metric' && id !== 'value')
  return [unused, ...wide.map(named), ...metrics]
}

type RowState = TableCheck['rowStates'][number]

function readingOf(words: Words, state: RowState | undefined, timeZone: string): PreviewReading {
  const text = words.text.mapping.messages.reading
  const reading = state?.reading ?? null
  if (reading === null) return { at: text.notRead, from: '', channel: '', wait: '', isOwn: false }
  const { sentAtMs, direction, channel, waitMs } = reading
  return {
    at: words.readInstant(sentAtMs, timeZone),
    from: text.directions[direction],
    channel: words.text.figures.channels[channel],
    wait: waitMs === null ? '' : words.short(waitMs),
    isOwn: direction === 'out',
  }
}

function titleOf(words: Words, table: ReadableTable, check: TableCheck | null): string {
  const text = words.text.mapping.preview
  const shown = table.rows.length
  if (shown === 1) return text.titleOne
  const isAll = check?.isWholeFile === true && check.rowsRead === shown
  return isAll ? text.titleAll(words.number(shown)) : text.title(words.number(shown))
}

/** The first rows with what was chosen above each column, and a mark where a row does not pass. */
export function previewView(
  words: Words,
  table: ReadableTable,
  { mapping, layout }: Choices,
  check: TableCheck | null,
  timeZone: string,
): PreviewView {
  const text = words.text.mapping.preview
  const columns = table.columns.map(({ name }, column): PreviewColumn => {
    const shown = name === '' ? text.unnamed(words.number(column + 1)) : name
    const choice = choiceOf(mapping, column)
    return { name: shown, label: text.column(shown), choice, isUsed: choice !== '' }
  })
  const states = new Map((check?.rowStates ?? []).map((state) => [state.line, state]))
  const hasReadings = mapping.target === 'messages' && states.size > 0
  const rows = table.rows.map(({ line, cells }): PreviewRow => {
    const state = states.get(line)
    return {
      line: words.number(line),
      fails: state?.ok === false,
      reading: hasReadings ? readingOf(words, state, timeZone) : null,
      cells: cells.map((cell, column) => ({
        text: cell,
        isUsed: columns[column]?.isUsed === true,
        isFault: state !== undefined && state.column === column,
      })),
    }
  })
  const agentNote = mapping.columns['agent'] === undefined ? [] : [words.text.mapping.messages.agentNote]
  const note = mapping.target === 'messages' ? [text.note, text.textNote, ...agentNote].join(' ') : text.note
  return {
    title: titleOf(words, table, check),
    note,
    options: columnOptions(words, mapping.target, layout),
    columns,
    hasReadings,
    hasWaits: rows.some(({ reading }) => reading !== null && reading.wait !== ''),
    rows,
  }
}
