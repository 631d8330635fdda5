import type { Sentences } from '../catalogueShape.ts'

/** The diagnostics file. */
export const diagnostics = {
  title: 'Log for the help desk',
} satisfies Sentences
