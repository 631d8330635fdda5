import type { Overview } from '../../contract/figures.ts'
import { keyFigureIds, type KeyFigureId } from '../../contract/keyFigureIds.ts'
import type { Figure, NullReason } from '../../domain/figure.ts'
import { minimumPeers } from '../../benchmark/peerValues.ts'
import { keyFigure } from '../../metrics/keyFigure.ts'
import type { Words } from '../words.ts'
import { whomText } from '../groupWords.ts'
import { shareScale, timeScale, type Scale, type Tick } from '../scale.ts'
import {
  isClockFigure,
  isOfTopicOrTeam,
  keyFigureRangeText,
  keyFigureText,
  type OverviewInput,
} from './overviewInput.ts'
import { publishedBeside, type PublishedBeside } from './publishedFigures.ts'

/** Marks of one strip as fractions of its axis. */
export interface StripView {
  readonly own: { readonly value: number; readonly low: number; readonly high: number } | null
  readonly peers: { readonly q1: number; readonly median: number; readonly q3: number } | null
  readonly published: number | null
  readonly ticks: readonly Tick[]
  /** The same in words, for whoever does not see the strip. */
  readonly text: string
}

export interface TrendView {
  /** One point a month, oldest first, 0 (lowest) to 1 (highest); null where a month has no figure. */
  readonly points: readonly (number | null)[]
  readonly text: string
}

export interface KeyFigureRow {
  readonly id: KeyFigureId
  readonly name: string
  /** "n = 1.284"; empty where the number is unknown. */
  readonly count: string
  readonly n: string | null
  /** Said of a figure that stays in calendar time beside those in opening hours. */
  readonly clockNote: string | null
  /** Which questions or messages the figure is about, where that is not the choice; null where it is. */
  readonly scopeNote: string | null
  /** null when there is no figure; then `reason` tells why. */
  readonly value: string | null
  readonly interval: string | null
  readonly reason: string | null
  /** Without an own value the strip gives way to the reason, except where only others have figures. */
  readonly hasStrip: boolean
  /** Stands where the value would: unknown, too few, none. */
  readonly without: string
  readonly strip: StripView
  readonly peers: string | null
  readonly peersNote: string
  readonly middleHalf: string | null
  readonly published: string | null
  readonly publishedNote: string
  readonly trend: TrendView | null
  /** Stands where the line would; empty without own data, of which there are no months. */
  readonly trendNote: string
}

type PeerValues = Overview['peers'][KeyFigureId]

function timesOf(figure: Figure, peers: PeerValues): number[] {
  const own = figure.value === null ? [] : [figure.value, figure.low, figure.high]
  const others = peers.median === null ? [] : [peers.q1, peers.median, peers.q3]
  return [...own, ...others].filter((time) => time !== null)
}

function scaleOf(input: OverviewInput, id: KeyFigureId, figure: Figure, isLast: boolean): Scale {
  const { words, filter } = input
  if (id === 'medianMs') {
    return timeScale(timesOf(figure, input.overview.peers[id]), (time) => words.short(time, filter.clock))
  }
  const ticks = [
    { value: 0, label: '0' },
    { value: 0.5, label: '50' },
    { value: 1, label: '100%' },
  ]
  // The four shares have one axis; its labels stand once, under the last.
  return shareScale(isLast ? ticks : [])
}

function stripText(input: OverviewInput, id: KeyFigureId, published: PublishedBeside | null): string {
  const { words, overview, filter } = input
  const text = words.text.overview.table
  const figure = keyFigure(overview.current, id)
  const peers = input.overview.peers[id]
  const show = (value: number): string => keyFigureText(words, id, value, filter.clock)
  const name = words.text.figures.keyFigures[id]
  const interval =
    figure.value === null || figure.low === null || figure.high === null
      ? '–'
      : keyFigureRangeText(words, id, figure.low, figure.high, filter.clock)
  const pieces = [
    figure.value === null
      ? `${name}: ${words.text.figures.unknown}`
      : text.stripText(name, show(figure.value), interval),
  ]
  if (peers.median !== null) {
    const whom = whomText(words, overview.peerGroup?.kind ?? null)
    pieces.push(text.stripPeers(whom, show(peers.median), show(peers.q1), show(peers.q3)))
  }
  if (published !== null) pieces.push(text.stripPublished(show(published.value), String(published.year)))
  return pieces.join('; ')
}

function stripOf(
  input: OverviewInput,
  id: KeyFigureId,
  published: PublishedBeside | null,
  isLast: boolean,
): StripView {
  const figure = keyFigure(input.overview.current, id)
  const peers = input.overview.peers[id]
  const { at, ticks } = scaleOf(input, id, figure, isLast)
  return {
    own:
      figure.value === null || figure.low === null || figure.high === null
        ? null
        : { value: at(figure.value), low: at(figure.low), high: at(figure.high) },
    peers: peers.median === null ? null : { q1: at(peers.q1), median: at(peers.median), q3: at(peers.q3) },
    published: published === null ? null : at(published.value),
    ticks,
    text: stripText(input, id, published),
  }
}

/** Two months are two dots, not a course: fewer than this draw no line (app-defined). */
const fewestMonths = 3

