import { describe, expect, it } from 'vitest'
import { advancePace, remainingMs, startPace } from '#shared/views/data/pace.ts'
import type { Pace } from '#shared/views/data/pace.ts'

const total = 100_000

/** Looks every half second; `bytesAt` tells how many bytes had been read by then. */
function watched(seconds: number, bytesAt: (atMs: number) => number): { pace: Pace; shown: number[] } {
  let pace = startPace(0)
  const shown: number[] = []
  for (let atMs = 500; atMs <= seconds * 1000; atMs += 500) {
    pace = advancePace(pace, atMs, bytesAt(atMs), total)
    const left = remainingMs(pace, atMs)
    if (left !== null) shown.push(left)
  }
  return { pace, shown }
}

describe('the remaining time of a queue', () => {
  it('is told after a moment, from the pace', () => {
    const { pace } = watched(10, (atMs) => atMs)
    // A byte a millisecond: of 100,000 bytes 90 seconds remain after ten.
    expect(pace.endsAtMs).toBeCloseTo(100_000, -3)
    expect(watched(1, (atMs) => atMs).shown).toEqual([])
  })

  it('counts down and never jumps up while the pace wobbles', () => {
    // Between a third and five thirds of the mean pace, every few seconds.
    const wobble = (atMs: number): number => atMs + 400 * Math.sin(atMs / 700)
    const { shown } = watched(60, wobble)
    const rises = shown.filter((left, index) => left > (shown[index - 1] ?? Infinity))
    expect(shown.length).toBeGreaterThan(100)
    expect(rises).toEqual([])
  })

  it('follows a pace that really changed', () => {
    const slowed = (atMs: number): number => (atMs < 20_000 ? atMs : 20_000 + (atMs - 20_000) / 4)
    const { pace } = watched(60, slowed)
    // 70,000 bytes remain at a quarter of a byte a millisecond: 280 seconds.
    const left = remainingMs(pace, 60_000) ?? 0
    expect(left).toBeGreaterThan(200_000)
    expect(left).toBeLessThan(320_000)
  })

  it('does not take a file that left the queue for progress', () => {
    const before = watched(10, (atMs) => atMs).pace
    const after = advancePace(before, 10_500, 2_000, 60_000)
    expect(after.bytesPerMs).toBe(before.bytesPerMs)
    expect(after.bytesRead).toBe(2_000)
  })

  it('is never zero, and in steps of five seconds towards the end', () => {
    const { pace } = watched(99, (atMs) => atMs)
    expect(remainingMs(pace, 99_000)).toBe(5_000)
    expect(remainingMs(pace, 200_000)).toBe(5_000)
    expect((remainingMs(pace, 40_000) ?? 0) % 5_000).toBe(0)
  })
})
