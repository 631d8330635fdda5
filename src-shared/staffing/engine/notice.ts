import type { Messages } from './messages.ts'
import type { AttentionRule } from './scenario.ts'
import { doneAt, shiftAt } from './shifts.ts'
import type { Shifts } from './shifts.ts'

/** When messages are seen and can be handled; Infinity = not within the shifts. */
export interface Noticed {
  readonly noticedMs: Float64Array
  /** Noticed, and back from the department that was asked. */
  readonly readyMs: Float64Array
  /** Indices of the messages in the order in which they become ready, then of arrival; without those that never do. */
  readonly order: Uint32Array
}

/**
 * What comes in while somebody is on shift is noticed after its attention delay, at a moment somebody is on shift. What
 * comes in while nobody is, is noticed when the next shift begins: that starts with what lies waiting. A department is
 * asked at the moment of noticing, which costs the team no time of its own. Under 'onDuty' the delay counts time on shift
 * only, and for whatever comes in.
 */
export function noticeMessages(
  messages: Messages,
  open: Shifts,
  departments: Shifts | null,
  rule: AttentionRule,
): Noticed {
  const count = messages.arrivalMs.length
  const noticedMs = new Float64Array(count)
  const readyMs = new Float64Array(count)
  let cursor = 0
  for (let message = 0; message < count; message += 1) {
    const arrivalMs = messages.arrivalMs[message] ?? 0
    while (cursor < open.endMs.length && (open.endMs[cursor] ?? 0) <= arrivalMs) cursor += 1
    const delayMs = messages.attentionMs[message] ?? 0
    const seenMs =
      rule === 'onDuty'
        ? doneAt(open, cursor, arrivalMs, delayMs)
        : noticedAt(open, cursor, arrivalMs, delayMs)
    const consultMs = messages.consultationMs[message] ?? 0
    const backMs = consultMs > 0 ? backAt(departments, seenMs, consultMs) : seenMs
    noticedMs[message] = seenMs
    readyMs[message] = backMs
  }
  return { noticedMs, readyMs, order: orderOf(readyMs) }
}

function noticedAt(open: Shifts, cursor: number, arrivalMs: number, delayMs: number): number {
  const startMs = open.startMs[cursor] ?? Infinity
  if (startMs > arrivalMs) return startMs
  const dueMs = arrivalMs + delayMs
  let at = cursor
  while (at < open.endMs.length && (open.endMs[at] ?? 0) <= dueMs) at += 1
  return Math.max(dueMs, open.startMs[at] ?? Infinity)
}

function backAt(departments: Shifts | null, askedMs: number, delayMs: number): number {
  if (departments === null) return askedMs + delayMs
  return doneAt(departments, shiftAt(departments, askedMs), askedMs, delayMs)
}

/**
 * Insertion sort: nearly all messages become ready in the order in which they came, so that few places change hands.
 * Equal moments keep the order of arrival.
 */
function orderOf(readyMs: Float64Array): Uint32Array {
  const order = new Uint32Array(readyMs.length)
  let count = 0
  for (let message = 0; message < readyMs.length; message += 1) {
    const ownMs = readyMs[message] ?? Infinity
    if (ownMs === Infinity) continue
    let place = count
    for (; place > 0; place -= 1) {
      const before = order[place - 1] ?? 0
      if ((readyMs[before] ?? 0) <= ownMs) break
      order[place] = before
    }
    order[place] = message
    count += 1
  }
  return order.subarray(0, count)
}
