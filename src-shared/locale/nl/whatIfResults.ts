import type { Sentences } from '../catalogueShape.ts'

/** What the scenarios of a plan bring and cost, and how far that can be trusted. */
export const whatIfResults = {
  title: 'Wat inwoners merken',
} satisfies Sentences
