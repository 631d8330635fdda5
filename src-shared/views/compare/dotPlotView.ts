import type { ComparedFigure } from '../../contract/compare.ts'
import { keyFigureRangeText, keyFigureText } from '../overview/overviewInput.ts'
import type { Scale, Tick } from '../scale.ts'
import { compareScale } from './compareScale.ts'
import {
  comparedFigure,
  hasValue,
  isLowFirst,
  isNeutral,
  type CompareInput,
  type ValuedRow,
} from './compareInput.ts'
import { publishedRowOf } from './publishedRow.ts'
import { compareRemarks, type Remarks } from './remarks.ts'

/** One municipality; places are fractions of the axis. */
export interface DotRow {
  readonly code: string
  readonly name: string
  readonly inhabitants: string
  readonly isOwn: boolean
  /** false: drawn with a dashed line, in no median, band or place. */
  readonly isPooled: boolean
  readonly at: number
  /** null where the source gives no interval. */
  readonly interval: { readonly low: number; readonly high: number } | null
  readonly value: string
  readonly n: string
  readonly letters: string
  /** Letters, interval and place in words, for whoever does not see the marks. */
  readonly spoken: string
  /** On which side of the mark "few questions" stands; null where there are enough. */
  readonly few: 'left' | 'right' | null
}

export interface DotPlotView {
  readonly caption: string
  readonly valueColumn: string
  readonly rows: readonly DotRow[]
  readonly band: {
    readonly q1: number
    readonly median: number
    readonly q3: number
    readonly bandText: string
    readonly medianText: string
  } | null
  readonly published: { readonly at: number; readonly name: string; readonly value: string } | null
  readonly ticks: readonly Tick[]
  /** Who has no such figure; null when all have. */
  readonly without: string | null
  readonly keys: Remarks['keys']
  readonly warnings: Remarks['warnings']
  /** What a mark does not say by itself: dashed lines, and what a published figure is not. */
  readonly notes: readonly string[]
}

/** Fewer questions than this give an interval so wide that the row says why (app-defined). */
const fewQuestions = 50
const mostNames = 12

function showValue({ words, metric, clock }: CompareInput, value: number): string {
  return keyFigureText(words, metric, value, clock)
}

function showRange({ words, metric, clock }: CompareInput, low: number, high: number): string {
  return keyFigureRangeText(words, metric, low, high, clock)
}

interface Drawing {
  readonly input: CompareInput
  readonly scale: Scale
  readonly remarks: Remarks
}

function dotRow({ input, scale, remarks }: Drawing, row: ValuedRow): DotRow {
  const { words } = input
  const text = words.text.compare.plot
  const { value, low, high, n } = row.figure
  const hasInterval = low !== null && high !== null
  const letters = remarks.letters.get(row.code) ?? []
  const spoken = [
    hasInterval ? text.interval(showRange(input, low, high)) : text.noInterval,
    ...(row.place === null || row.isOwn ? [] : [text.place[row.place]]),
    ...letters.map((key) => key.text),
    ...(row.isOwn || row.isPooled ? [] : [words.text.compare.remarks.notPooled]),
  ]
  const right = scale.at(high ?? value)
  return {
    code: row.code,
    name: row.name,
    inhabitants: words.number(row.population),
    isOwn: row.isOwn,
    isPooled: row.isOwn || row.isPooled,
    at: scale.at(value),
    interval: hasInterval ? { low: scale.at(low), high: scale.at(high) } : null,
    value: showValue(input, value),
    n: n === 0 ? '–' : words.number(n),
    letters: letters.map((key) => key.letter).join(' '),
    spoken: spoken.join('; '),
    few: n > 0 && n < fewQuestions ? (right > 0.7 ? 'left' : 'right') : null,
  }
}

/** Own and others in one order, best first; of neutral figures the highest first. Equal values by name. */
function inOrder(input: CompareInput, figure: ComparedFigure): ValuedRow[] {
  const sign = isLowFirst(input.metric) ? 1 : -1
  return figure.rows
    .filter(hasValue)
    .toSorted((a, b) => sign * (a.figure.value - b.figure.value) || (a.name < b.name ? -1 : 1))
}

function bandOf({ input, scale }: Drawing, { band }: ComparedFigure): DotPlotView['band'] {
  if (band.median === null) return null
  const text = input.words.text.compare.plot
  return {
    q1: scale.at(band.q1),
    median: scale.at(band.median),
    q3: scale.at(band.q3),
    bandText: text.band(showRange(input, band.q1, band.q3)),
    medianText: text.median(showValue(input, band.median)),
  }
}

function withoutText({ words }: CompareInput, figure: ComparedFigure): string | null {
  const text = words.text.compare.plot
  const names = figure.rows.filter((row) => !row.isOwn && !hasValue(row)).map(({ name }) => name)
  if (names.length === 0) return null
  return names.length > mostNames
    ? text.withoutCount(words.number(names.length))
    : text.without(words.list(names))
}

/** All municipalities with this figure on one scale, best first, each with its interval; null without the figure. */
export function dotPlotView(input: CompareInput): DotPlotView | null {
  const figure = comparedFigure(input)
  if (figure === null) return null
  const { words, metric, clock } = input
  const { plot: text, warnings } = words.text.compare
  const rows = inOrder(input, figure)
  const published = publishedRowOf(input, figure)
  const values = rows.flatMap((row) => [row.figure.value, row.figure.low, row.figure.high])
  const known = [...values, published?.value ?? null].filter((value) => value !== null)
  const scale = compareScale(words, metric, clock, known)
  const drawing = { input, scale, remarks: compareRemarks(input) }
  const isFlemish = input.comparison.group.own.country === 'VL'
  const caption = isNeutral(metric) ? text.captionNeutral : text.caption
  return {
    caption: caption(words.text.figures.keyFigures[metric]),
    valueColumn: text.value[metric],
    rows: rows.map((row) => dotRow(drawing, row)),
    band: bandOf(drawing, figure),
    published:
      published === null
        ? null
        : {
            at: scale.at(published.value),
            name: published.name,
            // Published in whole per cent: a decimal would claim more than the source.
            value: `${words.number(published.value * 100)}%`,
          },
    ticks: scale.ticks,
    without: withoutText(input, figure),
    keys: drawing.remarks.keys,
    warnings: drawing.remarks.warnings,
    notes: [
      ...(rows.some(({ isOwn, isPooled }) => !isOwn && !isPooled) ? [warnings.notPooled] : []),
      ...(published === null ? [] : [isFlemish ? warnings.publishedDutch : warnings.publishedOther]),
    ],
  }
}
