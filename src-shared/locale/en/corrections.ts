import type { SameShape } from '../catalogueShape.ts'
import type { corrections as nl } from '../nl/corrections.ts'

export const corrections: SameShape<typeof nl> = {
  title: 'Corrections',
}
