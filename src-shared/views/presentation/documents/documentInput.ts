import type { ReportFigures } from '../../../contract/reportFigures.ts'
import type { ReportDocument } from '../../../report/document.ts'
import type { ReportEdits } from '../../../report/edits.ts'
import type { Deck, PageKind, ReportPage } from '../../../report/page.ts'
import { plainText } from '../../../locale/segments.ts'
import { createWords } from '../../words.ts'
import { deckOf } from '../deckOf.ts'
import type { PageInput } from '../pageInput.ts'

/** What every document is made from: the figures with their words, and the very pages that the council sees. */
export interface DocumentInput extends PageInput {
  readonly edits: ReportEdits
  readonly deck: Deck
}

export function documentInput(figures: ReportFigures, edits: ReportEdits): DocumentInput {
  return { figures, edits, words: createWords(edits.language), deck: deckOf(figures, edits) }
}

/** A page that is in the presentation; null where it was left out, or cannot be made. */
export function pageOf({ deck }: DocumentInput, kind: PageKind): ReportPage | null {
  return deck.pages.find((page) => page.kind === kind) ?? null
}

/** Pages whose title only names their chart where nothing can be found: without an own value it says nothing by itself. */
const mayOnlyName: ReadonlySet<PageKind> = new Set(['moments', 'trend'])

/** The finding of a page, as it stands on its sheet: the user's own where it was retitled. */
function findingOf(input: DocumentInput, kind: PageKind): string | null {
  const page = pageOf(input, kind)
  if (page === null) return null
  const isFinding = page.title.some(({ own }) => own) || input.edits.titles[kind] !== undefined
  return mayOnlyName.has(kind) && !isFinding ? null : plainText(page.title)
}

export function findingsOf(input: DocumentInput, kinds: readonly PageKind[]): readonly string[] {
  return kinds.map((kind) => findingOf(input, kind)).filter((finding) => finding !== null)
}

/** "juli t/m september 2026"; null without data. */
export function periodOf({ figures, words }: PageInput): string | null {
  const { period } = figures.choice
  return period === null ? null : words.period(period.from, period.to)
}

/** What every document has in common. Texts of one line: the foot stands beside the number of the page. */
export function frameOf({
  figures,
  words,
  edits,
}: DocumentInput): Pick<ReportDocument, 'language' | 'municipality' | 'foot' | 'madeAtMs' | 'timeZone'> {
  const text = words.text.presentationDocuments
  const { municipality, isExample, takenAtMs, timeZone } = figures
  const date = words.instantDate(takenAtMs, timeZone)
  return {
    language: edits.language,
    municipality: municipality.name,
    foot: isExample ? text.footOfExample(date) : text.foot(municipality.name, date),
    madeAtMs: takenAtMs,
    timeZone,
  }
}
