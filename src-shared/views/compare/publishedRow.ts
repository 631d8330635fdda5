import type { ComparedFigure } from '../../contract/compare.ts'
import { isClockFigure } from '../overview/overviewInput.ts'
import { publishedBeside } from '../overview/publishedFigures.ts'
import type { CompareInput } from './compareInput.ts'

export interface PublishedRowOfFigure {
  /** A share 0-1. */
  readonly value: number
  /** Always with year and channel: "Gepubliceerd, 2015, Twitter". */
  readonly name: string
  readonly source: string
}

/**
 * The published share that may stand beside this figure; null where none was published. Research counted clock time,
 * so beside opening hours it would compare unlike things; of a median only means were published.
 */
export function publishedRowOf(input: CompareInput, figure: ComparedFigure): PublishedRowOfFigure | null {
  const { words, metric, clock } = input
  if (metric === 'medianMs' || metric === 'dialogueShare') return null
  if (clock === 'opening' && isClockFigure(metric)) return null
  const beside = publishedBeside(figure.published, metric)
  if (beside === null) return null
  const note = words.text.figures.publishedNotes[metric](beside.year)
  const origin = figure.published.find(
    ({ year, value }) => year === beside.year && value / 100 === beside.value,
  )
  return {
    value: beside.value,
    name: words.text.compare.plot.published(note),
    source: origin?.source ?? String(beside.year),
  }
}
