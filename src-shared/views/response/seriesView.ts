import type { Figure } from '../../domain/figure.ts'
import { timeScale, type Scale, type Tick } from '../scale.ts'
import { timeAxisView, type AxisPoint, type AxisSlot, type TimeAxisView } from '../timeAxis.ts'
import { backlogView, waitingCases, type BacklogView, type Part } from './backlogView.ts'
import { knownCount, timeRange, type CasesOf, type ResponseInput } from './responseInput.ts'

/** A point with its interval; fractions of the height. */
export interface SeriesPoint extends AxisPoint {
  readonly low: number | null
  readonly high: number | null
}

export interface SeriesRow {
  readonly key: string
  readonly name: string
  readonly questions: string
  readonly median: string
  readonly interval: string
  readonly nine: string
  readonly withinNorm: string
  readonly backlog: string
  readonly cases: CasesOf
  readonly open: string
  readonly waiting: CasesOf | null
}

export interface ResponseSeriesView {
  readonly title: string
  readonly subtitle: string
  readonly axis: TimeAxisView
  /** Why no times are drawn; null where they are. */
  readonly nothing: string | null
  readonly yTicks: readonly Tick[]
  readonly half: readonly SeriesPoint[]
  readonly nine: readonly SeriesPoint[]
  /** Words at the ends of the two lines. */
  readonly halfName: string
  readonly nineName: string
  readonly norm: { readonly at: number; readonly label: string } | null
  readonly alt: string
  readonly slotWords: readonly string[]
  readonly slotCases: readonly CasesOf[]
  readonly rows: readonly SeriesRow[]
  readonly hasNorm: boolean
  readonly notes: readonly string[]
  readonly backlog: BacklogView
}

const none = '–'

/** The one norm in the chosen clock; null where there are more or none. */
function oneLimit({ response, filter }: ResponseInput): number | null {
  const limits = response.norms
    .filter(({ rule }) => rule.clock === filter.clock)
    .map(({ rule }) => rule.limitMs)
  const [first] = limits
  return first !== undefined && limits.every((limit) => limit === first) ? first : null
}

function scaleOf(input: ResponseInput): Scale {
  const { response, words, filter } = input
  const times = response.series.flatMap(({ medianMs, p90Ms }) => [
    medianMs.value,
    medianMs.value === null ? null : medianMs.low,
    medianMs.value === null ? null : medianMs.high,
    p90Ms.value,
  ])
  const known = [...times, oneLimit(input)].filter((time) => time !== null)
  return timeScale(known, (timeMs) => words.short(timeMs, filter.clock))
}

function pointOf(figure: Figure, slot: AxisSlot, index: number, { at }: Scale): SeriesPoint {
  const place = (value: number | null): number | null => (value === null ? null : at(value))
  return {
    slot: index,
    x: slot.at,
    y: place(figure.value),
    low: figure.value === null ? null : place(figure.low),
    high: figure.value === null ? null : place(figure.high),
    isWhole: slot.isWhole,
  }
}

function slotName({ words }: ResponseInput, slot: AxisSlot): string {
  return slot.isWhole ? slot.name : words.text.responseCharts.timeAxis.unfinishedSpoken(slot.name)
}

function countWords({ words }: ResponseInput, { cases }: Part): string {
  const text = words.text.responseCharts.week
  const count = knownCount(cases)
  if (count === null) return words.text.figures.unknown
  if (count === 0) return text.noQuestions
  return count === 1 ? text.question : text.questions(words.number(count))
}

function slotText(input: ResponseInput, part: Part, slot: AxisSlot): string {
  const { words, filter } = input
  const text = words.text.responseCharts.series
  const { medianMs, p90Ms } = part
  const range = timeRange(input, medianMs)
  const pieces = [
    medianMs.value === null
      ? null
      : range === null
        ? text.slotHalfPlain(words.short(medianMs.value, filter.clock))
        : text.slotHalf(words.short(medianMs.value, filter.clock), range),
    p90Ms.value === null ? null : text.slotNine(words.short(p90Ms.value, filter.clock)),
    countWords(input, part),
  ].filter((piece) => piece !== null)
  return text.slot(slotName(input, slot), pieces.join(', '))
}

function slotCases({ words }: ResponseInput, slot: AxisSlot): CasesOf {
  return {
    mark: { from: slot.from, to: slot.to },
    title: words.text.response.cases.startedIn(slot.name),
  }
}

function rowOf(input: ResponseInput, part: Part, slot: AxisSlot): SeriesRow {
  const { words, filter } = input
  const time = (figure: Figure): string =>
    figure.value === null ? none : words.short(figure.value, filter.clock)
  const count = knownCount(part.cases)
  return {
    key: slot.key,
    name: slotName(input, slot),
    questions: count === null ? words.text.figures.unknown : words.number(count),
    median: time(part.medianMs),
    interval: timeRange(input, part.medianMs) ?? none,
    nine: time(part.p90Ms),
    withinNorm: part.withinNorm.value === null ? none : words.percent(part.withinNorm.value),
    backlog: part.backlog === null ? none : words.number(part.backlog),
    cases: slotCases(input, slot),
    open: words.text.responseCharts.series.openCases(slot.name),
    waiting: waitingCases(input, part),
  }
}

function notesOf(input: ResponseInput, axis: TimeAxisView): string[] {
  const text = input.words.text.responseCharts
  const { series } = input.response
  const isMissing = series.some(
    ({ medianMs, p90Ms }) => medianMs.value !== null && p90Ms.value === null && p90Ms.reason === 'notReached',
  )
  return [
    ...(isMissing ? [text.series.notReached] : []),
    ...(axis.slots.some(({ isWhole }) => !isWhole) ? [text.timeAxis.unfinishedNote] : []),
    ...(axis.breaks.length > 0 ? [text.timeAxis.breakNote] : []),
  ]
}

/** Half and nine of ten by period, and what waits at each period's end, on one time axis; null without periods. */
export function responseSeries(input: ResponseInput): ResponseSeriesView | null {
  const { response, words, filter } = input
  const { series, granularity, annotations, breaks } = response
  const text = words.text.responseCharts.series
  if (series.length === 0) return null
  const axis = timeAxisView({ buckets: series, granularity, annotations, breaks, words })
  const scale = scaleOf(input)
  const half = axis.slots.flatMap((slot, index) => {
    const part = series[index]
    return part === undefined ? [] : [{ part, slot, index }]
  })
  const slotWords = half.map(({ part, slot }) => slotText(input, part, slot))
  const limitMs = oneLimit(input)
  return {
    title: text.title[granularity],
    subtitle: text.subtitle,
    axis,
    nothing: series.every(({ medianMs }) => medianMs.value === null) ? text.nothing : null,
    yTicks: scale.ticks,
    half: half.map(({ part, slot, index }) => pointOf(part.medianMs, slot, index, scale)),
    nine: half.map(({ part, slot, index }) => pointOf(part.p90Ms, slot, index, scale)),
    halfName: text.half,
    nineName: text.nine,
    norm:
      limitMs === null
        ? null
        : { at: scale.at(limitMs), label: text.norm(words.short(limitMs, filter.clock)) },
    alt: text.alt(slotWords[0] ?? '', slotWords.at(-1) ?? ''),
    slotWords,
    slotCases: half.map(({ slot }) => slotCases(input, slot)),
    rows: half.map(({ part, slot }) => rowOf(input, part, slot)),
    hasNorm: response.norms.length > 0,
    notes: notesOf(input, axis),
    backlog: backlogView(input, axis),
  }
}
