import type { Sentences } from '../catalogueShape.ts'

/** The page What if: plan, scenarios, levers. */
export const whatIf = {
  title: 'Wat als',
} satisfies Sentences
