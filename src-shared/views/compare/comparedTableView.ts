import { keyFigureIds, type KeyFigureId } from '../../contract/keyFigureIds.ts'
import type { ComparedFigure, Comparison, PeerRow } from '../../contract/compare.ts'
import { keyFigureRangeText, keyFigureText } from '../overview/overviewInput.ts'
import type { CompareInput } from './compareInput.ts'
import { shortRemarks, sourceText, warnings } from './rowWords.ts'

export type ComparedColumnId = 'municipality' | 'population' | KeyFigureId | 'source'

export interface ComparedColumn {
  readonly id: ComparedColumnId
  readonly name: string
  readonly isNumber: boolean
}

/** One figure of one municipality; `value` null with the reason in words where there is none. */
export interface ComparedCell {
  readonly metric: KeyFigureId
  /** Store's units: fractions, milliseconds. For sorting and for files. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  /** null where the source does not tell. */
  readonly n: number | null
  readonly text: string
  readonly interval: string | null
  readonly count: string | null
  /** In full, for a file. */
  readonly remarks: readonly string[]
  /** For the screen, where the row's source already tells its period. */
  readonly marks: readonly string[]
  readonly isPooled: boolean
  readonly source: string
}

export interface ComparedRow {
  readonly code: string
  readonly name: string
  readonly isOwn: boolean
  readonly population: number
  readonly populationText: string
  readonly cells: readonly ComparedCell[]
  /** Every source of this row's figures once. */
  readonly sources: readonly string[]
}

export interface ComparedTableView {
  readonly title: string
  readonly intro: string
  readonly columns: readonly ComparedColumn[]
  readonly rows: readonly ComparedRow[]
  /** What the reader must know, by figure; figures without remarks are absent. */
  readonly warnings: readonly { readonly title: string; readonly lines: readonly string[] }[]
}

type TableInput = Omit<CompareInput, 'metric'>

function noCell(input: CompareInput): ComparedCell {
  const { none } = input.words.text.compareEvidence
  return {
    metric: input.metric,
    value: null,
    low: null,
    high: null,
    n: null,
    text: none,
    interval: null,
    count: null,
    remarks: [],
    marks: [],
    isPooled: false,
    source: none,
  }
}

/** An n of 0 beside a value means that the source does not tell it. */
function countText({ words }: CompareInput, n: number | null): string {
  return n === null ? words.text.compareEvidence.unknownN : words.text.figures.n(words.number(n))
}

function cellOf(input: CompareInput, row: PeerRow | undefined): ComparedCell {
  const { words, metric, clock } = input
  if (row === undefined || row.figure === null) return noCell(input)
  const { figure } = row
  const shared = { isPooled: row.isPooled, source: sourceText(input, row) }
  if (figure.value === null) {
    const text = figure.reason === 'tooFew' ? words.text.figures.tooFew : words.text.figures.unknown
    const n = figure.n === 0 ? null : figure.n
    const count = n === null ? null : countText(input, n)
    // A file has no words in its number columns: there the reason is a remark.
    const nothing = { value: null, low: null, high: null, interval: null, remarks: [text], marks: [] }
    return { metric, n, text, count, ...nothing, ...shared }
  }
  const { value, low, high } = figure
  const n = figure.n === 0 ? null : figure.n
  const hasInterval = low !== null && high !== null
  return {
    metric,
    value,
    low,
    high,
    n,
    text: keyFigureText(words, metric, value, clock),
    interval: hasInterval ? keyFigureRangeText(words, metric, low, high, clock) : null,
    count: countText(input, n),
    remarks: shortRemarks(input, row),
    marks: shortRemarks(input, row, 'periodDiffers'),
    ...shared,
  }
}

function rowsByCode(figures: readonly ComparedFigure[]): ReadonlyMap<string, PeerRow> {
  return new Map(figures.flatMap(({ rows }) => rows.map((row): [string, PeerRow] => [row.code, row])))
}

