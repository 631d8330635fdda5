/**
 * What random numbers are drawn for: each has a stream of its own, so that a lever that changes one of them leaves the
 * others as they were and two scenarios meet the same weeks, the same work and the same sick days.
 */
export const purposes = {
  arrivals: 1,
  kept: 2,
  handling: 3,
  attention: 4,
  consultation: 5,
  absence: 6,
  priority: 7,
} as const
