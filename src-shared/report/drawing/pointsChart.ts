import type { ChartSeries, ReportChart } from '../chart.ts'
import type { HouseColours } from '../houseStyle.ts'
import { mark, type Markup } from '../markup.ts'
import { type Box, px } from './box.ts'
import { calloutLabels } from './callouts.ts'
import { normEntry, pointEntry } from './chartKey.ts'
import { groundColour, readableColour, readableOn, type SeriesLook, seriesLook } from './colours.ts'
import { missingLabels } from './missingLabels.ts'
import { bareNorm, uprightNorm } from './normLine.ts'
import { pointMark } from './shapes.ts'
import { sideNames, sideRoomPx, type SideName } from './sideNames.ts'
import { type ChartSize, uprightFrame, type UprightFrame } from './uprightFrame.ts'
import { type LabelledMark, valueLabels } from './valueLabels.ts'
import { lookAt } from './valueLook.ts'

const radiusPx = 6
const widestIntervalPx = 18

interface Point extends LabelledMark {
  readonly y: number
  readonly look: SeriesLook
  readonly category: number
}

interface Ways {
  readonly isNormInKey: boolean
  readonly isNameInKey: boolean
}

/** Marks with their interval, for an ordered axis; more than one series are each drawn along a line and named at its end. */
export function pointsChart(chart: ReportChart, size: ChartSize, colours: HouseColours): readonly Markup[] {
  for (const isNameInKey of [false, true])
    for (const isNormInKey of [false, true]) {
      const parts = drawn(chart, size, colours, { isNormInKey, isNameInKey })
      if (parts !== null) return parts
    }
  return []
}

/** @returns null where a name found no place */
function drawn(
  chart: ReportChart,
  size: ChartSize,
  colours: HouseColours,
  { isNormInKey, isNameInKey }: Ways,
): readonly Markup[] | null {
  const hasNames = chart.series.length > 1
  const entries = [
    ...(hasNames && isNameInKey
      ? chart.series.map(({ name, role }) => pointEntry(name, seriesLook(role, colours)))
      : []),
    ...(chart.norm !== null && isNormInKey ? [normEntry(chart.norm)] : []),
  ]
  const names = hasNames && !isNameInKey ? chart.series.map(({ name }) => name) : []
  const rightPx = Math.max(2, sideRoomPx(names, size.widthPx))
  const frame = uprightFrame(chart, size, { entries, rightPx, ground: groundColour(colours) })
  const series = chart.series.map((one, place) => pointsOf(chart, one, place, frame, colours))
  const points = series.flat()
  const marks = points.flatMap(({ box, intervalBox }) => (intervalBox === null ? [box] : [box, intervalBox]))
  frame.room.take(...marks)
  const beside = sideNames(names.length === 0 ? [] : endsOf(chart, series), frame.plot, size.widthPx)
  const norm =
    chart.norm === null ? [] : isNormInKey ? [bareNorm(chart.norm, frame)] : uprightNorm(chart.norm, frame)
  if (beside === null || norm === null) return null
  return [
    ...frame.behind,
    ...points.flatMap(intervalOf),
    ...(hasNames ? series.flatMap(lineOf) : []),
    ...norm,
    ...points.map(({ middle, y, look }) => pointMark(middle, y, radiusPx, look)),
    ...beside,
    ...missingLabels(chart, frame),
    ...calloutLabels(chart, marks, readableOn(readableColour(colours.own), groundColour(colours)), frame),
    ...valueLabels(points, frame.room, true),
  ]
}

function pointsOf(
  chart: ReportChart,
  series: ChartSeries,
  place: number,
  frame: UprightFrame,
  colours: HouseColours,
): readonly Point[] {
  const count = chart.series.length
  const width = Math.min(widestIntervalPx, (frame.slotPx * 0.6) / count)
  const shift = count === 1 ? 0 : (place - (count - 1) / 2) * (width + 2)
  const isOnBand = chart.bands.length > 0
  return series.values.flatMap((value, category): readonly Point[] => {
    if (value.value === null) return []
    const middle = frame.centreOf(category) + shift
    const y = frame.yOf(value.value)
    const look = lookAt(chart, series, category, colours)
    return [
      {
        value,
        category,
        middle,
        y,
        look,
        box: { x: middle - radiusPx, y: y - radiusPx, width: 2 * radiusPx, height: 2 * radiusPx },
        intervalBox: intervalBox(value.low, value.high, middle, width, frame),
        isOwn: category === chart.ownCategory || series.role === 'own',
        colour: isOnBand ? readableOn(look.text, groundColour(colours)) : look.text,
      },
    ]
  })
}

function intervalBox(
  low: number | null,
  high: number | null,
  middle: number,
  width: number,
  { yOf }: UprightFrame,
): Box | null {
  if (low === null || high === null) return null
  const top = yOf(high)
  return { x: middle - width / 2, y: top, width, height: Math.max(yOf(low) - top, 2) }
}

function intervalOf({ intervalBox: box, look }: Point): readonly Markup[] {
  if (box === null) return []
  const { x, y, width, height } = box
  const place = { x: px(x), y: px(y), width: px(width), height: px(height) }
  return [mark('rect', { ...place, fill: look.tint, stroke: look.edge, 'stroke-width': 1.25 })]
}

/** Through neighbours; a missing value breaks it. */
function lineOf(points: readonly Point[]): readonly Markup[] {
  const [first] = points
  if (first === undefined) return []
  const d = points
    .map(({ middle, y, category }, index) => {
      const isNext = points[index - 1]?.category === category - 1
      return `${isNext ? 'L' : 'M'}${px(middle)} ${px(y)}`
    })
    .join('')
  return [mark('path', { d, fill: 'none', stroke: first.look.edge, 'stroke-width': 1.5 })]
}

function endsOf(chart: ReportChart, series: readonly (readonly Point[])[]): readonly SideName[] {
  return series.flatMap((points, index) => {
    const last = points.at(-1)
    const name = chart.series[index]?.name ?? ''
    return last === undefined ? [] : [{ name, colour: last.look.text, x: last.middle, y: last.y }]
  })
}
