import type { Sentences } from '../catalogueShape.ts'

/** Pages of a report on the rest of the story: cover, conversation, phase, options, cost, unknown, sources; and what all pages share. */
export const presentationStory = {
  name: 'Story',
} satisfies Sentences
