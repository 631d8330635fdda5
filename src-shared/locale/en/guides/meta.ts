import type { SameShape } from '../../catalogueShape.ts'
import type { metaGuides as nl } from '../../nl/guides/meta.ts'

export const metaGuides: SameShape<typeof nl> = {}
