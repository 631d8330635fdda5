import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { localeTag } from '#shared/locale/languages.ts'
import type { ReportChart } from '#shared/report/chart.ts'
import { chartMarkup } from '#shared/report/drawing/chartMarkup.ts'
import { withFixedWidths } from '#shared/report/drawing/fixedWidths.ts'
import { markupText } from '#shared/report/drawing/markupText.ts'
import { sheetMarkup } from '#shared/report/drawing/sheetMarkup.ts'
import type { ReportEdits } from '#shared/report/edits.ts'
import type { ReportFormat } from '#shared/report/formats.ts'
import type { HouseStyle } from '#shared/report/houseStyle.ts'
import { mark } from '#shared/report/markup.ts'
import type { Deck, PageKind, ReportPage } from '#shared/report/page.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { appendixOf } from '#shared/views/presentation/documents/appendix.ts'
import { documentText } from '#shared/views/presentation/documents/documentText.ts'
import { letterOf } from '#shared/views/presentation/documents/letter.ts'
import { onePagerOf } from '#shared/views/presentation/documents/onePager.ts'
import { chartFileName, reportFileName } from '#shared/views/presentation/reportFileNames.ts'
import { createWords } from '#shared/views/words.ts'
import type { Words } from '#shared/views/words.ts'
import { AppError } from '../appError.ts'
import type { PageWindow } from '../pageWindow.ts'
import { documentBytes } from './docx/documentBytes.ts'
import { presentationBytes } from './pptx/presentationBytes.ts'
import type { ReportFile } from './reportFile.ts'
import { reportWorkbook } from './xlsx/reportWorkbook.ts'
import { workbookBytes } from './xlsx/workbookBytes.ts'

/** What the files of a report are made of. */
export interface ReportToWrite {
  readonly figures: ReportFigures
  readonly edits: ReportEdits
  readonly style: HouseStyle
  /** House-style file that slides take over; null = none. */
  readonly template: Uint8Array | null
  /** null = none: no PDF and no pictures. */
  readonly pageWindow: PageWindow | null
}

/** With the pages, which several files are made of. */
interface WholeReport extends ReportToWrite {
  readonly deck: Deck
}

/** Of a chart as a picture: as wide as a sheet and nearly as high, so that labels keep the size they have there. */
const chartSize = { widthPx: 1136, heightPx: 520 }
const marginPx = 32
const pictureSize = {
  widthPx: chartSize.widthPx + 2 * marginPx,
  heightPx: chartSize.heightPx + 2 * marginPx,
}
/** For print and dense screens. */
const pictureScale = 2

interface PlacedChart {
  readonly kind: PageKind
  /** Of its page, from 1. */
  readonly place: number
  readonly chart: ReportChart
}

function chartOf({ body }: ReportPage): ReportChart | null {
  return body.kind === 'chart' || body.kind === 'path' ? body.chart : null
}

function chartsOf({ pages }: Deck): readonly PlacedChart[] {
  return pages.flatMap((page, index) => {
    const chart = chartOf(page)
    return chart === null ? [] : [{ kind: page.kind, place: index + 1, chart }]
  })
}

/** As a file of its own: with the name space that HTML gives by itself, and a ground, for a picture on a dark page. */
function svgText(chart: ReportChart, style: HouseStyle): string {
  const { attributes, children } = chartMarkup(chart, chartSize, style)
  const { widthPx: width, heightPx: height } = pictureSize
  const [x, y] = [-marginPx, -marginPx]
  const ground = mark('rect', { x, y, width, height, fill: '#ffffff' })
  const viewBox = [x, y, width, height].join(' ')
  const framed = { xmlns: 'http://www.w3.org/2000/svg', ...attributes, viewBox, width, height }
  return `${markupText(withFixedWidths(mark('svg', framed, ground, ...children)))}\n`
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

/** @throws AppError noWindow */
function windowOf({ pageWindow }: WholeReport): PageWindow {
  if (pageWindow === null) throw new AppError('noWindow')
  return pageWindow
}

function chartFiles(report: WholeReport, words: Words, format: 'svg' | 'png'): readonly ReportFile[] {
  const { figures, style } = report
  return chartsOf(report.deck).map(({ kind, place, chart }) => ({
    format,
    fileName: chartFileName(words, figures, { format, kind, place }),
    bytes: async (signal) => {
      const svg = svgText(chart, style)
      return format === 'svg'
        ? utf8(svg)
        : windowOf(report).png({ svg, ...pictureSize, scale: pictureScale }, signal)
    },
  }))
}

/** The sheets of the deck, one after another, as the hidden window prints them. */
async function pdf(report: WholeReport, signal: AbortSignal): Promise<Uint8Array> {
  const { deck, style } = report
  const of = deck.pages.length
  const sheets = deck.pages.map((page, index) =>
    markupText(sheetMarkup(page, { place: index + 1, of }, { deck, style })),
  )
  const { title } = deck
  return windowOf(report).pdf({ title, language: localeTag(deck.language), body: sheets.join('\n') }, signal)
}

type OneFile = Exclude<ReportFormat, 'svg' | 'png'>
type Maker = (report: WholeReport, signal: AbortSignal) => Promise<Uint8Array>

const makers: Readonly<Record<OneFile, Maker>> = {
  pptx: ({ deck, style, template }, signal) => presentationBytes({ deck, style }, template, { signal }),
  pdf,
  docx: ({ figures, edits, style }, signal) => documentBytes(letterOf(figures, edits), style, { signal }),
  onePager: ({ figures, edits, style }, signal) =>
    documentBytes(onePagerOf(figures, edits), style, { signal }),
  appendix: ({ figures, edits, style }, signal) =>
    documentBytes(appendixOf(figures, edits), style, { signal }),
  text: async ({ figures, edits }) => utf8(documentText(letterOf(figures, edits))),
  xlsx: ({ figures, edits }, signal) => workbookBytes(reportWorkbook(figures, edits), { signal }),
}

/** The files of a report in the order of the formats, each with its name; only the pages are made yet. */
export function reportFiles(given: ReportToWrite, formats: readonly ReportFormat[]): readonly ReportFile[] {
  const { figures, edits } = given
  const words = createWords(edits.language)
  const report = { ...given, deck: deckOf(figures, edits) }
  return [...new Set(formats)].flatMap((format): readonly ReportFile[] =>
    format === 'svg' || format === 'png'
      ? chartFiles(report, words, format)
      : [
          {
            format,
            fileName: reportFileName(words, figures, format),
            bytes: (signal) => makers[format](report, signal),
          },
        ],
  )
}
