import type { Sentences } from '../catalogueShape.ts'

/** The page Presentatie: making, ordering, looking, saving. */
export const presentation = {
  title: 'Presentation',
} satisfies Sentences
