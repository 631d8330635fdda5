import type { Sentences } from '../catalogueShape.ts'

/** A resident's right of access and erasure. */
export const persons = {
  title: 'Inzage en verwijdering',
} satisfies Sentences
