import type { ChartSeries, ReportChart } from '#shared/report/chart.ts'
import { columnLetters } from '../../xlsx/sheetXml.ts'
import { sheetName } from '../../xlsx/parts.ts'
import { oneLine } from '../slideText.ts'
import type { SlideWords } from '../own/ownPlaces.ts'
import { missingRuns } from './missingRuns.ts'

/** A column of the sheet behind a chart, without its head. */
export interface SheetColumn {
  readonly header: string
  readonly kind: 'text' | 'number'
  readonly cells: readonly (string | number | null)[]
}

/** Where in `columns` the values of a series stand, and the lengths of its intervals. */
export interface SeriesColumns {
  readonly value: number
  readonly below: number | null
  readonly above: number | null
}

/** What stands in the workbook of a chart, and where: chart and workbook are written from this one table. */
export interface ChartSheet {
  /** A name that needs no quotes in a formula. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly series: readonly SeriesColumns[]
  readonly norm: number | null
  readonly bands: readonly number[]
  readonly missing: number | null
}

const maxNameChars = 120

function intervalColumns({ name, values }: ChartSeries, words: SlideWords['chart']): readonly SheetColumn[] {
  if (values.every(({ low, high }) => low === null || high === null)) return []
  const shown = oneLine(name, maxNameChars)
  const number = (
    header: string,
    of: (value: ChartSeries['values'][number]) => number | null,
  ): SheetColumn => ({
    header,
    kind: 'number',
    cells: values.map(of),
  })
  // The way to a bound, not the bound, is what an error bar is drawn from.
  const way = (from: number | null, to: number | null): number | null =>
    from === null || to === null ? null : Math.max(0, to - from)
  return [
    number(words.low(shown), ({ low }) => low),
    number(words.high(shown), ({ high }) => high),
    number(words.below(shown), ({ low, value }) => way(low, value)),
    number(words.above(shown), ({ value, high }) => way(value, high)),
  ]
}

function printedColumn({ name, values }: ChartSeries, words: SlideWords['chart']): readonly SheetColumn[] {
  if (values.every(({ label }) => label === '')) return []
  const cells = values.map(({ label }) => (label === '' ? null : oneLine(label, maxNameChars)))
  return [{ header: words.printed(oneLine(name, maxNameChars)), kind: 'text', cells }]
}

/** Beside lying bars there is room to say at the name why there is no figure. */
export function shownCategories(chart: ReportChart): readonly string[] {
  const { kind, categories, series } = chart
  if (kind !== 'bars') return categories
  return categories.map((name, index) => {
    const values = series.flatMap(({ values: all }) => all[index] ?? [])
    const label = values.find((value) => value.label !== '')?.label ?? ''
    return label === '' || values.some(({ value }) => value !== null) ? name : `${name} (${label})`
  })
}

export function chartSheet(chart: ReportChart, words: SlideWords['chart']): ChartSheet {
  const { categories, series, norm, bands, axis } = chart
  const columns: SheetColumn[] = [
    {
      header: chart.categoryTitle === null ? words.category : oneLine(chart.categoryTitle, maxNameChars),
      kind: 'text',
      cells: shownCategories(chart).map((name) => oneLine(name, maxNameChars)),
    },
  ]
  const add = (header: string, of: (category: number) => number | null): number =>
    columns.push({ header, kind: 'number', cells: categories.map((_, index) => of(index)) }) - 1
  const places = series.map((one): SeriesColumns => {
    const value = add(oneLine(one.name, maxNameChars), (index) => one.values[index]?.value ?? null)
    const interval = intervalColumns(one, words)
    columns.push(...interval, ...printedColumn(one, words))
    return interval.length === 0
      ? { value, below: null, above: null }
      : { value, below: value + 3, above: value + 4 }
  })
  const runs = chart.kind === 'bars' ? [] : missingRuns(chart)
  const normColumn = norm === null ? null : add(oneLine(norm.label, maxNameChars), () => norm.value)
  const bandColumns = bands.map(({ label, from, to }) =>
    add(oneLine(label, maxNameChars), (index) => (index >= from && index <= to ? axis.max : null)),
  )
  const missing =
    runs.length === 0
      ? null
      : add(words.missing, (index) => (runs.some(({ at }) => at === index) ? axis.min : null))
  const name = sheetName(words.sheet)
  return { name, columns, series: places, norm: normColumn, bands: bandColumns, missing }
}

/** Head of a column: "Grafiek!$B$1". */
export function headReference({ name }: ChartSheet, column: number): string {
  return `${name}!$${columnLetters(column)}$1`
}

/** Its cells: "Grafiek!$B$2:$B$9". */
export function cellsReference({ name, columns }: ChartSheet, column: number): string {
  const letters = columnLetters(column)
  const last = Math.max(2, (columns[column]?.cells.length ?? 0) + 1)
  return `${name}!$${letters}$2:$${letters}$${String(last)}`
}
