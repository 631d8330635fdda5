import type { Sentences } from '../../catalogueShape.ts'

export const metaGuides = {} satisfies Sentences
