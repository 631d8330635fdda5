import type { Drawing } from '#shared/contract/envelope.ts'
import { escapedText } from '#shared/report/drawing/markupText.ts'

const places = /\{\{(language|title|kind|body)\}\}/g

/**
 * The page that is drawn: the built one, which holds style and letters, with the data process's text in its places.
 *
 * @param built sheets.html of the pages
 * @throws Error when the built page lacks a place
 */
export function sheetPage(built: string, drawing: Drawing): string {
  const filling: Readonly<Record<string, string>> = {
    kind: drawing.kind,
    ...(drawing.kind === 'pdf'
      ? { language: drawing.language, title: escapedText(drawing.title), body: drawing.body }
      : { language: 'nl', title: 'Dialoogmeter', body: drawing.svg }),
  }
  const missing = new Set(Object.keys(filling))
  const page = built.replace(places, (_place, name: string) => {
    missing.delete(name)
    return filling[name] ?? ''
  })
  if (missing.size > 0) throw new Error(`sheets.html lacks ${[...missing].join(', ')}`)
  return page
}
