import type { ChartTick, ReportChart } from '../chart.ts'
import { mark, type Markup } from '../markup.ts'
import { type Box, px } from './box.ts'
import { keptInside, namesUnder, rowsOf } from './categoryNames.ts'
import { headRows, type KeyEntry } from './chartKey.ts'
import { axisLine, hairline, ink2, ink3 } from './colours.ts'
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
import { textLines, widestPx } from './textLines.ts'

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

export function uprightFrame(chart: ReportChart, size: ChartSize, wishes: FrameWishes): UprightFrame {
  const head = headRows(chart.axis.title, wishes.entries, size.widthPx)
  const left =
    widestPx(
      chart.axis.ticks.map((tick) => tick.label),
      labelFont,
    ) + tickGapPx
  const plotWidth = Math.max(size.widthPx - left - wishes.rightPx, leastPlotPx)
  const slotPx = plotWidth / Math.max(1, chart.categories.length)
  const names = namesUnder(chart.categories, slotPx)
  const bands = bandLabels(chart, left, slotPx, size.widthPx)
  const titleLines =
    chart.categoryTitle === null ? [] : textLines(chart.categoryTitle, size.widthPx, labelFont)
  const below =
    8 + rowsOf(names) * labelLinePx + (titleLines.length > 0 ? 4 : 0) + titleLines.length * labelLinePx
  const top = head.heightPx + overHighestPx + bands.rows * labelLinePx
  const bottom = Math.max(size.heightPx - below, top + leastPlotPx)
  const plot: Box = { x: left, y: top, width: plotWidth, height: bottom - top }
  const centreOf = (category: number): number => left + (category + 0.5) * slotPx
  const yOf = heightOf(chart, plot)
  const labels: Label[] = [
    ...tickLabels(chart.axis.ticks, yOf, left - tickGapPx),
    ...names.flatMap((lines, index) =>
      centred(lines, keptInside(centreOf(index), lines, size.widthPx), bottom + 8, ink3),
    ),
    ...centred(
      titleLines,
      keptInside(left + plotWidth / 2, titleLines, size.widthPx),
      bottom + 12 + rowsOf(names) * labelLinePx,
      ink3,
    ),
    ...bands.labels.map((label) => ({ ...label, y: label.y + head.heightPx })),
  ]
  const room = labelRoom({
    x: 0,
    y: head.heightPx,
    width: size.widthPx,
    height: size.heightPx - head.heightPx,
  })
  room.take(...labels.map(labelBox))
  return {
    plot,
    slotPx,
    centreOf,
    yOf,
    room,
    behind: [
      ...head.parts,
      ...bandShapes(chart, plot, slotPx, head.heightPx, wishes.ground),
      ...gridLines(chart.axis.ticks, yOf, plot),
      ...labels.map(labelMarkup),
    ],
  }
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

/** Lines of text around one middle; `top` is where the first line begins. */
export function centred(
  lines: readonly string[],
  middle: number,
  top: number,
  colour: string,
): readonly Label[] {
  return lines.map((text, row) => ({
    text,
    x: middle,
    y: baselineAt(top + (row + 0.5) * labelLinePx, labelFont),
    anchor: 'middle',
    font: labelFont,
    colour,
  }))
}

function bandShapes(
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
function bandLabels(
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
