import type { Sentences } from '../catalogueShape.ts'

/** Events on the time axis. */
export const annotations = {
  title: 'Gebeurtenissen',
} satisfies Sentences
