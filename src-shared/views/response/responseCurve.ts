import type { ResponsePage } from '../../contract/response.ts'
import { parseLocalDate } from '../../domain/localDate.ts'
import type { CurvePoint } from '../../metrics/metricsResult.ts'
import { curveAt, curveEndMs, curveStartMs, curveTimes, curveWithin, curveX } from '../curveAxis.ts'
import { publishedBeside } from '../overview/publishedFigures.ts'
import type { CurveMark, CurveView } from '../overview/curveView.ts'
import { thenLabel, type CasesOf, type ResponseInput } from './responseInput.ts'

export interface ResponseCurveRow {
  readonly key: string
  readonly time: string
  readonly share: string
  readonly interval: string
  readonly comparison: string
  readonly peers: string
  readonly middleHalf: string
  readonly cases: CasesOf
  readonly open: string
}

export interface ResponseCurveView {
  /** null while there is nothing to draw. */
  readonly chart: CurveView | null
  readonly nothing: string
  readonly title: string
  readonly subtitle: string
  readonly notes: readonly string[]
  readonly rows: readonly ResponseCurveRow[]
  /** Names of the columns that are there: the comparison and the peers are not always. */
  readonly hasComparison: boolean
  readonly hasPeers: boolean
}

type Curve = ResponsePage['curves']['own']
const publishedMs = 2 * 3_600_000
const weekDays = 7
const none = '–'

function pointsOf(curve: Curve | null): readonly CurvePoint[] {
  return curve?.points ?? []
}

/** Whether any case of a period can have been followed for a week; if not, nothing is known after the last answer. */
function isFollowedForWeek({ response }: ResponseInput, from: string | null): boolean {
  const { observedTo } = response
  if (from === null || observedTo === null) return false
  const [start, end] = [parseLocalDate(from), parseLocalDate(observedTo)]
  return start !== null && end !== null && end - start >= weekDays
}

function marksOf(input: ResponseInput, curve: Curve | null, from: string | null): CurveMark[] {
  const { words, filter } = input
  const points = pointsOf(curve)
  if (points.length === 0) return []
  return curveWithin(points, filter.clock, isFollowedForWeek(input, from)).map((point) => ({
    x: curveX(point.timeMs, filter.clock),
    share: point.share,
    low: point.low,
    high: point.high,
    label: words.short(point.timeMs, filter.clock),
  }))
}

function peerMarks({ response, words, filter }: ResponseInput): CurveMark[] {
  return response.curves.peers
    .filter(({ timeMs }) => timeMs >= curveStartMs && timeMs <= curveEndMs[filter.clock])
    .map((point) => ({
      x: curveX(point.timeMs, filter.clock),
      share: point.median,
      low: point.q1,
      high: point.q3,
      label: words.short(point.timeMs, filter.clock),
    }))
}

/** Norms in the chosen clock that lie on the axis, each time once. */
function normMarks({ response, words, filter }: ResponseInput): NonNullable<CurveView['norms']> {
  const limits = response.norms
    .filter(({ rule }) => rule.clock === filter.clock)
    .map(({ rule }) => rule.limitMs)
    .filter((limitMs) => limitMs >= curveStartMs && limitMs <= curveEndMs[filter.clock])
  return [...new Set(limits)]
    .toSorted((a, b) => a - b)
    .map((limitMs) => ({
      x: curveX(limitMs, filter.clock),
      label: words.text.responseCharts.curve.norm(words.short(limitMs, filter.clock)),
    }))
}

function halfOf({ response, words, filter }: ResponseInput): CurveView['half'] {
  const median = response.current.medianMs.value
  if (median === null || median < curveStartMs || median > curveEndMs[filter.clock]) return null
  return {
    x: curveX(median, filter.clock),
    label: words.text.overview.curve.half(words.short(median, filter.clock)),
  }
}

/** The research counted clock time: beside opening-hours time it would compare unlike things. */
function publishedOf({ response, words, filter }: ResponseInput): CurveView['published'] {
  const published = filter.clock === 'opening' ? null : publishedBeside(response.published, 'within2h')
  if (published === null) return null
  const text = words.text.overview.curve
  return {
    x: curveX(publishedMs, 'calendar'),
    share: published.value,
    label: text.published(words.percent(published.value).replace(/[.,]0%$/, '%')),
    note: text.publishedNote(published.year),
  }
}

