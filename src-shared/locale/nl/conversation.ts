import type { Sentences } from '../catalogueShape.ts'

/** The page Conversation. */
export const conversation = {
  title: 'Gesprek',
} satisfies Sentences
