import type { Sentences } from '../catalogueShape.ts'

/** Seeking the cheapest cover that reaches a target. */
export const whatIfGoal = {
  title: 'Find the cheapest cover',
} satisfies Sentences
