import type { ReportFigures } from '../../contract/reportFigures.ts'
import type { ReportEdits } from '../../report/edits.ts'
import type { Deck, ReportPage } from '../../report/page.ts'
import { createWords } from '../words.ts'
import { isChosen, orderOf } from './compose.ts'
import { offeredPages } from './offeredPages.ts'
import type { OfferedPage } from './pageInput.ts'
import { periodText } from './pages/cover.ts'

/** A page as the user wants it: their own title and remark where they wrote one; everything else follows the figures. */
function editedPage(page: ReportPage, { titles, remarks }: ReportEdits): ReportPage {
  const title = titles[page.kind]
  return {
    ...page,
    title: title === undefined ? page.title : [{ text: title, own: false }],
    remark: remarks[page.kind] ?? null,
  }
}

/** The pages that are in, in the user's order; what the figures no longer give is passed over. */
function deckPages(offered: readonly OfferedPage[], edits: ReportEdits): readonly ReportPage[] {
  return orderOf(edits).flatMap((kind) => {
    const one = offered.find((page) => page.kind === kind)
    return one === undefined || one.page === null || !isChosen(edits, one)
      ? []
      : [editedPage(one.page, edits)]
  })
}

/** A report as it leaves the house, from the figures it was taken with and what the user made of it. */
export function deckOf(figures: ReportFigures, edits: ReportEdits): Deck {
  const words = createWords(edits.language)
  const { name } = figures.municipality
  const period = periodText({ figures, words })
  return {
    title: words.text.presentationStory.deckTitle(name, period),
    language: edits.language,
    municipality: name,
    isExample: figures.isExample,
    period,
    madeAtMs: figures.takenAtMs,
    timeZone: figures.timeZone,
    pages: deckPages(offeredPages(figures, words), edits),
  }
}
