import { expect, test } from 'vitest'
import { monthDayName, monthDayOf, monthNames } from '#shared/views/filter/calendarDraft.ts'
import { createWords } from '#shared/views/words.ts'

const nl = createWords('nl')
const en = createWords('en')

test('a day of any year is written without one', () => {
  expect([monthDayName(nl, '04-30'), monthDayName(nl, '12-31')]).toEqual(['30 april', '31 december'])
  expect([monthDayName(en, '04-30'), monthDayName(en, '12-31')]).toEqual(['30 April', '31 December'])
  expect(monthNames(nl).map(({ name }) => name)).toContain('augustus')
  expect(monthNames(en)[0]).toEqual({ month: 1, name: 'January' })
})

test('a day that some years lack cannot be chosen', () => {
  expect(monthDayOf(30, 4)).toBe('04-30')
  for (const [day, month] of [
    [31, 4],
    [29, 2],
    [0, 1],
    [1.5, 1],
    [Number.NaN, 1],
  ] as const)
    expect(monthDayOf(day, month)).toBeNull()
})
