import type { ChartTick, ReportChart } from '../chart.ts'
import type { Markup } from '../markup.ts'
import type { Box } from './box.ts'
import { bandLabels, bandShapes } from './bandsBehind.ts'
import { headRows, type KeyEntry } from './chartKey.ts'
import { axisLine, hairline, ink3 } from './colours.ts'
import {
  baselineAt,
  type Label,
  labelBox,
  labelFont,
  labelLinePx,
  labelMarkup,
  labelRoom,
  type LabelRoom,
} from './label.ts'
import { straightLine } from './shapes.ts'
import { widestPx } from './textLines.ts'
import { underPlot } from './underPlot.ts'

export interface ChartSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** The room of a chart whose values stand upright: where a value and a category lie, and what is drawn behind them. */
export interface UprightFrame {
  /** From the largest to the smallest value of the axis. */
  readonly plot: Box
  readonly slotPx: number
  readonly centreOf: (category: number) => number
  /** Of a value in the axis' unit; one beyond the axis lies at its end. */
  readonly yOf: (value: number) => number
  readonly behind: readonly Markup[]
  readonly room: LabelRoom
}

interface FrameWishes {
  readonly entries: readonly KeyEntry[]
  /** Kept free beside the plot. */
  readonly rightPx: number
  readonly ground: string
}

const tickGapPx = 12
const overHighestPx = 27
const leastPlotPx = 40
/** Less, and the names under it give way. */
const comfortablePlotPx = 90

export function uprightFrame(chart: ReportChart, size: ChartSize, wishes: FrameWishes): UprightFrame {
  const head = headRows(chart.axis.title, wishes.entries, size.widthPx)
  const tickTexts = chart.axis.ticks.map((tick) => tick.label)
  const left = widestPx(tickTexts, labelFont) + tickGapPx
  const width = Math.max(size.widthPx - left - wishes.rightPx, leastPlotPx)
  const slotPx = width / Math.max(1, chart.categories.length)
  // Beside the plot stand the names of the series, and nothing else.
  const rightEnd = left + width + Math.min(wishes.rightPx, 12)
  const bands = bandLabels(chart, left, slotPx, rightEnd)
  const top = head.heightPx + overHighestPx + bands.rows * labelLinePx
  const place = { left, width, slotPx, rightEnd }
  const airy = underPlot(chart, place, false)
  const isTight = size.heightPx - airy.heightPx - top < comfortablePlotPx
  const under = isTight ? underPlot(chart, place, true) : airy
  const bottom = Math.max(size.heightPx - under.heightPx, top + leastPlotPx)
  const plot: Box = { x: left, y: top, width, height: bottom - top }
  const yOf = heightOf(chart, plot)
  const labels: readonly Label[] = [
    ...tickLabels(chart.axis.ticks, yOf, left - tickGapPx),
    ...under.labelsAt(bottom),
    ...bands.labels.map((label) => ({ ...label, y: label.y + head.heightPx })),
  ]
  const room = labelRoom({ x: 0, y: head.heightPx, width: rightEnd, height: size.heightPx - head.heightPx })
  room.take(...labels.map(labelBox))
  const behind = [
    ...head.parts,
    ...bandShapes(chart, plot, slotPx, head.heightPx, wishes.ground),
    ...gridLines(chart.axis.ticks, yOf, plot),
    ...labels.map(labelMarkup),
  ]
  return { plot, slotPx, centreOf: (category) => left + (category + 0.5) * slotPx, yOf, room, behind }
}

function heightOf({ axis }: ReportChart, plot: Box): (value: number) => number {
  const span = axis.max - axis.min
  return (value) => {
    const share = span > 0 ? (Math.min(Math.max(value, axis.min), axis.max) - axis.min) / span : 0
    return plot.y + plot.height * (1 - share)
  }
}

/** As many ticks as have room, from the lowest. */
function tickLabels(
  ticks: readonly ChartTick[],
  yOf: (value: number) => number,
  x: number,
): readonly Label[] {
  const labels: Label[] = []
  let lastY = Number.POSITIVE_INFINITY
  for (const { value, label } of ticks) {
    const y = yOf(value)
    if (lastY - y < labelLinePx) continue
    lastY = y
    labels.push({ text: label, x, y: baselineAt(y, labelFont), anchor: 'end', font: labelFont, colour: ink3 })
  }
  return labels
}

function gridLines(
  ticks: readonly ChartTick[],
  yOf: (value: number) => number,
  { x, width, y, height }: Box,
): readonly Markup[] {
  const bottom = y + height
  const lines = ticks
    .map(({ value }) => yOf(value))
    .filter((at) => at < bottom - 0.5)
    .map((at) => straightLine([x, at], [x + width, at], hairline))
  return [...lines, straightLine([x, bottom], [x + width, bottom], axisLine)]
}
