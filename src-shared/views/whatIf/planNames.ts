import { formatInstantDate } from '../../locale/dates.ts'
import { freeName } from '../freeName.ts'
import type { Words } from '../words.ts'

/** What a plan is called until somebody names it: after the day on which it was begun. */
export function usualPlanName(words: Words, nowMs: number, taken: readonly string[]): string {
  return freeName(words.text.whatIf.plans.named(formatInstantDate(words.language, nowMs)), taken)
}

export function copyName(words: Words, name: string, taken: readonly string[]): string {
  return freeName(words.text.whatIf.plans.copyOf(name), taken)
}
