import type { Sentences } from '../catalogueShape.ts'

/** The week in which people and hours are drawn. */
export const whatIfGrid = {
  title: 'Cover through the week',
} satisfies Sentences
