import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inForce, overlaps } from '#data/exchange/inForce.ts'
import type { Datable } from '#data/exchange/inForce.ts'

interface Named extends Datable {
  readonly name: string
}
function item(name: string, code: string, madeAtMs: number, from: string, to: string): Named {
  return { name, municipalityCode: code, madeAtMs, period: { from, to } }
}
function names(items: readonly Named[]): string {
  return inForce(items)
    .map(({ name }) => name)
    .join('')
}

describe('which packages count', () => {
  test('of overlapping periods the latest made, whatever came in first', () => {
    const older = item('a', 'GM0344', 1, '2025-01-01', '2025-12-31')
    const newer = item('b', 'GM0344', 2, '2025-12-01', '2026-11-30')
    expect(names([older, newer])).toBe('b')
    expect(names([newer, older])).toBe('b')
  })

  test('of one moment the later in the list', () => {
    const one = item('a', 'GM0344', 1, '2025-01-01', '2025-12-31')
    expect(names([one, { ...one, name: 'b' }])).toBe('b')
  })

  test('periods side by side and other municipalities leave each other alone', () => {
    const first = item('a', 'GM0344', 1, '2024-01-01', '2024-12-31')
    const second = item('b', 'GM0344', 2, '2025-01-01', '2025-12-31')
    const other = item('c', 'GM0268', 3, '2024-01-01', '2025-12-31')
    expect(names([first, second, other])).toBe('abc')
  })

  test('what is replaced replaces nothing', () => {
    const items = [
      item('a', 'GM0344', 1, '2025-01-01', '2025-06-30'),
      item('b', 'GM0344', 2, '2025-06-01', '2025-12-31'),
      item('c', 'GM0344', 3, '2025-12-01', '2026-03-31'),
    ]
    expect(names(items)).toBe('ac')
    expect(names(items.slice(0, 2))).toBe('b')
  })

  test('whatever comes in, those that count never overlap, and each other overlaps a later one that does', () => {
    const month = fc.integer({ min: 1, max: 9 }).map((number) => `2025-0${String(number)}`)
    const one = fc
      .tuple(fc.constantFrom('A', 'B'), fc.integer({ min: 0, max: 5 }), month, month)
      .map(([code, madeAtMs, a, b]) => item('x', code, madeAtMs, a < b ? a : b, a < b ? b : a))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (items) => {
        const kept = inForce(items)
        for (const entry of items) {
          const same = kept.filter(
            (other) =>
              other !== entry &&
              other.municipalityCode === entry.municipalityCode &&
              overlaps(other.period, entry.period),
          )
          if (kept.includes(entry)) expect(same).toEqual([])
          else expect(same.some((other) => other.madeAtMs >= entry.madeAtMs)).toBe(true)
        }
      }),
    )
  })
})
