import type { Sentences } from '../catalogueShape.ts'

/** Page Bewaren en verhuizen, behind Instellingen. */
export const safety = {
  title: 'Bewaren en verhuizen',
  deck: 'Reservekopieën, verhuizen naar een andere computer, de sleutel en een gedeelde map.',
  link: 'Zet een reservekopie terug, neem het dossier mee naar een andere computer of werk vanuit een gedeelde map.',
  open: 'Bewaren en verhuizen openen',
  back: 'Terug naar Instellingen',
  noDossier: 'Er is geen dossier open.',
} satisfies Sentences
