import type { PlanPerson } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'
import { dayMinutes } from './gridEdits.ts'

/** The part of the day that is shown, in minutes after midnight, on whole hours. */
export interface GridAxis {
  readonly fromMinute: number
  readonly toMinute: number
}

export interface GridTick {
  readonly at: number
  readonly label: string
}

const usualAxis: GridAxis = { fromMinute: 7 * 60, toMinute: 23 * 60 }
const wholeDay: GridAxis = { fromMinute: 0, toMinute: dayMinutes }

/** From 7 to 23 o'clock, or the whole day where somebody works outside those or the user asked for it. */
export function axisOf(people: readonly PlanPerson[], isWholeDay: boolean): GridAxis {
  const isOutside = people.some(({ days }) =>
    days.some((blocks) =>
      blocks.some(
        ({ openMinute, closeMinute }) =>
          openMinute < usualAxis.fromMinute || closeMinute > usualAxis.toMinute,
      ),
    ),
  )
  return isWholeDay || isOutside ? wholeDay : usualAxis
}

/** Where a minute stands on the axis: 0 = its start, 1 = its end. */
export function fractionOf({ fromMinute, toMinute }: GridAxis, minute: number): number {
  return (minute - fromMinute) / (toMinute - fromMinute)
}

/** The minute at a place on the axis, places beside it at its ends. */
export function minuteAt({ fromMinute, toMinute }: GridAxis, fraction: number): number {
  return fromMinute + Math.min(1, Math.max(0, fraction)) * (toMinute - fromMinute)
}

/** Every two hours, of the whole day every three; only the first says that they are hours. */
export function ticksOf(words: Words, axis: GridAxis): readonly GridTick[] {
  const stepMinutes = axis.toMinute - axis.fromMinute > 16 * 60 ? 180 : 120
  const ticks: GridTick[] = []
  for (let minute = axis.fromMinute; minute <= axis.toMinute; minute += stepMinutes) {
    const hour = String(minute / 60)
    const label = ticks.length === 0 ? words.text.whatIfGrid.firstHour(hour) : hour
    ticks.push({ at: fractionOf(axis, minute), label })
  }
  return ticks
}
