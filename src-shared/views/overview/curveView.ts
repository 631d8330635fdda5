import type { Clock } from '../../domain/period.ts'
import { curveAt, curveEndMs, curveStartMs, curveTimes, curveWithin, curveX } from '../curveAxis.ts'
import { hoursPerWeek } from '../hours/hoursSentence.ts'
import { groupName, whomText } from '../groupWords.ts'
import type { Tick } from '../scale.ts'
import type { OverviewInput } from './overviewInput.ts'
import { publishedBeside } from './publishedFigures.ts'

/** A place on the curve: x as fraction of the logarithmic axis, share, low and high as fractions 0-1. */
export interface CurveMark {
  readonly x: number
  readonly share: number
  readonly low: number
  readonly high: number
  readonly label: string
}

export interface CurveTableRow {
  readonly time: string
  readonly share: string
  readonly interval: string
  readonly peers: string
  readonly middleHalf: string
}

export interface CurveView {
  readonly title: string
  readonly subtitle: string
  /** Why others are not drawn beside opening hours; null in calendar time. */
  readonly note: string | null
  readonly ticks: readonly Tick[]
  readonly own: readonly CurveMark[]
  readonly ownEnd: string
  readonly half: { readonly x: number; readonly label: string } | null
  readonly peers: readonly CurveMark[]
  /** Each peer as a thin line of its own, where they are known one by one. */
  readonly each?: readonly (readonly CurveMark[])[]
  /** The same municipality in another period: one thin line, named in the subtitle. */
  readonly comparison?: readonly CurveMark[] | null
  /** Times within which an answer was promised. */
  readonly norms?: readonly { readonly x: number; readonly label: string }[]
  readonly peersEnd: string | null
  readonly peersBand: string
  readonly published: {
    readonly x: number
    readonly share: number
    readonly label: string
    readonly note: string
  } | null
  readonly alt: string
  readonly rows: readonly CurveTableRow[]
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const publishedMs = 2 * hourMs

interface TimeAxis {
  /** Ends with the axis. */
  readonly tableTimes: readonly number[]
  readonly altTimes: readonly number[]
}
const axes: Readonly<Record<Clock, TimeAxis>> = {
  calendar: {
    tableTimes: curveTimes.calendar,
    altTimes: [hourMs, publishedMs, dayMs, 7 * dayMs],
  },
  opening: {
    tableTimes: curveTimes.opening,
    altTimes: [hourMs, publishedMs, 8 * hourMs, 40 * hourMs],
  },
}

/** Whether cases were followed for a week; if not, nothing is known after the last answer. */
function isFollowedForWeek({ overview }: OverviewInput): boolean {
  return overview.current.responseRate7d.value !== null
}

function ownMarks(input: OverviewInput): CurveMark[] {
  const { overview, words, filter } = input
  return curveWithin(overview.curve, filter.clock, isFollowedForWeek(input)).map((point) => ({
    x: curveX(point.timeMs, filter.clock),
    share: point.share,
    low: point.low,
    high: point.high,
    label: words.short(point.timeMs, filter.clock),
  }))
}

/** On the own clock; where theirs is another there are none. */
function peerMarks({ overview, words, filter }: OverviewInput): CurveMark[] {
  return overview.peerCurve
    .filter((point) => point.timeMs >= curveStartMs && point.timeMs <= curveEndMs[filter.clock])
    .map((point) => ({
      x: curveX(point.timeMs, filter.clock),
      share: point.median,
      low: point.q1,
      high: point.q3,
      label: words.short(point.timeMs, filter.clock),
    }))
}

/** Times at which the share is known. */
function knownTimes(input: OverviewInput, times: readonly number[]): number[] {
  const lastMs = input.overview.curve.at(-1)?.timeMs ?? 0
  return isFollowedForWeek(input) ? [...times] : times.filter((timeMs) => timeMs <= lastMs)
}

function tableRows(input: OverviewInput): CurveTableRow[] {
  const { overview, words, filter } = input
  return knownTimes(input, axes[filter.clock].tableTimes).map((timeMs) => {
    const own = curveAt(overview.curve, timeMs)
    const peers = overview.peerCurve.find((point) => point.timeMs === timeMs)
    return {
      time: words.short(timeMs, filter.clock),
      share: own === null ? words.percent(0) : words.percent(own.share),
      interval: own === null ? '–' : words.percentRange(own.low, own.high),
      peers: peers === undefined ? '–' : words.percent(peers.median),
      middleHalf: peers === undefined ? '–' : words.percentRange(peers.q1, peers.q3),
    }
  })
}

/** Time labels of the axis: unit on the first tick and where the unit changes, as people read them. */
function axisTicks({ words, filter }: OverviewInput): Tick[] {
  return [curveStartMs, ...axes[filter.clock].tableTimes].map((timeMs) => ({
    at: curveX(timeMs, filter.clock),
    label: words.short(timeMs, filter.clock),
  }))
}

function altText(input: OverviewInput): string {
  const { words, overview, filter, municipalityName } = input
  const text = words.text.overview.curve
  const points = knownTimes(input, axes[filter.clock].altTimes).map((timeMs) =>
    text.altPoint(
      words.percent(curveAt(overview.curve, timeMs)?.share ?? 0),
      words.long(timeMs, filter.clock),
    ),
  )
  return text.alt(municipalityName, words.list(points))
}

function halfOf({ overview, words, filter }: OverviewInput): CurveView['half'] {
  const median = overview.current.firstResponse.medianMs.value
  if (median === null || median < curveStartMs || median > curveEndMs[filter.clock]) return null
  return {
    x: curveX(median, filter.clock),
    label: words.text.overview.curve.half(words.short(median, filter.clock)),
  }
}

/** The curve of first responses between 5 minutes and a week; null when nobody was answered or nothing can be told. */
export function curveView(input: OverviewInput): CurveView | null {
  const { overview, words, filter, municipalityName, hours } = input
  const text = words.text.overview.curve
  if (overview.curve.length === 0) return null
  const own = ownMarks(input)
  const peers = peerMarks(input)
  const published = publishedBeside(overview.published, 'within2h')
  const ownLast = own.at(-1)
  const peerLast = peers.at(-1)
  const kind = overview.peerGroup?.kind ?? null
  return {
    title: text.title,
    subtitle: filter.clock === 'opening' ? text.subtitleOpening : text.subtitle,
    note:
      filter.clock === 'opening' && peers.length === 0
        ? text.calendarOnly(whomText(words, kind), hoursPerWeek(words, hours))
        : null,
    ticks: axisTicks(input),
    own,
    ownEnd: ownLast === undefined ? '' : text.ownEnd(municipalityName),
    half: halfOf(input),
    peers,
    peersEnd: peerLast === undefined ? null : groupName(words, kind).toLocaleLowerCase(words.language),
    peersBand: text.peersBand,
    // The research counted clock time: beside opening-hours time it would compare unlike things.
    published:
      published === null || filter.clock === 'opening'
        ? null
        : {
            x: curveX(publishedMs, 'calendar'),
            share: published.value,
            label: text.published(words.percent(published.value).replace(/[.,]0%$/, '%')),
            note: text.publishedNote(published.year),
          },
    alt: altText(input),
    rows: tableRows(input),
  }
}
