import type { ChartKind, ReportChart } from '../chart.ts'
import type { HouseColours, HouseStyle } from '../houseStyle.ts'
import { mark, type Markup } from '../markup.ts'
import { barsChart } from './barsChart.ts'
import { fitUnder } from './categoryNames.ts'
import { columnsChart } from './columnsChart.ts'
import { pointsChart } from './pointsChart.ts'
import { stackedChart } from './stackedChart.ts'
import type { ChartSize } from './uprightFrame.ts'

/** Where the app's letter is missing, one that is nearly as narrow; Arial last. */
const sansFamily = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif"

type ChartDrawing = (chart: ReportChart, size: ChartSize, colours: HouseColours) => readonly Markup[]

const drawings: Readonly<Record<ChartKind, ChartDrawing>> = {
  columns: columnsChart,
  bars: barsChart,
  points: pointsChart,
  stacked: stackedChart,
}

/**
 * A chart as SVG that needs nothing else: no style sheet, no font file, no name that another drawing could share. Lengths are
 * CSS pixels of a sheet of 1280 px (18.67 px = 14 pt).
 */
export function chartMarkup(chart: ReportChart, size: ChartSize, style: HouseStyle): Markup {
  return mark(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'sheet-chart',
      role: 'img',
      'aria-label': chart.altText,
      viewBox: `0 0 ${size.widthPx} ${size.heightPx}`,
      width: size.widthPx,
      height: size.heightPx,
      'font-family': sansFamily,
    },
    ...drawings[drawnKind(chart, size)](chart, size, style.colours),
  )
}

/** About what the labels of the axis take. */
const axisPx = 90

/** Columns whose names cannot stand under them lie down; hours and months, many and short, are thinned out instead. */
function drawnKind({ kind, categories }: ReportChart, { widthPx }: ChartSize): ChartKind {
  if (kind !== 'columns') return kind
  const slotPx = (widthPx - axisPx) / categories.length
  const isShort = categories.every((name) => name.length <= mostShortSigns)
  return isShort || fitUnder(categories, slotPx) ? kind : 'bars'
}

const mostShortSigns = 9
