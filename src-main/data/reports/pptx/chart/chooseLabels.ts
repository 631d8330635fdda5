import { arialWidthPt } from '#shared/report/arialWidth.ts'
import type { ChartValue, ReportChart } from '#shared/report/chart.ts'
import type { Frame } from '../frame.ts'
import { leastChartPt } from '../looks.ts'
import { chartLinePt } from './plotRoom.ts'
import type { PlotRoom } from './plotRoom.ts'

/** A label that finds room, and how far it stands from its mark: beyond the interval. */
export interface ChosenLabel {
  readonly series: number
  readonly index: number
  /** In points, from where a program would put it. */
  readonly beyondPt: number
}

const columnShare = 0.66
const markHalfPt = 6

export function overlaps(a: Frame, b: Frame): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

interface Mark {
  readonly series: number
  readonly index: number
  readonly value: ChartValue
  readonly middle: number
  readonly top: number
  /** Mark and interval. */
  readonly box: Frame
  readonly weight: number
}

export function labelWidthPt(text: string): number {
  return arialWidthPt(text, { sizePt: leastChartPt, isBold: true })
}

/** Half the width of a column of a clustered chart. */
export function columnHalfPt(chart: ReportChart, { slot }: PlotRoom): number {
  return (slot * columnShare) / Math.max(1, chart.series.length) / 2
}

/** Middle of a mark, across. */
export function middleOf(chart: ReportChart, room: PlotRoom, series: number, index: number): number {
  const middle = room.plot.x + (index + 0.5) * room.slot
  if (chart.kind !== 'columns') return middle
  const half = columnHalfPt(chart, room)
  return middle + (series - (chart.series.length - 1) / 2) * 2 * half
}

function marksOf(chart: ReportChart, room: PlotRoom): readonly Mark[] {
  const isPoint = chart.kind === 'points'
  return chart.series.flatMap((one, series) => {
    const known = one.values.flatMap(({ value }) => value ?? [])
    const edges = [Math.max(...known), Math.min(...known)]
    return one.values.flatMap((value, index): readonly Mark[] => {
      if (value.value === null) return []
      const middle = middleOf(chart, room, series, index)
      const half = isPoint ? markHalfPt : columnHalfPt(chart, room)
      const at = room.alongOf(value.value)
      const top = Math.min(at - (isPoint ? markHalfPt : 0), room.alongOf(value.high ?? value.value))
      const bottom = isPoint
        ? Math.max(at + markHalfPt, room.alongOf(value.low ?? value.value))
        : room.plot.y + room.plot.height
      const isOwn = index === chart.ownCategory || one.role === 'own'
      const isEdge = edges.includes(value.value) || index === 0 || index === one.values.length - 1
      const box = { x: middle - half, y: top, width: 2 * half, height: bottom - top }
      return [{ series, index, value, middle, top, box, weight: (isOwn ? 0 : 2) + (isEdge ? 0 : 1) }]
    })
  })
}

/** Labels above upright marks that lie neither over a mark nor over another label; the own ones and the extremes first. */
export function chooseLabels(
  chart: ReportChart,
  room: PlotRoom,
  taken: readonly Frame[],
): readonly ChosenLabel[] {
  const marks = marksOf(chart, room)
  const used: Frame[] = [...marks.map(({ box }) => box), ...taken]
  const wishes = marks.filter(({ value }) => value.label !== '').toSorted((a, b) => a.weight - b.weight)
  return wishes.flatMap(({ series, index, value, middle, top }): readonly ChosenLabel[] => {
    const width = labelWidthPt(value.label) + 2
    const box = { x: middle - width / 2, y: top - chartLinePt - 3, width, height: chartLinePt }
    if (used.some((other) => overlaps(box, other))) return []
    used.push(box)
    const edge = room.alongOf(value.value ?? 0) - (chart.kind === 'points' ? markHalfPt : 0)
    return [{ series, index, beyondPt: Math.max(0, edge - top) }]
  })
}

/** What marks and their intervals cover. */
export function markBoxes(chart: ReportChart, room: PlotRoom): readonly Frame[] {
  return marksOf(chart, room).map(({ box }) => box)
}

/** A norm is a series where its line runs across the categories, and there are two of them to draw it between. */
export function isSeriesNorm({ norm, kind, categories }: ReportChart): boolean {
  return norm !== null && kind !== 'bars' && categories.length > 1
}

/** Where the name of the norm stands. */
export interface NormPlace {
  readonly index: number
  readonly side: 't' | 'r'
  /** From where a program would put it, in points. */
  readonly movedPt: number
  readonly box: Frame
}

/** Above its line, free of marks; null where nowhere. */
export function normPlace(chart: ReportChart, room: PlotRoom): NormPlace | null {
  const { norm, categories } = chart
  if (norm === null) return null
  const marks = marksOf(chart, room).map(({ box }) => box)
  const width = labelWidthPt(norm.label) + 4
  const y = room.alongOf(norm.value) - chartLinePt - 4
  for (let index = categories.length - 1; index >= 0; index -= 1) {
    const middle = room.plot.x + (index + 0.5) * room.slot
    const box = { x: middle - width / 2, y, width, height: chartLinePt }
    const isInside = box.x >= 0 && box.x + box.width <= room.width && box.y >= 0
    if (isInside && !marks.some((mark) => overlaps(box, mark))) return { index, side: 't', movedPt: 0, box }
  }
  return null
}

/** Beside the end of its line, where the plot leaves room for it. */
export function normBeside({ norm, categories }: ReportChart, room: PlotRoom): NormPlace | null {
  if (norm === null) return null
  const x = room.plot.x + room.plot.width + 4
  const y = room.alongOf(norm.value) - chartLinePt / 2
  const box = { x, y, width: labelWidthPt(norm.label), height: chartLinePt }
  return { index: categories.length - 1, side: 'r', movedPt: room.slot / 2, box }
}
