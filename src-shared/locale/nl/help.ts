import type { Sentences } from '../catalogueShape.ts'

/** Help: manual and glossary. */
export const help = {
  title: 'Hulp',
} satisfies Sentences
