// What every closed form here answers: a steady state, or that there is none. Rates and times of one call are in one
// unit of time (minutes, hours); the answer is in the same unit.

/** Work comes in as fast as it is done, or faster: what waits grows without end, so there is no waiting time. */
export interface Overloaded {
  readonly kind: 'overloaded'
  /** Work that comes in / work that can be done; 1 or more, Infinity where nobody works. */
  readonly load: number
}

export type Steady<Result> = ({ readonly kind: 'steady' } & Result) | Overloaded

export function overloaded(load: number): Overloaded {
  return { kind: 'overloaded', load }
}

/** Throws RangeError, naming the input, for anything but a finite number of 0 or more. */
export function requireNotNegative(name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${name} must be 0 or more: ${value}`)
}

/** Throws RangeError, naming the input, for anything but a finite number above 0. */
export function requirePositive(name: string, value: number): void {
  if (!Number.isFinite(value) || value <= 0) throw new RangeError(`${name} must be above 0: ${value}`)
}

/** Throws RangeError for anything but a whole number of people, 1 or more. */
export function requireAgents(agents: number): void {
  if (!Number.isInteger(agents) || agents < 1) {
    throw new RangeError(`agents must be a whole number from 1: ${agents}`)
  }
}

/** Throws RangeError for anything but a probability of 0 or more and below 1. */
export function requireProbability(probability: number): void {
  if (!(probability >= 0 && probability < 1)) throw new RangeError(`no probability below 1: ${probability}`)
}
