// Draws the hand-made charts as SVG files in a folder, for eyes: `node tests/pictures/drawCharts.ts <folder>`.
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chartMarkup } from '#shared/report/drawing/chartMarkup.ts'
import { markupText } from '#shared/report/drawing/markupText.ts'
import { standardStyle } from '#shared/report/houseStyle.ts'
import { extremeCharts, plainChart } from '../support/reportCharts.ts'

const folder = process.argv[2] ?? 'screens/charts'
await mkdir(folder, { recursive: true })
const size = { widthPx: 1136, heightPx: 420 }
const drawings = Object.entries({ plain: plainChart, ...extremeCharts }).map(
  ([name, chart]) => `<h4>${name}</h4>${markupText(chartMarkup(chart, size, standardStyle))}`,
)
await writeFile(path.join(folder, 'charts.html'), drawings.join(''))
