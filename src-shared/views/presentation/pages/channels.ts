import type { ReportFigures } from '../../../contract/reportFigures.ts'
import type { ChartTick, ReportChart } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import { MIN_SAMPLE } from '../../../metrics/reliability.ts'
import { shareAxis, timeAxis, type TimeAxis } from '../chartAxis.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { titleShare } from '../titleShare.ts'
import { altText, markOf, placesOf } from './chartMarks.ts'
import { clearExtremes } from './extremes.ts'
import { normTimeOf, type NormTime } from './normTime.ts'
import {
  chartPage,
  clockOf,
  noPage,
  partFigures,
  responseWhyNot,
  timesWhyNot,
  roundTime,
  timeText,
} from './responseParts.ts'

type Channel = ReportFigures['response']['byChannel'][number]
type Measure = 'medianMs' | 'within4h'

interface Row {
  readonly name: string
  readonly cases: number
  readonly figure: PageFigure
}

interface Told {
  readonly measure: Measure
  /** Fastest first; of more than have room those with the most questions. */
  readonly rows: readonly Row[]
  /** Shown or not: what is said of the fastest is said of all. */
  readonly all: readonly Row[]
  /** With too few questions, or with a number too small to tell: left out by name. */
  readonly left: readonly string[]
}

const fewestRows = 2
const mostRows = 9
const fourHoursMs = 4 * 3_600_000
const normWithin = 3

function casesOf({ of }: Channel): number {
  return typeof of.cases === 'number' ? of.cases : 0
}

function rowsOf(input: PageInput, measure: Measure): readonly Row[] {
  const { words, figures } = input
  const text = words.text.presentationPages.channels
  const { byChannel } = figures.response
  const time = roundTime(words, fourHoursMs, clockOf(input))
  const told = partFigures(
    input,
    byChannel.map((channel) => {
      const name = words.text.figures.channels[channel.key]
      return {
        key: `${measure}.channel.${channel.key}`,
        name: measure === 'medianMs' ? text.figureHalf(name) : text.figureShare(time, name),
        unit: measure === 'medianMs' ? 'ms' : 'share',
        figure: measure === 'medianMs' ? channel.of.medianMs : channel.of.within['4h'],
        count: channel.of.cases,
      }
    }),
  )
  return byChannel.flatMap((channel, index) => {
    const figure = told[index]
    const name = words.text.figures.channels[channel.key]
    return figure === undefined ? [] : [{ name, cases: casesOf(channel), figure }]
  })
}

/** Times where every channel with enough questions has one; else the share within four hours, which always exists. */
function toldOf(input: PageInput): Told {
  const medians = rowsOf(input, 'medianMs')
  const isTimes = medians.every(({ cases, figure }) => cases < MIN_SAMPLE || figure.value !== null)
  const measure = isTimes ? 'medianMs' : 'within4h'
  const all = isTimes ? medians : rowsOf(input, 'within4h')
  const sign = isTimes ? 1 : -1
  const told = all.filter(({ cases, figure }) => cases >= MIN_SAMPLE && figure.value !== null)
  const rows = told
    .toSorted((one, other) => other.cases - one.cases)
    .slice(0, mostRows)
    .toSorted((one, other) => sign * ((one.figure.value ?? 0) - (other.figure.value ?? 0)))
  const left = all.filter(({ cases, figure }) => cases < MIN_SAMPLE || figure.value === null)
  return { measure, rows, all: told, left: left.map(({ name }) => name) }
}

function timesFinding(input: PageInput, rows: readonly Row[]): string {
  const text = input.words.text.presentationPages.channels
  const { lowest, highest } = clearExtremes(rows)
  if (lowest !== null && highest !== null)
    return rows.length === 2 ? text.two(lowest.name, highest.name) : text.both(lowest.name, highest.name)
  if (lowest !== null) return text.fastest(lowest.name, timeText(input, lowest.figure.value ?? 0))
  if (highest !== null) return text.slowest(highest.name, timeText(input, highest.figure.value ?? 0))
  return noneFinding(input, rows)
}

