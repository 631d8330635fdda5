import { arialLines, arialWidthPt } from '#shared/report/arialWidth.ts'
import type { ReportChart } from '#shared/report/chart.ts'
import type { Frame } from '../frame.ts'
import { leastChartPt } from '../looks.ts'
import { shownCategories } from './chartSheet.ts'

const chartLetters = { sizePt: leastChartPt, isBold: false } as const
export const chartLinePt = 17
const tickGapPt = 8
const labelAirPt = 6
/** Of a chart of lying bars, at most so much is names. */
const mostNamesShare = 0.42
const keySamplePt = 52

/** Where the parts of a chart lie in its frame, in points from the frame's corner. */
export interface PlotRoom {
  readonly width: number
  readonly height: number
  readonly plot: Frame
  /** What is measured, above the plot. */
  readonly axisTitle: Frame
  /** Names of the series; null where there is one. */
  readonly key: Frame | null
  readonly slot: number
  /** Every so many categories are named. */
  readonly namedEvery: number
  /** Along the axis of values, in points; of one beyond the axis, its end. */
  readonly alongOf: (value: number) => number
}

export function widestPt(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => arialWidthPt(text, chartLetters)))
}

function longestWordPt(texts: readonly string[]): number {
  return widestPt(texts.flatMap((text) => text.split(/[\s]/)))
}

function linesIn(texts: readonly string[], widthPt: number): number {
  return Math.max(1, ...texts.map((text) => arialLines(text, widthPt, chartLetters)))
}

/** Hours and months are counted by these. */
const steps = [1, 2, 3, 4, 6, 12]

function namedEvery(names: readonly string[], slot: number): number {
  if (longestWordPt(names) + labelAirPt <= slot && linesIn(names, slot - labelAirPt) <= 3) return 1
  return steps.find((step) => step * slot >= widestPt(names) + labelAirPt) ?? Math.max(1, names.length)
}

function keyFrame(names: readonly string[], width: number, top: number): Frame | null {
  if (names.length < 2) return null
  const widths = names.map((name) => widestPt([name]) + keySamplePt)
  const total = widths.reduce((sum, one) => sum + one, 0)
  const rows = Math.max(1, Math.ceil(total / width))
  return { x: 0, y: top, width: Math.min(width, total + keySamplePt / 2), height: rows * 22 }
}

/** @param keyNames of the series that the key names; one needs no key */
function headOf(
  chart: ReportChart,
  keyNames: readonly string[],
  width: number,
): {
  readonly axisTitle: Frame
  readonly key: Frame | null
  readonly bottom: number
} {
  const lines = arialLines(chart.axis.title, width, chartLetters)
  const axisTitle = { x: 0, y: 0, width, height: chart.axis.title === '' ? 0 : lines * chartLinePt + 3 }
  const key = keyFrame(keyNames, width, axisTitle.height)
  return { axisTitle, key, bottom: axisTitle.height + (key?.height ?? 0) }
}

function alongFrom({ axis }: ReportChart, start: number, length: number): (value: number) => number {
  const span = axis.max - axis.min
  return (value) => {
    const share = span > 0 ? (Math.min(Math.max(value, axis.min), axis.max) - axis.min) / span : 0
    return start + share * length
  }
}

function lyingRoom(
  chart: ReportChart,
  keyNames: readonly string[],
  size: Pick<Frame, 'width' | 'height'>,
): PlotRoom {
  const { width, height } = size
  const head = headOf(chart, keyNames, width)
  const left = Math.min(widestPt(shownCategories(chart)) + labelAirPt, width * mostNamesShare) + tickGapPt
  const labels = chart.series.flatMap(({ values }) => values.map(({ label }) => label))
  const lastTick = chart.axis.ticks.at(-1)?.label ?? ''
  const right = Math.max(widestPt(labels) * 1.1 + labelAirPt, widestPt([lastTick]) / 2 + labelAirPt)
  const normTop = chart.norm === null ? 0 : chartLinePt + 4
  const y = head.bottom + 6 + normTop
  const plot = {
    x: left,
    y,
    width: Math.max(60, width - left - right),
    height: Math.max(
      40,
      height - y - chartLinePt - tickGapPt - (chart.categoryTitle === null ? 0 : chartLinePt),
    ),
  }
  const slot = plot.height / Math.max(1, chart.categories.length)
  return {
    width,
    height,
    plot,
    ...head,
    slot,
    namedEvery: 1,
    alongOf: alongFrom(chart, plot.x, plot.width),
  }
}

function uprightRoom(
  chart: ReportChart,
  keyNames: readonly string[],
  size: Pick<Frame, 'width' | 'height'>,
  rightPt: number,
): PlotRoom {
  const { width, height } = size
  const head = headOf(chart, keyNames, width)
  const left = widestPt(chart.axis.ticks.map(({ label }) => label)) + tickGapPt + 4
  const plotWidth = Math.max(60, width - left - rightPt)
  const slot = plotWidth / Math.max(1, chart.categories.length)
  const every = namedEvery(chart.categories, slot)
  const nameLines = every > 1 ? 1 : linesIn(chart.categories, slot - labelAirPt)
  const below = tickGapPt + nameLines * chartLinePt + (chart.categoryTitle === null ? 0 : chartLinePt + 6)
  // A label above the highest value, and the name of a band at the top.
  const above = chartLinePt + 6 + (chart.bands.length > 0 ? chartLinePt : 0)
  const y = head.bottom + above
  const plot = { x: left, y, width: plotWidth, height: Math.max(40, height - y - below) }
  const upward = alongFrom(chart, 0, plot.height)
  return {
    width,
    height,
    plot,
    ...head,
    slot,
    namedEvery: every,
    alongOf: (value) => plot.y + plot.height - upward(value),
  }
}

/**
 * Reckons where all of a chart lies, so that names, labels and marks have room before any program draws it.
 * @param rightPt kept free beside the plot of an upright chart
 */
export function plotRoom(
  chart: ReportChart,
  keyNames: readonly string[],
  size: Pick<Frame, 'width' | 'height'>,
  rightPt = 12,
): PlotRoom {
  return chart.kind === 'bars'
    ? lyingRoom(chart, keyNames, size)
    : uprightRoom(chart, keyNames, size, rightPt)
}
