import type { Sentences } from '../catalogueShape.ts'

/** Page Privacy, behind Instellingen. */
export const privacyPage = {
  title: 'Privacy',
  deck: 'Wat dit dossier van inwoners bewaart, hoe u iemand inzage geeft of verwijdert, en wat u in het register zet.',
  link: 'Zie wat er bewaard wordt, geef een inwoner inzage of verwijder diens gegevens, en haal tekst voor het verwerkingsregister op.',
  open: 'Privacy openen',
  back: 'Terug naar Instellingen',
  noDossier: 'Er is geen dossier open.',
} satisfies Sentences