/** A line needs three months with a figure; the axis runs from the lowest to the highest month. */
function trendOf(input: OverviewInput, id: KeyFigureId): TrendView | null {
  const { words, overview, filter } = input
  const values = overview.trend.map((month) => month[id])
  const known = values.filter((value) => value !== null)
  const [first] = known
  const last = known.at(-1)
  if (known.length < fewestMonths || first === undefined || last === undefined) return null
  const low = Math.min(...known)
  const span = Math.max(...known) - low
  const show = (value: number): string => keyFigureText(words, id, value, filter.clock)
  return {
    points: values.map((value) => (value === null ? null : span === 0 ? 0.5 : (value - low) / span)),
    text: words.text.overview.table.trendText(words.text.figures.keyFigures[id], show(first), show(last)),
  }
}

function publishedNote(input: OverviewInput, id: KeyFigureId, published: PublishedBeside | null): string {
  const text = input.words.text.figures
  if (id === 'medianMs') return text.noPublishedMedian
  if (input.filter.clock === 'opening' && isClockFigure(id))
    return input.words.text.overview.table.calendarOnly
  if (id === 'dialogueShare' || published === null) return text.noPublished
  return text.publishedNotes[id](published.year)
}

/** How many peers have a figure and how many are needed; null where nothing was imported. */
function fewPeersText({ words, overview }: OverviewInput, have: number): string | null {
  if (overview.benchmarkMunicipalities === 0 || overview.peerGroup === null) return null
  const all = words.number(overview.peerGroup.members.length)
  return words.text.overview.table.tooFewPeers(words.number(have), all, words.number(minimumPeers))
}

function peersNote(input: OverviewInput, id: KeyFigureId): string {
  const { words } = input
  const text = words.text.overview.table
  const peers = input.overview.peers[id]
  if (peers.median === null) {
    if (peers.reason === 'otherClock') return text.calendarOnly
    return fewPeersText(input, peers.n) ?? words.text.figures.noPeers
  }
  const count = words.number(peers.n)
  return input.overview.peersOfWhole.includes(id) ? text.peerMedianOfAll(count) : text.peerMedianOf(count)
}

/** Below this share of the questions the 7-day figure is about clearly other questions than the rows above it. */
const mostlyFollowed = 0.8

/** A ratio of messages sent knows no topic or team; a share in 7 days knows only questions that old. */
function scopeNote({ words, overview, filter }: OverviewInput, id: KeyFigureId): string | null {
  const text = words.text.overview.table
  if (id === 'conversationRatio') return isOfTopicOrTeam(filter) ? text.allTopicsAndTeams : null
  const { responseRate7d: rate, firstResponse } = overview.current
  const all = firstResponse.within['2h'].n
  if (id !== 'responseRate7d' || rate.value === null || rate.n >= mostlyFollowed * all) return null
  return text.followed7d(words.number(rate.n), words.number(all))
}

function withoutText(words: Words, reason: NullReason): string {
  const text = words.text.figures
  if (reason === 'tooFew') return text.tooFew
  return reason === 'nobodyAnswered' ? text.none : text.unknown
}

function rowOf(input: OverviewInput, id: KeyFigureId): KeyFigureRow {
  const { words, overview, filter } = input
  const text = words.text.overview.table
  const figure = keyFigure(overview.current, id)
  const peers = input.overview.peers[id]
  const isOtherClock = filter.clock === 'opening' && isClockFigure(id)
  const published = isOtherClock ? null : publishedBeside(overview.published, id)
  const show = (value: number): string => keyFigureText(words, id, value, filter.clock)
  // An unknown denominator is not a 0.
  const isUnknown = figure.value === null && figure.n === 0
  const hasInterval = figure.value !== null && figure.low !== null && figure.high !== null
  return {
    id,
    name: words.text.figures.keyFigures[id],
    count: isUnknown ? '' : words.text.figures.n(words.number(figure.n)),
    clockNote: filter.clock === 'opening' && id === 'responseRate7d' ? text.inCalendar : null,
    scopeNote: scopeNote(input, id),
    n: isUnknown ? null : words.number(figure.n),
    value: figure.value === null ? null : show(figure.value),
    interval: hasInterval ? keyFigureRangeText(words, id, figure.low, figure.high, filter.clock) : null,
    reason: figure.value === null ? words.text.figures.reasons[figure.reason] : null,
    hasStrip: figure.value !== null || figure.reason === 'noOwnData',
    without: figure.value === null ? withoutText(words, figure.reason) : '',
    strip: stripOf(input, id, published, id === 'dialogueShare'),
    peers: peers.median === null ? null : show(peers.median),
    peersNote: peersNote(input, id),
    middleHalf:
      peers.median === null ? null : keyFigureRangeText(words, id, peers.q1, peers.q3, filter.clock),
    published: published === null ? null : words.percent(published.value).replace(/[.,]0%$/, '%'),
    publishedNote: publishedNote(input, id, published),
    trend: trendOf(input, id),
    trendNote: figure.value === null && figure.reason === 'noOwnData' ? '' : text.trendNone,
  }
}

/** The five rows of the overview, always all five: a missing figure stands there with its reason. */
export function keyFigureRows(input: OverviewInput): readonly KeyFigureRow[] {
  return keyFigureIds.map((id) => rowOf(input, id))
}
