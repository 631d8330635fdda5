import type { ReportChart } from '#shared/report/chart.ts'
import { axisIdsXml } from './axesXml.ts'
import { chooseLabels, labelWidthPt } from './chooseLabels.ts'
import type { ChosenLabel, NormPlace } from './chooseLabels.ts'
import type { LabelPlace, PointLabel } from './labelXml.ts'
import { chartLinePt } from './plotRoom.ts'
import type { Frame } from '../frame.ts'
import { barPaintXml, markerXml } from './seriesPaint.ts'
import {
  bandsXml,
  headXml,
  intervalXml,
  missingSeriesXml,
  normSeriesXml,
  ownPointsXml,
  seriesLabelsXml,
  valuesXml,
} from './upright.ts'
import type { SeriesPen } from './upright.ts'

/** The labels of a chart, and where a program puts them before they are moved beyond the interval. */
interface LabelPlan {
  readonly chosen: readonly ChosenLabel[]
  readonly place: LabelPlace
  readonly moved: (beyondPt: number) => PointLabel['moved']
}

function lyingLabels({ series }: ReportChart, { room }: SeriesPen): readonly ChosenLabel[] {
  return series.flatMap((one, place) =>
    one.values.flatMap(({ value, high, label }, index): readonly ChosenLabel[] => {
      const isRoomy = room.slot / series.length >= chartLinePt * 0.9
      if (value === null || label === '' || !isRoomy) return []
      const beyondPt = high === null ? 0 : room.alongOf(high) - room.alongOf(value)
      return [{ series: place, index, beyondPt: Math.max(0, beyondPt) }]
    }),
  )
}

/** Of a stack: where the part is as high and as wide as its label. */
function stackedLabels({ series }: ReportChart, { room }: SeriesPen): readonly ChosenLabel[] {
  return series.flatMap((one, place) =>
    one.values.flatMap(({ value, label }, index): readonly ChosenLabel[] => {
      if (value === null || label === '') return []
      const height = Math.abs(room.alongOf(0) - room.alongOf(value))
      const isRoomy = height >= chartLinePt + 2 && labelWidthPt(label) <= room.slot * 0.7
      return isRoomy ? [{ series: place, index, beyondPt: 0 }] : []
    }),
  )
}

function labelPlan(pen: SeriesPen, taken: readonly Frame[]): LabelPlan {
  const { chart, room } = pen
  const still = { x: 0, y: 0 }
  if (chart.kind === 'stacked') return { chosen: stackedLabels(chart, pen), place: 'ctr', moved: () => still }
  if (chart.kind === 'bars') {
    const moved = (beyondPt: number): PointLabel['moved'] => ({ x: beyondPt / room.width, y: 0 })
    return { chosen: lyingLabels(chart, pen), place: 'outEnd', moved }
  }
  const moved = (beyondPt: number): PointLabel['moved'] => ({ x: 0, y: -beyondPt / room.height })
  const place = chart.kind === 'points' ? 't' : 'outEnd'
  return { chosen: chooseLabels(chart, room, taken), place, moved }
}

function barsXml(pen: SeriesPen, plan: LabelPlan): string {
  const { chart, sheet, palette } = pen
  const series = chart.series.map((one, place) => {
    const columns = sheet.series[place] ?? { value: 0, below: null, above: null }
    const role = chart.ownCategory !== null && chart.series.length === 1 ? 'others' : one.role
    return [
      `<c:ser>${headXml(pen, columns.value)}${barPaintXml(role, palette)}<c:invertIfNegative val="0"/>`,
      ownPointsXml(pen, place),
      seriesLabelsXml(pen, place, plan.chosen, plan.place, plan.moved),
      chart.kind === 'stacked' ? '' : intervalXml(pen, columns, place),
      `${valuesXml(sheet, columns.value)}</c:ser>`,
    ].join('')
  })
  const isStacked = chart.kind === 'stacked'
  return [
    `<c:barChart><c:barDir val="${chart.kind === 'bars' ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>`,
    `${series.join('')}<c:gapWidth val="${chart.categories.length > 3 ? '50' : '110'}"/><c:overlap val="${isStacked ? '100' : '0'}"/>${axisIdsXml}</c:barChart>`,
  ].join('')
}

function pointsXml(pen: SeriesPen, plan: LabelPlan): readonly string[] {
  const { chart, sheet, palette } = pen
  return chart.series.map((one, place) => {
    const columns = sheet.series[place] ?? { value: 0, below: null, above: null }
    const role = chart.ownCategory !== null && chart.series.length === 1 ? 'others' : one.role
    return [
      `<c:ser>${headXml(pen, columns.value)}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${markerXml(role, palette)}`,
      ownPointsXml(pen, place),
      seriesLabelsXml(pen, place, plan.chosen, plan.place, plan.moved),
      intervalXml(pen, columns, place),
      `${valuesXml(sheet, columns.value)}<c:smooth val="0"/></c:ser>`,
    ].join('')
  })
}

/**
 * The plots of a chart, all on the same two axes: bands, marks, and what is said in lines.
 * @param norm where its name stands; null = it is no series
 */
export function plotsXml(pen: SeriesPen, norm: NormPlace | null): string {
  const { chart } = pen
  const plan = labelPlan(pen, norm === null ? [] : [norm.box])
  const isPoints = chart.kind === 'points'
  // One after the other, for each takes the next number.
  const behind = isPoints ? bandsXml(pen) : barsXml(pen, plan)
  const marks = isPoints ? pointsXml(pen, plan) : []
  const normLine = norm === null ? '' : normSeriesXml(pen, norm)
  const missing = chart.kind === 'bars' ? '' : missingSeriesXml(pen)
  const lines = [...marks, normLine, missing].join('')
  if (lines === '') return behind
  return `${behind}<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axisIdsXml}</c:lineChart>`
}
