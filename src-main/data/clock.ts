import { randomBytes, randomUUID } from 'node:crypto'

/** Time and randomness are handed in, so that a test can choose them. */
export interface Surroundings {
  /** UTC epoch milliseconds. */
  readonly nowMs: () => number
  readonly randomBytes: (size: number) => Buffer
  readonly randomId: () => string
}

export const machineSurroundings: Surroundings = {
  nowMs: () => Date.now(),
  randomBytes: (size) => randomBytes(size),
  randomId: () => randomUUID(),
}
