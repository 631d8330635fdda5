import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { markupText } from '#shared/report/drawing/markupText.ts'
import { sheetMarkup } from '#shared/report/drawing/sheetMarkup.ts'
import type { StyledDeck } from '#shared/report/page.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** All sheets of a deck under each other, as a page that any browser on this machine shows with the app's letters. */
export async function sheetsPage(styled: StyledDeck): Promise<string> {
  const { pages, language } = styled.deck
  const sheets = pages.map((page, index) =>
    markupText(sheetMarkup(page, { place: index + 1, of: pages.length }, styled)),
  )
  const fonts = await readFile(path.join(root, 'src-renderer/ui/fonts.css'), 'utf8')
  const letters = fonts.replaceAll(
    "url('@fontsource",
    `url('file://${path.join(root, 'node_modules')}/@fontsource`,
  )
  const look = await readFile(path.join(root, 'src-renderer/sheets/sheet.css'), 'utf8')
  const style = `<style>${letters}${look}body{margin:0;background:#777}.sheet{margin:0 0 20px}</style>`
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Sheets</title>${style}${sheets.join('\n')}`
}
