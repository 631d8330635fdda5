import type { SameShape } from '../catalogueShape.ts'
import type { cases as nl } from '../nl/cases.ts'

export const cases: SameShape<typeof nl> = {
  title: 'Questions',
}
