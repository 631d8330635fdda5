import type { CurvePoint } from '../../metrics/metricsResult.ts'
import { curveAt, curveEndMs, curveStartMs, curveWithin, curveX } from '../curveAxis.ts'
import type { CurveMark, CurveView } from '../overview/curveView.ts'
import { publishedBeside, type PublishedBeside } from '../overview/publishedFigures.ts'
import type { Tick } from '../scale.ts'
import { namesText, type EvidenceInput } from './evidenceInput.ts'

export interface CurvesTableRow {
  readonly key: string
  readonly name: string
  readonly isOwn: boolean
  /** One text for each time of the head. */
  readonly cells: readonly { readonly value: string; readonly detail: string | null }[]
}

export interface CurvesView {
  readonly title: string
  readonly subtitle: string
  /** null while there is not one line to draw. */
  readonly chart: CurveView | null
  readonly nothing: string
  readonly notes: readonly string[]
  readonly head: readonly string[]
  readonly rows: readonly CurvesTableRow[]
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const publishedMs = 2 * hourMs
const namedLines = 5

/** The times that the axis and the table name. */
function namedTimes({ clock }: EvidenceInput): readonly number[] {
  const early = [hourMs, 2 * hourMs, 4 * hourMs]
  return clock === 'calendar' ? [...early, dayMs, 7 * dayMs] : [...early, 8 * hourMs, curveEndMs.opening]
}

function timeLabel({ words, clock }: EvidenceInput, timeMs: number): string {
  const text = words.text.compareEvidence.curves
  if (clock === 'opening')
    return timeMs === curveEndMs.opening ? text.openingWeek : words.short(timeMs, clock)
  if (timeMs === dayMs) return text.oneDay
  return timeMs === 7 * dayMs ? text.oneWeek : words.short(timeMs, clock)
}

function ticks(input: EvidenceInput): Tick[] {
  return [curveStartMs, ...namedTimes(input)].map((timeMs) => ({
    at: curveX(timeMs, input.clock),
    label: timeLabel(input, timeMs),
  }))
}

function marksOf({ words, clock }: EvidenceInput, points: readonly CurvePoint[]): CurveMark[] {
  return points.map((point) => ({
    x: curveX(point.timeMs, clock),
    share: point.share,
    low: point.low,
    high: point.high,
    label: words.short(point.timeMs, clock),
  }))
}

function isFollowedForWeek({ comparison }: EvidenceInput): boolean {
  const rate = comparison.figures.find(({ metric }) => metric === 'responseRate7d')
  const own = rate?.rows.find(({ isOwn }) => isOwn)
  return own !== undefined && own.figure !== null && own.figure.value !== null
}

function ownMarks(input: EvidenceInput): CurveMark[] {
  const { own } = input.comparison.curves
  return own.length === 0 ? [] : marksOf(input, curveWithin(own, input.clock, isFollowedForWeek(input)))
}

/** Packages tell a share at every step of their grid: between the steps a straight line. */
function onAxis<Point extends { readonly timeMs: number }>(
  input: EvidenceInput,
  points: readonly Point[],
): Point[] {
  const endMs = curveEndMs[input.clock]
  return points.filter(({ timeMs }) => timeMs >= curveStartMs && timeMs <= endMs)
}

function middleMarks(input: EvidenceInput): CurveMark[] {
  return onAxis(input, input.comparison.curves.middle).map((point) => ({
    x: curveX(point.timeMs, input.clock),
    share: point.median,
    low: point.q1,
    high: point.q3,
    label: input.words.short(point.timeMs, input.clock),
  }))
}

/** The research counted clock time: beside opening hours it would compare unlike things. */
function publishedOf(input: EvidenceInput): PublishedBeside | null {
  if (input.clock === 'opening') return null
  const figure = input.comparison.figures.find(({ metric }) => metric === 'within2h')
  return publishedBeside(figure?.published ?? [], 'within2h')
}

function altText(input: EvidenceInput): string {
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
  const half = middle.findLast(({ timeMs }) => timeMs <= publishedMs)
  return half === undefined
    ? first
    : `${first} ${text.altPeers(words.percent(half.median), words.long(half.timeMs, input.clock))}`
}

function chartOf(input: EvidenceInput): CurveView | null {
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
            x: curveX(publishedMs, 'calendar'),
            share: published.value,
            label: overview.published(words.percent(published.value).replace(/[.,]0%$/, '%')),
            note: overview.publishedNote(published.year),
          },
    alt: altText(input),
    rows: [],
  }
}

function cellOf(
  { words }: EvidenceInput,
  share: number | null,
  low: number | null,
  high: number | null,
): CurvesTableRow['cells'][number] {
  if (share === null) return { value: words.text.compareEvidence.none, detail: null }
  return {
    value: words.percent(share),
    detail: low === null || high === null ? null : words.percentRange(low, high),
  }
}

function tableRows(input: EvidenceInput): CurvesTableRow[] {
  const { comparison, words } = input
  const text = words.text.compareEvidence.curves
  const times = namedTimes(input)
  const { own, peers, middle } = comparison.curves
  const ofCurve = (
    key: string,
    name: string,
    isOwn: boolean,
    points: readonly CurvePoint[],
  ): CurvesTableRow => ({
    key,
    name,
    isOwn,
    cells: times.map((timeMs) => {
      const point = curveAt(points, timeMs) ?? { share: 0, low: null, high: null }
      return cellOf(input, point.share, point.low, point.high)
    }),
  })
  const { code, name } = comparison.group.own
  const published = publishedOf(input)
  const median = {
    key: 'median',
    name: text.medianRow,
    isOwn: false,
    cells: times.map((timeMs) => {
      const point = middle.findLast((one) => one.timeMs <= timeMs)
      return point === undefined
        ? cellOf(input, null, null, null)
        : cellOf(input, point.median, point.q1, point.q3)
    }),
  }
  const publishedRow = {
    key: 'published',
    name: text.publishedRow(String(published?.year ?? '')),
    isOwn: false,
    cells: times.map((timeMs) =>
      cellOf(input, timeMs === publishedMs ? (published?.value ?? null) : null, null, null),
    ),
  }
  return [
    ...(own.length === 0 ? [] : [ofCurve(code, name, true, own)]),
    ...(middle.length === 0 ? [] : [median]),
    ...peers.map((peer) => ofCurve(peer.code, peer.name, false, peer.points)),
    ...(published === null ? [] : [publishedRow]),
  ]
}

/** Members whose figures come from a file: a few shares, no course. */
function withoutLine({ comparison }: EvidenceInput): string[] {
  const drawn = new Set(comparison.curves.peers.map(({ code }) => code))
  const withFigures = comparison.figures.flatMap(({ rows }) =>
    rows.filter((row) => row.figure !== null && row.source?.kind === 'file' && !drawn.has(row.code)),
  )
  return [...new Set(withFigures.map(({ name }) => name))]
}

function notesOf(input: EvidenceInput): string[] {
  const { comparison, clock, words } = input
  const text = words.text.compareEvidence.curves
  const { own, peers } = comparison.curves
  const files = withoutLine(input)
  const hasPublished = publishedOf({ ...input, clock: 'calendar' }) !== null
  return [
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
export function curvesView(input: EvidenceInput): CurvesView {
  const text = input.words.text.compareEvidence.curves
  return {
    title: text.title,
    subtitle: input.clock === 'opening' ? text.subtitleOpening : text.subtitle,
    chart: chartOf(input),
    nothing: text.nothing,
    notes: notesOf(input),
    head: namedTimes(input).map((timeMs) => text.within(timeLabel(input, timeMs))),
    rows: tableRows(input),
  }
}
