import type { ReportFigures } from '../../../contract/reportFigures.ts'
import type { DocumentBlock, ReportDocument } from '../../../report/document.ts'
import type { ReportEdits } from '../../../report/edits.ts'
import type { ReportTable } from '../../../report/page.ts'
import { metricIds, type MetricId } from '../../../metrics/definitions.ts'
import { metricEntry } from '../../definitions/definitionsView.ts'
import { appendixFacts, type Fact } from './appendixFacts.ts'
import { metricOfKey } from './metricOfKey.ts'
import {
  notMadeTable,
  pageTable,
  peersTable,
  publishedTable,
  sourcesTable,
  withheldRule,
  withheldTable,
} from './appendixTables.ts'
import { documentInput, frameOf, type DocumentInput } from './documentInput.ts'

function heading(level: 1 | 2, text: string): DocumentBlock {
  return { kind: 'heading', level, text }
}

function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', text }
}

/** The table, or a sentence where there is nothing to list. */
function tableOr(table: ReportTable | null, otherwise: string): DocumentBlock {
  return table === null ? paragraph(otherwise) : { kind: 'table', table }
}

function factsTable({ words }: DocumentInput, facts: readonly Fact[]): DocumentBlock {
  const text = words.text.presentationDocuments
  return {
    kind: 'table',
    table: {
      caption: '',
      columns: [
        { header: text.table.whatFor, isNumber: false },
        { header: text.table.said, isNumber: false },
      ],
      rows: facts.map(({ name, value }) => ({ cells: [name, value], isOwn: false })),
    },
  }
}

function figureBlocks(input: DocumentInput): readonly DocumentBlock[] {
  const text = input.words.text.presentationDocuments.appendix
  const tables = input.deck.pages.flatMap((page, index): DocumentBlock[] =>
    page.figures.length === 0 ? [] : [{ kind: 'table', table: pageTable(input, page, index + 1) }],
  )
  return [heading(1, text.sections.figures), paragraph(text.aboutIntervals), ...tables]
}

function withheldBlocks(input: DocumentInput): readonly DocumentBlock[] {
  const text = input.words.text.presentationDocuments.appendix
  const notMade = notMadeTable(input)
  return [
    heading(1, text.sections.withheld),
    paragraph(withheldRule(input)),
    tableOr(withheldTable(input), text.nothingWithheld),
    ...(notMade === null
      ? []
      : [heading(2, text.sections.notMade), { kind: 'table', table: notMade } as const]),
  ]
}

interface Definition {
  /** Several where they differ in a time only. */
  readonly names: readonly string[]
  readonly lines: readonly string[]
}

/** Those that the pages' figures follow; a question first, as all others are made of it. */
function usedMetrics({ deck }: DocumentInput): readonly MetricId[] {
  const keys = deck.pages.flatMap((page) => page.figures.map(({ key }) => metricOfKey(key)))
  return metricIds.filter((id) => id === 'cases' || keys.includes(id))
}

/** Definitions of the metrics on the pages in full, each with its version in this report; equal ones once. */
function definitions(input: DocumentInput): readonly Definition[] {
  const { figures, words } = input
  const text = words.text.presentationDocuments.appendix
  const versionLabel = words.text.definitions.labels.version
  const found = new Map<string, Definition>()
  for (const id of usedMetrics(input)) {
    const { name, lines } = metricEntry(words, id)
    const version = figures.definitionVersions[id]
    const named = version === undefined ? name : text.version(name, words.number(version))
    const told = lines.filter(({ label }) => label !== versionLabel)
    const texts = told.map(({ label, text: line }) => (label === null ? line : `${label}: ${line}`))
    const key = texts.join('\n')
    found.set(key, { names: [...(found.get(key)?.names ?? []), named], lines: texts })
  }
  return [...found.values()]
}

function definitionBlocks(input: DocumentInput): readonly DocumentBlock[] {
  const text = input.words.text.presentationDocuments.appendix
  return [
    heading(1, text.sections.definitions),
    paragraph(`${text.calendarTime} ${text.openingTime}`),
    ...definitions(input).flatMap(({ names, lines }): DocumentBlock[] => [
      heading(2, names.join(', ')),
      { kind: 'points', points: lines },
    ]),
  ]
}

/** How the group of comparable municipalities was chosen, and of how many there are figures. */
function peerTexts({ figures, words }: DocumentInput): readonly string[] {
  const { peerChoice: text, peersKnown } = words.text.presentationDocuments.appendix
  const { choice, members, membersWithData } = figures.compare
  const known =
    membersWithData === 0
      ? peersKnown.none
      : peersKnown.some(words.number(membersWithData), words.number(members))
  if (choice.kind !== 'nearestNeighbours') return [text[choice.kind], known]
  const variables = [text.population, text.density, ...(choice.withUrbanity ? [text.urbanity] : [])]
  return [
    text.nearestNeighbours(words.number(choice.count), words.list(variables)),
    ...(choice.sameProvince ? [text.sameProvince] : []),
    known,
  ]
}

function sourceBlocks(input: DocumentInput): readonly DocumentBlock[] {
  const text = input.words.text.presentationDocuments.appendix
  const peers = peersTable(input)
  const published = publishedTable(input)
  return [
    heading(1, text.sections.sources),
    tableOr(sourcesTable(input), text.noSources),
    heading(1, text.sections.peers),
    paragraph(peerTexts(input).join(' ')),
    ...(peers === null ? [] : [{ kind: 'table', table: peers } as const]),
    heading(1, text.sections.published),
    paragraph(published === null ? text.noPublished : text.publishedNote),
    ...(published === null ? [] : [{ kind: 'table', table: published } as const]),
  ]
}

/** What the workbook says beside its figures: all but the list of figures, which it holds as numbers. */
export function accountBlocks(
  input: DocumentInput,
  figures: readonly DocumentBlock[] = [],
): readonly DocumentBlock[] {
  const documents = input.words.text.presentationDocuments
  const text = documents.appendix
  return [
    ...(input.figures.isExample ? [paragraph(documents.example)] : []),
    heading(1, text.sections.about),
    factsTable(input, appendixFacts(input)),
    ...figures,
    ...withheldBlocks(input),
    ...definitionBlocks(input),
    ...sourceBlocks(input),
    heading(1, text.sections.privacy),
    { kind: 'points', points: text.privacy },
  ]
}

/**
 * What a reader needs to judge or repeat the figures: the choice, every figure of every page with interval and n, what was
 * withheld and why, definitions with their versions, sources, peers, research, dates.
 */
export function appendixOf(figures: ReportFigures, edits: ReportEdits): ReportDocument {
  return appendixFrom(documentInput(figures, edits))
}

export function appendixFrom(input: DocumentInput): ReportDocument {
  return {
    ...frameOf(input),
    title: input.words.text.presentationDocuments.appendix.title,
    head: [],
    blocks: accountBlocks(input, figureBlocks(input)),
    figures: input.deck.pages.flatMap((page) => page.figures),
  }
}
