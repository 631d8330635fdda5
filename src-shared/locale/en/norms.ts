import type { SameShape } from '../catalogueShape.ts'
import type { norms as nl } from '../nl/norms.ts'

export const norms: SameShape<typeof nl> = {
  title: 'Own norms',
}
