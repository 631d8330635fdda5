import type { KeyFigureId } from '../../contract/keyFigureIds.ts'
import { isSafeCount, smallestCountOfAny } from '../../domain/disclosureLimits.ts'
import type { TopicId } from '../../domain/message.ts'
import { csvText, type CsvCell } from '../csvText.ts'
import type { ComparedCell, ComparedRow, ComparedTableView } from './comparedTableView.ts'
import { comparedTableView } from './comparedTableView.ts'
import type { CompareInput } from './compareInput.ts'

export interface ComparedCsvInput extends Omit<CompareInput, 'metric'> {
  /** null = all figures. */
  readonly metric: KeyFigureId | null
  /** The filter as the page says it. */
  readonly choice: string
  /** The topics that are chosen, null = all: with a sensitive one larger numbers stay in the house. */
  readonly topics: readonly TopicId[] | null
}

interface GivenCell {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: CsvCell
  readonly isWithheld: boolean
}

const minuteMs = 60_000

/** Whether the shares of these messages can be told: neither those counted nor the rest stand out. */
function isSafeRatio({ value, n }: ComparedCell, smallest: number): boolean {
  if (value === null || n === null) return true
  const counted = Math.round(value * n)
  return isSafeCount(counted, smallest) && isSafeCount(n - counted, smallest)
}

/**
 * The own figure as it may leave the house: numbers too small become "<5" ("<10" of a sensitive topic), a number goes
 * where a small one would follow from it and the number of all questions, a ratio where one of its parts is small. What
 * others gave has been through the same rules when it left theirs.
 */
function givenCell(row: ComparedRow, cell: ComparedCell, smallest: number): GivenCell {
  const { value, low, high, n } = cell
  const asIs = { value, low, high, n, isWithheld: false }
  if (!row.isOwn || n === null) return asIs
  if (!isSafeCount(n, smallest)) {
    return { value: null, low: null, high: null, n: `<${smallest}`, isWithheld: true }
  }
  if (cell.metric === 'conversationRatio') {
    return isSafeRatio(cell, smallest)
      ? asIs
      : { ...asIs, value: null, low: null, high: null, isWithheld: true }
  }
  const all = row.cells.find(({ metric }) => metric === 'within2h' || metric === 'medianMs')?.n ?? null
  const rest = all === null || cell.metric !== 'responseRate7d' ? 0 : Math.abs(all - n)
  return isSafeCount(rest, smallest) ? asIs : { ...asIs, n: null, isWithheld: true }
}

/** Per cent with one decimal more than the page, minutes with one decimal: a file keeps what a reader may calculate with. */
function unitValue(metric: KeyFigureId, value: number | null): number | null {
  if (value === null) return null
  return metric === 'medianMs' ? Math.round((value / minuteMs) * 10) / 10 : Math.round(value * 10_000) / 100
}

function unitText({ words, clock }: ComparedCsvInput, metric: KeyFigureId): string {
  const text = words.text.compareEvidence.table.csv
  if (metric !== 'medianMs') return text.percent
  return clock === 'opening' ? text.openingMinutes : text.minutes
}

function lineOf(input: ComparedCsvInput, row: ComparedRow, cell: ComparedCell): CsvCell[] {
  const { words, topics } = input
  const text = words.text.compareEvidence.table.csv
  const given = givenCell(row, cell, smallestCountOfAny(topics))
  // A figure that the page does not show has no value here either; its words say why.
  const why = cell.value === null && cell.n !== null ? [cell.text] : []
  const remarks = [...why, ...cell.remarks, ...(given.isWithheld ? [text.withheld] : [])]
  return [
    row.name,
    row.code,
    row.population,
    words.text.figures.keyFigures[cell.metric],
    unitText(input, cell.metric),
    unitValue(cell.metric, given.value),
    unitValue(cell.metric, given.low),
    unitValue(cell.metric, given.high),
    given.n,
    cell.source === words.text.compareEvidence.none ? null : cell.source,
    remarks.length === 0 ? null : remarks.join(', '),
    cell.value === null || row.isOwn ? null : cell.isPooled ? text.yes : text.no,
  ]
}

function headOf({ words }: ComparedCsvInput): string[] {
  const text = words.text.compareEvidence.table.csv
  return [
    text.municipality,
    text.code,
    text.population,
    text.figure,
    text.unit,
    text.value,
    text.low,
    text.high,
    text.n,
    text.source,
    text.remarks,
    text.pooled,
  ]
}

/** What a reader of the file must know: the choice, who is compared, where the figures come from. */
function notesOf(input: ComparedCsvInput, view: ComparedTableView): string[] {
  const { words, comparison, topics } = input
  const text = words.text.compareEvidence.table.csv
  const { group, stratum } = comparison
  const sources = [...new Set(view.rows.flatMap((row) => row.sources))]
  return [
    text.choice(input.choice),
    (group.choice.kind === 'own' ? text.groupOwn : text.group)(
      words.list(group.members.map(({ name }) => name)),
      group.edition,
    ),
    stratum.isWholeOnly ? text.wholeOnly : null,
    text.sources(words.list(sources.filter((source) => source !== words.text.compareEvidence.none))),
    text.interval,
    text.few(`<${smallestCountOfAny(topics)}`),
    ...view.warnings.flatMap(({ title, lines }) => [`${title}: ${lines.join(' ')}`]),
  ].filter((note) => note !== null)
}

/** The table of the page as a file: one line for each figure of each municipality, and its notes below an empty line. */
export function comparedCsv(input: ComparedCsvInput): string {
  const view = comparedTableView(input, input.metric)
  const lines = view.rows.flatMap((row) => row.cells.map((cell) => lineOf(input, row, cell)))
  const notes = notesOf(input, view).map((note) => [note])
  const decimalMark = input.words.language === 'nl' ? ',' : '.'
  return csvText([headOf(input), ...lines, [], ...notes], { decimalMark })
}
