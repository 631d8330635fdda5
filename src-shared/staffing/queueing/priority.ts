import { erlangC } from './erlangC.ts'
import type { ManyAgents } from './erlangC.ts'
import { requireMoments } from './mg1.ts'
import type { OneAgent } from './mg1.ts'
import { overloaded, requireNotNegative } from './queueState.ts'
import type { Steady } from './queueState.ts'

// Classes of messages with precedence, the most urgent first: what has begun is finished, then the oldest of the most
// urgent class that waits is taken. Wait of class k = W0 / ((1 - sigma(k-1)) (1 - sigma(k))), sigma(k) the load of the
// classes up to k, W0 the mean time until a busy server is free. All or nothing: where all classes together overload the
// roster the state is overloaded, although the most urgent may still be answered. Source: Cobham 1954 (Operations Research 2).

export interface PriorityWaits {
  readonly load: number
  /** Mean wait until handling starts per class, in the order given. */
  readonly meanWaits: readonly number[]
  /** Of all messages together. */
  readonly meanWait: number
}

/** One person, each class with its own handling times (M/G/1). Throws RangeError for no classes or impossible moments. */
export function priorityOneAgent(classes: readonly OneAgent[]): Steady<PriorityWaits> {
  for (const each of classes) requireMoments(each.meanHandling, each.handlingSecondMoment)
  const untilFree = sum(classes.map((each) => (each.arrivalRate * each.handlingSecondMoment) / 2))
  return cobham(
    classes.map((each) => each.arrivalRate),
    classes.map((each) => each.arrivalRate * each.meanHandling),
    untilFree,
  )
}

/**
 * Several people and exponential handling times with one mean for all classes (M/M/c): W0 = C s / c, with C Erlang's
 * probability of waiting for all classes together.
 */
export function priorityManyAgents(
  arrivalRates: readonly number[],
  { meanHandling, agents }: Omit<ManyAgents, 'arrivalRate'>,
): Steady<PriorityWaits> {
  const together = erlangC({ arrivalRate: sum(arrivalRates), meanHandling, agents })
  if (together.kind === 'overloaded') return together
  const loads = arrivalRates.map((rate) => (rate * meanHandling) / agents)
  return cobham(arrivalRates, loads, (together.pWait * meanHandling) / agents)
}

function cobham(
  arrivalRates: readonly number[],
  loads: readonly number[],
  untilFree: number,
): Steady<PriorityWaits> {
  if (loads.length === 0) throw new RangeError('at least one class is needed')
  for (const rate of arrivalRates) requireNotNegative('arrivalRate', rate)
  const load = sum(loads)
  if (load >= 1) return overloaded(load)
  const meanWaits: number[] = []
  let urgent = 0
  for (const own of loads) {
    meanWaits.push(untilFree / ((1 - urgent) * (1 - urgent - own)))
    urgent += own
  }
  const arrivals = sum(arrivalRates)
  const weighted = sum(meanWaits.map((wait, index) => wait * (arrivalRates[index] ?? 0)))
  return { kind: 'steady', load, meanWaits, meanWait: arrivals === 0 ? 0 : weighted / arrivals }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
