import type { Sentences } from '../catalogueShape.ts'

/** The few words that every sheet of a presentation bears besides its own text. */
export const sheetMarks = {
  place: (place: string, of: string) => `${place} of ${of}`,
  sign: (municipality: string) => `Municipality of ${municipality}`,
  example: 'Example: invented data',
  logo: (municipality: string) => `Logo of ${municipality}`,
  states: { reached: 'reached', possible: 'perhaps reached', ahead: 'not reached yet' },
  oneMoreRow: '1 more row is in the workbook with this presentation.',
  moreRows: (count: string) => `${count} more rows are in the workbook with this presentation.`,
  chartElsewhere: 'The chart is in the workbook with this presentation.',
} satisfies Sentences
