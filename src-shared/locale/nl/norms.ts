import type { Sentences } from '../catalogueShape.ts'

/** Own norms. */
export const norms = {
  title: 'Eigen normen',
} satisfies Sentences
