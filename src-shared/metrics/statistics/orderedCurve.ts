import { outcomeCode } from '../waitColumns.ts'
import type { Curve } from './curve.ts'
import { bandAt } from './curveBand.ts'
import { quantileOf } from './curveQuantile.ts'
import type { CurveQuantile } from './curveQuantile.ts'
import { putStep, shareBy, stateAtStart, takeEvents } from './curveTerms.ts'

/** Waits by their length, NaN not among them; `outcome` in the codes of `outcomeCode`. */
export interface OrderedWaits {
  readonly outcome: Uint8Array
  readonly wait: Float64Array
}

const firstRoom = 1024

/**
 * Room to work curves out in, one after the other, so that a page of two hundred does not ask for it at each. It grows to
 * what the largest curve took: its steps, which are as many as there are different waits, and those out of sight.
 */
export class CurveRoom {
  timesMs = new Float64Array(firstRoom)
  share = new Float64Array(firstRoom)
  variance = new Float64Array(firstRoom)
  openMs = new Float64Array(firstRoom)

  growSteps(): void {
    this.timesMs = grown(this.timesMs)
    this.share = grown(this.share)
    this.variance = grown(this.variance)
  }

  growOpen(): void {
    this.openMs = grown(this.openMs)
  }
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(values.length * 2)
  more.set(values)
  return more
}

/** A curve of its own, out of a room. */
export function keptCurve(curve: Curve): Curve {
  return {
    ...curve,
    timesMs: curve.timesMs.slice(),
    share: curve.share.slice(),
    variance: curve.variance.slice(),
    openMs: curve.openMs.slice(),
  }
}

/**
 * The curve that `estimateCurve` gives of the same waits, to the last bit: every sum is made in the same order.
 * `positions` ascend, and so do the waits at them. Its arrays stand in the room: the next curve there overwrites them.
 */
export function curveInOrder(
  waits: OrderedWaits,
  positions: Uint32Array,
  room: CurveRoom,
  designEffect = 1,
): Curve {
  return walk(waits, positions, room, designEffect, Infinity)
}

/**
 * The quantile of the same curve, as `quantileOf` reads it, without walking on once its interval is closed.
 *
 * @returns null for the value and its limits that the curve does not reach; `answered` as far as was walked
 */
export function quantileInOrder(
  waits: OrderedWaits,
  positions: Uint32Array,
  room: CurveRoom,
  designEffect: number,
  probability: number,
): CurveQuantile & Pick<Curve, 'answered'> {
  const curve = walk(waits, positions, room, designEffect, probability)
  return { ...quantileOf(curve, probability), answered: curve.answered }
}

/** Steps between two looks whether the quantile's interval is closed. */
const stepsBetweenLooks = 32
/** More than the tolerance within which a share counts as the quantile's own. */
const clearlyAbove = 1e-6

/** Up to the end, or up to where the lower edge of the band is clearly above `untilShare`. */
function walk(
  { outcome, wait }: OrderedWaits,
  positions: Uint32Array,
  room: CurveRoom,
  designEffect: number,
  untilShare: number,
): Curve {
  const n = positions.length
  const state = stateAtStart()
  let [answered, closed, open, steps, lastEventMs] = [0, 0, 0, 0, -Infinity]
  let [index, timeMs, lookAt] = [0, wait[positions[0] ?? 0] ?? NaN, stepsBetweenLooks]
  while (index < n) {
    const answeredBefore = answered
    const eventsBefore = answered + closed
    // Those who go out of sight at this very time are still at risk.
    const atRisk = n - eventsBefore - open
    let nextMs = NaN
    do {
      const ended = outcome[positions[index] ?? 0]
      if (ended === outcomeCode.answered) answered += 1
      else if (ended === outcomeCode.closed) closed += 1
      else {
        if (open === room.openMs.length) room.growOpen()
        room.openMs[open++] = timeMs
      }
      index += 1
      nextMs = index < n ? (wait[positions[index] ?? 0] ?? NaN) : NaN
    } while (nextMs === timeMs)
    const answers = answered - answeredBefore
    const events = answered + closed - eventsBefore
    if (events > 0) {
      takeEvents(state, answers, events, atRisk, closed === 0)
      lastEventMs = timeMs
    }
    if (answers > 0) {
      if (steps === room.timesMs.length) room.growSteps()
      room.timesMs[steps] = timeMs
      putStep(room, steps++, state)
    }
    timeMs = nextMs
    if (steps >= lookAt && shareBy(state) > untilShare) {
      const curve = curveIn(room, { n, answered, closed, open, designEffect }, steps, lastEventMs)
      if (bandAt(curve, steps - 1).low > untilShare + clearlyAbove) return curve
      lookAt = steps + stepsBetweenLooks
    }
  }
  return curveIn(room, { n, answered, closed, open, designEffect }, steps, lastEventMs)
}

type Counts = Pick<Curve, 'n' | 'answered' | 'closed' | 'open' | 'designEffect'>

function curveIn(room: CurveRoom, counts: Counts, steps: number, lastEventMs: number): Curve {
  const lastOpenMs = counts.open === 0 ? -Infinity : (room.openMs[counts.open - 1] ?? -Infinity)
  return {
    ...counts,
    timesMs: room.timesMs.subarray(0, steps),
    share: room.share.subarray(0, steps),
    variance: room.variance.subarray(0, steps),
    openMs: room.openMs.subarray(0, counts.open),
    lastMs: Math.max(lastEventMs, lastOpenMs),
    isResolved: lastEventMs > lastOpenMs,
  }
}
