// Writes hand-made pages as sheets, for eyes: `node tests/pictures/drawSheets.ts <folder>` and open sheets.html there.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { markupText } from '#shared/report/drawing/markupText.ts'
import { sheetMarkup } from '#shared/report/drawing/sheetMarkup.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { deckOfPages, ordinaryPages, strainedPages } from '../support/reportPages.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = process.argv[2] ?? 'screens/sheets'
const pages = Object.values({ ...ordinaryPages, ...strainedPages })
const deck = deckOfPages(pages)
const sheets = pages.map((page, index) =>
  markupText(sheetMarkup(page, { place: index + 1, of: pages.length }, { deck, style: standardStyle })),
)

const fonts = await readFile(path.join(root, 'src-renderer/ui/fonts.css'), 'utf8')
const letters = fonts.replaceAll(
  "url('@fontsource",
  `url('file://${path.join(root, 'node_modules')}/@fontsource`,
)
const look = await readFile(path.join(root, 'src-renderer/sheets/sheet.css'), 'utf8')
const style = `<style>${letters}${look}body{margin:0;background:#777}.sheet{margin:0 0 20px}</style>`
await mkdir(folder, { recursive: true })
const head = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Sheets</title>${style}`
await writeFile(path.join(folder, 'sheets.html'), `${head}${sheets.join('\n')}`)
console.log(`${sheets.length} sheets in ${folder}/sheets.html`)