function rowOf(input: TableInput, figures: readonly ComparedFigure[], row: PeerRow): ComparedRow {
  const cells = figures.map((figure) =>
    cellOf(
      { ...input, metric: figure.metric },
      figure.rows.find(({ code }) => code === row.code),
    ),
  )
  const { none } = input.words.text.compareEvidence
  const sources = [...new Set(cells.map(({ source }) => source))].filter((source) => source !== none)
  return {
    code: row.code,
    name: row.name,
    isOwn: row.isOwn,
    population: row.population,
    populationText: input.words.number(row.population),
    cells,
    sources: sources.length === 0 ? [none] : sources,
  }
}

function figuresOf(comparison: Comparison, only: KeyFigureId | null): ComparedFigure[] {
  return keyFigureIds
    .filter((id) => only === null || id === only)
    .flatMap((id) => comparison.figures.filter(({ metric }) => metric === id))
}

function columnsOf({ words }: TableInput, figures: readonly ComparedFigure[]): ComparedColumn[] {
  const text = words.text.compareEvidence.table
  return [
    { id: 'municipality', name: text.municipality, isNumber: false },
    { id: 'population', name: text.population, isNumber: true },
    ...figures.map(({ metric }) => ({
      id: metric,
      name: words.text.figures.keyFigures[metric],
      isNumber: true,
    })),
    { id: 'source', name: text.source, isNumber: false },
  ]
}

/** Figures with the same to say of them are told together. */
function warningsOf(input: TableInput, figures: readonly ComparedFigure[]): ComparedTableView['warnings'] {
  const { words } = input
  const text = words.text.compareEvidence.table
  const metricsByLines = new Map<string, { readonly lines: string[]; readonly metrics: KeyFigureId[] }>()
  for (const { metric } of figures) {
    const lines = warnings({ ...input, metric })
    if (lines.length === 0) continue
    const key = lines.join('\n')
    const same = metricsByLines.get(key) ?? { lines, metrics: [] }
    metricsByLines.set(key, { lines, metrics: [...same.metrics, metric] })
  }
  return [...metricsByLines.values()].map(({ lines, metrics }) => {
    const names = metrics.map((metric) => `‘${words.text.figures.keyFigures[metric]}’`)
    const isOfAll = metrics.length === figures.length && metrics.length > 1
    return { title: isOfAll ? text.warningsAll : text.warnings(words.list(names)), lines }
  })
}

/** All figures of all municipalities, the own one first; `only` keeps one figure. */
export function comparedTableView(input: TableInput, only: KeyFigureId | null = null): ComparedTableView {
  const { words, comparison } = input
  const text = words.text.compareEvidence.table
  const figures = figuresOf(comparison, only)
  const rows = [...rowsByCode(figures).values()].map((row) => rowOf(input, figures, row))
  return {
    title: text.title,
    intro: text.intro,
    columns: columnsOf(input, figures),
    rows: rows.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn)),
    warnings: warningsOf(input, figures),
  }
}

export interface ComparedOrder {
  readonly column: ComparedColumnId
  readonly isDescending: boolean
}

function sortKey(row: ComparedRow, column: ComparedColumnId): string | number | null {
  if (column === 'municipality') return row.name
  if (column === 'population') return row.population
  if (column === 'source') return row.sources.join(', ')
  return row.cells.find(({ metric }) => metric === column)?.value ?? null
}

/** Rows in the chosen order; what has no value stands last either way. null = own first, as the view gives them. */
export function sortedRows(
  rows: readonly ComparedRow[],
  order: ComparedOrder | null,
  language: string,
): readonly ComparedRow[] {
  if (order === null) return rows
  const collator = new Intl.Collator(language, { numeric: true })
  const turn = order.isDescending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [first, second] = [sortKey(a, order.column), sortKey(b, order.column)]
    if (first === null || second === null) return Number(first === null) - Number(second === null)
    const compared =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : collator.compare(String(first), String(second))
    return compared * turn
  })
}
