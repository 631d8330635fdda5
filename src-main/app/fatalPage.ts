import { fatalMessages } from '#shared/locale/fatal.ts'
import type { FatalMessages } from '#shared/locale/fatal.ts'
import { localeTag } from '#shared/locale/languages.ts'
import type { Language } from '#shared/locale/languages.ts'
import { pageColours } from './pageColours.ts'
import type { GeneratedPage } from '../security/appProtocol.ts'

export const fatalPageNames: Readonly<Record<Language, string>> = { nl: 'fatal-nl', en: 'fatal-en' }
const styleName = 'fatal.css'

/** Stands alone: colours and letters of the app's own pages without their files. */
const style = `
:root { color-scheme: light dark; font: 17px/1.5 'Source Sans 3', 'Segoe UI', 'Liberation Sans', sans-serif }
body { margin: 0; background: light-dark(${pageColours.light.paper}, ${pageColours.dark.paper}); color: light-dark(${pageColours.light.ink}, ${pageColours.dark.ink}) }
main { max-width: 38rem; margin: 15vh auto 0; padding: 0 1.5rem }
h1 { font: 400 1.9rem/1.2 'Source Serif 4', Georgia, 'Liberation Serif', serif; text-wrap: balance }
li { margin: 0.4rem 0 }
code { overflow-wrap: anywhere }
`

/** What the window shows when the data process cannot be kept alive. Made here: the page's own code may be at fault. */
export function fatalPages(logFolder: string): ReadonlyMap<string, () => GeneratedPage> {
  const html = (language: Language) => ({
    contentType: 'text/html; charset=utf-8',
    body: page(language, logFolder),
  })
  return new Map([
    [fatalPageNames.nl, () => html('nl')],
    [fatalPageNames.en, () => html('en')],
    [styleName, () => ({ contentType: 'text/css; charset=utf-8', body: style })],
  ])
}

function page(language: Language, logFolder: string): string {
  const text: FatalMessages = fatalMessages[language]
  const steps = text.steps.map((step) => `<li>${escape(step)}</li>`).join('')
  return `<!doctype html>
<html lang="${localeTag(language)}">
<head><meta charset="utf-8"><title>${escape(text.title)}</title><link rel="stylesheet" href="${styleName}"></head>
<body><main role="alert">
<h1>${escape(text.title)}</h1>
<p>${escape(text.dataAreSafe)}</p>
<ol>${steps}</ol>
<p>${escape(text.logLiesIn)}<br><code>${escape(logFolder)}</code></p>
</main></body>
</html>
`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
