import type { WorkBlock } from '../../staffing/plan/plan.ts'
import { clockTime, weekdays } from '../hours/hoursSentence.ts'
import type { Words } from '../words.ts'

/** "17.00" (nl), "17:00" (en); 24.00 is the end of the day. */
export function exactTime(words: Words, minute: number): string {
  const hours = String(Math.floor(minute / 60))
  return words.text.whatIfGrid.exactTime(hours, String(minute % 60).padStart(2, '0'))
}

/** "17.00–21.00" */
export function exactTimes(words: Words, { openMinute, closeMinute }: WorkBlock): string {
  return `${exactTime(words, openMinute)}–${exactTime(words, closeMinute)}`
}

/** Blocks as they are typed: "9-12, 13-17.30"; empty when there are none. */
export function typedTimes(words: Words, blocks: readonly WorkBlock[]): string {
  return blocks
    .map(({ openMinute, closeMinute }) => `${clockTime(words, openMinute)}-${clockTime(words, closeMinute)}`)
    .join(', ')
}

/** "maandag", from 0 = Monday. */
export function dayName(words: Words, day: number): string {
  return words.text.hours.days[weekdays[day] ?? 'monday']
}

/** "maandag" or "maandag t/m donderdag". */
export function dayNames(words: Words, firstDay: number, lastDay: number): string {
  return firstDay === lastDay
    ? dayName(words, firstDay)
    : words.text.hours.sentence.through(dayName(words, firstDay), dayName(words, lastDay))
}

/** Hours as "40" or "37,5"; a quarter of an hour with two digits. */
export function hoursText(words: Words, minutes: number): string {
  const hours = minutes / 60
  const digits = [0, 1].find((count) => Math.abs(hours - Number(hours.toFixed(count))) < 1e-9) ?? 2
  return words.number(hours, digits)
}
