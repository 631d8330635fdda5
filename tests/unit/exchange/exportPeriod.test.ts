import { describe, expect, test } from 'vitest'
import { parseLocalDate } from '#shared/domain/localDate.ts'
import { exportPeriod } from '#data/exchange/exportPeriod.ts'

function day(text: string): number {
  const parsed = parseLocalDate(text)
  if (parsed === null) throw new Error(text)
  return parsed
}

function periodOf(
  asked: readonly [string | null, string | null],
  observed: readonly [string, string],
): string | null {
  const [from, to] = asked
  const period = exportPeriod({ from, to }, { from: day(observed[0]), to: day(observed[1]) })
  return period === null ? null : `${period.from} ${period.to}`
}

describe('the months a package is about', () => {
  test.each([
    // The last twelve observed to their end, as far as the data go.
    [[null, null], ['2023-02-11', '2025-06-18'], '2024-06-01 2025-05-31'],
    [[null, null], ['2023-02-11', '2025-06-30'], '2024-07-01 2025-06-30'],
    [[null, null], ['2025-02-11', '2025-06-18'], '2025-02-01 2025-05-31'],
    [[null, null], ['2024-01-01', '2024-02-29'], '2024-01-01 2024-02-29'],
    // Nothing observed to its end: the month that there is.
    [[null, null], ['2025-06-03', '2025-06-18'], '2025-06-01 2025-06-30'],
    // Asked dates are widened.
    [['2025-02-11', '2025-03-02'], ['2023-01-01', '2025-06-18'], '2025-02-01 2025-03-31'],
    [['2025-02-11', null], ['2023-01-01', '2025-06-18'], '2025-02-01 2025-05-31'],
    [[null, '2025-02-11'], ['2023-01-01', '2025-06-18'], '2024-03-01 2025-02-28'],
    [['2025-12-31', '2026-01-01'], ['2023-01-01', '2025-06-18'], '2025-12-01 2026-01-31'],
  ] as const)('%s of data from %s is %s', (asked, observed, period) => {
    expect(periodOf(asked, observed)).toBe(period)
  })

  test.each([
    [['2025-02-30', null]],
    [['2025-03-01', '2025-01-31']],
    [['1999-12-31', '2025-01-31']],
    [['2025-01-01', '2100-01-01']],
  ] as const)('%s is none', (asked) => {
    expect(periodOf(asked, ['2023-01-01', '2025-06-18'])).toBeNull()
  })
})
