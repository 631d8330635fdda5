import type { ReportFigures } from '../../../contract/reportFigures.ts'
import type { ReportChart } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import { figureOf } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { titleShare } from '../titleShare.ts'
import { altText, isWithoutInterval, markOf } from './chartMarks.ts'
import { commonTarget } from './normTime.ts'
import { shareDrawing, timeDrawing, type TrendDrawing } from './trendDrawing.ts'
import { chartPage, clockOf, isTold, noPage, partFigures, responseWhyNot, timeText } from './responseParts.ts'
import {
  begunParts,
  breaksText,
  isNotReached,
  lastParts,
  partlyBands,
  partName,
  partsTitle,
  partTicks,
} from './trendParts.ts'

type Series = readonly ReportFigures['response']['series'][number][]
type Measure = 'medianMs' | 'withinNorm'
type Change = 'less' | 'more' | 'chance' | 'none'

interface Told {
  readonly measure: Measure
  readonly series: Series
  readonly figures: readonly PageFigure[]
}

const fewestParts = 2
/** More labels than this would touch. */
const mostLabels = 8

function toldOf(input: PageInput, measure: Measure): Told {
  const { words, figures } = input
  const { granularity } = figures.response
  const text = words.text.presentationPages.trend
  const all = begunParts(figures.response.series, figures.choice.dataTo)
  const name = measure === 'medianMs' ? text.figureHalf : text.figureShare
  // What may be told is settled for all parts together, shown or not.
  const told = partFigures(
    input,
    all.map((part) => ({
      key: `${measure}.part.${part.key}`,
      name: name(partName(words, granularity, part)),
      unit: measure === 'medianMs' ? 'ms' : 'share',
      figure: part[measure],
      count: part.cases,
    })),
  )
  return {
    measure,
    series: lastParts(all, granularity),
    figures: lastParts(told, granularity),
  }
}

function hasParts({ figures }: Told): boolean {
  return figures.filter(({ value }) => value !== null).length >= fewestParts
}

/** The comparison period as it stands in a sentence; null where there is none. */
function thenText({ figures, words }: PageInput): string | null {
  const { comparisonPeriod, comparisonKind } = figures.choice
  if (comparisonPeriod === null || figures.response.previous === null) return null
  return comparisonKind === 'sameWeeksLastYear'
    ? words.text.presentationPages.trend.thenWeeks(comparisonPeriod.from.slice(0, 4))
    : words.period(comparisonPeriod.from, comparisonPeriod.to)
}

/** Only an interval that leaves out 0 is a change, and none is told across a break in how things are counted. */
function changeOf({ figures }: PageInput, measure: Measure, before: PageFigure): Change {
  const difference = figures.response.differences[measure]
  if (figures.response.breaks.length > 0 || difference.value === null || before.value === null) return 'none'
  if (difference.high < 0) return 'less'
  return difference.low > 0 ? 'more' : 'chance'
}

interface Whole {
  readonly now: PageFigure
  readonly before: PageFigure
}

function wholeOf(input: PageInput, measure: Measure): Whole {
  const { words, figures } = input
  const { current, previous } = figures.response
  const text = words.text.presentationPages.trend
  const name =
    measure === 'medianMs' ? words.text.figures.metrics.medianMs : words.text.presentationPages.norm.figureAll
  const unit = measure === 'medianMs' ? 'ms' : 'share'
  const none = { value: null, reason: 'noMessages', n: 0 } as const
  const then = text.figureThen(name, thenText(input) ?? '')
  return {
    now: figureOf(input, measure, name, unit, current[measure]),
    before: figureOf(input, `${measure}.before`, then, unit, previous?.[measure] ?? none),
  }
}

function findingOf(input: PageInput, measure: Measure, { now, before }: Whole): string {
  const text = input.words.text.presentationPages.trend
  const then = thenText(input)
  const change = then === null || now.value === null ? 'none' : changeOf(input, measure, before)
  if (isNotReached(input.figures.response.current[measure])) return text.notHalf
  if (!isTold(now)) return `${measure === 'medianMs' ? text.halfOverTime : text.shareOverTime}.`
  if (measure === 'medianMs') {
    const time = timeText(input, now.value ?? 0)
    if (then === null || change === 'none') return text.half(time)
    if (change === 'less') return text.faster(time, then)
    return change === 'more' ? text.slower(time, then) : text.halfChance(time, then)
  }
  const share = titleShare(input.words, now, [before.value, commonTarget(input)])
  if (then === null || change === 'none') return text.share(share)
  if (change === 'less') return text.fewer(share, then)
  return change === 'more' ? text.more(share, then) : text.shareChance(share, then)
}

