import type { Sentences } from '../catalogueShape.ts'

/** Texts that are read: the information letter, the monthly page, the appendix, the workbook. */
export const presentationDocuments = {
  pageOf: { page: 'pagina', of: 'van' },
  logoOf: (municipality: string) => `Logo van ${municipality}`,
} satisfies Sentences
