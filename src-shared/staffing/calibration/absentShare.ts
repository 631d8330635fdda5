import { holidayIn } from '../../domain/holidays.ts'
import type { HolidayId } from '../../domain/holidays.ts'
import { datePartsOf } from '../../domain/localDate.ts'
import type { WorkBlock } from '../plan/plan.ts'
import { countBefore, dayMs, minuteMs } from './workLog.ts'
import type { WorkLog } from './workLog.ts'

/** Fewer days tell nothing of how often nobody is there. */
const leastDays = 30
/** More than this is no absence but other hours. */
const mostAbsent = 0.5

/**
 * Part of the usual days on which nobody answered although a question waited from beginning to end: sickness and leave
 * without anybody in their place, 0-1. Only whole days of the whole team are seen; days on which it is closed do not count.
 */
export function absentShare(
  log: WorkLog,
  mondays: readonly number[],
  days: readonly (readonly WorkBlock[])[],
  closedHolidays: readonly HolidayId[],
): number {
  const closed = closedDays(mondays, closedHolidays)
  let [usual, absent] = [0, 0]
  for (const monday of mondays)
    days.forEach((blocks, weekday) => {
      const dayStartMs = monday + weekday * dayMs
      const [first, last] = [blocks.at(0), blocks.at(-1)]
      if (first === undefined || last === undefined || closed.has(Math.round(dayStartMs / dayMs))) return
      const openMs = dayStartMs + first.openMinute * minuteMs
      if (!somethingWaits(log, openMs)) return
      usual += 1
      const closeMs = dayStartMs + last.closeMinute * minuteMs
      if (countBefore(log.answersMs, closeMs) === countBefore(log.answersMs, openMs)) absent += 1
    })
  return usual < leastDays ? 0 : Math.min(mostAbsent, absent / usual)
}

/** A question that is answered later on. */
function somethingWaits({ arrivalMs, answeredMs }: WorkLog, momentMs: number): boolean {
  for (let at = countBefore(arrivalMs, momentMs) - 1; at >= 0; at -= 1) {
    if ((arrivalMs[at] ?? 0) < momentMs - 14 * dayMs) return false
    const answered = answeredMs[at] ?? Infinity
    if (answered !== Infinity && answered >= momentMs) return true
  }
  return false
}

function closedDays(mondays: readonly number[], holidays: readonly HolidayId[]): ReadonlySet<number> {
  const years = new Set(mondays.map((monday) => datePartsOf(Math.round(monday / dayMs) + 6).year))
  return new Set([...years].flatMap((year) => holidays.map((holiday) => holidayIn(year, holiday))))
}
