import type { WaitingOrder } from './scenario.ts'

/** Messages that wait: one line per priority, first come first served within it. */
export interface WaitingLines {
  waiting(): number
  join(message: number): void
  /** Takes the first of the line that goes first; throws RangeError when nobody waits. */
  takeFirst(): number
}

const none = -1

/** `priority`: per message, 0 = first. Under 'fifo' all stand in one line. */
export function waitingLines(priority: Uint8Array, order: WaitingOrder): WaitingLines {
  const lines = order === 'fifo' ? 1 : priority.reduce((most, value) => Math.max(most, value), 0) + 1
  const behind = new Int32Array(priority.length)
  const heads = new Int32Array(lines).fill(none)
  const tails = new Int32Array(lines).fill(none)
  let waiting = 0
  return {
    waiting: () => waiting,
    join: (message) => {
      const line = order === 'fifo' ? 0 : (priority[message] ?? 0)
      const tail = tails[line] ?? none
      if (tail === none) heads[line] = message
      else behind[tail] = message
      behind[message] = none
      tails[line] = message
      waiting += 1
    },
    takeFirst: () => {
      for (let line = 0; line < lines; line += 1) {
        const first = heads[line] ?? none
        if (first === none) continue
        const second = behind[first] ?? none
        heads[line] = second
        if (second === none) tails[line] = none
        waiting -= 1
        return first
      }
      throw new RangeError('nobody waits')
    },
  }
}
