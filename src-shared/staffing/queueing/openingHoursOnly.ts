import type { OpeningBlock } from '../../domain/openingHours.ts'
import { requireNotNegative, requireProbability } from './queueState.ts'

const DAY_MINUTES = 1440
const WEEK_MINUTES = 7 * DAY_MINUTES

/** Waits where arrivals are spread evenly over the week and everybody is answered at once while somebody works. */
export type OpeningWaits =
  | { readonly kind: 'neverOpen' }
  | {
      readonly kind: 'open'
      readonly openMinutesPerWeek: number
      /** Share of arrivals that does not wait. */
      readonly shareAtOnce: number
      /** Of all arrivals. */
      readonly meanWaitMinutes: number
      /** Closed stretches of the week, in minutes; those over the week's end in one. */
      readonly closedMinutes: readonly number[]
    }

/**
 * The floor under every response time: the wait until the next opening. Mean = sum of closed stretches squared / (2 weeks).
 * Exact for arrivals at one rate day and night; residents who write by day wait less. No people by day can beat it,
 * only other hours can. `days`: seven, Monday first, the hours in which at least one works; blocks may overlap or touch.
 * Every week alike, 168 hours: no holidays, no change of the clock. Throws RangeError unless there are seven days.
 */
export function openingHoursOnly(days: readonly (readonly OpeningBlock[])[]): OpeningWaits {
  if (days.length !== 7) throw new RangeError(`a week has seven days: ${days.length}`)
  const blocks = days
    .flatMap((day, index) =>
      day.map((block) => ({
        from: index * DAY_MINUTES + block.openMinute,
        to: index * DAY_MINUTES + block.closeMinute,
      })),
    )
    .filter((block) => block.to > block.from)
    .toSorted((one, other) => one.from - other.from)
  const first = blocks[0]
  if (first === undefined) return { kind: 'neverOpen' }
  const closedMinutes: number[] = []
  let openUntil = first.to
  for (const { from, to } of [...blocks, { from: first.from + WEEK_MINUTES, to: 0 }]) {
    if (from > openUntil) closedMinutes.push(from - openUntil)
    openUntil = Math.max(openUntil, to)
  }
  const closed = closedMinutes.reduce((total, stretch) => total + stretch, 0)
  const squares = closedMinutes.reduce((total, stretch) => total + stretch * stretch, 0)
  return {
    kind: 'open',
    openMinutesPerWeek: WEEK_MINUTES - closed,
    shareAtOnce: (WEEK_MINUTES - closed) / WEEK_MINUTES,
    meanWaitMinutes: squares / (2 * WEEK_MINUTES),
    closedMinutes,
  }
}

type Open = Extract<OpeningWaits, { kind: 'open' }>

/** Share of arrivals, 0-1, that waits `limitMinutes` or less. */
export function shareOpenWithin(waits: Open, limitMinutes: number): number {
  requireNotNegative('limitMinutes', limitMinutes)
  return minutesWithin(waits, limitMinutes) / WEEK_MINUTES
}

/** The wait in minutes that a share `probability` (0 up to 1) stays within; 0 where that many do not wait. */
export function openingWaitQuantile(waits: Open, probability: number): number {
  requireProbability(probability)
  const wanted = probability * WEEK_MINUTES
  const stretches = waits.closedMinutes.toSorted((one, other) => one - other)
  let covered = waits.openMinutesPerWeek
  let wait = 0
  for (const [index, stretch] of stretches.entries()) {
    if (covered >= wanted) break
    const perMinute = stretches.length - index
    const next = Math.min(stretch, wait + (wanted - covered) / perMinute)
    covered += (next - wait) * perMinute
    wait = next
  }
  return wait
}

function minutesWithin(waits: Open, limitMinutes: number): number {
  return waits.closedMinutes.reduce(
    (total, stretch) => total + Math.min(stretch, limitMinutes),
    waits.openMinutesPerWeek,
  )
}
