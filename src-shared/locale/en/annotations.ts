import type { SameShape } from '../catalogueShape.ts'
import type { annotations as nl } from '../nl/annotations.ts'

export const annotations: SameShape<typeof nl> = {
  title: 'Events',
}
