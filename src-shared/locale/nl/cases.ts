import type { Sentences } from '../catalogueShape.ts'

/** List of questions behind a figure, and the course of one question. */
export const cases = {
  title: 'Vragen',
} satisfies Sentences
