import type { Sentences } from '../catalogueShape.ts'

/** Backups of the dossier: list, make, put back, and a damaged dossier. */
export const backups = {
  title: 'Reservekopieën',
} satisfies Sentences
