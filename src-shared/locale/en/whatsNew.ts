import type { Sentences } from '../catalogueShape.ts'

/** What is new per version. */
export const whatsNew = {
  title: 'What is new',
} satisfies Sentences
