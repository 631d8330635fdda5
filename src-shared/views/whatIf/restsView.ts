import type { WorkSummary } from '../../contract/staffing.ts'
import { formatLocalDate, parseLocalDate } from '../../domain/localDate.ts'
import type { Plan } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'
import { countWords } from './leversView.ts'

/** What a plan rests on, for the top of the page. */
export interface RestsView {
  readonly text: string
  /** Nothing of it was measured. */
  readonly isTyped: boolean
  /** What else is to be known: that there are measured questions too. */
  readonly remark: string | null
  /** There is nothing to reckon with until data are imported or numbers typed in. */
  readonly isMissing: boolean
}

const daysToSunday = 6
/** Below, what is left out changes nothing that is told. */
const leastLeftShare = 0.01

/** The weeks from Monday to Sunday, "6 oktober 2025 t/m 27 september 2026"; null without whole weeks. */
export function weeksWords(words: Words, { firstMonday, lastMonday }: WorkSummary): string | null {
  const last = lastMonday === null ? null : parseLocalDate(lastMonday)
  if (firstMonday === null || last === null) return null
  return words.period(firstMonday, formatLocalDate(last + daysToSunday))
}

/** Which of the measured questions are no part of a plan; null where that is less than one in a hundred or unknown. */
export function leftLyingWords(words: Words, { leftLyingShare }: WorkSummary): string | null {
  if (leftLyingShare === null || leftLyingShare < leastLeftShare) return null
  return words.text.whatIf.rests.leftLying(words.percent(leftLyingShare))
}

export function restsView(words: Words, { basis }: Plan, work: WorkSummary): RestsView {
  const text = words.text.whatIf.rests
  const weeks = weeksWords(words, work)
  if (basis.arrivals.kind === 'typed') {
    const remark = weeks === null ? null : text.hasData
    const told = text.typed(countWords(words, basis.arrivals.perWeek))
    return { text: told, isTyped: true, remark, isMissing: false }
  }
  if (weeks === null) return { text: text.gone, isTyped: false, remark: null, isMissing: true }
  const told = text.measured(weeks, countWords(words, work.questionsPerWeek))
  return { text: told, isTyped: false, remark: null, isMissing: false }
}

/** Questions in each hour of the week, from Monday 0:00, before any lever: measured, or as they were typed in. */
export function questionsPerHour({ arrivals }: Plan['basis'], work: WorkSummary): readonly number[] {
  if (arrivals.kind === 'measured') return work.perHourOfWeek
  const sum = arrivals.hourWeights.reduce((total, weight) => total + weight, 0)
  return arrivals.hourWeights.map((weight) => (sum === 0 ? 0 : (weight / sum) * arrivals.perWeek))
}
