import type { WorkSummary } from '../../contract/staffing.ts'
import { startingHourWeights } from '../../staffing/plan/standardPlan.ts'

/**
 * How typed-in questions are spread over the week. Both shapes that are not measured are assumptions without a source. 'kept':
 * weights that came with the plan and fit none of the others.
 */
export const hourPatterns = ['evening', 'office', 'measured', 'kept'] as const
export type HourPattern = (typeof hourPatterns)[number]

const hoursInDay = 24

/** Nine in ten on working days, most between eight and six. */
function officeWeights(): readonly number[] {
  return Array.from({ length: 7 * hoursInDay }, (_, hour) => {
    const ofDay = hour % hoursInDay
    const isOffice = ofDay >= 8 && ofDay < 18
    if (hour >= 5 * hoursInDay) return isOffice ? 2 : 0.5
    return isOffice ? 10 : ofDay < 7 ? 0.5 : 2
  })
}

/** The weights of the 168 hours; null for what is kept. */
export function weightsOfPattern(pattern: HourPattern, work: WorkSummary): readonly number[] | null {
  if (pattern === 'kept') return null
  if (pattern === 'measured') return work.perHourOfWeek
  return pattern === 'office' ? officeWeights() : startingHourWeights()
}

export function patternOf(weights: readonly number[], work: WorkSummary): HourPattern {
  const isSame = (pattern: HourPattern): boolean => {
    const others = weightsOfPattern(pattern, work)
    return others !== null && others.every((weight, hour) => weight === weights[hour])
  }
  return hourPatterns.find(isSame) ?? 'kept'
}

/** What can be chosen: measured hours only where there are any, kept ones only while they are. */
export function patternChoices(current: HourPattern, work: WorkSummary): readonly HourPattern[] {
  return hourPatterns.filter(
    (pattern) =>
      (pattern !== 'measured' || work.questionsPerWeek > 0) && (pattern !== 'kept' || current === 'kept'),
  )
}
