import type { PlanPerson, WorkBlock } from '../plan/plan.ts'

/** Hours of people as minutes of the week and back, to see where a cover has gaps. */

const minutesInDay = 1440
const daysInWeek = 7

/**
 * People on duty at each minute of the week, from Monday 0:00: 10,080 numbers. Who is on duty in one of four weeks counts
 * for a quarter, so that four who take turns are one person.
 */
export function dutyOf(people: readonly PlanPerson[]): Float64Array {
  const duty = new Float64Array(daysInWeek * minutesInDay)
  for (const { days, rotation } of people) {
    const part = rotation === null ? 1 : 1 / rotation.everyWeeks
    days.forEach((blocks, weekday) => {
      for (const { openMinute, closeMinute } of blocks)
        for (let minute = openMinute; minute < closeMinute; minute += 1) {
          const at = weekday * minutesInDay + minute
          duty[at] = (duty[at] ?? 0) + part
        }
    })
  }
  return duty
}

/** Sums of thirds and the like are not exactly 1. */
const almostOne = 1 - 1e-9

/** Parts of [fromMinute, toMinute) of a weekday at which there is not one person on duty. */
export function gapsOf(
  duty: Float64Array,
  weekday: number,
  fromMinute: number,
  toMinute: number,
): readonly WorkBlock[] {
  const gaps: WorkBlock[] = []
  let openMinute: number | null = null
  for (let minute = fromMinute; minute <= toMinute; minute += 1) {
    const isGap = minute < toMinute && (duty[weekday * minutesInDay + minute] ?? 0) < almostOne
    if (isGap && openMinute === null) openMinute = minute
    if (!isGap && openMinute !== null) {
      gaps.push({ openMinute, closeMinute: minute })
      openMinute = null
    }
  }
  return gaps
}

/** First and last minute of a weekday at which somebody is on duty; null where nobody is. */
export function dutySpan(duty: Float64Array, weekday: number): WorkBlock | null {
  const day = duty.subarray(weekday * minutesInDay, (weekday + 1) * minutesInDay)
  const openMinute = day.findIndex((people) => people > 0)
  if (openMinute < 0) return null
  return { openMinute, closeMinute: day.findLastIndex((people) => people > 0) + 1 }
}
