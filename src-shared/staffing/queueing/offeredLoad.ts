import { requireNotNegative, requirePositive } from './queueState.ts'

// The first check of any roster: is there time enough for the work? Holds for every distribution of arrivals and
// handling times (Little 1961), and for deferrable work also where arrivals and roster move through the week.

/**
 * Offered load in erlang: the number of people that the work alone keeps busy. A = arrivals per unit of time x mean
 * handling time. Throws RangeError for negative input.
 */
export function offeredLoadErlang(arrivalRate: number, meanHandling: number): number {
  requireNotNegative('arrivalRate', arrivalRate)
  requireNotNegative('meanHandling', meanHandling)
  return arrivalRate * meanHandling
}

export interface WeekOfWork {
  readonly messagesPerWeek: number
  /** Mean, above 0. */
  readonly handlingMinutes: number
  /** Minutes of all people together, after what leave and other work take. */
  readonly staffedMinutes: number
}

export type WeekLoad =
  | { readonly kind: 'steady'; readonly load: number }
  | {
      readonly kind: 'overloaded'
      /** Infinity where nobody works. */
      readonly load: number
      /** Messages by which the backlog grows every week; 0 where the load is exactly 1. */
      readonly backlogGrowthPerWeek: number
    }

/**
 * Load of a week = messages x handling time / staffed time, in minutes. From 1 on it is overloaded and the backlog grows
 * by messages - staffed time / handling time every week. No messages is a load of 0, also where nobody works.
 */
export function weekLoad({ messagesPerWeek, handlingMinutes, staffedMinutes }: WeekOfWork): WeekLoad {
  requireNotNegative('messagesPerWeek', messagesPerWeek)
  requirePositive('handlingMinutes', handlingMinutes)
  requireNotNegative('staffedMinutes', staffedMinutes)
  if (messagesPerWeek === 0) return { kind: 'steady', load: 0 }
  const load = (messagesPerWeek * handlingMinutes) / staffedMinutes
  if (load < 1) return { kind: 'steady', load }
  const backlogGrowthPerWeek = Math.max(0, messagesPerWeek - staffedMinutes / handlingMinutes)
  return { kind: 'overloaded', load, backlogGrowthPerWeek }
}
