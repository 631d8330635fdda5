import type { Sentences } from '../catalogueShape.ts'

/** The diagnostics file. */
export const diagnostics = {
  title: 'Logboek voor de helpdesk',
} satisfies Sentences
