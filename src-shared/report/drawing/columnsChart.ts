import type { ChartSeries, ChartValue, ReportChart } from '../chart.ts'
import type { HouseColours } from '../houseStyle.ts'
import type { Markup } from '../markup.ts'
import type { Box } from './box.ts'
import { barEntry, normEntry } from './chartKey.ts'
import { groundColour, type SeriesLook, seriesLook } from './colours.ts'
import { missingLabels } from './missingLabels.ts'
import { bareNorm, uprightNorm } from './normLine.ts'
import { filledBox, whisker } from './shapes.ts'
import { type ChartSize, uprightFrame, type UprightFrame } from './uprightFrame.ts'
import { lookAt } from './valueLook.ts'
import { valueLabels, type LabelledMark } from './valueLabels.ts'

const widestColumnPx = 84
const shareOfSlot = 0.68

interface Column extends LabelledMark {
  readonly box: Box
  readonly look: SeriesLook
}

/** Upright bars beside each other, from the lowest value of the axis. */
export function columnsChart(chart: ReportChart, size: ChartSize, colours: HouseColours): readonly Markup[] {
  return drawn(chart, size, colours, false) ?? drawn(chart, size, colours, true) ?? []
}

/** @returns null where the norm's name found no place beside its line */
function drawn(
  chart: ReportChart,
  size: ChartSize,
  colours: HouseColours,
  isNormInKey: boolean,
): readonly Markup[] | null {
  const entries = [
    ...(chart.series.length > 1
      ? chart.series.map(({ name, role }) => barEntry(name, seriesLook(role, colours)))
      : []),
    ...(chart.norm !== null && isNormInKey ? [normEntry(chart.norm)] : []),
  ]
  const frame = uprightFrame(chart, size, { entries, rightPx: 2, ground: groundColour(colours) })
  const columns = chart.series.flatMap((series, place) => columnsOf(chart, series, place, frame, colours))
  for (const { box, intervalBox } of columns)
    frame.room.take(box, ...(intervalBox === null ? [] : [intervalBox]))
  const norm =
    chart.norm === null ? [] : isNormInKey ? [bareNorm(chart.norm, frame)] : uprightNorm(chart.norm, frame)
  if (norm === null) return null
  return [
    ...frame.behind,
    ...columns.flatMap(({ box, look }) => filledBox(box, look)),
    ...columns.flatMap((column) => intervalOf(column, frame)),
    ...norm,
    ...missingLabels(chart, frame),
    ...valueLabels(columns, frame.room),
  ]
}

function columnsOf(
  chart: ReportChart,
  series: ChartSeries,
  place: number,
  frame: UprightFrame,
  colours: HouseColours,
): readonly Column[] {
  const count = chart.series.length
  const width = Math.min((frame.slotPx * shareOfSlot) / count, widestColumnPx)
  const bottom = frame.plot.y + frame.plot.height
  return series.values.flatMap((value, category): readonly Column[] => {
    if (value.value === null) return []
    const middle = frame.centreOf(category) + (place - (count - 1) / 2) * width
    const top = Math.min(frame.yOf(value.value), bottom - 2)
    const gap = Math.min(1.5, width / 8)
    const box = { x: middle - width / 2 + gap, y: top, width: width - 2 * gap, height: bottom - top }
    const isOwn = category === chart.ownCategory || series.role === 'own'
    const look = lookAt(chart, series, category, colours)
    return [
      { box, look, value, middle, isOwn, colour: look.text, intervalBox: intervalBox(value, middle, frame) },
    ]
  })
}

function intervalBox({ low, high }: ChartValue, middle: number, { yOf }: UprightFrame): Box | null {
  if (low === null || high === null) return null
  const top = yOf(high)
  return { x: middle - 7, y: top - 1, width: 14, height: yOf(low) - top + 2 }
}

function intervalOf({ value: { low, high }, middle }: Column, { yOf }: UprightFrame): readonly Markup[] {
  return low === null || high === null ? [] : whisker('y', middle, yOf(low), yOf(high))
}
