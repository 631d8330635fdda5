import type { Tick } from '../scale.ts'
import { isClockFigure, keyFigureRangeText, keyFigureText } from '../overview/overviewInput.ts'
import { comparedFigure, type CompareInput } from './compareInput.ts'

export interface OwnYearRow {
  readonly key: string
  readonly year: number
  readonly value: string
  readonly interval: string
  readonly n: string
  readonly source: string
  readonly isTypedIn: boolean
}

/** One year in the drawing; places are fractions of the axes, y 0 is the lower end. */
export interface OwnYearMark {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly low: number | null
  readonly high: number | null
  /** Empty where too many years stand side by side; the table has all values. */
  readonly label: string
  readonly isTypedIn: boolean
}

export interface OwnYearsView {
  readonly title: string
  readonly intro: string
  readonly rows: readonly OwnYearRow[]
  /** null with fewer than two years: one year is no course. */
  readonly drawing: {
    readonly ticks: readonly Tick[]
    readonly marks: readonly OwnYearMark[]
    readonly keyMeasured: string
    readonly keyTypedIn: string
    readonly alt: string
  } | null
  /** What to mind where years were typed in beside measured ones. */
  readonly notes: readonly string[]
  readonly none: string
}

type OwnYear = NonNullable<ReturnType<typeof comparedFigure>>['ownYears'][number]
type ValuedYear = OwnYear & {
  readonly figure: { readonly value: number; readonly low: number | null; readonly high: number | null }
}

function hasValue(year: OwnYear): year is ValuedYear {
  return year.figure.value !== null
}

function rowOf({ words, metric, clock }: CompareInput, { year, figure, source }: OwnYear): OwnYearRow {
  const text = words.text.compareSources.ownYears
  const { none, unknownN } = words.text.compareEvidence
  const isTypedIn = source !== null
  const shared = {
    key: `${year}-${isTypedIn ? 'typed' : 'measured'}`,
    year,
    n: figure.n === 0 ? (isTypedIn ? unknownN : none) : words.number(figure.n),
    source: source === null ? text.measured : text.typedIn(source),
    isTypedIn,
  }
  if (figure.value === null) {
    const value = figure.reason === 'tooFew' ? words.text.figures.tooFew : words.text.figures.unknown
    return { ...shared, value, interval: none }
  }
  const { value, low, high } = figure
  return {
    ...shared,
    value: keyFigureText(words, metric, value, clock),
    interval: low === null || high === null ? none : keyFigureRangeText(words, metric, low, high, clock),
  }
}

/** More values than these would touch. */
const mostLabels = 8

/** Times on a logarithmic axis, shares on a plain one, each with a little room around the values. */
function heightOf(metric: string, values: readonly number[]): (value: number) => number {
  const scaled = (value: number): number =>
    metric === 'medianMs' ? Math.log(Math.max(value, 60_000)) : value
  const low = scaled(Math.min(...values))
  const high = scaled(Math.max(...values))
  const room = Math.max((high - low) * 0.15, metric === 'medianMs' ? 0.2 : 0.02)
  return (value) => (scaled(value) - low + room) / (high - low + 2 * room)
}

function drawingOf(input: CompareInput, years: readonly ValuedYear[]): OwnYearsView['drawing'] {
  const { words, metric, clock } = input
  const all = years.map(({ year }) => year)
  const [first, last] = [Math.min(...all), Math.max(...all)]
  if (first === last || years.length === 0) return null
  const x = (year: number): number => (year - first) / (last - first)
  const ends = years.flatMap(({ figure }) => [figure.value, figure.low, figure.high])
  const y = heightOf(
    metric,
    ends.filter((end) => end !== null),
  )
  const isCrowded = years.length > mostLabels
  const text = words.text.compareSources.ownYears
  const show = (value: number): string => keyFigureText(words, metric, value, clock)
  const points = years.map(({ year, figure }) => text.altPoint(String(year), show(figure.value)))
  return {
    ticks: [...new Set(all)].toSorted((a, b) => a - b).map((year) => ({ at: x(year), label: String(year) })),
    marks: years.map(({ year, figure, source }, index) => ({
      key: `${year}-${source === null ? 'measured' : 'typed'}`,
      x: x(year),
      y: y(figure.value),
      low: figure.low === null ? null : y(figure.low),
      high: figure.high === null ? null : y(figure.high),
      label: isCrowded && index > 0 && index < years.length - 1 ? '' : show(figure.value),
      isTypedIn: source !== null,
    })),
    keyMeasured: text.keyMeasured,
    keyTypedIn: text.keyTypedIn,
    alt: text.alt(words.text.figures.keyFigures[metric], words.list(points)),
  }
}

function typedInNotes({ words, comparison, metric, clock }: CompareInput): string[] {
  const text = words.text.compareSources.ownYears
  const { by, isWholeOnly } = comparison.stratum
  return [
    text.typedInNote,
    by !== 'all' || isWholeOnly ? text.typedInWhole : null,
    clock === 'opening' && isClockFigure(metric) ? text.typedInClock : null,
  ].filter((note) => note !== null)
}

/** The own figure by year: measured from messages, and copied from reports, each labelled. */
export function ownYearsView(input: CompareInput): OwnYearsView {
  const { words, metric } = input
  const text = words.text.compareSources.ownYears
  const years = (comparedFigure(input)?.ownYears ?? []).toSorted((a, b) => a.year - b.year)
  return {
    title: text.title,
    intro: text.intro(words.text.figures.keyFigures[metric]),
    rows: years.toReversed().map((year) => rowOf(input, year)),
    drawing: drawingOf(input, years.filter(hasValue)),
    notes: years.some(({ source }) => source !== null) ? typedInNotes(input) : [],
    none: text.none,
  }
}
