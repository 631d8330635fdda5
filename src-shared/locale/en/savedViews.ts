import type { SameShape } from '../catalogueShape.ts'
import type { savedViews as nl } from '../nl/savedViews.ts'

export const savedViews: SameShape<typeof nl> = {
  title: 'Saved views',
}
