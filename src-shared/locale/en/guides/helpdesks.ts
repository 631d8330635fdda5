import type { SameShape } from '../../catalogueShape.ts'
import type { helpdesksGuides as nl } from '../../nl/guides/helpdesks.ts'

export const helpdesksGuides: SameShape<typeof nl> = {}
