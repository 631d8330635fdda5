import { mg1 } from './mg1.ts'
import type { OneAgentWaits } from './mg1.ts'
import { requireNotNegative } from './queueState.ts'
import type { Steady } from './queueState.ts'

/** M/D/1: one person, every message takes exactly `handling`. The mean wait is half of that with exponential times. */
export function md1(arrivalRate: number, handling: number): Steady<OneAgentWaits> {
  return mg1({ arrivalRate, meanHandling: handling, handlingSecondMoment: handling * handling })
}

/**
 * M/D/1: the share of arrivals, 0-1, whose handling starts within `limit`; overloaded where the load is 1 or more.
 * With k whole handling times just past the limit (k - 1 <= limit / D < k) and u = lambda (k D - limit), it is
 * exp(-u) sum over j < k of Q(k-1-j) u^j / j!, Q(m) the probability of at most m waiting. Positive terms only, where the
 * classical sum (Crommelin 1932) alternates and loses its digits. Work grows with (limit / D)^2.
 * Source: Franx 2001 (Operations Research Letters 29), for one server.
 */
export function md1ShareStartedWithin(
  arrivalRate: number,
  handling: number,
  limit: number,
): Steady<{ readonly share: number }> {
  requireNotNegative('limit', limit)
  const waits = md1(arrivalRate, handling)
  if (waits.kind === 'overloaded') return waits
  const count = Math.floor(limit / handling) + 1
  const atMostWaiting = cumulativeWaiting(waits.load, count)
  const u = arrivalRate * (count * handling - limit)
  let term = Math.exp(-u)
  let share = 0
  for (let j = 0; j < count; j += 1) {
    share += term * (atMostWaiting[count - 1 - j] ?? 0)
    term *= u / (j + 1)
  }
  return { kind: 'steady', share: Math.min(1, share) }
}

/**
 * P(at most m wait), m = 0 … count - 1. The number present, seen at departures, balances over each level:
 * p(n+1) a(0) = p(0) P(X > n) + sum over j = 1 … n of p(j) P(X > n - j + 1), with X the arrivals (Poisson) in one handling.
 */
function cumulativeWaiting(load: number, count: number): Float64Array {
  const moreThan = poissonTails(load, count + 1)
  const present = new Float64Array(count + 1)
  present[0] = 1 - load
  const cumulative = new Float64Array(count)
  let total = 1 - load
  for (let n = 0; n < count; n += 1) {
    let up = (1 - load) * (moreThan[n] ?? 0)
    for (let j = 1; j <= n; j += 1) up += (present[j] ?? 0) * (moreThan[n - j + 1] ?? 0)
    present[n + 1] = up * Math.exp(load)
    total += present[n + 1] ?? 0
    cumulative[n] = total
  }
  return cumulative
}

/** P(X > m) of a Poisson number with this mean (below 1), m = 0 … count - 1, each summed from its own first term. */
function poissonTails(mean: number, count: number): Float64Array {
  const tails = new Float64Array(count)
  let first = Math.exp(-mean) * mean
  for (let m = 0; m < count; m += 1) {
    let tail = 0
    let term = first
    for (let k = m + 2; term > tail * 1e-18; k += 1) {
      tail += term
      term *= mean / k
    }
    tails[m] = tail
    first *= mean / (m + 2)
  }
  return tails
}
