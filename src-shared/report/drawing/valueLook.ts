import type { ChartSeries, ReportChart } from '../chart.ts'
import type { HouseColours } from '../houseStyle.ts'
import { type SeriesLook, seriesLook } from './colours.ts'

/** How one value is drawn: as its series; among others the own one stands out. */
export function lookAt(
  chart: ReportChart,
  series: ChartSeries,
  category: number,
  colours: HouseColours,
): SeriesLook {
  if (chart.ownCategory === null || chart.series.length > 1) return seriesLook(series.role, colours)
  return seriesLook(category === chart.ownCategory ? 'own' : 'others', colours)
}
