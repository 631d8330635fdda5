import type { ChartSeries, ReportChart } from '../chart.ts'
import type { HouseColours } from '../houseStyle.ts'
import { mark, type Markup } from '../markup.ts'
import { type Box, px } from './box.ts'
import { type BarPanel, barPanels } from './barPanels.ts'
import { barEntry, headRows, normDashes } from './chartKey.ts'
import { axisLine, groundColour, hairline, ink, ink3, seriesLook } from './colours.ts'
import {
  baselineAt,
  type Label,
  labelBox,
  labelFont,
  labelLinePx,
  labelMarkup,
  labelRoom,
  type LabelRoom,
  strongFont,
} from './label.ts'
import { filledBox, straightLine, whisker } from './shapes.ts'
import { keptInside } from './categoryNames.ts'
import { textWidthPx } from './textWidth.ts'
import type { ChartSize } from './uprightFrame.ts'
import { lookAt } from './valueLook.ts'

const shareOfRow = 0.66
const thickestPx = 34
const capsPx = 14

/** Lying bars under each other, for names that are long; more than fit under each other stand in two or three columns. */
export function barsChart(chart: ReportChart, size: ChartSize, colours: HouseColours): readonly Markup[] {
  const bands = chart.bands.map(({ label }) => ({
    name: label,
    sample: ({ x, y, width, height }: Box) => [
      mark('rect', { x: px(x), y: px(y), width, height, fill: groundColour(colours), stroke: axisLine }),
    ],
  }))
  const names =
    chart.series.length > 1
      ? chart.series.map(({ name, role }) => barEntry(name, seriesLook(role, colours)))
      : []
  const head = headRows(chart.axis.title, [...names, ...bands], size.widthPx)
  const frame = { x: 0, y: head.heightPx, width: size.widthPx, height: size.heightPx - head.heightPx }
  const room = labelRoom(frame)
  const panels = barPanels(chart, frame)
  return [...head.parts, ...panels.flatMap((panel) => panelParts(chart, panel, room, size, colours))]
}

function panelParts(
  chart: ReportChart,
  panel: BarPanel,
  room: LabelRoom,
  size: ChartSize,
  colours: HouseColours,
): readonly Markup[] {
  const { plot } = panel
  const names = panel.names.flatMap((lines, row) =>
    nameLabels(lines, panel.middleOf(row), plot.x - 12, room, panel.first + row === chart.ownCategory),
  )
  const title = chart.categoryTitle === null ? [] : titleLabel(chart.categoryTitle, panel, room)
  const ticks = tickLabels(chart, panel, size.widthPx)
  room.take(...names.map(labelBox), ...ticks.map(labelBox), ...title.map(labelBox))
  const bars = chart.series.flatMap((series, place) => barsOf(chart, series, place, panel, colours))
  for (const { box, end } of bars) room.take({ ...box, width: Math.max(box.width, end - box.x) })
  return [
    ...bandRects(chart, panel, groundColour(colours)),
    ...gridLines(chart, panel),
    ...bars.flatMap(({ parts }) => parts),
    ...normParts(chart, panel, room, size.widthPx),
    ...[...names, ...ticks, ...title].map(labelMarkup),
    ...valueLabels(bars, room, chart.norm === null ? null : panel.xOf(chart.norm.value)),
  ]
}

function nameLabels(
  lines: readonly string[],
  middle: number,
  x: number,
  room: LabelRoom,
  isOwn: boolean,
): readonly Label[] {
  const font = isOwn ? strongFont : labelFont
  const top = middle - (lines.length * labelLinePx) / 2
  const labels = lines.map((text, row): Label => ({
    text,
    x,
    y: baselineAt(top + (row + 0.5) * labelLinePx, font),
    anchor: 'end',
    font,
    colour: ink,
  }))
  if (!labels.every((label) => room.isFree(labelBox(label)))) return []
  room.take(...labels.map(labelBox))
  return labels
}

/** What the names are, once, where it has room. */
function titleLabel(text: string, { left, first, titleY }: BarPanel, room: LabelRoom): readonly Label[] {
  if (first > 0) return []
  const label = {
    text,
    x: left,
    y: baselineAt(titleY, labelFont),
    anchor: 'start' as const,
    font: labelFont,
    colour: ink3,
  }
  return room.isFree(labelBox(label)) ? [label] : []
}

