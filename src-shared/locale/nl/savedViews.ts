import type { Sentences } from '../catalogueShape.ts'

/** Saved views: a page with its filter, under a name. */
export const savedViews = {
  title: 'Bewaarde keuzes',
  save: 'Bewaren',
  saveTitle: 'Keuze bewaren',
  saveText: 'Dit bewaart de pagina met de keuze van nu. De cijfers worden bij het openen opnieuw berekend.',
  name: 'Naam',
  nameOf: (name: string) => `Naam van ${name}`,
  replaces: 'Deze naam bestaat al. Bewaren vervangt die keuze.',
  taken: 'Een andere bewaarde keuze heet al zo.',
  saved: (name: string) => `De keuze ${name} is bewaard.`,
  manage: 'Namen wijzigen of verwijderen',
  manageTitle: 'Bewaarde keuzes',
  rename: 'Naam bewaren',
  renameOf: (name: string) => `Naam bewaren van ${name}`,
  remove: 'Verwijderen',
  removeOf: (name: string) => `${name} verwijderen`,
  removed: (name: string) => `De keuze ${name} is verwijderd.`,
  none: 'U hebt nog geen keuzes bewaard.',
  cancel: 'Annuleren',
  close: 'Sluiten',
} satisfies Sentences
