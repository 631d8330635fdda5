import { minimumPeers } from '../../../benchmark/peerValues.ts'
import type { ChartBand, ReportChart } from '../../../report/chart.ts'
import { own } from '../../../locale/segments.ts'
import type { PageFigure } from '../../../report/page.ts'
import { isLowFirst, type ValuedRow } from '../../compare/compareInput.ts'
import { whomText } from '../../groupWords.ts'
import { shareAxis, timeAxis, type TimeAxis } from '../chartAxis.ts'
import { figureOf, plainFigure, valueText } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { altText, markOf, placesOf } from './chartMarks.ts'
import { clearestFigure, spreadOf, type PeerChoice, type PeerMetric } from './peerChoice.ts'
import { chartPage, clockOf, noPage, responseWhyNot } from './responseParts.ts'

/** Rows that have room at 14 points, the own one among them. */
const mostRows = 12

interface Row {
  readonly row: ValuedRow
  readonly figure: PageFigure
}

/** The own figure has the key that it has on every page. */
const ownKey: Readonly<Record<PeerMetric, string>> = {
  within2h: 'within.2h',
  medianMs: 'medianMs',
  responseRate7d: 'responseRate7d',
}

function unitOf(metric: PeerMetric): PageFigure['unit'] {
  return metric === 'medianMs' ? 'ms' : 'share'
}

function whom({ figures, words }: PageInput): string {
  return whomText(words, figures.overview.peerGroup?.kind ?? figures.compare.choice.kind)
}

function rowOf(input: PageInput, metric: PeerMetric, row: ValuedRow): Row {
  const { words } = input
  const called = words.text.figures.keyFigures[metric]
  if (row.isOwn) return { row, figure: figureOf(input, ownKey[metric], called, unitOf(metric), row.figure) }
  const name = words.text.presentationPages.peers.figure(called, row.name)
  const key = `${metric}.peer.${row.code}`
  const { value, low, high, n } = row.figure
  // A file that does not say on how many its figure rests has n 0.
  const given = { value, low, high, n: n === 0 ? null : n }
  return { row, figure: plainFigure(input, key, name, unitOf(metric), given) }
}

/** The own row among a spread of the others, best first. */
function rowsOf(input: PageInput, { metric, own, peers }: PeerChoice): readonly Row[] {
  const sign = isLowFirst(metric) ? 1 : -1
  return [own, ...spreadOf(peers, mostRows - 1)]
    .toSorted((one, other) => sign * (one.figure.value - other.figure.value))
    .map((row) => rowOf(input, metric, row))
}

function findingOf(input: PageInput, { metric, claim, by }: PeerChoice): string {
  const { words, figures } = input
  const text = words.text.presentationPages.peers
  const finding = words.text.compare.finding[claim][metric]
  const others =
    by === 'band'
      ? text.middleHalf(whom(input))
      : claim === 'around'
        ? text.middle(whom(input))
        : text.most(whom(input))
  return text.sentence(finding(own(figures.municipality.name), others))
}

function rankText({ words }: PageInput, { figure: { rank } }: PeerChoice): string | null {
  const text = words.text.presentationPages.peers
  if (rank.lowest === null) return null
  const of = words.number(rank.of)
  return rank.lowest === rank.highest
    ? text.oneRank(words.number(rank.lowest), of)
    : text.rank(words.number(rank.lowest), words.number(rank.highest), of)
}

/** The peers' median and middle half, and the range of places: printed, so figures. */
function groupFigures(input: PageInput, { metric, figure }: PeerChoice): readonly PageFigure[] {
  const { words } = input
  const text = words.text.presentationPages.peers
  const { band, rank } = figure
  const name = words.text.figures.keyFigures[metric]
  const unit = unitOf(metric)
  const told = (part: string, called: string, value: number, n: number): PageFigure =>
    plainFigure(input, `${metric}.peers.${part}`, called, unit, { value, n })
  const middle =
    band.median === null
      ? []
      : [
          told('median', text.figureMedian(name), band.median, band.n),
          told('q1', text.figureLow(name), band.q1, band.n),
          told('q3', text.figureHigh(name), band.q3, band.n),
        ]
  const places =
    rank.lowest === null
      ? []
      : [
          plainFigure(input, `${metric}.rank.lowest`, text.figureRankLow, 'count', {
            value: rank.lowest,
            n: rank.of,
          }),
          plainFigure(input, `${metric}.rank.highest`, text.figureRankHigh, 'count', {
            value: rank.highest,
            n: rank.of,
          }),
        ]
  return [...middle, ...places]
}

function axisOf(input: PageInput, metric: PeerMetric, rows: readonly Row[]): TimeAxis {
  const { words } = input
  const text = words.text.presentationPages
  const places = placesOf(rows.map(({ figure }) => figure))
  if (metric === 'medianMs') return timeAxis(words, clockOf(input), places, text.axis.half)
  return { axis: shareAxis(words, text.peers.axis[metric], places), at: (share) => share }
}

/** Rows that lie in the middle half by value: one stretch, as they stand in order. */
function middleBand(
  { words }: PageInput,
  { figure: { band } }: PeerChoice,
  rows: readonly Row[],
): readonly ChartBand[] {
  if (band.median === null) return []
  const inside = rows.flatMap(({ row }, place) =>
    row.figure.value >= band.q1 && row.figure.value <= band.q3 ? [place] : [],
  )
  const [from, to] = [inside[0], inside.at(-1)]
  if (from === undefined || to === undefined) return []
  return [{ from, to, label: words.text.presentationPages.peers.bandLabel }]
}

