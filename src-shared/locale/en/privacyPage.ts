import type { Sentences } from '../catalogueShape.ts'

/** Page Privacy, behind Settings. */
export const privacyPage = {
  title: 'Privacy',
  deck: 'What this dossier keeps of residents, how to give somebody access or erase them, and what to put in the register.',
  link: 'See what is kept, give a resident access or erase their data, and fetch text for the register of processing.',
  open: 'Open privacy',
  back: 'Back to Settings',
  noDossier: 'No dossier is open.',
} satisfies Sentences
