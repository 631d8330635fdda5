import type { Sentences } from '../catalogueShape.ts'

/** House style of reports: colours, logo, template. */
export const houseStyle = {
  title: 'House style',
} satisfies Sentences
