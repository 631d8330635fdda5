import type { ReportFigures } from '../../contract/reportFigures.ts'
import { freeName } from '../freeName.ts'
import type { Words } from '../words.ts'

/** What a report is called until somebody names it: after its period. */
export function usualReportName(
  words: Words,
  { choice }: Pick<ReportFigures, 'choice'>,
  taken: readonly string[],
): string {
  const { named, noPeriod } = words.text.presentation.start
  const { period } = choice
  return freeName(named(period === null ? noPeriod : words.period(period.from, period.to)), taken)
}

export function reportCopyName(words: Words, name: string, taken: readonly string[]): string {
  return freeName(words.text.presentation.start.copyOf(name), taken)
}
