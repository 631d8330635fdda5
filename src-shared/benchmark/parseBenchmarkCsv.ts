import type { BenchmarkMetric } from './benchmarkMetric.ts'
import { benchmarkMetricByName, toStoredValue } from './benchmarkMetric.ts'
import type { DelimitedRow } from './delimitedRows.ts'
import { delimitedRows } from './delimitedRows.ts'
import { foldText } from './foldText.ts'
import { matchMunicipality } from './municipalityLookup.ts'
import type { BenchmarkValue } from './peerValues.ts'
import type { Reference } from './reference.ts'

export const benchmarkColumns = ['code', 'metric', 'year', 'value', 'n'] as const
export type BenchmarkColumn = (typeof benchmarkColumns)[number]

export type BenchmarkIssueCode =
  'unknownMunicipality' | 'unknownMetric' | 'badValue' | 'badYear' | 'missingField' | 'duplicateRow'

export interface BenchmarkIssue {
  readonly line: number
  readonly column: string | null
  readonly code: BenchmarkIssueCode
}

export interface BenchmarkRow extends BenchmarkValue {
  readonly line: number
  /** The file gave an old code or name; the value belongs to a predecessor's area. */
  readonly viaMerger: boolean
}

export type BenchmarkParse =
  | { readonly ok: true; readonly rows: readonly BenchmarkRow[]; readonly issues: readonly BenchmarkIssue[] }
  /** The file is refused whole: its header lacks these columns (all of them when the file is empty). */
  | { readonly ok: false; readonly missingColumns: readonly BenchmarkColumn[] }

const headerNames: Readonly<Record<BenchmarkColumn, readonly string[]>> = {
  code: ['code', 'gemeentecode', 'gemeente', 'municipality', 'naam', 'name', 'nis', 'niscode', 'nis code'],
  metric: ['metric', 'kerncijfer', 'cijfer', 'maat', 'indicator'],
  year: ['year', 'jaar'],
  value: ['value', 'waarde'],
  n: ['n', 'aantal', 'count'],
}

type Columns = Readonly<Record<BenchmarkColumn, number>>

function readHeader(header: DelimitedRow | undefined): Columns | readonly BenchmarkColumn[] {
  const names = (header?.fields ?? []).map(foldText)
  const find = (column: BenchmarkColumn): number => {
    for (const name of headerNames[column]) if (names.includes(name)) return names.indexOf(name)
    return -1
  }
  const columns = {
    code: find('code'),
    metric: find('metric'),
    year: find('year'),
    value: find('value'),
    n: find('n'),
  }
  const missing = benchmarkColumns.filter((column) => columns[column] < 0)
  return missing.length > 0 ? missing : columns
}

/** "44,2", "44.2", "44,2 %", "1.234,5" and "1,234.5"; a single sign is the decimal one. NaN when it is no number. */
export function parseDecimal(text: string): number {
  const compact = text.replace(/[\s\u00A0\u202F]|%$/g, '').replace(/%$/, '')
  if (!/^-?\d[\d.,]*$/.test(compact)) return Number.NaN
  const decimalSign = compact.lastIndexOf(',') > compact.lastIndexOf('.') ? ',' : '.'
  const thousandsSign = decimalSign === ',' ? '.' : ','
  return Number(compact.replaceAll(thousandsSign, '').replace(decimalSign, '.'))
}

interface Draft {
  readonly code: string
  readonly metric: BenchmarkMetric
  readonly year: number
  readonly fileValue: number
  readonly hasPercentSign: boolean
  readonly n: number | null
  readonly line: number
  readonly viaMerger: boolean
}

function readRow(
  row: DelimitedRow,
  columns: Columns,
  reference: Reference,
  isExample: boolean,
): Draft | BenchmarkIssue {
  const cell = (column: BenchmarkColumn): string => (row.fields[columns[column]] ?? '').trim()
  const issue = (column: BenchmarkColumn, code: BenchmarkIssueCode): BenchmarkIssue => ({
    line: row.line,
    column,
    code,
  })
  const empty = (['code', 'metric', 'year', 'value'] as const).find((column) => cell(column) === '')
  if (empty) return issue(empty, 'missingField')
  const match = matchMunicipality(reference, cell('code'))
  if (match.kind !== 'found' || (match.municipality.country === 'EX') !== isExample) {
    return issue('code', 'unknownMunicipality')
  }
  const metric = benchmarkMetricByName(cell('metric'))
  if (!metric) return issue('metric', 'unknownMetric')
  const year = Number(cell('year'))
  if (!/^\d{4}$/.test(cell('year')) || year < 2005 || year > 2100) return issue('year', 'badYear')
  const fileValue = parseDecimal(cell('value'))
  const maximum = metric.unit === 'percent' ? 100 : Number.POSITIVE_INFINITY
  if (!(fileValue >= 0 && fileValue <= maximum)) return issue('value', 'badValue')
  const n = cell('n') === '' ? null : parseDecimal(cell('n').replace(/\.(?=\d{3}$)/, ''))
  if (n !== null && !(Number.isInteger(n) && n >= 0)) return issue('n', 'badValue')
  return {
    code: match.municipality.code,
    metric,
    year,
    fileValue,
    hasPercentSign: cell('value').includes('%'),
    n,
    line: row.line,
    viaMerger: match.merger !== null,
  }
}

/** Shares count as fractions only when every share in the file is at most 1 and none has a per cent sign. */
function sharesAreFractions(drafts: readonly Draft[]): boolean {
  const shares = drafts.filter((draft) => draft.metric.unit === 'percent')
  return (
    shares.some((draft) => draft.fileValue > 0) &&
    shares.every((draft) => draft.fileValue <= 1 && !draft.hasPercentSign)
  )
}

/**
 * Reads a benchmark file (docs/benchmark-file.md): columns code, metric, year, value, n in any order, more columns
 * ignored. Faulty rows become issues, the others count; of equal (code, metric, year) the first counts. `isExample`
 * tells which municipalities exist: the invented ones or the real ones, never both.
 */
export function parseBenchmarkCsv(text: string, reference: Reference, isExample = false): BenchmarkParse {
  const [header, ...body] = delimitedRows(text)
  const columns = readHeader(header)
  if (!('code' in columns)) return { ok: false, missingColumns: columns }
  const drafts: Draft[] = []
  const issues: BenchmarkIssue[] = []
  const seen = new Set<string>()
  for (const row of body) {
    const draft = readRow(row, columns, reference, isExample)
    if (!('metric' in draft)) {
      issues.push(draft)
      continue
    }
    const key = `${draft.code}|${draft.metric.id}|${String(draft.year)}`
    if (seen.has(key)) issues.push({ line: row.line, column: null, code: 'duplicateRow' })
    else drafts.push(draft)
    seen.add(key)
  }
  const fractions = sharesAreFractions(drafts)
  const rows = drafts.map(({ code, metric, year, fileValue, n, line, viaMerger }) => ({
    code,
    metric: metric.id,
    year,
    value: toStoredValue(metric, fractions && metric.unit === 'percent' ? fileValue * 100 : fileValue),
    n,
    line,
    viaMerger,
  }))
  return { ok: true, rows, issues }
}
