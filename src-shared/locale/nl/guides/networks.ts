import type { Sentences } from '../../catalogueShape.ts'

export const networksGuides = {} satisfies Sentences
