import type { Words } from '../words.ts'
import { fractionOf, type GridAxis } from './gridAxis.ts'

/** Paths in a square of 1 by 1: the filled shape, and its upper edge. */
export interface QuestionCurve {
  readonly area: string
  readonly edge: string
}

/** The questions per hour of one day against the busiest hour of the week (`most`); null without questions. */
export function curveOf(
  perHour: readonly number[],
  axis: GridAxis,
  most: number,
  day: number,
): QuestionCurve | null {
  if (most <= 0) return null
  const [first, last] = [axis.fromMinute / 60, axis.toMinute / 60]
  let edge = ''
  for (let hour = first; hour < last; hour += 1) {
    const height = (1 - (perHour[day * 24 + hour] ?? 0) / most).toFixed(4)
    const right = fractionOf(axis, (hour + 1) * 60).toFixed(4)
    edge += hour === first ? `M0 ${height}H${right}` : `V${height}H${right}`
  }
  return { edge, area: `${edge}V1H0Z` }
}

/** Says what the curve is, with the share of the weekend; null without questions. */
export function questionsText(words: Words, perHour: readonly number[]): string | null {
  const total = perHour.reduce((sum, count) => sum + count, 0)
  if (total <= 0) return null
  const weekend = perHour.slice(5 * 24).reduce((sum, count) => sum + count, 0)
  return words.text.whatIfGrid.questions(`${words.number((100 * weekend) / total)}%`)
}
