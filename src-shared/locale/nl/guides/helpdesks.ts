import type { Sentences } from '../../catalogueShape.ts'

export const helpdesksGuides = {} satisfies Sentences
