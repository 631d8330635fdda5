import { arialWidthPt } from '#shared/report/arialWidth.ts'
import type { ChartCallout, ReportChart } from '#shared/report/chart.ts'
import type { Frame } from '../frame.ts'
import { markBoxes, overlaps } from './chooseLabels.ts'
import type { PlotRoom } from './plotRoom.ts'

/** A little larger than the other labels of a chart. */
export const calloutPt = 16
const linePt = 20
const gapPt = 6
const stepPt = 6
/** To either side of the middle of its stretch, in categories. */
const shifts = [0, -0.5, 0.5, -1, 1, -1.5, 1.5, -2, 2, -3, 3]

interface PlacedCallout {
  readonly text: string
  readonly frame: Frame
}

/** As close above the marks of its stretch as there is room, else below them; left out where nothing is free. */
export function placedCallouts(
  chart: ReportChart,
  room: PlotRoom,
  taken: readonly Frame[],
): readonly PlacedCallout[] {
  if (chart.kind !== 'points') return []
  const marks = markBoxes(chart, room)
  const used = [...marks, ...taken]
  return (chart.callouts ?? []).flatMap((callout) => {
    const frame = framesFor(callout, marks, room).find((one) => !used.some((other) => overlaps(one, other)))
    if (frame === undefined) return []
    used.push(frame)
    return [{ text: callout.label, frame }]
  })
}

function framesFor(
  { from, to, label }: ChartCallout,
  marks: readonly Frame[],
  { plot, slot }: PlotRoom,
): readonly Frame[] {
  const width = arialWidthPt(label, { sizePt: calloutPt, isBold: true }) + 6
  const middle = plot.x + ((from + to + 1) / 2) * slot
  const [least, most] = [plot.x + 2, plot.x + plot.width - width - 2]
  if (most < least) return []
  const lefts = [
    ...new Set(shifts.map((shift) => Math.min(Math.max(middle + shift * slot - width / 2, least), most))),
  ]
  const bottom = plot.y + plot.height
  const at = (x: number, y: number): Frame => ({ x, y, width, height: linePt })
  const nearest = lefts.flatMap((x) => {
    const under = marks.filter((box) => box.x < x + width && x < box.x + box.width)
    const highest = Math.min(bottom, ...under.map((box) => box.y))
    const lowest = Math.max(plot.y, ...under.map((box) => box.y + box.height))
    return [at(x, highest - gapPt - linePt), at(x, lowest + gapPt)]
  })
  const rows = Math.floor(plot.height / stepPt)
  const anywhere = Array.from({ length: rows }, (_, row) => bottom - gapPt - linePt - row * stepPt).flatMap(
    (y) => lefts.map((x) => at(x, y)),
  )
  return [...nearest, ...anywhere].filter(({ y }) => y >= plot.y && y + linePt <= bottom - 2)
}
