import type { CurvePoint } from '../../metrics/metricsResult.ts'
import { curveAt, curveEndMs, curveStartMs, curveWithin, curveX } from '../curveAxis.ts'
import type { CurveMark, CurveView } from '../overview/curveView.ts'
import type { Tick } from '../scale.ts'
import type { CompareInput } from './compareInput.ts'
import {
  curvesTable,
  isFollowedForWeek,
  namedTimes,
  publishedAtMs,
  publishedOf,
  timeLabel,
  type CurvesTableRow,
} from './curvesTable.ts'
import { namesText } from './rowWords.ts'

export interface CurvesView {
  readonly title: string
  readonly subtitle: string
  /** null while there is not one line to draw. */
  readonly chart: CurveView | null
  readonly nothing: string
  readonly notes: readonly string[]
  readonly head: readonly string[]
  readonly rows: readonly CurvesTableRow[]
  /** Why the share after a week can differ from that of the questions followed for 7 days; null where neither stands. */
  readonly tableNote: string | null
}

const namedLines = 5

function ticks(input: CompareInput): Tick[] {
  return [curveStartMs, ...namedTimes(input)].map((timeMs) => ({
    at: curveX(timeMs, input.clock),
    label: timeLabel(input, timeMs),
  }))
}

function marksOf({ words, clock }: CompareInput, points: readonly CurvePoint[]): CurveMark[] {
  return points.map((point) => ({
    x: curveX(point.timeMs, clock),
    share: point.share,
    low: point.low,
    high: point.high,
    label: words.short(point.timeMs, clock),
  }))
}

function ownMarks(input: CompareInput): CurveMark[] {
  const { own } = input.comparison.curves
  return own.length === 0 ? [] : marksOf(input, curveWithin(own, input.clock, isFollowedForWeek(input)))
}

/** Packages tell a share at every step of their grid: between the steps a straight line. */
function onAxis<Point extends { readonly timeMs: number }>(
  input: CompareInput,
  points: readonly Point[],
): Point[] {
  const endMs = curveEndMs[input.clock]
  return points.filter(({ timeMs }) => timeMs >= curveStartMs && timeMs <= endMs)
}

function middleMarks(input: CompareInput): CurveMark[] {
  return onAxis(input, input.comparison.curves.middle).map((point) => ({
    x: curveX(point.timeMs, input.clock),
    share: point.median,
    low: point.q1,
    high: point.q3,
    label: input.words.short(point.timeMs, input.clock),
  }))
}

function altText(input: CompareInput): string {
  const { words, comparison } = input
  const text = words.text.compareEvidence.curves
  const { own, peers, middle } = comparison.curves
  const times = namedTimes(input)
  const points = times.map((timeMs) =>
    words.text.overview.curve.altPoint(
      words.percent(curveAt(own, timeMs)?.share ?? 0),
      words.long(timeMs, input.clock),
    ),
  )
  const first =
    own.length === 0
      ? text.altNoOwn(words.number(peers.length))
      : text.alt(comparison.group.own.name, words.list(points))
  const half = middle.findLast(({ timeMs }) => timeMs <= publishedAtMs)
  return half === undefined
    ? first
    : `${first} ${text.altPeers(words.percent(half.median), words.long(half.timeMs, input.clock))}`
}

function chartOf(input: CompareInput): CurveView | null {
  const { comparison, words } = input
  const text = words.text.compareEvidence.curves
  const { own, peers } = comparison.curves
  if (own.length === 0 && peers.length === 0) return null
  const middle = middleMarks(input)
  const published = publishedOf(input)
  const overview = words.text.overview.curve
  return {
    title: text.title,
    subtitle: text.subtitle,
    note: null,
    ticks: ticks(input),
    own: ownMarks(input),
    ownEnd: own.length === 0 ? '' : overview.ownEnd(comparison.group.own.name),
    half: null,
    peers: middle,
    each: peers.map(({ points }) => marksOf(input, onAxis(input, points))),
    peersEnd: middle.length === 0 ? null : text.peers,
    peersBand: text.peersBand,
    published:
      published === null
        ? null
        : {
            x: curveX(publishedAtMs, 'calendar'),
            share: published.value,
            label: overview.published(words.percent(published.value).replace(/[.,]0%$/, '%')),
            note: overview.publishedNote(published.year),
          },
    alt: altText(input),
    rows: [],
  }
}

/** Members whose figures come from a file: a few shares, no course. */
function withoutLine({ comparison }: CompareInput): string[] {
  const drawn = new Set(comparison.curves.peers.map(({ code }) => code))
  const withFigures = comparison.figures.flatMap(({ rows }) =>
    rows.filter((row) => row.figure !== null && row.source?.kind === 'file' && !drawn.has(row.code)),
  )
  return [...new Set(withFigures.map(({ name }) => name))]
}

function notesOf(input: CompareInput): string[] {
  const { comparison, clock, words } = input
  const text = words.text.compareEvidence.curves
  const { own, peers } = comparison.curves
  const files = withoutLine(input)
  const hasPublished = publishedOf({ ...input, clock: 'calendar' }) !== null
  return [
    peers.length >= namedLines ? text.thinLines : null,
    own.length > 0 ? text.ownBand : null,
    own.length === 0 && peers.length > 0 ? text.noOwn : null,
    peers.length > 0 && peers.length < namedLines
      ? text.named(words.list(peers.map(({ name }) => name)))
      : null,
    peers.length > 0 && comparison.stratum.isWholeOnly ? text.wholeOnly : null,
    files.length > 0 ? text.filesOnly(namesText(input, files)) : null,
    hasPublished && clock === 'opening' ? text.publishedCalendarOnly : null,
    hasPublished && clock === 'calendar' && comparison.group.own.country === 'VL'
      ? text.publishedFlemish
      : null,
  ].filter((note) => note !== null)
}

/** Response curves of the own municipality, each peer and the peers' middle, with the published share. */
export function curvesView(input: CompareInput): CurvesView {
  const text = input.words.text.compareEvidence.curves
  return {
    title: text.title,
    subtitle: input.clock === 'opening' ? text.subtitleOpening : text.subtitle,
    chart: chartOf(input),
    nothing: text.nothing,
    notes: notesOf(input),
    head: namedTimes(input).map((timeMs) => text.within(timeLabel(input, timeMs))),
    rows: curvesTable(input),
    tableNote: input.clock === 'calendar' ? text.weekNote : null,
  }
}
