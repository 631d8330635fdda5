import type { Sentences } from '../catalogueShape.ts'

/** Texts that are read: the information letter, the monthly page, the appendix, the workbook. */
export const presentationDocuments = {
  pageOf: { page: 'page', of: 'of' },
  logoOf: (municipality: string) => `Logo of ${municipality}`,
} satisfies Sentences
