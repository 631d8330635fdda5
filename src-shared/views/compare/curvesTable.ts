import type { CurvePoint } from '../../metrics/metricsResult.ts'
import { curveAt, curveEndMs } from '../curveAxis.ts'
import { publishedBeside, type PublishedBeside } from '../overview/publishedFigures.ts'
import type { CompareInput } from './compareInput.ts'

export interface CurvesTableRow {
  readonly key: string
  readonly name: string
  readonly isOwn: boolean
  /** Questions that the line rests on; of the middle, municipalities. */
  readonly n: string
  /** One text for each time of the head. */
  readonly cells: readonly { readonly value: string; readonly detail: string | null }[]
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** The time that research has published a share for. */
export const publishedAtMs = 2 * hourMs

/** The times that the axis and the table name. */
export function namedTimes({ clock }: CompareInput): readonly number[] {
  const early = [hourMs, 2 * hourMs, 4 * hourMs]
  return clock === 'calendar' ? [...early, dayMs, 7 * dayMs] : [...early, 8 * hourMs, curveEndMs.opening]
}

/** A time of the axis in its own words: hours, a day, a week. */
export function timeLabel({ words, clock }: CompareInput, timeMs: number): string {
  const text = words.text.compareEvidence.curves
  if (clock === 'opening')
    return timeMs === curveEndMs.opening ? text.openingWeek : words.short(timeMs, clock)
  if (timeMs === dayMs) return text.oneDay
  return timeMs === 7 * dayMs ? text.oneWeek : words.short(timeMs, clock)
}

/** Whether cases were followed for a week; if not, nothing is known after the last answer. */
export function isFollowedForWeek({ comparison }: CompareInput): boolean {
  const rate = comparison.figures.find(({ metric }) => metric === 'responseRate7d')
  const own = rate?.rows.find(({ isOwn }) => isOwn)
  return own !== undefined && own.figure !== null && own.figure.value !== null
}

/** The research counted clock time: beside opening hours it would compare unlike things. */
export function publishedOf(input: CompareInput): PublishedBeside | null {
  if (input.clock === 'opening') return null
  const figure = input.comparison.figures.find(({ metric }) => metric === 'within2h')
  return publishedBeside(figure?.published ?? [], 'within2h')
}

function cellOf(
  { words }: CompareInput,
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

/** Questions that a municipality's line rests on: those of the share in 2 hours, which is read off the same line. */
function questionsText({ comparison, words }: CompareInput, code: string): string {
  const share = comparison.figures.find(({ metric }) => metric === 'within2h')
  const n = share?.rows.find((row) => row.code === code)?.figure?.n ?? 0
  return n === 0 ? words.text.compareEvidence.none : words.number(n)
}

/** How many lines the middle is of; by time it can be of more or fewer. */
function linesText({ comparison, words }: CompareInput): string {
  const counts = comparison.curves.middle.map(({ n }) => n)
  const [fewest, most] = [Math.min(...counts), Math.max(...counts)]
  const range = fewest === most ? words.number(most) : `${words.number(fewest)} – ${words.number(most)}`
  return words.text.compareEvidence.municipalities(range)
}

/** The lines in numbers: the own one, the peers' middle, each peer, and the published share at its time. */
export function curvesTable(input: CompareInput): CurvesTableRow[] {
  const { comparison, words } = input
  const text = words.text.compareEvidence.curves
  const times = namedTimes(input)
  const isFollowed = isFollowedForWeek(input)
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
    n: questionsText(input, key),
    cells: times.map((timeMs) => {
      const isUnknown = isOwn && !isFollowed && timeMs > (points.at(-1)?.timeMs ?? 0)
      if (isUnknown) return cellOf(input, null, null, null)
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
    n: linesText(input),
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
    n: words.text.compareEvidence.none,
    // Published in whole per cent: a decimal would claim more than the source.
    cells: times.map((timeMs) =>
      timeMs === publishedAtMs && published !== null
        ? { value: `${words.number(published.value * 100)}%`, detail: null }
        : cellOf(input, null, null, null),
    ),
  }
  return [
    ...(own.length === 0 ? [] : [ofCurve(code, name, true, own)]),
    ...(middle.length === 0 ? [] : [median]),
    ...peers.map((peer) => ofCurve(peer.code, peer.name, false, peer.points)),
    ...(published === null ? [] : [publishedRow]),
  ]
}
