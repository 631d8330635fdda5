import type { RowIssue, SourceFile } from '../adapter.ts'
import { headText } from '../decode/headText.ts'
import { textChunks } from '../decode/textChunks.ts'
import { CsvSplitter } from './csvSplitter.ts'
import type { CsvDialect, CsvRow } from './csvSplitter.ts'
import { findHeader } from './headerRow.ts'
import type { IsKnownName } from './headerRow.ts'
import type { TableRows } from './tableRows.ts'

const delimiters = [',', ';', '\t', '|'] as const
/** Titles and blank lines that tools put above the header. */
const maxPreambleRows = 15

/** A file that holds a known table: how it is cut, and where each column of its header stands. */
export interface CsvTable {
  readonly file: SourceFile
  readonly dialect: CsvDialect
  readonly headerLine: number
  readonly header: readonly string[]
}

function lineBreakOf(text: string): '\n' | '\r' {
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r'
}

/** "sep=;" on the first line, as Excel writes and reads it. */
function announcedDelimiter(text: string): string | null {
  const match = /^"?sep=(.)"?\r?(?:\n|$)/i.exec(text)
  return match?.[1] ?? null
}

function firstRows(text: string, dialect: CsvDialect, count = maxPreambleRows): CsvRow[] {
  const splitter = new CsvSplitter(dialect)
  const rows = splitter.push(text)
  if (rows.length < count) rows.push(...splitter.end())
  return rows.slice(0, count)
}

/**
 * Finds the header of a table that is known by its column names, whatever the delimiter, a `sep=` line or titles above
 * it. The header itself proves the delimiter: counting characters guesses badly on messages full of commas.
 */
export async function findTable(
  file: SourceFile,
  isHeader: (names: readonly string[]) => boolean,
): Promise<CsvTable | null> {
  const text = await headText(file)
  if (text === null) return null
  const lineBreak = lineBreakOf(text)
  const announced = announcedDelimiter(text)
  const candidates = announced === null ? delimiters : [announced, ...delimiters]
  for (const delimiter of candidates) {
    for (const row of firstRows(text, { delimiter, lineBreak })) {
      const header = row.fields.map((name) => name.trim())
      if (isHeader(header)) {
        return { file, dialect: { delimiter, lineBreak }, headerLine: row.line, header }
      }
    }
  }
  return null
}

/** Rows by which a table of unknown columns shows its delimiter. */
const shownRows = 60

interface Candidate {
  readonly table: CsvTable
  readonly knownNames: number
  /** Share of the rows below the header with as many fields as it has. */
  readonly evenness: number
}

function candidateOf(
  file: SourceFile,
  text: string,
  dialect: CsvDialect,
  isKnown: IsKnownName,
): Candidate | null {
  const rows = firstRows(text, dialect, shownRows).filter(
    ({ fields }) => !/^sep=.?$/i.test(fields.join('').trim()),
  )
  const header = findHeader(rows, isKnown)
  if (header === null) return null
  const raw = rows.find(({ line }) => line === header.line)?.fields ?? header.names
  const below = rows.filter(({ line }) => line > header.line)
  const even = below.filter(({ fields }) => fields.length === raw.length).length
  const names = raw.map((name) => name.trim())
  return {
    table: { file, dialect, headerLine: header.line, header: names },
    knownNames: header.knownNames,
    evenness: below.length === 0 ? 0 : even / below.length,
  }
}

/**
 * Finds the header of a table whose columns nobody knows beforehand: by names that `isKnown` tells, else by the
 * delimiter that gives the most even rows. Null where the text is no table of two columns or more.
 */
export async function findAnyTable(file: SourceFile, isKnown: IsKnownName): Promise<CsvTable | null> {
  const text = await headText(file)
  if (text === null) return null
  const lineBreak = lineBreakOf(text)
  const announced = announcedDelimiter(text)
  let best: Candidate | null = null
  for (const delimiter of announced === null ? delimiters : [announced]) {
    const candidate = candidateOf(file, text, { delimiter, lineBreak }, isKnown)
    if (candidate === null) continue
    const isBetter =
      best === null ||
      candidate.knownNames > best.knownNames ||
      (candidate.knownNames === best.knownNames &&
        candidate.evenness * candidate.table.header.length > best.evenness * best.table.header.length)
    if (isBetter) best = candidate
  }
  return best?.table ?? null
}

/** False for a row of delimiters alone: spreadsheets save those for rows that were emptied. */
function isFilled({ fields, isUnclosed }: CsvRow): boolean {
  return isUnclosed || fields.some((field) => field !== '')
}

/** The rows below the header, in batches as the text arrives. */
export async function* readRows(
  table: CsvTable,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<readonly CsvRow[]> {
  const splitter = new CsvSplitter(table.dialect, table.header.length)
  let isBelowHeader = false
  const below = (all: CsvRow[]): CsvRow[] => {
    const rows = all.filter(isFilled)
    if (isBelowHeader) return rows
    const kept = rows.filter((row) => row.line > table.headerLine)
    isBelowHeader = kept.length > 0
    return kept
  }
  for await (const chunk of textChunks(table.file, signal, onBytes)) yield below(splitter.push(chunk))
  yield below(splitter.end())
}

/** Names that stand more than once in the header: the first counts, the others are reported. */
export function duplicateColumns(table: Pick<TableRows, 'header' | 'headerLine' | 'fileName'>): RowIssue[] {
  const seen = new Set<string>()
  const issues: RowIssue[] = []
  for (const name of table.header) {
    if (name !== '' && seen.has(name)) {
      issues.push({ line: table.headerLine, column: name, code: 'malformedRecord', file: table.fileName })
    }
    seen.add(name)
  }
  return issues
}

/** What is wrong with a row as a row, before its fields are looked at; null when nothing is. */
export function rowFault(row: CsvRow, columns: number): 'malformedRecord' | 'wrongColumnCount' | null {
  if (row.isUnclosed) return 'malformedRecord'
  if (row.fields.length === columns) return null
  const extra = row.fields.slice(columns)
  const isOnlyPadded = extra.length > 0 && extra.every((value) => value === '')
  return isOnlyPadded ? null : 'wrongColumnCount'
}

/** An id that a spreadsheet turned into a floating point number: the last digits are gone for good. */
export function isDamagedId(text: string): boolean {
  return /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i.test(text)
}
