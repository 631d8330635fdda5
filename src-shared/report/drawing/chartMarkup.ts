import type { ReportChart } from '../chart.ts'
import type { HouseStyle } from '../houseStyle.ts'
import { mark, type Markup } from '../markup.ts'
import { columnsChart } from './columnsChart.ts'
import type { ChartSize } from './uprightFrame.ts'

/** Where the app's letter is missing, one that is nearly as narrow; Arial last. */
export const sansFamily = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif"

/**
 * A chart as SVG that needs nothing else: no style sheet, no font file, no name that another drawing could share. Lengths are
 * CSS pixels of a sheet of 1280 px (18.67 px = 14 pt).
 */
export function chartMarkup(chart: ReportChart, size: ChartSize, style: HouseStyle): Markup {
  return mark(
    'svg',
    {
      class: 'sheet-chart',
      role: 'img',
      'aria-label': chart.altText,
      viewBox: `0 0 ${size.widthPx} ${size.heightPx}`,
      width: size.widthPx,
      height: size.heightPx,
      'font-family': sansFamily,
    },
    ...columnsChart(chart, size, style.colours),
  )
}
