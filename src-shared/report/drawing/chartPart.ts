import type { ReportChart } from '../chart.ts'
import type { StyledDeck } from '../page.ts'
import { chartMarkup } from './chartMarkup.ts'
import type { SheetPart } from './sheetHead.ts'
import { innerWidthPx } from './sheetMeasures.ts'

/** A chart as wide as the sheet's text and as high as there is room. */
export function chartPart(chart: ReportChart, roomPx: number, { style }: StyledDeck): SheetPart {
  const heightPx = Math.max(Math.floor(roomPx), 120)
  return { heightPx, parts: [chartMarkup(chart, { widthPx: innerWidthPx, heightPx }, style)] }
}
