import type { ReportFigures } from '../../../contract/reportFigures.ts'
import type { PageFigure, ReportPage, ReportTable } from '../../../report/page.ts'
import { plainText } from '../../../locale/segments.ts'
import { publishedRows } from '../../compare/publishedView.ts'
import { intervalText, smallestOf } from '../pageFigures.ts'
import { offeredPages } from '../offeredPages.ts'
import { sourceName } from './appendixFacts.ts'
import type { DocumentInput } from './documentInput.ts'

type Column = ReportTable['columns'][number]
type PeerRow = ReportFigures['compare']['figures'][number]['rows'][number]

function textColumn(header: string): Column {
  return { header, isNumber: false }
}

function numberColumn(header: string): Column {
  return { header, isNumber: true }
}

function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): ReportTable {
  return { caption, columns, rows: rows.map((cells) => ({ cells, isOwn: false })) }
}

/** All figures of one page, as printed, with interval and n. */
export function pageTable(input: DocumentInput, page: ReportPage, number: number): ReportTable {
  const { words } = input
  const { table: text, appendix } = words.text.presentationDocuments
  const rows = page.figures.map((figure) => [
    figure.name,
    figure.text,
    intervalText(input, figure) ?? text.none,
    figure.n === null ? text.none : words.number(figure.n),
  ])
  const columns = [
    textColumn(text.figure),
    numberColumn(text.value),
    numberColumn(text.interval),
    numberColumn(text.n),
  ]
  return tableOf(appendix.onPage(words.number(number), plainText(page.title)), columns, rows)
}

/** Figures without a value, with what stands in their place; null where all have one. Of nothing there is none to withhold. */
export function withheldTable(input: DocumentInput): ReportTable | null {
  const text = input.words.text.presentationDocuments.appendix
  const withheld = (page: ReportPage): readonly PageFigure[] =>
    page.figures.filter(({ value, n }) => value === null && n !== 0)
  const rows = input.deck.pages.flatMap((page) =>
    withheld(page).map(({ name, text: instead }) => [text.pageNames[page.kind], name, instead]),
  )
  const { page, figure, instead } = text.withheldColumns
  const columns = [textColumn(page), textColumn(figure), textColumn(instead)]
  return rows.length === 0 ? null : tableOf(text.withheldCaption, columns, rows)
}

export function withheldRule(input: DocumentInput): string {
  const { words } = input
  return words.text.presentationDocuments.appendix.withheldRule(words.number(smallestOf(input) - 1))
}

/** Pages that the data do not give, and why; null where all could be made. */
export function notMadeTable({ figures, words }: DocumentInput): ReportTable | null {
  const text = words.text.presentationDocuments.appendix
  const rows = offeredPages(figures, words).flatMap((offered) =>
    offered.page === null ? [[text.pageNames[offered.kind], offered.whyNot]] : [],
  )
  const columns = [textColumn(text.notMadeColumns.page), textColumn(text.notMadeColumns.why)]
  return rows.length === 0 ? null : tableOf('', columns, rows)
}

export function sourcesTable(input: DocumentInput): ReportTable | null {
  const { figures, words } = input
  const { appendix: text, table } = words.text.presentationDocuments
  const rows = figures.sources.map(({ format, files, from, to }) => [
    sourceName(input, format),
    words.number(files),
    from === null || to === null ? table.none : words.period(from, to),
  ])
  const { source, files, period } = text.sourceColumns
  const columns = [textColumn(source), numberColumn(files), textColumn(period)]
  return rows.length === 0 ? null : tableOf(text.sourcesCaption, columns, rows)
}

/** Where the figures of a municipality are from. The file's own name stays inside: people name files after people. */
function peerSourceText({ words }: DocumentInput, { source }: PeerRow): string {
  const { appendix: text, table } = words.text.presentationDocuments
  if (source === null) return table.none
  return source.kind === 'package'
    ? text.peerPackage(words.period(source.from, source.to), source.fingerprint)
    : text.peerFile(source.source, source.year)
}

/** Each other municipality with any figure in the comparison, with its sources. */
export function peersTable(input: DocumentInput): ReportTable | null {
  const { figures, words } = input
  const text = words.text.presentationDocuments.appendix
  const sources = new Map<string, { readonly name: string; readonly from: Set<string> }>()
  for (const row of figures.compare.figures.flatMap(({ rows }) => rows)) {
    if (row.isOwn || row.source === null || row.figure === null) continue
    const known = sources.get(row.code) ?? { name: row.name, from: new Set<string>() }
    known.from.add(peerSourceText(input, row))
    sources.set(row.code, known)
  }
  const rows = [...sources.values()]
    .toSorted((one, other) => one.name.localeCompare(other.name, words.language))
    .map(({ name, from }) => [name, [...from].join('; ')])
  const columns = [textColumn(text.peerColumns.municipality), textColumn(text.peerColumns.source)]
  return rows.length === 0 ? null : tableOf(text.peersCaption, columns, rows)
}

/** Research that stands, or may stand, beside the own figures: each number with year and source. */
export function publishedTable({ figures, words }: DocumentInput): ReportTable | null {
  const text = words.text.presentationDocuments.appendix
  const all = [...figures.overview.published, ...figures.conversation.published]
  const rows = publishedRows(words, all)
  const cells = new Map(
    rows.map(({ name, value, year, source, address, scope }) => [
      [name, value, year, source].join('|'),
      [`${name} (${scope})`, value, year, address === '' ? source : `${source}. ${address}`],
    ]),
  )
  const { figure, value, year, source } = text.publishedColumns
  const columns = [textColumn(figure), numberColumn(value), numberColumn(year), textColumn(source)]
  return cells.size === 0 ? null : tableOf(text.publishedCaption, columns, [...cells.values()])
}
