import type { ChartValue } from '../../../report/chart.ts'
import type { PageFigure } from '../../../report/page.ts'
import { intervalText } from '../pageFigures.ts'
import type { PageInput } from '../pageInput.ts'

/** A figure as a mark of a chart. `at` gives a place on the axis; without a label nothing is printed at the mark. */
export function markOf(figure: PageFigure, at: (value: number) => number, label: string): ChartValue {
  const { value, low, high } = figure
  if (value === null) return { value: null, low: null, high: null, label }
  const hasInterval = low !== null && high !== null
  return {
    value: at(value),
    low: hasInterval ? at(low) : null,
    high: hasInterval ? at(high) : null,
    label,
  }
}

/** Values and limits that an axis must hold. */
export function placesOf(figures: readonly PageFigure[]): readonly number[] {
  return figures.flatMap(({ value, low, high }) =>
    value === null ? [] : [value, low ?? value, low === null ? value : (high ?? value)],
  )
}

/** A value that no interval stands around, because the data do not reach one of its limits. */
export function isWithoutInterval({ value, low, high }: PageFigure): boolean {
  return value !== null && (low === null || high === null)
}

/** Of a mark: its name, and the own figure beside what others have. */
export interface SpokenMark {
  readonly name: string
  readonly figure: PageFigure
  readonly others?: { readonly name: string; readonly figure: PageFigure }
}

function spoken(input: PageInput, { name, figure, others }: SpokenMark): string {
  const text = input.words.text.presentationPages.alt
  const range = intervalText(input, figure)
  const mark = range === null ? text.mark(name, figure.text) : text.markSure(name, figure.text, range)
  return others === undefined || others.figure.value === null
    ? mark
    : text.besideOthers(mark, others.name, others.figure.text)
}

/** The whole chart in words: what it is, every mark with value and interval, then what else is drawn. */
export function altText(
  input: PageInput,
  what: string,
  marks: readonly SpokenMark[],
  also: readonly string[] = [],
): string {
  const all = marks.map((mark) => spoken(input, mark)).join('; ')
  return [input.words.text.presentationPages.alt.chart(what, all), ...also].join(' ')
}
