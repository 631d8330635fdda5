import type { PlanTarget } from '../../staffing/plan/plan.ts'

/** A target as it is typed in: shares in percent, the limit in hours. */
export interface GoalDraft {
  readonly sharePercent: number
  readonly limitHours: number
  readonly hasSameDay: boolean
  readonly sameDayPercent: number
}

const usualSameDay = { share: 0.95, lateFromMinute: 20 * 60 }
const hoursInWeek = 168
const quarter = 0.25

const inPercent = (share: number): number => Math.round(share * 1000) / 10

export function draftOf({ share, limitMinutes, sameDay }: PlanTarget): GoalDraft {
  return {
    sharePercent: inPercent(share),
    limitHours: Math.round((limitMinutes / 60) * 100) / 100,
    hasSameDay: sameDay !== null,
    sameDayPercent: inPercent((sameDay ?? usualSameDay).share),
  }
}

export function isShare(percent: number): boolean {
  return Number.isFinite(percent) && percent >= 1 && percent <= 100
}
export function isLimit(hours: number): boolean {
  return Number.isFinite(hours) && hours >= quarter && hours <= hoursInWeek
}

/** From when on a question may be answered the day after. */
export function lateFromMinute({ sameDay }: PlanTarget): number {
  return (sameDay ?? usualSameDay).lateFromMinute
}

/** Null where something is no share or no time. `before`: the plan's own, for what is not asked. */
export function targetOf(draft: GoalDraft, before: PlanTarget): PlanTarget | null {
  const { sharePercent, limitHours, hasSameDay, sameDayPercent } = draft
  if (!isShare(sharePercent) || !isLimit(limitHours)) return null
  if (hasSameDay && !isShare(sameDayPercent)) return null
  return {
    share: sharePercent / 100,
    limitMinutes: Math.round(limitHours * 60),
    sameDay: hasSameDay ? { share: sameDayPercent / 100, lateFromMinute: lateFromMinute(before) } : null,
  }
}
