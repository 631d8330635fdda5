import type { Sentences } from '../catalogueShape.ts'

/** Text for the register of processing activities. */
export const register = {
  title: 'Tekst voor het verwerkingsregister',
} satisfies Sentences
