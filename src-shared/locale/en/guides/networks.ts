import type { SameShape } from '../../catalogueShape.ts'
import type { networksGuides as nl } from '../../nl/guides/networks.ts'

export const networksGuides: SameShape<typeof nl> = {}