function tickLabels(chart: ReportChart, { plot, xOf }: BarPanel, widthPx: number): readonly Label[] {
  const y = baselineAt(plot.y + plot.height + 6 + labelLinePx / 2, labelFont)
  const labels: Label[] = []
  let end = Number.NEGATIVE_INFINITY
  for (const { value, label } of chart.axis.ticks) {
    const x = keptInside(xOf(value), [label], widthPx)
    const half = textWidthPx(label, labelFont) / 2
    if (x - half < end + 10) continue
    end = x + half
    labels.push({ text: label, x, y, anchor: 'middle', font: labelFont, colour: ink3 })
  }
  return labels
}

function gridLines(chart: ReportChart, { plot, xOf }: BarPanel): readonly Markup[] {
  const bottom = plot.y + plot.height
  return chart.axis.ticks.map(({ value }, index) =>
    straightLine([xOf(value), plot.y], [xOf(value), bottom], index === 0 ? axisLine : hairline),
  )
}

function bandRects(chart: ReportChart, panel: BarPanel, ground: string): readonly Markup[] {
  return chart.bands.flatMap(({ from, to }) => {
    const first = Math.max(from, panel.first) - panel.first
    const last = Math.min(to, panel.first + panel.names.length - 1) - panel.first
    if (last < first) return []
    const top = panel.middleOf(first) - panel.rowPx / 2
    const height = px((last - first + 1) * panel.rowPx)
    return [
      mark('rect', { x: px(panel.plot.x), y: px(top), width: px(panel.plot.width), height, fill: ground }),
    ]
  })
}

function normParts(
  chart: ReportChart,
  { plot, xOf, normY, left, right }: BarPanel,
  room: LabelRoom,
  widthPx: number,
): readonly Markup[] {
  if (chart.norm === null) return []
  const x = xOf(chart.norm.value)
  const line = straightLine([x, normY + labelLinePx / 2], [x, plot.y + plot.height], ink, normDashes)
  const half = textWidthPx(chart.norm.label, labelFont) / 2
  const label: Label = {
    text: chart.norm.label,
    x: keptInside(
      Math.min(Math.max(x, left + half), Math.max(right - half, left + half)),
      [chart.norm.label],
      widthPx,
    ),
    y: baselineAt(normY, labelFont),
    anchor: 'middle',
    font: labelFont,
    colour: ink,
  }
  room.avoid({ x: x - 1, y: plot.y, width: 2, height: plot.height })
  // Beside each other the panels tell one norm: where its name does not fit again, the line alone stands there.
  const placed = room.place([label])
  return placed === null ? [line] : [line, labelMarkup(placed)]
}

interface Bar {
  readonly box: Box
  /** Where bar and interval end. */
  readonly end: number
  readonly parts: readonly Markup[]
  readonly label: Label
  readonly isOwn: boolean
}

function barsOf(
  chart: ReportChart,
  series: ChartSeries,
  place: number,
  panel: BarPanel,
  colours: HouseColours,
): readonly Bar[] {
  const count = chart.series.length
  const thick = Math.min((panel.rowPx * shareOfRow) / count, thickestPx)
  return panel.names.flatMap((_, row): readonly Bar[] => {
    const category = panel.first + row
    const value = series.values[category]
    if (value === undefined) return []
    const middle = panel.middleOf(row) + (place - (count - 1) / 2) * thick
    const look = lookAt(chart, series, category, colours)
    const isOwn = category === chart.ownCategory || series.role === 'own'
    const start = panel.plot.x
    const width = value.value === null ? 0 : Math.max(panel.xOf(value.value) - start, 2)
    const gap = Math.min(1, thick / 8)
    const box = { x: start, y: middle - thick / 2 + gap, width, height: thick - 2 * gap }
    const interval =
      value.low === null || value.high === null || value.value === null ? null : [value.low, value.high]
    const [low = start, high = start + width] = (interval ?? []).map(panel.xOf)
    const font = isOwn ? strongFont : labelFont
    const end = Math.max(start + width, high)
    const label: Label = {
      text: value.label,
      x: end + 8,
      y: baselineAt(middle, font),
      anchor: 'start',
      font,
      colour: value.value === null ? ink3 : isOwn ? look.text : ink,
    }
    const parts = [
      ...(value.value === null ? [] : filledBox(box, look)),
      ...(interval === null ? [] : whisker('x', middle, low, high, Math.min(capsPx, thick) / 2 - 1)),
    ]
    return [{ box, end, parts, label, isOwn }]
  })
}

function valueLabels(bars: readonly Bar[], room: LabelRoom, normX: number | null): readonly Markup[] {
  return bars
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn))
    .filter(({ label }) => label.text !== '')
    .map(({ label }) =>
      // Behind the norm's line where it would lie on it.
      room.place(normX === null || normX < label.x ? [label] : [label, { ...label, x: normX + 7 }]),
    )
    .filter((label) => label !== null)
    .map(labelMarkup)
}
