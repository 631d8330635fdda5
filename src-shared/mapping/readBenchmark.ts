import { benchmarkMetricByName, benchmarkMetrics, toStoredValue } from '../benchmark/benchmarkMetric.ts'
import type { BenchmarkMetric } from '../benchmark/benchmarkMetric.ts'
import type { Reference } from '../benchmark/reference.ts'
import type {
  BenchmarkIssue,
  BenchmarkIssueCode,
  BenchmarkReading,
  BenchmarkRow,
  MunicipalityQuestion,
  RowState,
  TableRow,
} from './benchmarkRows.ts'
import { cellOf } from './mapping.ts'
import type { Mapping } from './mapping.ts'
import { cellMatcher } from './matchCell.ts'
import type { CellMatch } from './matchCell.ts'
import { parseCount, parseDecimal } from './numberText.ts'

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

/** What is wrong, and where: a field of the mapping, or a position in a wide table. */
interface Fault {
  readonly code: BenchmarkIssueCode
  readonly at: string | number | null
}

interface Figure {
  readonly metric: BenchmarkMetric
  readonly text: string
  readonly at: string | number
}

const firstYear = 2005
const lastYear = 2100
const largestShare = 100

/** Shares count as fractions only when every share in the file is at most 1 and none has a per cent sign. */
function sharesAreFractions(drafts: readonly Draft[]): boolean {
  const shares = drafts.filter((draft) => draft.metric.unit === 'percent')
  return (
    shares.some((draft) => draft.fileValue > 0) &&
    shares.every((draft) => draft.fileValue <= 1 && !draft.hasPercentSign)
  )
}

/**
 * One count beside several figures of a row is that of questions. The conversation ratio counts messages sent, and
 * the dialogue share answered questions: an interval from the count of questions would be wrong.
 */
function countsQuestions({ id }: BenchmarkMetric): boolean {
  return id !== 'conversationRatio' && id !== 'dialogueShare'
}

class BenchmarkTable {
  readonly #header: readonly string[]
  readonly #mapping: Mapping
  readonly #match: (text: string) => CellMatch
  readonly #wide: readonly (readonly [BenchmarkMetric, number])[]
  readonly #drafts: Draft[] = []
  readonly #issues: BenchmarkIssue[] = []
  readonly #questions = new Map<string, MunicipalityQuestion>()
  readonly #states: RowState[] = []
  readonly #seen = new Set<string>()

