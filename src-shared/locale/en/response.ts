import type { SameShape } from '../catalogueShape.ts'
import type { response as nl } from '../nl/response.ts'

export const response: SameShape<typeof nl> = {
  title: 'Response time',
}
