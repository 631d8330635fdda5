import type { Sentences } from '../catalogueShape.ts'

/** Printing. */
export const print = {
  title: 'Afdrukken',
} satisfies Sentences
