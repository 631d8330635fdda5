import { formatInstantDate } from '../../locale/dates.ts'
import type { Words } from '../words.ts'
import { longestPlanName } from './planEdits.ts'

/** Names that differ in capitals only are the same one to the dossier. */
export function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

/** The name itself, or with the first number that no other plan has: "Plan (2)". */
export function freePlanName(wanted: string, taken: readonly string[]): string {
  const base = wanted.trim().slice(0, longestPlanName)
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` (${String(number)})`
    const name = `${base.slice(0, longestPlanName - ending.length)}${ending}`
    if (!taken.some((one) => isSameName(one, name))) return name
  }
}

/** What a plan is called until somebody names it: after the day on which it was begun. */
export function usualPlanName(words: Words, nowMs: number, taken: readonly string[]): string {
  return freePlanName(words.text.whatIf.plans.named(formatInstantDate(words.language, nowMs)), taken)
}

export function copyName(words: Words, name: string, taken: readonly string[]): string {
  return freePlanName(words.text.whatIf.plans.copyOf(name), taken)
}
