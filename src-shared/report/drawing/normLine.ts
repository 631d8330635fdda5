import type { ChartTick } from '../chart.ts'
import type { Markup } from '../markup.ts'
import { normDashes } from './chartKey.ts'
import { ink } from './colours.ts'
import { type Label, labelFont, labelMarkup } from './label.ts'
import { straightLine } from './shapes.ts'
import type { UprightFrame } from './uprightFrame.ts'

/** The own norm across the plot, with its name where nothing is in the way; null where there is no such place. */
export function uprightNorm(norm: ChartTick, { plot, yOf, room }: UprightFrame): readonly Markup[] | null {
  const y = yOf(norm.value)
  const right = plot.x + plot.width
  const baselines = [y - 7, y + labelFont.sizePx + 2]
  const at = (x: number, anchor: Label['anchor']): readonly Label[] =>
    baselines.map((baseline) => ({ text: norm.label, x, y: baseline, anchor, font: labelFont, colour: ink }))
  const steps = Array.from({ length: 23 }, (_, step) => right - ((step + 1) / 24) * plot.width)
  const label = room.place([
    ...at(right, 'end'),
    ...at(plot.x + 6, 'start'),
    ...steps.flatMap((x) => at(x, 'end')),
  ])
  if (label === null) return null
  room.avoid({ x: plot.x, y: y - 1, width: plot.width, height: 2 })
  return [straightLine([plot.x, y], [right, y], ink, normDashes), labelMarkup(label)]
}

/** The line alone; its name stands above the chart. */
export function bareNorm(norm: ChartTick, { plot, yOf, room }: UprightFrame): Markup {
  const y = yOf(norm.value)
  room.avoid({ x: plot.x, y: y - 1, width: plot.width, height: 2 })
  return straightLine([plot.x, y], [plot.x + plot.width, y], ink, normDashes)
}
