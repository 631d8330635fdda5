import type { ReportChart } from '../chart.ts'
import type { HouseColours } from '../houseStyle.ts'
import { mark, type Markup } from '../markup.ts'
import { type Box, px } from './box.ts'
import { barEntry } from './chartKey.ts'
import { groundColour, ink, paper, type SeriesLook, seriesLook, textOn } from './colours.ts'
import {
  baselineAt,
  type Label,
  labelBox,
  labelFont,
  labelLinePx,
  labelMarkup,
  type LabelRoom,
} from './label.ts'
import { missingLabels } from './missingLabels.ts'
import { filledBox } from './shapes.ts'
import { sideNames, sideRoomPx, type SideName } from './sideNames.ts'
import { textWidthPx } from './textWidth.ts'
import { type ChartSize, uprightFrame, type UprightFrame } from './uprightFrame.ts'

const shareOfSlot = 0.6
const widestColumnPx = 150

interface Part {
  readonly box: Box
  readonly look: SeriesLook
  readonly name: string
  readonly series: number
  readonly label: string
}

/** Parts of a whole on top of each other, the first series lowest; each told by colour, filling and name. */
export function stackedChart(chart: ReportChart, size: ChartSize, colours: HouseColours): readonly Markup[] {
  return drawn(chart, size, colours, false) ?? drawn(chart, size, colours, true) ?? []
}

/** @returns null where the names found no place beside the last column */
function drawn(
  chart: ReportChart,
  size: ChartSize,
  colours: HouseColours,
  isNameInKey: boolean,
): readonly Markup[] | null {
  const names = chart.series.map(({ name }) => name)
  const entries = isNameInKey
    ? chart.series.map(({ name, role }) => barEntry(name, seriesLook(role, colours)))
    : []
  const rightPx = isNameInKey ? 2 : sideRoomPx(names, size.widthPx)
  const frame = uprightFrame(chart, size, { entries, rightPx, ground: groundColour(colours) })
  const columns = chart.categories.map((_, category) => partsOf(chart, category, frame, colours))
  const parts = columns.flat()
  frame.room.take(...parts.map(({ box }) => box))
  const labels = new Map(parts.map((part) => [part, partLabel(part, frame.room)]))
  const ends = namedParts(columns, (part) => labels.get(part)?.endX ?? null)
  const beside = isNameInKey ? [] : sideNames(ends, frame.plot, size.widthPx)
  if (beside === null) return null
  return [
    ...frame.behind,
    ...parts.flatMap(({ box, look }) => filledBox(box, look)),
    ...beside,
    ...missingLabels(chart, frame),
    ...[...labels.values()].flatMap((label) => label.parts),
  ]
}

function partsOf(
  chart: ReportChart,
  category: number,
  frame: UprightFrame,
  colours: HouseColours,
): readonly Part[] {
  const width = Math.min(frame.slotPx * shareOfSlot, widestColumnPx)
  const parts: Part[] = []
  let below = 0
  for (const [index, series] of chart.series.entries()) {
    const value = series.values[category]
    if (value === undefined || value.value === null || value.value <= 0) continue
    const bottom = frame.yOf(below)
    below += value.value
    const top = frame.yOf(below)
    // A hair of paper between two parts.
    const height = Math.max(bottom - top - 1.5, 1)
    const box = { x: frame.centreOf(category) - width / 2, y: bottom - 0.75 - height, width, height }
    parts.push({
      box,
      look: seriesLook(series.role, colours),
      name: series.name,
      series: index,
      label: value.label,
    })
  }
  return parts
}

/** Each series beside the last column in which it has a part. */
function namedParts(
  columns: readonly (readonly Part[])[],
  labelEnd: (part: Part) => number | null,
): readonly SideName[] {
  const last = new Map<number, Part>()
  for (const part of columns.flat()) last.set(part.series, part)
  return [...last.values()].map((part) => ({
    name: part.name,
    colour: part.look.text,
    x: (labelEnd(part) ?? part.box.x + part.box.width) - 5,
    y: part.box.y + part.box.height / 2,
  }))
}

interface PartLabel {
  readonly parts: readonly Markup[]
  /** Where a label beside the part ends. */
  readonly endX: number | null
}

/** Inside its part where that is large enough, else beside it where nothing is in the way. */
function partLabel({ box, look, label }: Part, room: LabelRoom): PartLabel {
  if (label === '') return { parts: [], endX: null }
  const width = textWidthPx(label, labelFont)
  const text = { text: label, y: baselineAt(box.y + box.height / 2, labelFont), font: labelFont }
  if (box.height < labelLinePx || box.width < width + 12) {
    const placed = room.place([{ ...text, x: box.x + box.width + 5, anchor: 'start', colour: ink }])
    return placed === null
      ? { parts: [], endX: null }
      : { parts: [labelMarkup(placed)], endX: placed.x + width }
  }
  const isPlain = look.filling === 'solid'
  const inside: Label = {
    ...text,
    x: box.x + box.width / 2,
    anchor: 'middle',
    colour: isPlain ? textOn(look.colour) : ink,
  }
  return { parts: [...(isPlain ? [] : [plate(labelBox(inside))]), labelMarkup(inside)], endX: null }
}

/** Paper behind a label on stripes. */
function plate({ x, y, width, height }: Box): Markup {
  return mark('rect', {
    x: px(x - 5),
    y: px(y - 1),
    width: px(width + 10),
    height: px(height + 2),
    fill: paper,
  })
}
