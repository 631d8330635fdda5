import type { ReportChart } from '../chart.ts'
import type { Box } from './box.ts'
import { labelLinePx, strongFont } from './label.ts'
import { keepsWordsWhole, textLines, widestPx } from './textLines.ts'

/** A stretch of rows with its own names and axis. */
export interface BarPanel {
  /** The first of its categories. */
  readonly first: number
  readonly names: readonly (readonly string[])[]
  readonly plot: Box
  readonly rowPx: number
  readonly left: number
  readonly right: number
  readonly middleOf: (row: number) => number
  readonly xOf: (value: number) => number
  /** The middles of the lines above the plot: of what the names are, and of the norm. */
  readonly titleY: number
  readonly normY: number
}

const gapPx = 36
const belowPx = 6 + labelLinePx
const mostPanels = 3
const nameShares = [0.18, 0.24, 0.3, 0.36, 0.42, 0.5, 0.6]
const widestShare = 0.7
const leastRowPx = labelLinePx + 1
const leastPlotPx = 30

/** One panel, or two or three beside each other where the rows would be lower than a line of text. */
export function barPanels(chart: ReportChart, frame: Box): readonly BarPanel[] {
  const count = chart.categories.length
  for (let panels = 1; panels <= Math.min(mostPanels, count); panels += 1) {
    const made = panelsOf(chart, frame, panels)
    const fits = made.every(({ names, rowPx }) =>
      names.every((lines) => lines.length * labelLinePx <= rowPx && rowPx >= leastRowPx),
    )
    if (fits || panels === Math.min(mostPanels, count)) return made
  }
  return []
}

function panelsOf(chart: ReportChart, frame: Box, panels: number): readonly BarPanel[] {
  const rows = Math.ceil(chart.categories.length / panels)
  const width = (frame.width - gapPx * (panels - 1)) / panels
  return Array.from({ length: panels }, (_, index) =>
    panelOf(chart, { ...frame, x: frame.x + index * (width + gapPx), width }, index * rows, rows),
  ).filter(({ names }) => names.length > 0)
}

function panelOf(chart: ReportChart, frame: Box, first: number, rows: number): BarPanel {
  const above = (chart.categoryTitle === null ? 0 : labelLinePx) + (chart.norm === null ? 0 : labelLinePx) + 3
  const height = Math.max(frame.height - above - belowPx, leastPlotPx)
  const rowPx = height / Math.max(1, rows)
  const texts = chart.categories.slice(first, first + rows)
  const names = namesBeside(texts, frame.width, Math.max(1, Math.floor(rowPx / labelLinePx)))
  const labels = chart.series.flatMap((series) =>
    series.values.slice(first, first + rows).map(({ label }) => label),
  )
  const nameWidth = widestPx(names.flat(), strongFont) + 14
  const labelWidth = widestPx(labels, strongFont) + 14
  const plot = {
    x: frame.x + nameWidth,
    y: frame.y + above,
    width: Math.max(frame.width - nameWidth - labelWidth, leastPlotPx),
    height,
  }
  const { min, max } = chart.axis
  return {
    first,
    names,
    plot,
    rowPx,
    left: frame.x,
    right: frame.x + frame.width,
    middleOf: (row) => plot.y + (row + 0.5) * rowPx,
    xOf: (value) =>
      plot.x + (max > min ? ((Math.min(Math.max(value, min), max) - min) / (max - min)) * plot.width : 0),
    titleY: frame.y + labelLinePx / 2,
    normY: plot.y - 2 - labelLinePx / 2,
  }
}

/** Names in the narrowest column that breaks no word and needs no more lines than a row is high. */
function namesBeside(
  names: readonly string[],
  widthPx: number,
  mostLines: number,
): readonly (readonly string[])[] {
  const inWidth = (share: number): readonly (readonly string[])[] =>
    names.map((name) => textLines(name, widthPx * share, strongFont))
  const found = [...nameShares, widestShare].find((share) =>
    inWidth(share).every(
      (lines, index) => lines.length <= mostLines && keepsWordsWhole(lines, names[index] ?? ''),
    ),
  )
  return inWidth(found ?? widestShare)
}
