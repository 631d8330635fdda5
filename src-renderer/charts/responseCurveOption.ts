import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { CurveMark, CurveView } from '#shared/views/overview/curveView.ts'
import type { ChartPalette } from './palette.ts'
import { labelFont, labelSeries, labelText } from './responseCurveLabels.ts'

export type CurveOption = ComposeOption<
  CustomSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>

type Point = [number, number]

/** The steps of a survival curve: a share holds until the next answer. */
function steps(marks: readonly CurveMark[], value: (mark: CurveMark) => number): Point[] {
  return marks.flatMap((mark, index): Point[] => {
    const before = marks[index - 1]
    const here: Point = [mark.x, value(mark) * 100]
    return before === undefined ? [here] : [[mark.x, value(before) * 100], here]
  })
}

function straight(marks: readonly CurveMark[], value: (mark: CurveMark) => number): Point[] {
  return marks.map((mark): Point => [mark.x, value(mark) * 100])
}

/** A filled area between two lines, as one polygon. */
function band(
  upper: Point[],
  lower: Point[],
  { fill, edge, opacity }: { fill: string; edge: string | null; opacity: number },
): CustomSeriesOption {
  const outline = [...upper, ...lower.toReversed()]
  return {
    type: 'custom',
    silent: true,
    animation: false,
    tooltip: { show: false },
    data: [0],
    renderItem: (_params, api) => ({
      type: 'polygon',
      shape: { points: outline.map((point) => api.coord(point)) },
      style: edge === null ? { fill, opacity } : { fill, opacity, stroke: edge, lineWidth: 0.75 },
    }),
  }
}

function ownSeries(view: CurveView, palette: ChartPalette): LineSeriesOption {
  return {
    type: 'line',
    name: 'own',
    data: steps(view.own, (mark) => mark.share),
    showSymbol: false,
    animation: false,
    lineStyle: { color: palette.accent, width: 2.25 },
    itemStyle: { color: palette.accent },
    emphasis: { disabled: true },
  }
}

function peerSeries(view: CurveView, palette: ChartPalette): LineSeriesOption {
  return {
    type: 'line',
    data: straight(view.peers, (mark) => mark.share),
    silent: true,
    animation: false,
    showSymbol: false,
    lineStyle: { color: palette.ink3, width: 1.5, type: [5, 3] },
  }
}

/** The same municipality in another period: ink, thin, no band. */
function comparisonSeries(view: CurveView, palette: ChartPalette): LineSeriesOption | null {
  if (!view.comparison) return null
  return {
    type: 'line',
    data: steps(view.comparison, (mark) => mark.share),
    silent: true,
    animation: false,
    showSymbol: false,
    lineStyle: { color: palette.ink, width: 1 },
  }
}

/** One peer: thin, so that fifteen of them stay behind the own line. */
function eachPeer(marks: readonly CurveMark[], palette: ChartPalette): LineSeriesOption {
  return {
    type: 'line',
    data: straight(marks, (mark) => mark.share),
    silent: true,
    animation: false,
    showSymbol: false,
    lineStyle: { color: palette.ink3, width: 0.75, opacity: 0.7 },
  }
}

/** From back to front: bands, lines, marks with their labels. */
function allSeries(view: CurveView, palette: ChartPalette): NonNullable<CurveOption['series']> {
  const hasPeers = view.peers.length > 1
  return [
    hasPeers
      ? band(
          straight(view.peers, (mark) => mark.high),
          straight(view.peers, (mark) => mark.low),
          { fill: palette.band, edge: palette.ruleStrong, opacity: 1 },
        )
      : null,
    ...(view.each ?? []).map((marks) => eachPeer(marks, palette)),
    view.own.length > 0
      ? band(
          steps(view.own, (mark) => mark.high),
          steps(view.own, (mark) => mark.low),
          // The others' band shows through.
          { fill: palette.accentTint, edge: null, opacity: hasPeers ? 0.6 : 1 },
        )
      : null,
    hasPeers ? peerSeries(view, palette) : null,
    comparisonSeries(view, palette),
    ownSeries(view, palette),
    ...labelSeries(view, palette),
  ].filter((one) => one !== null)
}

function timeAxis(view: CurveView, palette: ChartPalette): CurveOption['xAxis'] {
  const labels = new Map(view.ticks.map((tick) => [tick.at, tick.label]))
  const ticks = view.ticks.map((tick) => tick.at)
  return {
    type: 'value',
    min: 0,
    max: 1,
    axisLine: { lineStyle: { color: palette.ruleStrong } },
    axisTick: { show: true, customValues: ticks, lineStyle: { color: palette.ruleStrong } },
    axisLabel: {
      customValues: ticks,
      ...labelText,
      color: palette.ink3,
      hideOverlap: true,
      formatter: (value: number) => labels.get(value) ?? '',
    },
    splitLine: { show: false },
  }
}

function shareAxis(palette: ChartPalette): CurveOption['yAxis'] {
  return {
    type: 'value',
    min: 0,
    max: 100,
    interval: 25,
    axisLabel: {
      ...labelText,
      color: palette.ink3,
      formatter: (value: number) => (value === 100 ? '100%' : String(value)),
    },
    splitLine: { lineStyle: { color: palette.rule } },
  }
}

/** Everything the chart draws, from the view's fractions; colours from the theme. */
export function responseCurveOption(
  view: CurveView,
  palette: ChartPalette,
  describe: (mark: CurveMark) => string,
): CurveOption {
  return {
    animation: false,
    textStyle: { fontFamily: labelFont },
    grid: { left: 40, right: 18, top: 24, bottom: 30, containLabel: false },
    xAxis: timeAxis(view, palette),
    yAxis: shareAxis(palette),
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: palette.paper,
      borderColor: palette.ink,
      borderWidth: 1,
      borderRadius: 0,
      shadowBlur: 0,
      shadowOffsetX: 0,
      shadowOffsetY: 0,
      padding: [6, 10],
      textStyle: { ...labelText, color: palette.ink },
      axisPointer: { lineStyle: { color: palette.ink3, type: 'solid' }, label: { show: false } },
      formatter: (params) => tooltipText(params, view, describe),
    },
    series: allSeries(view, palette),
  }
}

function tooltipText(params: unknown, view: CurveView, describe: (mark: CurveMark) => string): string {
  const [first] = Array.isArray(params) ? params : [params]
  const x: unknown = first?.axisValue
  if (typeof x !== 'number') return ''
  const mark = view.own.findLast((point) => point.x <= x) ?? view.own[0]
  return mark === undefined ? '' : describe(mark)
}
