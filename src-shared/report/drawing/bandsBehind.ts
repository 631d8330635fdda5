import type { ReportChart } from '../chart.ts'
import { mark, type Markup } from '../markup.ts'
import { type Box, px } from './box.ts'
import { keptInside } from './categoryNames.ts'
import { ink2 } from './colours.ts'
import { centred, type Label, labelBox, labelFont, labelLinePx, labelRoom } from './label.ts'
import { textLines } from './textLines.ts'

/** Shaded stretches of categories, from above their names down to the axis. */
export function bandShapes(
  chart: ReportChart,
  plot: Box,
  slotPx: number,
  top: number,
  ground: string,
): readonly Markup[] {
  return chart.bands.map(({ from, to }) =>
    mark('rect', {
      x: px(plot.x + from * slotPx),
      y: px(top),
      width: px((to - from + 1) * slotPx),
      height: px(plot.y + plot.height - top),
      fill: ground,
    }),
  )
}

/** Band names above the plot, each in the first row where it does not touch another. */
export function bandLabels(
  chart: ReportChart,
  left: number,
  slotPx: number,
  widthPx: number,
): { readonly rows: number; readonly labels: readonly Label[] } {
  const room = labelRoom({ x: 0, y: 0, width: widthPx, height: chart.bands.length * 8 * labelLinePx })
  const labels = chart.bands
    .filter(({ label }) => label !== '')
    .flatMap(({ from, to, label }) => {
      const lines = textLines(label, Math.min(Math.max((to - from + 1) * slotPx, 260), widthPx), labelFont)
      const middle = keptInside(left + ((from + to + 1) / 2) * slotPx, lines, widthPx)
      for (let row = 0; ; row += 1) {
        const placed = centred(lines, middle, row * labelLinePx + 4, ink2)
        if (placed.every((one) => room.isFree(labelBox(one))) || row > chart.bands.length * 6) {
          room.take(...placed.map(labelBox))
          return placed
        }
      }
    })
  const lowest = Math.max(0, ...labels.map((label) => label.y))
  return { rows: Math.ceil(lowest / labelLinePx), labels }
}
