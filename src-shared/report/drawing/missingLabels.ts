import type { ReportChart } from '../chart.ts'
import type { Markup } from '../markup.ts'
import { mark } from '../markup.ts'
import { px } from './box.ts'
import { axisLine, ink3 } from './colours.ts'
import { type Label, labelFont, labelMarkup } from './label.ts'
import { textWidthPx } from './textWidth.ts'
import type { UprightFrame } from './uprightFrame.ts'

interface Run {
  readonly from: number
  readonly to: number
  readonly label: string
}

/** Says at the axis why there is no figure: once for neighbours that lack it for one reason, under a bracket. */
export function missingLabels(chart: ReportChart, frame: UprightFrame): readonly Markup[] {
  const bottom = frame.plot.y + frame.plot.height
  return runsOf(chart).flatMap(({ from, to, label }) => {
    const isRun = to > from
    const half = textWidthPx(label, labelFont) / 2
    const centre = (frame.centreOf(from) + frame.centreOf(to)) / 2
    // Not over the axis' own labels, nor beyond its end.
    const rightmost = Math.max(frame.plot.x + frame.plot.width - half, frame.plot.x + half)
    const middle = Math.min(Math.max(centre, frame.plot.x + half + 4), rightmost)
    const places = [0, 1, 2].map((row): Label => ({
      text: label,
      x: middle,
      y: bottom - (isRun ? 22 : 7) - row * 22,
      anchor: 'middle',
      font: labelFont,
      colour: ink3,
    }))
    const placed = frame.room.place(places)
    if (placed === null) return []
    return [...(isRun ? [bracket(frame, from, to, bottom)] : []), labelMarkup(placed)]
  })
}

function bracket(frame: UprightFrame, from: number, to: number, bottom: number): Markup {
  const left = frame.centreOf(from) - frame.slotPx * 0.4
  const right = frame.centreOf(to) + frame.slotPx * 0.4
  const d = `M${px(left)} ${px(bottom - 14)}v8H${px(right)}v-8`
  return mark('path', { d, fill: 'none', stroke: axisLine, 'stroke-width': 1 })
}

/** Neighbours of which no series has a value, and that bear the same label. */
function runsOf(chart: ReportChart): readonly Run[] {
  const runs: Run[] = []
  for (const category of chart.categories.keys()) {
    const values = chart.series.map((series) => series.values[category])
    const label = values.find((value) => value !== undefined && value.label !== '')?.label ?? ''
    if (label === '' || values.some((value) => value !== undefined && value.value !== null)) continue
    const last = runs.at(-1)
    if (last?.to === category - 1 && last.label === label) runs[runs.length - 1] = { ...last, to: category }
    else runs.push({ from: category, to: category, label })
  }
  return runs
}