/** Times at which the share is known. */
function knownTimes(input: ResponseInput): readonly number[] {
  const { response, filter } = input
  const lastMs = pointsOf(response.curves.own).at(-1)?.timeMs ?? 0
  const isFollowed = isFollowedForWeek(input, response.period?.from ?? null)
  return curveTimes[filter.clock].filter((timeMs) => isFollowed || timeMs <= lastMs)
}

function rowsOf(input: ResponseInput): ResponseCurveRow[] {
  const { response, words, filter } = input
  const text = words.text
  const before = pointsOf(response.curves.comparison)
  return knownTimes(input).map((timeMs) => {
    const own = curveAt(pointsOf(response.curves.own), timeMs)
    const then = curveAt(before, timeMs)
    const peers = response.curves.peers.find((point) => point.timeMs === timeMs)
    const time = words.short(timeMs, filter.clock)
    const long = words.long(timeMs, filter.clock)
    return {
      key: String(timeMs),
      time,
      share: words.percent(own?.share ?? 0),
      interval: own === null ? none : words.percentRange(own.low, own.high),
      comparison: before.length === 0 ? none : words.percent(then?.share ?? 0),
      peers: peers === undefined ? none : words.percent(peers.median),
      middleHalf: peers === undefined ? none : words.percentRange(peers.q1, peers.q3),
      cases: {
        mark: { outcome: 'answered', waitWithinMs: timeMs },
        title: text.response.cases.within(long),
      },
      open: text.responseCharts.curve.openCases(time),
    }
  })
}

function altText(input: ResponseInput): string {
  const { words, response, filter, municipalityName } = input
  const text = words.text.overview.curve
  const points = knownTimes(input).map((timeMs) =>
    text.altPoint(
      words.percent(curveAt(pointsOf(response.curves.own), timeMs)?.share ?? 0),
      words.long(timeMs, filter.clock),
    ),
  )
  return text.alt(municipalityName, words.list(points))
}

function chartOf(input: ResponseInput): CurveView | null {
  const { response, words, filter, municipalityName } = input
  if (pointsOf(response.curves.own).length === 0) return null
  const text = words.text.overview.curve
  const peers = peerMarks(input)
  const then = marksOf(input, response.curves.comparison, response.comparisonPeriod?.from ?? null)
  return {
    title: words.text.responseCharts.curve.title,
    subtitle: '',
    note: null,
    ticks: [curveStartMs, ...curveTimes[filter.clock]].map((timeMs) => ({
      at: curveX(timeMs, filter.clock),
      label: words.short(timeMs, filter.clock),
    })),
    own: marksOf(input, response.curves.own, response.period?.from ?? null),
    ownEnd: text.ownEnd(municipalityName),
    half: halfOf(input),
    peers,
    peersEnd: peers.length < 2 ? null : words.text.responseCharts.curve.peers,
    peersBand: text.peersBand,
    published: publishedOf(input),
    comparison: then.length < 2 ? null : then,
    norms: normMarks(input),
    alt: altText(input),
    rows: [],
  }
}

function notesOf({ response, words, filter }: ResponseInput): string[] {
  const text = words.text.responseCharts.curve
  const { own } = response.curves
  const count = own.points === null ? 0 : own.answeredWhileClosed
  if (filter.clock === 'calendar' || count === 0) return []
  return [count === 1 ? text.closedHoursOne : text.closedHours(words.number(count))]
}

/** The curve of first responses with the comparison period, the peers, published research and the own norms. */
export function responseCurve(input: ResponseInput): ResponseCurveView {
  const { response, words, filter } = input
  const text = words.text.responseCharts.curve
  const chart = chartOf(input)
  const { own } = response.curves
  const label = thenLabel(input)
  const subtitle = filter.clock === 'opening' ? text.subtitleOpening : text.subtitle
  return {
    chart,
    nothing: own.points === null ? words.text.figures.reasons[own.reason] : text.nothing,
    title: text.title,
    subtitle: chart?.comparison && label !== null ? `${subtitle}. ${text.thinLine(label)}` : subtitle,
    notes: chart === null ? [] : notesOf(input),
    rows: chart === null ? [] : rowsOf(input),
    hasComparison: pointsOf(response.curves.comparison).length > 0,
    hasPeers: response.curves.peers.length > 0,
  }
}
