import type { Sentences } from '../catalogueShape.ts'

/** A dossier as one file behind a passphrase; the key and who locks it. */
export const moving = {
  title: 'Verhuizen naar een andere computer',
} satisfies Sentences
