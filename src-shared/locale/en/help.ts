import type { SameShape } from '../catalogueShape.ts'
import type { help as nl } from '../nl/help.ts'

export const help: SameShape<typeof nl> = {
  title: 'Help',
}
