import { describe, expect, it } from 'vitest'
import { mayRestart } from '../../../src-main/supervision/restartPolicy.ts'

const minuteMs = 60_000
const nowMs = 1_700_000_000_000

describe('a process that ended by itself', () => {
  it('is started again three times within five minutes', () => {
    expect(mayRestart([nowMs], nowMs)).toBe(true)
    expect(mayRestart([nowMs - 2 * minuteMs, nowMs - minuteMs, nowMs], nowMs)).toBe(true)
  })

  it('is given up the fourth time', () => {
    expect(mayRestart([nowMs - 3 * minuteMs, nowMs - 2 * minuteMs, nowMs - minuteMs, nowMs], nowMs)).toBe(
      false,
    )
  })

  it('is started again when the earlier ends lie further back', () => {
    expect(mayRestart([nowMs - 9 * minuteMs, nowMs - 8 * minuteMs, nowMs - 5 * minuteMs, nowMs], nowMs)).toBe(
      true,
    )
  })
})
