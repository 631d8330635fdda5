import type { Sentences } from '../catalogueShape.ts'

/** Correcting what the import could not know. */
export const corrections = {
  title: 'Verbeteringen',
} satisfies Sentences
