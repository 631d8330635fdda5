import type { Sentences } from '../catalogueShape.ts'

/** Pages of a report on response: residents, moments, trend, norm, channels, peers. */
export const presentationPages = {
  name: 'Reactietijd',
} satisfies Sentences
