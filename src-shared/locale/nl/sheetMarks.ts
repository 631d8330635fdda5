import type { Sentences } from '../catalogueShape.ts'

/** The few words that every sheet of a presentation bears besides its own text. */
export const sheetMarks = {
  place: (place: string, of: string) => `${place} van ${of}`,
  /** At the foot, beside the number of the page. */
  sign: (municipality: string) => `Gemeente ${municipality}`,
  example: 'Voorbeeld: verzonnen gegevens',
  logo: (municipality: string) => `Logo van ${municipality}`,
  states: { reached: 'bereikt', possible: 'misschien bereikt', ahead: 'nog niet bereikt' },
  oneMoreRow: 'Nog 1 rij staat in het werkboek bij deze presentatie.',
  moreRows: (count: string) => `Nog ${count} rijen staan in het werkboek bij deze presentatie.`,
  chartElsewhere: 'De grafiek staat in het werkboek bij deze presentatie.',
} satisfies Sentences
