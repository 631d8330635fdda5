import type { CaseMark } from '../../contract/cases.ts'
import type { Filter } from '../../contract/figures.ts'
import type { ResponsePage } from '../../contract/response.ts'
import type { Count, Figure } from '../../domain/figure.ts'
import type { Words } from '../words.ts'

/** What the sentences, rows and drawings of the page Response time are made of. */
export interface ResponseInput {
  readonly response: ResponsePage
  readonly filter: Filter
  readonly municipalityName: string
  readonly words: Words
}

/** The cases behind a mark, and what stands over them. */
export interface CasesOf {
  readonly mark: CaseMark
  readonly title: string
}

export function knownCount(count: Count): number | null {
  return typeof count === 'number' ? count : null
}

/** "2 u 31 – 3 u 12"; null where a limit is not known. */
export function timeRange({ words, filter }: ResponseInput, figure: Figure): string | null {
  if (figure.value === null || figure.low === null || figure.high === null) return null
  return words.range(figure.low, figure.high, filter.clock)
}

/** "81,2 – 86,5%"; null where a limit is not known. */
export function shareRange({ words }: Pick<ResponseInput, 'words'>, figure: Figure): string | null {
  if (figure.value === null || figure.low === null || figure.high === null) return null
  return words.percentRange(figure.low, figure.high)
}

/** A share that was agreed, without a decimal that nobody agreed: "80%". */
export function agreedShare(words: Words, share: number): string {
  return words.percent(share).replace(/[.,]0%$/, '%')
}

/** What the period is held against: "dezelfde weken van 2025"; null without a comparison. */
export function thenLabel({ response, words }: ResponseInput): string | null {
  const { comparisonPeriod, comparisonKind } = response
  const text = words.text.responseCharts.curve
  if (comparisonPeriod === null || response.previous === null) return null
  return comparisonKind === 'sameWeeksLastYear'
    ? text.beforeWeeks(comparisonPeriod.from.slice(0, 4))
    : text.before
}
