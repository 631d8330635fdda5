import type { Clock } from '../../../domain/period.ts'

// What the figures by hour and moment carry, before it is put into words.

const hourMs = 3_600_000
const hoursPerDay = 24
/** Before this an answer comes in the night, which nobody calls the next day. */
const morning = 5
const noon = 12
/** "Overdag" is said of opening hours within these. */
const dayFrom = 6
const dayTo = 20
/** Evening hours with a figure before anything is said of the evening. */
const fewestEveningHours = 2
const firstEveningHour = 17

/** A median with its interval, in ms; null = not known, or limits that the data do not reach. */
export interface Known {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** The whole interval of one lies above that of the other. */
export function isLonger(one: Known, other: Known): boolean {
  return one.low !== null && other.high !== null && one.low > other.high
}

export interface EveningClaim {
  /** From this hour on every hour with a figure carries it. */
  readonly fromHour: number
  readonly until: 'morning' | 'day'
}

/**
 * Whether half of those who write in the evening wait until the next day at least: in every hour with a figure from some hour after
 * closing on, the lower limit lies beyond the night even for who writes at its start. "morning" where also the upper limit ends before
 * noon, for who writes at its end. Calendar time only: opening hours do not pass at night.
 */
export function eveningClaim(
  hours: readonly { readonly hour: number; readonly median: Known }[],
  closingHour: number,
  clock: Clock,
): EveningClaim | null {
  if (clock === 'opening') return null
  const evening = hours
    .filter(({ hour, median }) => hour >= Math.max(closingHour, firstEveningHour) && median.value !== null)
    .toSorted((one, other) => other.hour - one.hour)
  const carrying: typeof evening = []
  for (const one of evening) {
    if (one.median.low === null || one.hour + one.median.low / hourMs < hoursPerDay + morning) break
    carrying.push(one)
  }
  const first = carrying.at(-1)
  if (first === undefined || carrying.length < fewestEveningHours) return null
  const isMorning = carrying.every(
    ({ hour, median }) => median.high !== null && hour + 1 + median.high / hourMs <= hoursPerDay + noon,
  )
  return { fromHour: first.hour, until: isMorning ? 'morning' : 'day' }
}

/** Opening hours that may be called the day; anything else is called opening hours. */
export function isDaytime(
  stretches: readonly { readonly fromMinute: number; readonly toMinute: number }[],
): boolean {
  return (
    stretches.length > 0 &&
    stretches.every(({ fromMinute, toMinute }) => fromMinute >= dayFrom * 60 && toMinute <= dayTo * 60)
  )
}
