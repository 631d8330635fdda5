import type { SameShape } from '../catalogueShape.ts'
import type { topics as nl } from '../nl/topics.ts'

export const topics: SameShape<typeof nl> = {
  title: 'Topics',
}
