// Writes hand-made pages as sheets, for eyes: `node tests/pictures/drawSheets.ts <folder>` and open sheets.html there.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { deckOfPages, ordinaryPages, strainedPages } from '../support/reportPages.ts'
import { sheetsPage } from './sheetsPage.ts'

const folder = process.argv[2] ?? 'screens/sheets'
const deck = deckOfPages(Object.values({ ...ordinaryPages, ...strainedPages }))
await mkdir(folder, { recursive: true })
await writeFile(path.join(folder, 'sheets.html'), await sheetsPage({ deck, style: standardStyle }))
console.log(`${deck.pages.length} sheets in ${folder}/sheets.html`)
