import type { SameShape } from '../catalogueShape.ts'
import type { responseCharts as nl } from '../nl/responseCharts.ts'

export const responseCharts: SameShape<typeof nl> = {
  title: 'How fast the answer comes',
}
