import type { Sentences } from '../catalogueShape.ts'

/** Page Keeping and moving, behind Settings. */
export const safety = {
  title: 'Keeping and moving',
  deck: 'Backups, moving to another computer, the key and a shared folder.',
  link: 'Put back a backup, take the dossier to another computer or work from a shared folder.',
  open: 'Open keeping and moving',
  back: 'Back to Settings',
  noDossier: 'No dossier is open.',
} satisfies Sentences
