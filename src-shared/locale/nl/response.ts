import type { Sentences } from '../catalogueShape.ts'

/** The page Response time. */
export const response = {
  title: 'Reactietijd',
} satisfies Sentences
