import type { ChartCallout, ReportChart } from '../chart.ts'
import type { Markup } from '../markup.ts'
import { type Box, overlaps } from './box.ts'
import { type Label, labelBox, labelMarkup } from './label.ts'
import { type Font, textWidthPx } from './textWidth.ts'
import type { UprightFrame } from './uprightFrame.ts'

/** A little larger than the other labels: it is what the finding says. */
const calloutFont: Font = { face: 'sansBold', sizePx: 22 }
const gapPx = 12
const stepPx = 8
/** To either side of the middle of its stretch, in categories. */
const shifts = [0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2, -3, 3]

/**
 * What is said of a stretch, as close above its marks as there is room, else below them; left out where nothing is free, for the
 * finding and the notes say it too.
 */
export function calloutLabels(
  { callouts = [] }: ReportChart,
  marks: readonly Box[],
  colour: string,
  frame: UprightFrame,
): readonly Markup[] {
  return callouts.flatMap((callout) => {
    const label = frame.room.place(placesFor(callout, marks, colour, frame))
    return label === null ? [] : [labelMarkup(label)]
  })
}

function placesFor(
  { from, to, label: text }: ChartCallout,
  marks: readonly Box[],
  colour: string,
  { plot, slotPx, centreOf }: UprightFrame,
): readonly Label[] {
  const half = textWidthPx(text, calloutFont) / 2
  const [least, most] = [plot.x + half + 4, plot.x + plot.width - half - 4]
  if (most < least) return []
  const middle = (centreOf(from) + centreOf(to)) / 2
  const xs = [...new Set(shifts.map((shift) => Math.min(Math.max(middle + shift * slotPx, least), most)))]
  const at = (x: number, y: number): Label => ({ text, x, y, anchor: 'middle', font: calloutFont, colour })
  const bottom = plot.y + plot.height
  const rows = Math.floor(plot.height / stepPx)
  const nearest = xs.flatMap((x): readonly Label[] => {
    const reach = { x: x - half, y: plot.y, width: 2 * half, height: plot.height }
    const under = marks.filter((box) => overlaps(box, reach))
    const highest = Math.min(bottom, ...under.map((box) => box.y))
    const lowest = Math.max(plot.y, ...under.map((box) => box.y + box.height))
    return [at(x, highest - gapPx), at(x, lowest + gapPx + calloutFont.sizePx)]
  })
  const anywhere = Array.from({ length: rows }, (_, row) => bottom - gapPx - row * stepPx).flatMap((y) =>
    xs.map((x) => at(x, y)),
  )
  const isOnPlot = (label: Label): boolean => {
    const { y, height } = labelBox(label)
    return y >= plot.y - 2 && y + height <= bottom - 2
  }
  return [...nearest, ...anywhere].filter(isOnPlot)
}