function sharesFinding(input: PageInput, rows: readonly Row[]): string {
  const text = input.words.text.presentationPages.channels
  const time = roundTime(input.words, fourHoursMs, clockOf(input))
  const shareOf = ({ figure }: Row): string => titleShare(input.words, figure)
  const { lowest, highest } = clearExtremes(rows)
  if (lowest !== null && highest !== null)
    return rows.length === 2
      ? text.twoShare(highest.name, lowest.name, time)
      : text.bothShare(highest.name, lowest.name, time)
  if (highest !== null) return text.mostShare(highest.name, shareOf(highest), time)
  if (lowest !== null) return text.leastShare(lowest.name, shareOf(lowest), time)
  return noneFinding(input, rows)
}

function noneFinding({ words }: PageInput, rows: readonly Row[]): string {
  const text = words.text.presentationPages.channels
  const [one, other] = rows
  return rows.length === 2 && one !== undefined && other !== undefined
    ? text.noneOfTwo(one.name, other.name)
    : text.none
}

interface Drawing {
  readonly axis: TimeAxis
  readonly norm: NormTime | null
  readonly line: ChartTick | null
}

function drawingOf(input: PageInput, { measure, rows }: Told): Drawing {
  const { words } = input
  const text = words.text.presentationPages
  const figures = rows.map(({ figure }) => figure)
  const places = placesOf(figures)
  if (measure === 'within4h') {
    const title = text.channels.shareAxis(roundTime(words, fourHoursMs, clockOf(input)))
    return { axis: { axis: shareAxis(words, title, places), at: (share) => share }, norm: null, line: null }
  }
  const found = normTimeOf(input, text.channels.figureNorm)
  const norm = found !== null && found.limitMs <= Math.max(...places) * normWithin ? found : null
  const times = norm === null ? places : [...places, norm.limitMs]
  const axis = timeAxis(words, clockOf(input), times, text.axis.half)
  const line =
    norm === null ? null : { value: axis.at(norm.limitMs), label: text.channels.norm(norm.figure.text) }
  return { axis, norm, line }
}

function whatOf(input: PageInput, measure: Measure): string {
  const text = input.words.text.presentationPages.channels
  if (measure === 'within4h') return text.leadShare(roundTime(input.words, fourHoursMs, clockOf(input)))
  return clockOf(input) === 'opening' ? text.leadHalfOpening : text.leadHalf
}

function chartOf(input: PageInput, { measure, rows }: Told, { axis, line }: Drawing): ReportChart {
  const text = input.words.text.presentationPages
  const time = roundTime(input.words, fourHoursMs, clockOf(input))
  return {
    kind: 'bars',
    categories: rows.map(({ name }) => name),
    categoryTitle: null,
    series: [
      {
        name: measure === 'medianMs' ? text.channels.seriesHalf : text.channels.seriesShare(time),
        role: 'own',
        values: rows.map(({ figure }) => markOf(figure, axis.at, figure.text)),
      },
    ],
    axis: axis.axis,
    norm: line,
    bands: [],
    ownCategory: null,
    altText: altText(
      input,
      whatOf(input, measure),
      rows.map(({ name, figure }) => ({ name, figure })),
      line === null ? [] : [text.alt.norm(line.label)],
    ),
  }
}

/** How long half waits on each channel with enough questions, or where a time is unknown the share within four hours. */
export function channelsPage(input: PageInput): MadePage {
  const { words } = input
  const text = words.text.presentationPages
  const why = responseWhyNot(input) ?? timesWhyNot(input)
  if (why !== null) return noPage(why)
  const told = toldOf(input)
  const { measure, rows, all, left } = told
  if (rows.length < fewestRows) return noPage(text.channels.whyNot)
  const drawing = drawingOf(input, told)
  return chartPage(input, {
    kind: 'channels',
    finding: measure === 'medianMs' ? timesFinding(input, all) : sharesFinding(input, all),
    lead: [
      whatOf(input, measure),
      ...(left.length === 0 ? [] : [text.channels.few(words.list(left))]),
      ...(rows.length < all.length
        ? [text.channels.mostRows(words.number(rows.length), words.number(all.length))]
        : []),
    ],
    chart: chartOf(input, told, drawing),
    figures: [...rows.map(({ figure }) => figure), ...(drawing.norm === null ? [] : [drawing.norm.figure])],
    definition: measure === 'medianMs' ? text.definitions.half : text.definitions.share,
  })
}