function chartOf(input: PageInput, choice: PeerChoice, rows: readonly Row[]): ReportChart {
  const { words, figures } = input
  const text = words.text.presentationPages
  const { axis, at } = axisOf(input, choice.metric, rows)
  const bands = middleBand(input, choice, rows)
  const own = rows.findIndex(({ row }) => row.isOwn)
  const band = bandText(input, choice)
  return {
    kind: 'bars',
    categories: rows.map(({ row }) => row.name),
    categoryTitle: null,
    series: [
      {
        name: words.text.figures.keyFigures[choice.metric],
        role: 'others',
        values: rows.map(({ figure }) => markOf(figure, at, figure.text)),
      },
    ],
    axis,
    norm: null,
    bands,
    ownCategory: own === -1 ? null : own,
    altText: altText(
      input,
      text.peers.lead[choice.metric],
      rows.map(({ row, figure }) => ({ name: row.name, figure })),
      [...(band === null ? [] : [band]), text.alt.own(figures.municipality.name)],
    ),
  }
}

function bandText(input: PageInput, { metric, figure: { band } }: PeerChoice): string | null {
  if (band.median === null) return null
  const { words } = input
  const [low, high] = [band.q1, band.q3].map((value) => valueText(input, unitOf(metric), value))
  return words.text.presentationPages.peers.band(low ?? '', high ?? '')
}

const remarksTold = ['wholeOnly', 'periodDiffers', 'noInterval', 'predecessorArea'] as const

/** Why the others' figures say less than they seem to. */
function warnings({ words }: PageInput, rows: readonly Row[]): readonly string[] {
  const text = words.text.presentationPages.peers.warnings
  return remarksTold
    .filter((remark) => rows.some(({ row }) => !row.isOwn && row.remarks.includes(remark)))
    .map((remark) => text[remark])
}

function whyNot(input: PageInput): string {
  const { words, figures } = input
  const text = words.text.presentationPages.peers
  const { members, figures: compared } = figures.compare
  const needed = words.number(minimumPeers)
  if (members === 0) return text.whyNotNobody
  const known = compared.filter(({ metric }) => metric in text.lead)
  const own = known.map(({ rows }) => rows.find(({ isOwn }) => isOwn)?.figure ?? null)
  const reasons = known.flatMap(({ band }) => (band.median === null ? [band.reason] : []))
  const have = Math.max(0, ...known.map(({ band }) => band.n))
  if (have >= minimumPeers || reasons.includes('otherClock') || reasons.includes('otherPart')) {
    if (reasons.includes('otherClock')) return text.whyNotOtherClock
    if (reasons.includes('otherPart')) return text.whyNotOtherPart
    const missing = own.find((figure) => figure !== null && figure.value === null)
    const reason =
      missing === undefined || missing === null || missing.value !== null ? 'noMessages' : missing.reason
    return text.whyNotOwn(words.text.figures.reasons[reason])
  }
  const all = words.number(members)
  return have === 0 ? text.whyNotNone(all, needed) : text.whyNotFew(words.number(have), all, needed)
}

/** How many of the others stand on the page: printed, so figures. */
function countFigures(input: PageInput, { metric, peers }: PeerChoice, shown: number): readonly PageFigure[] {
  const { counts } = input.words.text.presentationStory
  return [
    plainFigure(input, `${metric}.peers.shown`, counts.peersShown, 'count', { value: shown }),
    plainFigure(input, `${metric}.peers.compared`, counts.peersCompared, 'count', { value: peers.length }),
  ]
}

/** The own municipality among the comparable ones, by the figure on response that says most. */
export function peersPage(input: PageInput): MadePage {
  const { words, figures } = input
  const text = words.text.presentationPages
  const why = responseWhyNot(input)
  if (why !== null) return noPage(why)
  const choice = clearestFigure(figures.compare.figures)
  if (choice === null) return noPage(whyNot(input))
  const rows = rowsOf(input, choice)
  const own = rows.find(({ row }) => row.isOwn)
  if (own === undefined || own.figure.value === null) return noPage(text.peers.whyNotWithheld)
  const shown = rows.length - 1
  const [rank, band] = [rankText(input, choice), bandText(input, choice)]
  return chartPage(input, {
    kind: 'peers',
    finding: findingOf(input, choice),
    lead: [
      text.peers.lead[choice.metric],
      ...(rank === null ? [text.peers.noRank] : [rank]),
      ...(shown < choice.peers.length
        ? [text.peers.shown(words.number(shown), words.number(choice.peers.length))]
        : []),
      ...(band === null ? [] : [band]),
      ...warnings(input, rows),
    ],
    chart: chartOf(input, choice, rows),
    figures: [
      own.figure,
      ...groupFigures(input, choice),
      ...rows.flatMap(({ row, figure }) => (row.isOwn ? [] : [figure])),
      ...countFigures(input, choice, shown),
    ],
    say: [...(rank === null ? [] : [rank]), ...(band === null ? [] : [band])],
    definition: choice.metric === 'medianMs' ? text.definitions.half : text.definitions.share,
    source: text.peers.source(figures.municipality.name, words.number(choice.peers.length)),
  })
}
