import { shareTimesMs, type ReportFigures } from '../../../contract/reportFigures.ts'
import type { ChartSeries, ReportChart } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import { whomText } from '../../groupWords.ts'
import { shareAxis } from '../chartAxis.ts'
import { figureOf, plainFigure, withheld } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { titleShare } from '../titleShare.ts'
import { altText, markOf } from './chartMarks.ts'
import { ofTenFigure } from './ofTen.ts'
import {
  chartPage,
  clockOf,
  noPage,
  responseWhyNot,
  roundTime,
  timesWhyNot,
  timeText,
} from './responseParts.ts'
import { weekFigure, withinFigure, withinKey } from './weekFigure.ts'

type ShareAt = ReportFigures['shares'][number]

interface Column {
  readonly name: string
  readonly timeMs: number
  readonly own: PageFigure
  readonly peers: PageFigure
}

function columnOf(input: PageInput, share: ShareAt): Column {
  const { words, figures } = input
  const { timeMs, peers } = share
  const text = words.text.presentationPages.residents
  const name = roundTime(words, timeMs, clockOf(input))
  const ofPeers = text.figurePeers(name, whomText(words, figures.overview.peerGroup?.kind ?? null))
  const peersKey = `${withinKey(timeMs)}.peers`
  return {
    name,
    timeMs,
    own: withinFigure(input, share),
    peers:
      peers === null
        ? withheld(peersKey, ofPeers, 'share', null, words.text.figures.noPeers)
        : plainFigure(input, peersKey, ofPeers, 'share', { value: peers.median, n: peers.n }),
  }
}

/** Times of the report in their order; what an older report holds besides is left alone. */
function columnsOf(input: PageInput): readonly Column[] {
  return input.figures.shares
    .filter(({ timeMs }) => shareTimesMs.includes(timeMs))
    .toSorted((one, other) => one.timeMs - other.timeMs)
    .map((share) => columnOf(input, share))
}

const dayMs = 24 * 3_600_000

interface Main {
  readonly median: PageFigure
  readonly rate: PageFigure
  /** "9 van de 10" instead of its percentage; null where the interval carries no such words, or the rate is unknown. */
  readonly ofTen: PageFigure
}

function mainOf(input: PageInput): Main {
  const { figures, words } = input
  const names = words.text.figures.keyFigures
  const rate = weekFigure(input)
  return {
    median: figureOf(input, 'medianMs', names.medianMs, 'ms', figures.response.current.medianMs),
    rate,
    ofTen: ofTenFigure(words, rate),
  }
}

/** What is told of the week: in tenths, or as a bound where a side is too small to tell; null where nothing is known. */
function rateText({ rate, ofTen }: Main): string | null {
  if (rate.value !== null) return ofTen.text
  return /\d/.test(rate.text) ? rate.text : null
}

function findingOf(input: PageInput, main: Main, columns: readonly Column[]): string {
  const text = input.words.text.presentationPages.residents
  const rate = rateText(main)
  const { median } = main
  if (median.value !== null) {
    const time = timeText(input, median.value)
    return rate === null ? text.half(time) : text.halfAndRate(time, rate)
  }
  const isNotHalf = notHalfReasons.some((reason) => reason === reasonOf(input))
  if (isNotHalf) return rate === null ? text.notHalf : text.notHalfAndRate(rate)
  const last = columns.findLast(({ own }) => own.value !== null)
  return last === undefined ? text.lead : text.within(titleShare(input.words, last.own), last.name)
}

const notHalfReasons = ['notReached', 'nobodyAnswered'] as const

function reasonOf({ figures }: PageInput): string | null {
  const { medianMs } = figures.response.current
  return medianMs.value === null ? medianMs.reason : null
}

/** For who speaks: the share after a day, the others' beside it. */
function daySentences({ words }: PageInput, columns: readonly Column[]): readonly string[] {
  const text = words.text.presentationPages.residents
  const day = columns.find(({ timeMs }) => timeMs === dayMs)
  if (day === undefined || day.own.value === null) return []
  const { own, peers, name } = day
  const share = titleShare(words, own, [peers.value])
  return peers.value === null
    ? [text.sayDay(name, share)]
    : [text.sayDayBeside(name, share, titleShare(words, peers, [own.value]))]
}

/** Of how many municipalities the middle one stands beside; 0 = none. */
function peersCount(columns: readonly Column[]): number {
  return Math.max(0, ...columns.map(({ peers }) => (peers.value === null ? 0 : (peers.n ?? 0))))
}

function chartOf(input: PageInput, columns: readonly Column[]): ReportChart {
  const { words, figures } = input
  const text = words.text.presentationPages
  const peers = peersCount(columns)
  const others = text.residents.others(words.number(peers))
  const same = (value: number): number => value
  const own: ChartSeries = {
    name: figures.municipality.name,
    role: 'own',
    values: columns.map((column) => markOf(column.own, same, column.own.text)),
  }
  const beside: ChartSeries = {
    name: others,
    role: 'others',
    values: columns.map((column) => markOf(column.peers, same, '')),
  }
  return {
    kind: 'columns',
    categories: columns.map(({ name }) => name),
    categoryTitle:
      clockOf(input) === 'opening' ? text.residents.categoriesOpening : text.residents.categories,
    series: peers === 0 ? [own] : [own, beside],
    axis: shareAxis(words, text.axis.share, [], true),
    norm: null,
    bands: [],
    ownCategory: null,
    altText: altText(
      input,
      clockOf(input) === 'opening' ? text.residents.leadOpening : text.residents.lead,
      columns.map((column) => ({
        name: column.name,
        figure: column.own,
        others: { name: others, figure: column.peers },
      })),
    ),
  }
}

/** What residents notice: how many questions are answered in a week, how soon half of them, and the share after each time. */
export function residentsPage(input: PageInput): MadePage {
  const { words, figures } = input
  const text = words.text.presentationPages.residents
  const why = responseWhyNot(input) ?? timesWhyNot(input)
  if (why !== null) return noPage(why)
  const columns = columnsOf(input)
  if (columns.every(({ own }) => own.value === null)) return noPage(text.whyNot)
  const main = mainOf(input)
  const peers = peersCount(columns)
  const whom = whomText(words, figures.overview.peerGroup?.kind ?? null)
  const isWithheld = columns.some(({ own }) => own.value === null)
  return chartPage(input, {
    kind: 'residents',
    finding: findingOf(input, main, columns),
    lead: [
      clockOf(input) === 'opening' ? text.leadOpening : text.lead,
      ...(peers === 0 ? [] : [text.beside(words.number(peers), whom)]),
      ...(isWithheld ? [text.withheld] : []),
    ],
    chart: chartOf(input, columns),
    figures: [
      main.median,
      ...(columns.some(({ own }) => own.key === main.rate.key) ? [] : [main.rate]),
      ...(main.rate.value === null ? [] : [main.ofTen]),
      ...columns.flatMap(({ own, peers: others }) => (others.value === null ? [own] : [own, others])),
    ],
    say: daySentences(input, columns),
    definition: words.text.presentationPages.definitions.share,
  })
}
