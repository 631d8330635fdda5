import type { Sentences } from '../catalogueShape.ts'

/** Charts of the page Response time. */
export const responseCharts = {
  title: 'Zo snel komt het antwoord',
} satisfies Sentences
