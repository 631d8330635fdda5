import type { CustomSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { CurveMark, CurveView } from '#shared/views/overview/curveView.ts'
import type { ChartPalette } from './palette.ts'

export type CurveOption = ComposeOption<
  CustomSeriesOption | LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption
>

const font = "'Source Sans 3', 'Segoe UI', sans-serif"
const fontSize = 12.5
const labelText = { fontFamily: font, fontSize } as const

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
function band(upper: Point[], lower: Point[], fill: string, edge: string | null): CustomSeriesOption {
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
      style: edge === null ? { fill } : { fill, stroke: edge, lineWidth: 0.75 },
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
    endLabel: {
      show: true,
      ...labelText,
      fontWeight: 600,
      color: palette.accentText,
      align: 'right',
      offset: [-2, -14],
      formatter: view.ownEnd,
    },
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

const leaderAt = 0.93

/** The peers' name stands under their band at the right, with a thin line up to the median. */
function peerLabel(view: CurveView, palette: ChartPalette): LineSeriesOption | null {
  const right = view.peers.filter((mark) => mark.x > 0.68)
  const last = right.at(-1)
  if (view.peersEnd === null || last === undefined) return null
  const labelY = Math.max(18, Math.min(...right.map((mark) => mark.low)) * 100 - 8)
  return {
    type: 'line',
    silent: true,
    animation: false,
    lineStyle: { color: palette.ink3, width: 0.75, type: 'solid' },
    data: [
      { value: [leaderAt, last.share * 100], symbol: 'none' },
      {
        value: [leaderAt, labelY],
        symbol: 'circle',
        symbolSize: 1,
        label: {
          show: true,
          position: 'bottom',
          distance: 3,
          offset: [26, 0],
          align: 'right',
          ...labelText,
          lineHeight: 16,
          color: palette.ink2,
          textBorderColor: palette.paper,
          textBorderWidth: 3,
          formatter: `${view.peersEnd}\n${view.peersBand}`,
        },
      },
    ],
  }
}

function halfSeries(view: CurveView, palette: ChartPalette): LineSeriesOption | null {
  if (view.half === null) return null
  const { x, label } = view.half
  const isLeft = x > 0.32
  return {
    type: 'line',
    silent: true,
    animation: false,
    lineStyle: { color: palette.accent, width: 1.25 },
    itemStyle: { color: palette.accent },
    data: [
      { value: [0, 50], symbol: 'none' },
      {
        value: [x, 50],
        symbol: 'circle',
        symbolSize: 10,
        label: {
          show: true,
          position: isLeft ? 'left' : 'right',
          distance: 8,
          offset: isLeft ? [0, -22] : [0, 18],
          align: isLeft ? 'right' : 'left',
          ...labelText,
          lineHeight: 15,
          fontWeight: 600,
          color: palette.accentText,
          textBorderColor: palette.paper,
          textBorderWidth: 3,
          formatter: label,
        },
      },
      { value: [x, 0], symbol: 'none' },
    ],
  }
}

function publishedSeries(view: CurveView, palette: ChartPalette): ScatterSeriesOption | null {
  if (view.published === null) return null
  const { x, share, label, note } = view.published
  return {
    type: 'scatter',
    silent: true,
    animation: false,
    symbol: 'diamond',
    symbolSize: 13,
    itemStyle: { color: palette.paper, borderColor: palette.ink, borderWidth: 1.5 },
    data: [[x, share * 100]],
    z: 5,
    label: {
      show: true,
      position: 'right',
      distance: 22,
      offset: [0, 16],
      align: 'left',
      ...labelText,
      lineHeight: 16,
      color: palette.ink2,
      textBorderColor: palette.paper,
      textBorderWidth: 3,
      formatter: `${label}\n${note}`,
    },
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
          palette.band,
          palette.ruleStrong,
        )
      : null,
    band(
      steps(view.own, (mark) => mark.high),
      steps(view.own, (mark) => mark.low),
      palette.accentTint,
      null,
    ),
    hasPeers ? peerSeries(view, palette) : null,
    hasPeers ? peerLabel(view, palette) : null,
    ownSeries(view, palette),
    halfSeries(view, palette),
    publishedSeries(view, palette),
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
    textStyle: { fontFamily: font },
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
