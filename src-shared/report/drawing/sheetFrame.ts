import { localeTag } from '../../locale/languages.ts'
import { mark, type Markup } from '../markup.ts'
import type { Deck, ReportPage } from '../page.ts'

/** The element that is one page, on screen and on paper. */
export function sheet(deck: Deck, page: ReportPage, children: readonly Markup[]): Markup {
  return mark(
    'section',
    { class: `sheet sheet-${page.body.kind}`, lang: localeTag(deck.language) },
    ...children,
  )
}
