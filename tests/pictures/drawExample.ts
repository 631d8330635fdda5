// Writes the deck of the shipped example as sheets, for eyes: `node tests/pictures/drawExample.ts <folder> [nl|en]`.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { noEdits } from '#shared/report/edits.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { exampleReportFigures } from '../support/reportFigures.ts'
import { sheetsPage } from './sheetsPage.ts'

const folder = process.argv[2] ?? 'screens/example'
const language = process.argv[3] === 'en' ? 'en' : 'nl'
const deck = deckOf(exampleReportFigures(), noEdits(language))
await mkdir(folder, { recursive: true })
await writeFile(path.join(folder, 'sheets.html'), await sheetsPage({ deck, style: standardStyle }))
console.log(`${deck.pages.length} sheets in ${folder}/sheets.html`)
