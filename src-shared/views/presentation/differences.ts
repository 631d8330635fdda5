import type { ReportFigures } from '../../contract/reportFigures.ts'
import type { PageFigure, PageKind, ReportPage } from '../../report/page.ts'
import type { Words } from '../words.ts'
import { offeredPages } from './offeredPages.ts'
import { intervalText } from './pageFigures.ts'
import { choiceText } from './pageFoot.ts'

/** Something that newer data tell otherwise than the saved report. */
export interface ReportDifference {
  /** Name of the page, or that it is about the whole report. */
  readonly page: string
  /** null = the whole report. */
  readonly kind: PageKind | null
  readonly name: string
  /** As printed, with interval and n where those tell. */
  readonly was: string
  readonly is: string
}

type Row = readonly [name: string, was: string, is: string]

function wholeRows(saved: ReportFigures, fresh: ReportFigures, words: Words): readonly Row[] {
  const text = words.text.presentationStory.differences
  const peers = ({ compare }: ReportFigures): string =>
    text.peersOf(words.number(compare.membersWithData), words.number(compare.members))
  const dataTo = ({ choice }: ReportFigures): string =>
    choice.dataTo === null ? text.none : words.date(choice.dataTo)
  const versions = (id: string, { definitionVersions }: ReportFigures): string => {
    const version = definitionVersions[id]
    return version === undefined ? text.none : text.version(words.number(version))
  }
  const ids = [...new Set([saved, fresh].flatMap((one) => Object.keys(one.definitionVersions)))]
  const model = ({ growth }: ReportFigures): string => growth?.modelVersion ?? text.none
  return [
    [text.choice, choiceText({ figures: saved, words }), choiceText({ figures: fresh, words })],
    [text.dataTo, dataTo(saved), dataTo(fresh)],
    [text.peers, peers(saved), peers(fresh)],
    [text.edition, saved.compare.edition, fresh.compare.edition],
    [text.growthModel, model(saved), model(fresh)],
    ...ids.map((id): Row => [
      text.definition(definitionName(words, id)),
      versions(id, saved),
      versions(id, fresh),
    ]),
  ]
}

function definitionName({ text }: Words, id: string): string {
  const names: Readonly<Record<string, string>> = text.figures.metrics
  return names[id] ?? id
}

/** The text, and what else is told of it where the text alone is the same. */
function said(figures: ReportFigures, words: Words, figure: PageFigure, isFull: boolean): string {
  const { notes } = words.text.presentationStory
  if (!isFull) return figure.text
  const beside = [
    intervalText({ figures, words }, figure),
    figure.n === null ? null : notes.n(words.number(figure.n)),
  ].filter((part) => part !== null)
  return beside.length === 0 ? figure.text : `${figure.text} (${beside.join(', ')})`
}

function pageRows(
  saved: { readonly figures: ReportFigures; readonly page: ReportPage | null },
  fresh: { readonly figures: ReportFigures; readonly page: ReportPage | null },
  words: Words,
): readonly Row[] {
  const text = words.text.presentationStory.differences
  if (saved.page === null && fresh.page === null) return []
  if (saved.page === null || fresh.page === null) {
    const state = (page: ReportPage | null): string => (page === null ? text.cannot : text.can)
    return [[text.thePage, state(saved.page), state(fresh.page)]]
  }
  const before = new Map(saved.page.figures.map((figure) => [figure.key, figure]))
  const now = new Map(fresh.page.figures.map((figure) => [figure.key, figure]))
  return [...new Set([...before.keys(), ...now.keys()])].map((key): Row => {
    const [was, is] = [before.get(key), now.get(key)]
    const isFull = was !== undefined && is !== undefined && was.text === is.text
    return [
      is?.name ?? was?.name ?? key,
      was === undefined ? text.none : said(saved.figures, words, was, isFull),
      is === undefined ? text.none : said(fresh.figures, words, is, isFull),
    ]
  })
}

/**
 * What a saved report tells otherwise than the data of now: choice, peers and versions first, then every figure of every page
 * whose text, interval or n is another. Empty where nothing that is told differs.
 */
export function reportDifferences(
  saved: ReportFigures,
  fresh: ReportFigures,
  words: Words,
): readonly ReportDifference[] {
  const [before, now] = [offeredPages(saved, words), offeredPages(fresh, words)]
  const { whole } = words.text.presentationStory.differences
  const rows = [
    ...wholeRows(saved, fresh, words).map((row) => ({ kind: null, row })),
    ...before.flatMap(({ kind, page }) => {
      const other = now.find((one) => one.kind === kind)?.page ?? null
      return pageRows({ figures: saved, page }, { figures: fresh, page: other }, words).map((row) => ({
        kind,
        row,
      }))
    }),
  ]
  return rows
    .filter(({ row: [, was, is] }) => was !== is)
    .map(({ kind, row: [name, was, is] }) => ({
      page: kind === null ? whole : words.text.presentation.pageNames[kind],
      kind,
      name,
      was,
      is,
    }))
}
