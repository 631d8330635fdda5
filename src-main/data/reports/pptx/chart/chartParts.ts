import { catalogues } from '#shared/locale/catalogue.ts'
import type { ReportChart } from '#shared/report/chart.ts'
import type { Deck, PageFigure } from '#shared/report/page.ts'
import type { Part, PackingOptions } from '../../ooxml/ooxmlPackage.ts'
import { relationTypes } from '../../ooxml/relations.ts'
import { workbookBytes } from '../../xlsx/workbookBytes.ts'
import type { Row, Sheet } from '../../xlsx/workbook.ts'
import { localeTag } from '#shared/locale/languages.ts'
import type { Palette } from '../colour.ts'
import type { Frame } from '../frame.ts'
import { oneLine } from '../slideText.ts'
import { chartSheet } from './chartSheet.ts'
import type { ChartSheet } from './chartSheet.ts'
import { chartPlan, chartXml } from './chartXml.ts'
import { userShapesXml } from './userShapes.ts'

type Words = (typeof catalogues)['nl']['presentationSlides']['chart']

/** The table that the chart is drawn from. */
function sheetOf({ name, columns }: ChartSheet, isShare: boolean): Sheet {
  const numbers = isShare ? 'percent' : 'decimal'
  const rowCount = columns[0]?.cells.length ?? 0
  const rows = Array.from({ length: rowCount }, (_, row): Row =>
    columns.map(({ cells }) => cells[row] ?? null),
  )
  return {
    name,
    columns: columns.map(({ header, kind }) => ({
      header,
      kind: kind === 'text' ? 'text' : numbers,
      width: 22,
    })),
    rows,
  }
}

/** All figures of the page, with what they rest on. */
function figuresSheet(figures: readonly PageFigure[], words: Words): Sheet {
  const number = (header: string) => ({ header, kind: 'decimal', width: 16 }) as const
  return {
    name: words.figuresSheet,
    columns: [
      { header: words.figure, kind: 'text', width: 46 },
      number(words.value),
      number(words.lowOf),
      number(words.highOf),
      { header: words.basis, kind: 'integer', width: 10 },
      { header: words.unit, kind: 'text', width: 16 },
      { header: words.text, kind: 'text', width: 30 },
    ],
    rows: figures.map(({ name, value, low, high, n, unit, text }): Row => {
      return [oneLine(name), value, low, high, n, words.units[unit], oneLine(text)]
    }),
  }
}

export interface ChartOnSlide {
  readonly chart: ReportChart
  readonly figures: readonly PageFigure[]
  readonly deck: Deck
  readonly palette: Palette
  readonly size: Pick<Frame, 'width' | 'height'>
  /** 1 = the first chart of the deck. */
  readonly number: number
}

/** A chart with the workbook it is edited by: the chart first. */
export async function chartParts(
  { chart, figures, deck, palette, size, number }: ChartOnSlide,
  options: PackingOptions,
): Promise<readonly [Part, ...Part[]]> {
  const words = catalogues[deck.language].presentationSlides.chart
  const sheet = chartSheet(chart, words)
  const input = { chart, sheet, palette, language: deck.language, size }
  const plan = chartPlan(input)
  const shapes = userShapesXml(
    chart,
    plan.room,
    plan.norm === null ? [] : [plan.norm.box],
    palette,
    localeTag(deck.language),
  )
  const workbook: Part = {
    name: `ppt/embeddings/Microsoft_Excel_Sheet${String(number)}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    content: await workbookBytes(
      {
        title: deck.title,
        language: deck.language,
        timeZone: deck.timeZone,
        createdAtMs: deck.madeAtMs,
        sheets: [sheetOf(sheet, chart.axis.unit === 'share'), figuresSheet(figures, words)],
      },
      options,
    ),
  }
  const drawing: readonly Part[] =
    shapes === null
      ? []
      : [
          {
            name: `ppt/drawings/drawing${String(number)}.xml`,
            contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml',
            content: shapes,
          },
        ]
  const part: Part = {
    name: `ppt/charts/chart${String(number)}.xml`,
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    content: chartXml(input, plan, { workbook: 'rId1', shapes: shapes === null ? null : 'rId2' }),
    relations: [
      { id: 'rId1', type: relationTypes.package, target: workbook.name },
      ...drawing.map(({ name }) => ({ id: 'rId2', type: relationTypes.chartUserShapes, target: name })),
    ],
  }
  return [part, workbook, ...drawing]
}
