import type { ReportFigures } from '../../contract/reportFigures.ts'
import type { ReportEdits } from '../../report/edits.ts'
import type { PageKind, ReportPage } from '../../report/page.ts'
import type { Words } from '../words.ts'
import { deckOf } from './deckOf.ts'
import { smallestOf } from './pageFigures.ts'
import { planView } from './pages/planParts.ts'

/** One page of the file as the check page lists it. */
export interface PageContents {
  readonly kind: PageKind
  readonly name: string
  /** "18 cijfers", "geen cijfers" */
  readonly figures: string
  /** What has no value, with why: "Binnen 1 uur: minder dan 8,4%". Each once. */
  readonly withheld: readonly string[]
}

export interface ReportContents {
  readonly pages: readonly PageContents[]
  /** "171 cijfers op 12 pagina's" */
  readonly summary: string
  /** What was kept back on all pages together, and by which rule. */
  readonly keptBack: string
  /** What is in no file, one sentence each. */
  readonly never: readonly string[]
  /** Names that the user gave a plan and its scenarios: they stand in the file as they were typed. */
  readonly typed: readonly string[]
}

function figuresText({ text, number }: Words, count: number): string {
  const { contents } = text.presentationStory
  if (count === 0) return contents.noFigures
  return count === 1 ? contents.oneFigure : contents.figures(number(count))
}

function pageContents(words: Words, page: ReportPage): PageContents {
  const text = words.text.presentationStory
  const lines = page.figures
    .filter(({ value }) => value === null)
    .map((figure) => text.notes.figure(figure.name, figure.text))
  return {
    kind: page.kind,
    name: words.text.presentation.pageNames[page.kind],
    figures: figuresText(words, page.figures.filter(({ value }) => value !== null).length),
    withheld: [...new Set(lines)],
  }
}

/** Only where the pages that bear them are in. */
function typedNames(figures: ReportFigures, words: Words, pages: readonly ReportPage[]): readonly string[] {
  const isIn = pages.some(({ kind }) => kind === 'options' || kind === 'cost')
  if (figures.plan === null || !isIn) return []
  const options = planView({ figures, words }, figures.plan)?.options ?? []
  const others = options.filter(({ verdict }) => verdict !== null)
  return [...new Set([figures.plan.name, ...others.map(({ shown }) => shown.scenario.name)])]
}

/**
 * What is in the files of a report, page by page, before they are saved: how many figures, what was kept back and why, what is
 * in none of them, and which words in them the user typed.
 */
export function reportContents(figures: ReportFigures, edits: ReportEdits, words: Words): ReportContents {
  const text = words.text.presentationStory.contents
  // In the reader's own language, whatever language the report is in.
  const { pages } = deckOf(figures, { ...edits, language: words.language })
  const listed = pages.map((page) => pageContents(words, page))
  const told = pages.flatMap((page) => page.figures.filter(({ value }) => value !== null)).length
  const withheld = listed.reduce((sum, page) => sum + page.withheld.length, 0)
  const smallest = words.number(smallestOf({ figures }))
  return {
    pages: listed,
    summary: text.summary(figuresText(words, told), words.number(pages.length)),
    keptBack: withheld === 0 ? text.nothingBack(smallest) : text.keptBack(words.number(withheld), smallest),
    never: [text.noTexts, text.noNames, text.noRemarks],
    typed: typedNames(figures, words, pages),
  }
}
