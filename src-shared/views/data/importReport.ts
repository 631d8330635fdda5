import type { ImportChoices } from '../../contract/importFiles.ts'
import type { ImportResult } from '../../contract/imports.ts'
import type { RejectReason, RowIssueCode } from '../../domain/importing.ts'
import { csvText, type CsvCell } from '../csvText.ts'
import type { Words } from '../words.ts'
import { audienceLines } from './audienceWords.ts'
import { supportsView } from './inspectionView.ts'
import { refusalText } from './refusal.ts'

/** Rows with the same remark: how many, and on which lines the first of them stand. */
export interface ReportedIssue {
  readonly code: RowIssueCode
  readonly count: number
  readonly lines: readonly number[]
}

export interface ImportedFile {
  readonly kind: 'imported'
  readonly result: ImportResult
  readonly isVerified: boolean
  readonly importedAtMs: number
  readonly issues: readonly ReportedIssue[]
  /** null = was not remembered. */
  readonly choices: ImportChoices | null
  /** In which wall-clock times were read; null where each tells its own. */
  readonly timeZone: string | null
}

export interface RefusedFile {
  readonly kind: 'refused'
  readonly fileName: string
  readonly reason: RejectReason | null
  readonly reasonDetail: string | null
}

export interface ImportReport {
  readonly municipality: string
  readonly isExample: boolean
  readonly madeAtMs: number
  readonly appVersion: string
  readonly files: readonly (ImportedFile | RefusedFile)[]
}

function choiceWords(words: Words, { choices, timeZone }: ImportedFile): string {
  const text = words.text.importFiles.report.choices
  const { dateOrders } = words.text.data.questions
  const zone = choices?.timeZone ?? timeZone
  const said = [
    ...(choices !== null && choices.ownNames > 0 ? [text.own(words.number(choices.ownNames))] : []),
    ...(choices?.dateOrder ? [text.dateOrder(dateOrders[choices.dateOrder])] : []),
    ...(zone === null ? [] : [text.timeZone(zone)]),
    ...(choices?.channel ? [text.channel(words.text.figures.channels[choices.channel])] : []),
    ...(choices?.encoding ? [text.encoding(words.text.data.questions.encodings[choices.encoding])] : []),
    ...(choices?.withPrivate === true ? [text.withPrivate] : []),
    ...(choices?.hasAccount === true ? [text.account] : []),
  ]
  if (said.length > 0) return said.join('; ')
  return choices === null ? text.unknown : text.none
}

/** Lines that follow each other as "112 to 148": a hundred numbers in a row tell a reader nothing. */
function lineRanges(words: Words, lines: readonly number[]): string[] {
  const ranges: { from: number; to: number }[] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last !== undefined && line === last.to + 1) last.to = line
    else ranges.push({ from: line, to: line })
  }
  const { lineRange } = words.text.importFiles.report
  return ranges.flatMap(({ from, to }) => {
    if (to - from > 1) return [lineRange(words.number(from), words.number(to))]
    return from === to ? [words.number(from)] : [words.number(from), words.number(to)]
  })
}

function issueLine(words: Words, { code, count, lines }: ReportedIssue): string {
  const text = words.text.importFiles.report
  const more = count - lines.length
  const places = lineRanges(words, lines)
  const shown = more > 0 ? `${places.join(', ')} ${text.moreLines(words.number(more))}` : places.join(', ')
  const many = lines.length === 0 ? words.number(count) : text.lines(words.number(count), shown)
  return `${words.text.data.issueCodes[code]} ${many}`
}

interface Fact {
  readonly label: string
  readonly value: string | number | null
}

function importedFacts(words: Words, file: ImportedFile): readonly Fact[] {
  const { labels, outcomes, yes, no } = words.text.importFiles.report
  const { result } = file
  const { tells, tellsNot } = supportsView(words, result.supports)
  const date = (value: string | null): string | null => (value === null ? null : words.date(value))
  const until = result.observedUntil
  return [
    { label: labels.file, value: result.file },
    { label: labels.kind, value: result.format === null ? null : words.text.data.formats[result.format] },
    { label: labels.tested, value: file.isVerified ? yes : no },
    { label: labels.outcome, value: outcomes.committed },
    { label: labels.imported, value: words.instantDate(file.importedAtMs) },
    { label: labels.from, value: date(result.from) },
    { label: labels.to, value: date(result.to) },
    { label: labels.followed, value: until === null ? null : words.instantDate(Date.parse(until)) },
    { label: labels.rows, value: result.rowsRead },
    { label: labels.messages, value: result.messages },
    { label: labels.inbound, value: result.inbound },
    { label: labels.outbound, value: result.outbound },
    { label: labels.duplicates, value: result.duplicates },
    { label: labels.alsoElsewhere, value: result.alsoElsewhere ?? 0 },
    {
      label: labels.issues,
      value: [words.number(result.issues.count), ...file.issues.map((issue) => issueLine(words, issue))].join(
        '; ',
      ),
    },
    { label: labels.audience, value: audienceLines(words, result).join('; ') || null },
    { label: labels.choices, value: choiceWords(words, file) },
    { label: labels.tells, value: tells.join('; ') || null },
    {
      label: labels.tellsNot,
      value: tellsNot.map(({ names, reason }) => `${words.list(names)} (${reason})`).join('; ') || null,
    },
  ]
}

function refusedFacts(words: Words, file: RefusedFile): readonly Fact[] {
  const { labels, outcomes } = words.text.importFiles.report
  const why = file.reason === null ? '' : `: ${refusalText(words, file.reason, file.reasonDetail)}`
  return [
    { label: labels.file, value: file.fileName },
    { label: labels.outcome, value: `${outcomes.refused}${why}` },
  ]
}

function factsOf(words: Words, file: ImportReport['files'][number]): readonly Fact[] {
  return file.kind === 'imported' ? importedFacts(words, file) : refusedFacts(words, file)
}

function head(words: Words, report: ImportReport): readonly string[] {
  const text = words.text.importFiles.report
  return [
    text.title(report.municipality),
    ...(report.isExample ? [text.example] : []),
    text.made(words.instant(report.madeAtMs), report.appVersion),
    text.about,
  ]
}

const lineEnd = '\r\n'

/** The report to be read: a block a file, a line a fact; what is not known is left out. */
export function importReportText(words: Words, report: ImportReport): string {
  const blocks = report.files.map((file) =>
    factsOf(words, file)
      .filter(({ value }) => value !== null)
      .map(({ label, value }) => `${label}: ${typeof value === 'number' ? words.number(value) : value}`)
      .join(lineEnd),
  )
  return `\uFEFF${[head(words, report).join(lineEnd), ...blocks].join(lineEnd + lineEnd)}${lineEnd}`
}

/** The report as a table: a row a file, a column a fact; below an empty row what it is. */
export function importReportCsv(words: Words, report: ImportReport): string {
  const rows = report.files.map((file) => factsOf(words, file))
  const labels = [...new Set(rows.flatMap((facts) => facts.map(({ label }) => label)))]
  const lines = rows.map((facts) =>
    labels.map((label): CsvCell => facts.find((fact) => fact.label === label)?.value ?? null),
  )
  const notes = head(words, report).map((line) => [line])
  return csvText([labels, ...lines, [], ...notes], { decimalMark: words.language === 'nl' ? ',' : '.' })
}