function chartOf(
  input: PageInput,
  { measure, series, figures }: Told,
  { axis, line }: TrendDrawing,
): ReportChart {
  const { words } = input
  const text = words.text.presentationPages
  const { granularity } = input.figures.response
  // What is not over yet is no latest value.
  const last = figures.findLastIndex(({ value }, place) => value !== null && series[place]?.isWhole === true)
  const bands = partlyBands(words, series)
  const what = measure === 'medianMs' ? text.trend.halfOverTime : text.trend.shareOverTime
  const isLabelled = (place: number): boolean => figures.length <= mostLabels || place === last
  return {
    kind: 'points',
    categories: partTicks(words, granularity, series),
    categoryTitle: partsTitle(words, granularity, series),
    series: [
      {
        name: measure === 'medianMs' ? text.trend.seriesHalf : text.trend.seriesShare,
        role: 'own',
        values: figures.map((figure, place) =>
          markOf(figure, axis.at, isLabelled(place) && figure.value !== null ? figure.text : ''),
        ),
      },
    ],
    axis: axis.axis,
    norm: line.tick,
    bands,
    ownCategory: null,
    altText: altText(
      input,
      `${what}:`,
      series.flatMap((part, place) => {
        const figure = figures[place]
        return figure === undefined ? [] : [{ name: partName(words, granularity, part), figure }]
      }),
      line.tick === null ? [] : [text.alt.norm(line.tick.label)],
    ),
  }
}

function leadOf(
  input: PageInput,
  { measure, series, figures }: Told,
  { line }: TrendDrawing,
  { before }: Whole,
): string[] {
  const { words } = input
  const text = words.text.presentationPages.trend
  const { granularity, breaks } = input.figures.response
  const all = begunParts(input.figures.response.series, input.figures.choice.dataTo)
  const then = thenText(input)
  const half = clockOf(input) === 'opening' ? text.leadHalfOpening : text.leadHalf
  const broken = breaksText(words, breaks)
  const isHalfMissing = series.some((part) => isNotReached(part[measure]))
  return [
    measure === 'medianMs' ? half : text.leadShare,
    ...(broken === null ? [] : [broken]),
    ...(series.some(({ isWhole }) => !isWhole) ? [text.partlyNote[granularity]] : []),
    ...(isHalfMissing ? [text.notReached] : figures.some(({ value }) => value === null) ? [text.few] : []),
    ...(figures.some(isWithoutInterval) ? [text.withoutInterval] : []),
    ...(line.above === null ? [] : [line.above]),
    ...(then === null || before.value === null || breaks.length > 0 ? [] : [text.was(then, before.text)]),
    ...(series.length < all.length
      ? [text.lastOf[granularity](words.number(series.length), words.number(all.length))]
      : []),
  ]
}

/** For who speaks: what it was in the period that it is held against. */
function saidOf(input: PageInput, { before }: Whole): readonly string[] {
  const then = thenText(input)
  const isBroken = input.figures.response.breaks.length > 0
  return then === null || before.value === null || isBroken
    ? []
    : [input.words.text.presentationPages.trend.was(then, before.text)]
}

/** The share within the norm, without norms how long half waits, part by part of the period. */
export function trendPage(input: PageInput): MadePage {
  const text = input.words.text.presentationPages
  const why = responseWhyNot(input)
  if (why !== null) return noPage(why)
  const measures: readonly Measure[] =
    input.figures.response.norms.length > 0 ? ['withinNorm', 'medianMs'] : ['medianMs']
  const told = measures.map((measure) => toldOf(input, measure)).find(hasParts)
  if (told === undefined) return noPage(text.trend.whyNot)
  const { measure, figures } = told
  const drawing = measure === 'medianMs' ? timeDrawing(input, figures) : shareDrawing(input, figures)
  const whole = wholeOf(input, measure)
  const { line } = drawing
  return chartPage(input, {
    kind: 'trend',
    finding: findingOf(input, measure, whole),
    lead: leadOf(input, told, drawing, whole),
    chart: chartOf(input, told, drawing),
    figures: [
      whole.now,
      ...(whole.before.value === null ? [] : [whole.before]),
      ...(line.figure === null ? [] : [line.figure]),
      ...figures,
    ],
    say: saidOf(input, whole),
    definition: measure === 'medianMs' ? text.definitions.half : text.definitions.norm,
  })
}
