import { expect, test } from 'vitest'
import { isPlausibleTime } from '#data/importing/plausibleTime.ts'

const now = Date.UTC(2026, 9, 1)

test.each([
  ['a message of this morning', Date.UTC(2026, 9, 1), true],
  ['one of tomorrow, written in a zone ahead of this one', Date.UTC(2026, 9, 2), true],
  ['one of next week', Date.UTC(2026, 9, 8), false],
  ['one of the year 2206', Date.UTC(2206, 0, 1), false],
  ['an old e-mail', Date.UTC(1999, 0, 1), true],
  ['a date that a spreadsheet made of nothing', Date.UTC(1900, 0, 1), false],
  ['no moment at all', Number.NaN, false],
])('%s', (_, sentAtMs, expected) => {
  expect(isPlausibleTime(sentAtMs, now)).toBe(expected)
})

test('a clock that stands in the past refuses nothing that was written since', () => {
  expect(isPlausibleTime(Date.UTC(2025, 5, 1), 0)).toBe(true)
})
