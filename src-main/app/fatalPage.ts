import { fatalMessages } from '#shared/locale/fatal.ts'
import type { FatalKind } from '#shared/locale/fatal.ts'
import { languages, localeTag } from '#shared/locale/languages.ts'
import type { Language } from '#shared/locale/languages.ts'
import { pageColours } from './pageColours.ts'
import type { GeneratedPage } from '../security/appProtocol.ts'

const styleName = 'fatal.css'
const kinds: readonly FatalKind[] = ['data', 'page']
const incidentForm = /^[0-9a-f]{8}$/

/** Stands alone: colours and letters of the app's own pages without their files. */
const style = `
:root { color-scheme: light dark; font: 17px/1.5 'Source Sans 3', 'Segoe UI', 'Liberation Sans', sans-serif }
body { margin: 0; background: light-dark(${pageColours.light.paper}, ${pageColours.dark.paper}); color: light-dark(${pageColours.light.ink}, ${pageColours.dark.ink}) }
main { max-width: 38rem; margin: 15vh auto 0; padding: 0 1.5rem }
h1 { font: 400 1.9rem/1.2 'Source Serif 4', Georgia, 'Liberation Serif', serif; text-wrap: balance }
li { margin: 0.4rem 0 }
code { overflow-wrap: anywhere }
`

export function fatalPageName(kind: FatalKind, language: Language): string {
  return `fatal-${kind}-${language}`
}

/**
 * What the window shows when the data process cannot be kept alive or no page can be drawn. Made here: the page's own code
 * may be at fault.
 *
 * @param incidentId gives the number under which the log tells it, or null
 */
export function fatalPages(
  logFolder: string,
  incidentId: () => string | null,
): ReadonlyMap<string, () => GeneratedPage> {
  const pages = new Map<string, () => GeneratedPage>([
    [styleName, () => ({ contentType: 'text/css; charset=utf-8', body: style })],
  ])
  for (const kind of kinds) {
    for (const language of languages) {
      pages.set(fatalPageName(kind, language), () => ({
        contentType: 'text/html; charset=utf-8',
        body: page(kind, language, logFolder, incidentId()),
      }))
    }
  }
  return pages
}

function page(kind: FatalKind, language: Language, logFolder: string, incidentId: string | null): string {
  const text = fatalMessages[language][kind]
  const steps = text.steps.map((step) => `<li>${escape(step)}</li>`).join('')
  const number =
    incidentId !== null && incidentForm.test(incidentId)
      ? `<p>${escape(text.incident(incidentId))}</p>\n`
      : ''
  return `<!doctype html>
<html lang="${localeTag(language)}">
<head><meta charset="utf-8"><title>${escape(text.title)}</title><link rel="stylesheet" href="${styleName}"></head>
<body><main role="alert">
<h1>${escape(text.title)}</h1>
<p>${escape(text.dataAreSafe)}</p>
<ol>${steps}</ol>
${number}<p>${escape(text.logLiesIn)}<br><code>${escape(logFolder)}</code></p>
</main></body>
</html>
`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
