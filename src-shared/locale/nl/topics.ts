import type { Sentences } from '../catalogueShape.ts'

/** Topics: words, learning from own labels, and who answers what. */
export const topics = {
  title: 'Onderwerpen',
} satisfies Sentences
