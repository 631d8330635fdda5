import type { Sentences } from '../catalogueShape.ts'

/** Working with a dossier that lies in a shared folder. */
export const sharedFolder = {
  title: 'Dossier in een gedeelde map',
} satisfies Sentences
