import type { ScenarioOutcome } from '../../staffing/plan/outcome.ts'
import type { Words } from '../words.ts'

export type OverloadedOutcome = Extract<ScenarioOutcome, { kind: 'overloaded' }>

/** "elke week blijven er 23 vragen meer liggen"; told in whole questions. */
export function growthWords(words: Words, { backlogGrowthPerWeek }: OverloadedOutcome): string {
  const text = words.text.whatIfResults.overload
  const questions = Math.round(backlogGrowthPerWeek)
  if (questions < 1) return text.growthSmall
  return questions === 1 ? text.growthOne : text.growth(words.number(questions))
}

/** "118%" */
export function loadText(words: Words, load: number): string {
  return `${words.number(load * 100)}%`
}

/** How many questions meet nobody. */
export function nobodyWords(words: Words, { questionsPerWeek }: OverloadedOutcome): string {
  const text = words.text.whatIfResults.deck
  const questions = Math.round(questionsPerWeek)
  if (questions < 1) return text.nobodyFew
  return questions === 1 ? text.nobodyOne : text.nobody(words.number(questions))
}
