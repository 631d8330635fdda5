import type { ReportFigures } from '../../../contract/reportFigures.ts'
import type { PageFigure, ReportTable } from '../../../report/page.ts'
import { publishedMetrics } from '../../conversation/conversingInput.ts'
import { footOf } from '../pageFoot.ts'
import { countOf, plainFigure } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { periodText } from './cover.ts'
import { storyPage } from './storyParts.ts'

interface Row {
  readonly cells: readonly [source: string, when: string, what: string]
  readonly figures: readonly PageFigure[]
}

/** More names than this do not fit in a cell. */
const mostFormats = 3

function countRow(input: PageInput, what: 'questions' | 'sent'): Row | null {
  const { words, figures } = input
  const text = words.text.presentationStory.sources
  const { replies, reposts, ownPosts } = figures.conversation.current.sending
  const sent = replies + reposts + ownPosts
  const count = what === 'questions' ? figures.response.current.cases : sent
  if (typeof count !== 'number' || count === 0) return null
  const figure = countOf(input, what === 'questions' ? 'cases' : 'sent', text[what], count)
  return { cells: [text[what], periodText(input), words.text.figures.n(figure.text)], figures: [figure] }
}

function spanOf(sources: ReportFigures['sources'], { words }: PageInput): string {
  const from = sources.flatMap((one) => one.from ?? []).toSorted()[0]
  const to = sources
    .flatMap((one) => one.to ?? [])
    .toSorted()
    .at(-1)
  return from === undefined || to === undefined
    ? words.text.presentationStory.sources.noDates
    : words.period(from, to)
}

/** What an export is called; another version's format has no name here. */
function formatName({ words }: PageInput, format: string): string {
  const names: Readonly<Record<string, string>> = words.text.data.formats
  return names[format] ?? words.text.presentationStory.sources.otherFormat
}

function filesRow(input: PageInput): Row | null {
  const { words, figures } = input
  const text = words.text.presentationStory.sources
  const { sources } = figures
  if (sources.length === 0) return null
  const names = [...new Set(sources.map(({ format }) => formatName(input, format)))]
  const said =
    names.length > mostFormats ? text.andOthers(names.slice(0, mostFormats).join(', ')) : words.list(names)
  const files = sources.reduce((sum, one) => sum + one.files, 0)
  const figure = plainFigure(input, 'sources.files', text.fileName, 'count', { value: files })
  const count = files === 1 ? text.oneFile : text.fileCount(figure.text)
  return { cells: [text.files(said), spanOf(sources, input), count], figures: [figure] }
}

function peersRow(input: PageInput): Row | null {
  const { words, figures } = input
  const text = words.text.presentationStory
  const { members, membersWithData } = figures.compare
  if (membersWithData === 0) return null
  const years = Object.values(figures.overview.peers).flatMap((one) => (one.median === null ? [] : one.year))
  const have = plainFigure(input, 'peers.have', text.unknown.havePeers, 'count', { value: membersWithData })
  const all = plainFigure(input, 'peers.all', text.unknown.allPeers, 'count', { value: members })
  return {
    cells: [
      text.sources.peers,
      years.length === 0 ? text.sources.noDates : words.list([...new Set(years.map(String))].sort()),
      text.sources.ofAll(have.text, all.text),
    ],
    figures: [have, all],
  }
}

function versionsRow({ figures, words }: PageInput): Row {
  const text = words.text.presentationStory.sources
  const versions = [...new Set(Object.values(figures.definitionVersions))].sort((a, b) => a - b).map(String)
  const what = versions.length > 1 ? text.versions(words.list(versions)) : text.version(versions[0] ?? '1')
  return { cells: [text.definitions, text.noDates, what], figures: [] }
}

function referenceRow({ figures, words }: PageInput): Row {
  const text = words.text.presentationStory.sources
  return { cells: [text.reference, text.noDates, text.edition(figures.compare.edition)], figures: [] }
}

function modelRow({ figures, words }: PageInput): Row | null {
  const text = words.text.presentationStory.sources
  const { growth } = figures
  return growth === null
    ? null
    : { cells: [text.model, text.noDates, text.version(growth.modelVersion)], figures: [] }
}

function planRow(input: PageInput): Row | null {
  const { words, figures } = input
  const text = words.text.presentationStory
  if (figures.plan === null) return null
  const years = plainFigure(input, 'option.years', text.options.years, 'count', {
    value: figures.plan.outcome.replications,
  })
  return {
    cells: [text.sources.plan, text.sources.noDates, text.sources.planYears(years.text)],
    figures: [years],
  }
}

type Study = ReportFigures['overview']['published'][number]

/** Published work that the pages set beside own figures. */
function citedStudies({ figures }: PageInput): readonly Study[] {
  const { published } = figures.conversation
  return published.filter(({ metric }) => metric === publishedMetrics.replies).slice(0, 1)
}

/** Who published it: what stands before the title or the first comma. */
function authorsOf({ source }: Study): string {
  const [before = ''] = source.split(',')
  return before.trim()
}

function researchRow(input: PageInput): Row | null {
  const { words } = input
  const text = words.text.presentationStory.sources
  const studies = citedStudies(input)
  if (studies.length === 0) return null
  const names = [...new Set(studies.map(authorsOf).filter((name) => name !== ''))]
  const years = [...new Set(studies.map(({ year }) => String(year)))]
  const count = plainFigure(input, 'sources.studies', text.studies, 'count', { value: studies.length })
  return {
    cells: [text.research(words.list(names)), words.list(years), text.publications(count.text)],
    figures: [count],
  }
}

function tableOf({ words }: PageInput, rows: readonly Row[]): ReportTable {
  const { caption, columns } = words.text.presentationStory.sources
  return {
    caption,
    columns: [
      { header: columns.source, isNumber: false },
      { header: columns.when, isNumber: false },
      { header: columns.what, isNumber: false },
    ],
    rows: rows.map(({ cells }) => ({ cells, isOwn: false })),
  }
}

function findingOf({ figures, words }: PageInput): string {
  const text = words.text.presentationStory.sources
  const { name } = figures.municipality
  if (figures.sources.length === 0) return text.titleNone
  const { dataTo } = figures.choice
  return dataTo === null ? text.titleUndated(name) : text.title(name, words.date(dataTo))
}

/** What each figure rests on: files, numbers, versions, other municipalities and research, with years. */
export function sourcesPage(input: PageInput): MadePage {
  const { words, figures } = input
  const text = words.text.presentationStory.sources
  const rows = [
    countRow(input, 'questions'),
    countRow(input, 'sent'),
    filesRow(input),
    peersRow(input),
    referenceRow(input),
    versionsRow(input),
    modelRow(input),
    planRow(input),
    researchRow(input),
  ].filter((row) => row !== null)
  const made = words.instantDate(figures.takenAtMs, figures.timeZone)
  return storyPage(input, {
    kind: 'sources',
    finding: findingOf(input),
    lead: null,
    body: { kind: 'table', table: tableOf(input, rows) },
    foot: footOf(input, { basis: null, definition: text.definition }),
    figures: rows.flatMap((row) => row.figures),
    say: [
      text.made(figures.appVersion, made),
      ...citedStudies(input).map(({ source, year }) => text.cited(source, String(year))),
    ],
  })
}
