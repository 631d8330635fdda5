import { ascendingOrder } from './statistics/ascendingOrder.ts'
import { waitColumns } from './waitColumns.ts'
import type { CaseWaits, WaitColumns } from './waitColumns.ts'

/** Waits by length, shortest first: positions in it are ranks. */
export interface RankedWaits extends WaitColumns {
  /** The case of each rank, by its place in the table. */
  readonly caseAt: Uint32Array
}

/** Those that have no wait (NaN) are not in it. Equal waits stand in order of their places. */
export function rankedWaits(waits: CaseWaits, limits: readonly number[]): RankedWaits {
  const caseAt = knownOrder(waits.wait)
  return { caseAt, ...waitColumns(waits, caseAt, limits) }
}

function knownOrder(wait: Float64Array): Uint32Array {
  const order = ascendingOrder(wait)
  let known = order.length
  while (known > 0 && Number.isNaN(wait[order[known - 1] ?? 0])) known -= 1
  return order.subarray(0, known)
}
