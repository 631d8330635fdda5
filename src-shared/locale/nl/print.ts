import type { Sentences } from '../catalogueShape.ts'

/** Printing. */
export const print = {
  shortcut: 'deze pagina afdrukken',
  foot: (name: string, date: string) => `Dialoogmeter, ${name}. Afgedrukt op ${date}.`,
} satisfies Sentences
