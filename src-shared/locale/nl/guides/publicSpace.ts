import type { Sentences } from '../../catalogueShape.ts'

export const publicSpaceGuides = {} satisfies Sentences
