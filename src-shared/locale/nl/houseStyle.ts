import type { Sentences } from '../catalogueShape.ts'

/** House style of reports: colours, logo, template. */
export const houseStyle = {
  title: 'Huisstijl',
} satisfies Sentences