  constructor(header: readonly string[], mapping: Mapping, match: (text: string) => CellMatch) {
    this.#header = header
    this.#mapping = mapping
    this.#match = match
    this.#wide = benchmarkMetrics.flatMap((metric) => {
      const at = mapping.metricColumns[metric.id]
      return at === undefined ? [] : [[metric, at] as const]
    })
  }

  add(row: TableRow): void {
    if (row.fields.every((field) => field.trim() === '') && !row.isUnclosed) return
    const before = this.#drafts.length
    const faults = row.isUnclosed ? [{ code: 'missingField', at: null } as const] : this.#read(row)
    for (const fault of faults) {
      this.#issues.push({ line: row.line, column: this.#nameOf(fault.at), code: fault.code })
    }
    const [first] = faults
    this.#states.push({
      line: row.line,
      figures: this.#drafts.length - before,
      isFaulty: first !== undefined,
      column: first === undefined ? null : this.#positionOf(first.at),
    })
  }

  end(): BenchmarkReading {
    const fractions = sharesAreFractions(this.#drafts)
    const rows = this.#drafts.map((draft): BenchmarkRow => {
      const { code, metric, year, n, line, viaMerger } = draft
      const fileValue = this.#inFileUnit(draft, fractions)
      return { code, metric: metric.id, year, value: toStoredValue(metric, fileValue), n, line, viaMerger }
    })
    return {
      rows,
      issues: this.#issues,
      questions: [...this.#questions.values()],
      states: this.#states,
    }
  }

  #inFileUnit({ metric, fileValue }: Draft, fractions: boolean): number {
    if (metric.unit === 'percent') return fractions ? fileValue * 100 : fileValue
    return this.#mapping.constants['timeUnit'] === 'hours' ? fileValue * 60 : fileValue
  }

  #nameOf(at: Fault['at']): string | null {
    const position = this.#positionOf(at)
    if (position !== null) return this.#header[position] ?? null
    return typeof at === 'string' ? at : null
  }

  #positionOf(at: Fault['at']): number | null {
    return typeof at === 'string' ? (this.#mapping.columns[at] ?? null) : at
  }

  #cell(row: TableRow, field: string): string {
    return cellOf(this.#mapping, row.fields, field)
  }

  #read(row: TableRow): readonly Fault[] {
    const name = this.#cell(row, 'code')
    if (name === '') return [{ code: 'missingField', at: 'code' }]
    const match = this.#match(name)
    if (match.kind === 'leftOut') return []
    if (match.kind === 'question') {
      this.#ask(name, match)
      return [{ code: 'unknownMunicipality', at: 'code' }]
    }
    const figures = this.#figures(row)
    if ('code' in figures) return [figures]
    const year = this.#cell(row, 'year')
    if (year === '') return [{ code: 'missingField', at: 'year' }]
    if (!/^\d{4}$/.test(year) || Number(year) < firstYear || Number(year) > lastYear) {
      return [{ code: 'badYear', at: 'year' }]
    }
    return figures.flatMap((figure) => this.#draft(row, figure, match, Number(year)) ?? [])
  }

  #ask(value: string, { why, candidates }: Extract<CellMatch, { kind: 'question' }>): void {
    const rows = (this.#questions.get(value)?.rows ?? 0) + 1
    this.#questions.set(value, { value, why, candidates, rows })
  }

  /** One figure of a long table, or the filled ones of a wide one. */
  #figures(row: TableRow): readonly Figure[] | Fault {
    if (this.#wide.length > 0) {
      const figures = this.#wide
        .map(([metric, at]) => ({ metric, text: (row.fields[at] ?? '').trim(), at }))
        .filter(({ text }) => text !== '')
      return figures.length > 0 ? figures : { code: 'missingField', at: this.#wide[0]?.[1] ?? null }
    }
    const name = this.#cell(row, 'metric')
    if (name === '') return { code: 'missingField', at: 'metric' }
    const metric = benchmarkMetricByName(name)
    if (metric === null) return { code: 'unknownMetric', at: 'metric' }
    const text = this.#cell(row, 'value')
    return text === '' ? { code: 'missingField', at: 'value' } : [{ metric, text, at: 'value' }]
  }

  /** Adds the figure; @returns what is wrong with it instead */
  #draft(
    row: TableRow,
    { metric, text, at }: Figure,
    { code, viaMerger }: Extract<CellMatch, { kind: 'found' }>,
    year: number,
  ): Fault | null {
    const fileValue = parseDecimal(text, this.#mapping.decimalMark)
    const maximum = metric.unit === 'percent' ? largestShare : Number.POSITIVE_INFINITY
    if (!(fileValue >= 0 && fileValue <= maximum)) return { code: 'badValue', at }
    const countText = this.#cell(row, 'n')
    const counted = countText === '' ? null : parseCount(countText)
    if (Number.isNaN(counted)) return { code: 'badValue', at: 'n' }
    const n = this.#wide.length > 0 && !countsQuestions(metric) ? null : counted
    const key = `${code}|${metric.id}|${String(year)}`
    if (this.#seen.has(key)) return { code: 'duplicateRow', at: null }
    this.#seen.add(key)
    const hasPercentSign = text.includes('%')
    this.#drafts.push({ code, metric, year, fileValue, hasPercentSign, n, line: row.line, viaMerger })
    return null
  }
}

/**
 * Reads a table of figures per municipality (docs/benchmark-file.md), long or wide. Faulty rows become issues, the
 * others count; of equal (code, metric, year) the first counts. Values in the store's units: milliseconds, fractions.
 */
export function readBenchmark(
  header: readonly string[],
  rows: Iterable<TableRow>,
  mapping: Mapping,
  reference: Reference,
  isExample: boolean,
): BenchmarkReading {
  const table = new BenchmarkTable(header, mapping, cellMatcher(reference, mapping.resolved, isExample))
  for (const row of rows) table.add(row)
  return table.end()
}
