import type { SameShape } from '../../catalogueShape.ts'
import type { publicSpaceGuides as nl } from '../../nl/guides/publicSpace.ts'

export const publicSpaceGuides: SameShape<typeof nl> = {}
