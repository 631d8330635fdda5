import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type { CurveView } from '#shared/views/overview/curveView.ts'
import { curveLabelPlaces, type CurveLabelPlaces } from './curveLabelPlaces.ts'
import type { ChartPalette } from './palette.ts'

export const labelFont = "'Source Sans 3', 'Segoe UI', sans-serif"
export const labelText = { fontFamily: labelFont, fontSize: 12.5 } as const

type LabelSeries = LineSeriesOption | ScatterSeriesOption

const still = { silent: true, animation: false, tooltip: { show: false } } as const

/** Words on their own: a point without a mark. `z` lifts them over the lines they may interrupt. */
function wordsAt(place: { readonly x: number; readonly y: number }, label: object): ScatterSeriesOption {
  return {
    type: 'scatter',
    ...still,
    symbolSize: 0,
    // Points are drawn at 80% unless told otherwise, and their words with them.
    itemStyle: { opacity: 1 },
    z: 6,
    data: [{ value: [place.x, place.y], label }],
  }
}

function ownLabel(view: CurveView, palette: ChartPalette, { own }: CurveLabelPlaces): ScatterSeriesOption {
  return wordsAt(own, {
    show: true,
    position: 'top',
    distance: 4,
    align: 'right',
    ...labelText,
    fontWeight: 600,
    color: palette.accentText,
    formatter: view.ownEnd,
  })
}

const leaderAt = 0.93

/** The peers' name stands under all lines at the right, with a thin line up to the peers' median. */
function peerLabel(view: CurveView, palette: ChartPalette, { peers }: CurveLabelPlaces): LabelSeries[] {
  const last = view.peers.at(-1)
  if (view.peersEnd === null || last === undefined || peers === null) return []
  const leader: LineSeriesOption = {
    type: 'line',
    ...still,
    showSymbol: false,
    lineStyle: { color: palette.ink3, width: 0.75, type: 'solid' },
    data: [
      [leaderAt, last.share * 100],
      [leaderAt, peers.y],
    ],
  }
  const label = {
    show: true,
    position: 'bottom',
    distance: 1,
    align: 'right',
    ...labelText,
    lineHeight: 16,
    color: palette.ink2,
    backgroundColor: palette.paper,
    formatter: `${view.peersEnd}\n${view.peersBand}`,
  }
  return [leader, wordsAt(peers, label)]
}

/** Dotted, with its name over the plot. */
function normLines(view: CurveView, palette: ChartPalette): LineSeriesOption[] {
  return (view.norms ?? []).map(({ x, label }) => ({
    type: 'line',
    ...still,
    lineStyle: { color: palette.ink, width: 1.5, type: [1.5, 3.5], cap: 'round' },
    itemStyle: { color: palette.ink },
    symbol: 'none',
    data: [
      [x, 0],
      {
        value: [x, 100],
        symbol: 'circle',
        symbolSize: 0.1,
        label: {
          show: true,
          position: 'top',
          distance: 4,
          ...labelText,
          align: x < 0.15 ? 'left' : x > 0.85 ? 'right' : 'center',
          color: palette.ink,
          formatter: label,
        },
      },
    ],
  }))
}

function halfMark(view: CurveView, palette: ChartPalette): LineSeriesOption | null {
  if (view.half === null) return null
  const { x } = view.half
  return {
    type: 'line',
    ...still,
    lineStyle: { color: palette.accent, width: 1.25 },
    itemStyle: { color: palette.accent },
    data: [
      { value: [0, 50], symbol: 'none' },
      { value: [x, 50], symbol: 'circle', symbolSize: 10 },
      { value: [x, 0], symbol: 'none' },
    ],
  }
}

function halfLabel(
  view: CurveView,
  palette: ChartPalette,
  { half }: CurveLabelPlaces,
): ScatterSeriesOption | null {
  if (view.half === null) return null
  const isLeft = half === 'left'
  const place = { x: view.half.x, y: isLeft ? 50 : 0 }
  return wordsAt(place, {
    show: true,
    position: isLeft ? 'left' : 'right',
    distance: 9,
    offset: [0, isLeft ? -22 : -19],
    align: isLeft ? 'right' : 'left',
    ...labelText,
    lineHeight: 15,
    fontWeight: 600,
    color: palette.accentText,
    textBorderColor: palette.paper,
    textBorderWidth: 3,
    // A norm's line stops for the words.
    ...(isLeft && (view.norms ?? []).length > 0
      ? { backgroundColor: palette.paper, padding: [0, 4, 0, 2] }
      : {}),
    formatter: view.half.label,
  })
}

function publishedMark(
  view: CurveView,
  palette: ChartPalette,
  { published }: CurveLabelPlaces,
): ScatterSeriesOption[] {
  if (view.published === null || published === null) return []
  const { x, share, label, note } = view.published
  const mark: ScatterSeriesOption = {
    type: 'scatter',
    ...still,
    symbol: 'diamond',
    symbolSize: 13,
    itemStyle: { color: palette.paper, borderColor: palette.ink, borderWidth: 1.5, opacity: 1 },
    data: [[x, share * 100]],
    z: 5,
  }
  const text = {
    show: true,
    position: 'bottom',
    distance: 0,
    align: 'left',
    ...labelText,
    lineHeight: 16,
    color: palette.ink2,
    backgroundColor: palette.paper,
    formatter: `${label}\n${note}`,
  }
  return [mark, wordsAt(published, text)]
}

/** The curve's marks with words, from back to front. */
export function labelSeries(view: CurveView, palette: ChartPalette): LabelSeries[] {
  const places = curveLabelPlaces(view)
  return [
    ...normLines(view, palette),
    ...peerLabel(view, palette, places),
    halfMark(view, palette),
    halfLabel(view, palette, places),
    ownLabel(view, palette, places),
    ...publishedMark(view, palette, places),
  ].filter((one) => one !== null)
}
