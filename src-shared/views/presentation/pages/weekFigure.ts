import type { PageFigure } from '../../../report/page.ts'
import { besideWhole, figureOf } from '../pageFigures.ts'
import type { PageInput } from '../pageInput.ts'
import { clockOf, roundTime } from './responseParts.ts'

const weekMs = 7 * 24 * 3_600_000

/** "within.30m", "within.4h", "within.168h": the same in every language. */
export function withinKey(timeMs: number): string {
  const minutes = Math.round(timeMs / 60_000)
  return minutes < 60 ? `within.${minutes}m` : `within.${minutes / 60}h`
}

/** The share answered within a time, as the curve has it: of all questions, also those that were not followed for so long. */
export function withinFigure(
  input: PageInput,
  { timeMs, own }: PageInput['figures']['shares'][number],
): PageFigure {
  const { words } = input
  const name = words.text.presentationPages.residents.figure(roundTime(words, timeMs, clockOf(input)))
  return figureOf(input, withinKey(timeMs), name, 'share', own)
}

/**
 * The share answered within a week: one number for the whole report. It is the one of the curve, which the page for residents
 * draws; in opening hours a week of the curve is no week, and then it is that of the questions that were followed for seven days.
 */
export function weekFigure(input: PageInput): PageFigure {
  const { words, figures } = input
  const week = figures.shares.find(({ timeMs }) => timeMs === weekMs)
  if (clockOf(input) === 'calendar' && week !== undefined) return withinFigure(input, week)
  const name = words.text.figures.keyFigures.responseRate7d
  const { responseRate7d, cases } = figures.overview.current
  return besideWhole(input, figureOf(input, 'responseRate7d', name, 'share', responseRate7d), cases)
}
