import type { Sentences } from '../catalogueShape.ts'

/** The week in which people and hours are drawn. */
export const whatIfGrid = {
  title: 'Bezetting per week',
} satisfies Sentences
