import { inverseErlangB } from './erlangB.ts'
import type { ManyAgents } from './erlangC.ts'
import { requireAgents, requireNotNegative, requirePositive, requireProbability } from './queueState.ts'

const MOST_STATES = 2_000_000
const NEGLIGIBLE = 1e-19

export interface ManyAgentsAndLeaving extends ManyAgents {
  /** Mean time after which somebody who still waits gives up (exponential). */
  readonly meanPatience: number
}

export interface WaitsWithLeaving {
  /** Work offered / people: may be 1 or more, since those who give up keep the queue finite. */
  readonly load: number
  readonly occupancy: number
  readonly pWait: number
  /** Share of arrivals that gives up. */
  readonly pAbandon: number
  /** Of all arrivals, until handling starts or they give up. */
  readonly meanWait: number
  readonly meanWaitOfWaiting: number
  readonly meanQueue: number
  /** Rates that the distribution below needs: all people at work / patience, and 1 / patience. */
  readonly servedPerPatience: number
  readonly leavingRate: number
  /** P(all busy and k waiting), k = 0, 1, … */
  readonly waiting: Float64Array
}

/**
 * Erlang A (M/M/c+M): Erlang C with callers who give up. A steady state always exists; where `load` is 1 or
 * more it lasts only because people give up, and that must be said. Throws RangeError for input out of range, and where
 * more than two million could wait. States are counted from the likeliest queue length outwards, so nothing over- or underflows.
 * Source: Palm 1957; Mandelbaum and Zeltyn, The Palm/Erlang-A Queue (2005).
 */
export function erlangA({
  arrivalRate,
  meanHandling,
  agents,
  meanPatience,
}: ManyAgentsAndLeaving): WaitsWithLeaving {
  requirePositive('arrivalRate', arrivalRate)
  requirePositive('meanHandling', meanHandling)
  requirePositive('meanPatience', meanPatience)
  requireAgents(agents)
  const servedPerPatience = (agents * meanPatience) / meanHandling
  const weights = waitingWeights(arrivalRate * meanPatience, servedPerPatience)
  const offeredLoad = arrivalRate * meanHandling
  // Those with an idle person: all states up to "all busy, none waiting" are 1/B times that one.
  const atFull = weights[0] ?? 0
  const idle = atFull === 0 ? 0 : atFull * (inverseErlangB(offeredLoad, agents) - 1)
  const busy = weights.reduce((total, weight) => total + weight, 0)
  const queued = weights.reduce((total, weight, k) => total + weight * k, 0)
  const meanQueue = queued / (idle + busy)
  const pAbandon = meanQueue / (arrivalRate * meanPatience)
  return {
    load: offeredLoad / agents,
    occupancy: (offeredLoad * (1 - pAbandon)) / agents,
    pWait: busy / (idle + busy),
    pAbandon,
    meanWait: meanQueue / arrivalRate,
    meanWaitOfWaiting: queued / busy / arrivalRate,
    meanQueue,
    servedPerPatience,
    leavingRate: 1 / meanPatience,
    waiting: weights.map((weight) => weight / (idle + busy)),
  }
}

/** Weights of 0, 1, … waiting, the likeliest 1: w(k) = w(k-1) arrivals / (served + k), rates per patience. */
function waitingWeights(arrivals: number, served: number): Float64Array {
  const likeliest = Math.max(0, Math.floor(arrivals - served))
  if (likeliest > MOST_STATES) throw new RangeError(`meanPatience: about ${likeliest} would wait`)
  const below = new Float64Array(likeliest + 1)
  below[likeliest] = 1
  for (let k = likeliest; k > 0; k -= 1) below[k - 1] = ((below[k] ?? 0) * (served + k)) / arrivals
  const above: number[] = []
  let weight = arrivals / (served + likeliest + 1)
  for (let k = likeliest + 2; weight >= NEGLIGIBLE; k += 1) {
    if (above.length > MOST_STATES) throw new RangeError(`meanPatience: over ${MOST_STATES} would wait`)
    above.push(weight)
    weight *= arrivals / (served + k)
  }
  const weights = new Float64Array(below.length + above.length)
  weights.set(below)
  weights.set(above, below.length)
  return weights
}

/**
 * What has become of an arrival after `limit`; the three shares add up to 1. Who finds k waiting would wait the sum of
 * k + 1 exponential times with rates served + k, …, served, which is -ln of a Beta(served, k + 1) variable in units
 * of patience: its tail is an incomplete beta function with whole second argument, a sum of positive terms.
 */
export function stateAfter(
  waits: WaitsWithLeaving,
  limit: number,
): { readonly served: number; readonly abandoned: number; readonly waiting: number } {
  requireNotNegative('limit', limit)
  const patiences = limit * waits.leavingRate
  const a = waits.servedPerPatience
  const terms = betaTerms(a, patiences, waits.waiting.length)
  const termsServed = betaTerms(a + 1, patiences, waits.waiting.length)
  let [tail, tailServed, waiting, servedAfterWait] = [0, 0, 0, 0]
  waits.waiting.forEach((probability, k) => {
    tail += terms[k] ?? 0
    tailServed += termsServed[k] ?? 0
    waiting += probability * tail
    servedAfterWait += probability * (a / (a + k + 1)) * (1 - tailServed)
  })
  const stillWaiting = waiting * Math.exp(-patiences)
  const served = 1 - waits.pWait + servedAfterWait
  return { served, abandoned: Math.max(0, 1 - served - stillWaiting), waiting: stillWaiting }
}

/** x^a (1-x)^k (a)(a+1)…(a+k-1) / k! for k = 0, 1, …, x = exp(-patiences); in logarithms while too small for a number. */
function betaTerms(a: number, patiences: number, count: number): Float64Array {
  const gone = -Math.expm1(-patiences)
  const terms = new Float64Array(count)
  let logarithm = -a * patiences
  let term = Math.exp(logarithm)
  for (let k = 0; k < count; k += 1) {
    terms[k] = term
    const factor = (gone * (a + k)) / (k + 1)
    if (logarithm < -600) {
      logarithm += Math.log(factor)
      term = Math.exp(logarithm)
    } else term *= factor
  }
  return terms
}

/** The time that a share `probability` (0 up to 1) of all arrivals waits at most, served or not; 0 where that many do not wait. */
export function waitQuantileWithLeaving(waits: WaitsWithLeaving, probability: number): number {
  requireProbability(probability)
  const wanted = 1 - probability
  if (waits.pWait <= wanted) return 0
  let low = 0
  let high = 1 / waits.leavingRate
  while (stateAfter(waits, high).waiting > wanted) high *= 2
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return middle
    if (stateAfter(waits, middle).waiting > wanted) low = middle
    else high = middle
  }
}
