import type { Sentences } from '../catalogueShape.ts'

/** The municipality's accounts. */
export const accounts = {
  title: 'Accounts',
} satisfies Sentences
