import type { Sentences } from '../catalogueShape.ts'

/** Saved views. */
export const savedViews = {
  title: 'Bewaarde keuzes',
} satisfies Sentences
