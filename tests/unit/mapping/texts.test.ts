import { describe, expect, it } from 'vitest'
import { dateOrderOf, joinDateAndTime, parseLocalDateText, parseZonedText } from '#shared/mapping/dateText.ts'
import { directionOfText } from '#shared/mapping/directionText.ts'
import { decimalMarkOf, parseCount, parseDecimal } from '#shared/mapping/numberText.ts'

describe('numbers', () => {
  it.each([
    ['44,2', 44.2],
    ['44.2', 44.2],
    ['44,2 %', 44.2],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1234567],
    ['0.442', 0.442],
    ['1.2340', 1.234],
    ['12 500', 12500],
    ['0', 0],
    ['-1', -1],
  ])('reads %s whatever the decimal mark', (text, value) => {
    for (const mark of [null, ',', '.'] as const) expect(parseDecimal(text, mark)).toBe(value)
  })

  it('reads 1.234 by the mark that was decided, and as a fraction without one', () => {
    expect(parseDecimal('1.234', ',')).toBe(1234)
    expect(parseDecimal('1.234', '.')).toBe(1.234)
    expect(parseDecimal('1,234')).toBe(1.234)
  })

  it.each(['', 'n.v.t.', '4 4 x', '1e5', ','])('refuses "%s"', (text) => {
    expect(parseDecimal(text)).toBeNaN()
  })

  it.each([
    ['1284', 1284],
    ['1.284', 1284],
    ['1,284', 1284],
    ['12.0', 12],
    ['-3', Number.NaN],
    ['1,5', Number.NaN],
  ])('counts %s as %s', (text, value) => {
    expect(parseCount(text)).toBe(value)
  })

  it.each([
    [['44,2', '1.234'], { answer: ',', isUndecided: false }],
    [['44.2', '1,234'], { answer: '.', isUndecided: false }],
    [['1.234', '2.345'], { answer: null, isUndecided: true }],
    [['44,2', '38.1'], { answer: null, isUndecided: false }],
    [['12', '300'], { answer: null, isUndecided: false }],
  ])('decides on the mark of %j', (texts, decided) => {
    expect(decimalMarkOf(texts)).toEqual(decided)
  })
})

describe('dates', () => {
  const parts = (text: string, order?: 'dmy' | 'mdy') => {
    const local = parseLocalDateText(text, order)
    if (local === null) return null
    const { year, month, day, hour, minute, second } = local
    return [year, month, day, hour, minute, second]
  }

  it.each([
    ['08-04-2021 23:58:57', 'dmy', [2021, 4, 8, 23, 58, 57]],
    ['08/04/2021 23:58', 'mdy', [2021, 8, 4, 23, 58, 0]],
    ['4/8/2021 12:05 AM', 'mdy', [2021, 4, 8, 0, 5, 0]],
    ['4/8/2021 1:05 p.m.', 'mdy', [2021, 4, 8, 13, 5, 0]],
    ['2021-04-08T23:58:57', 'mdy', [2021, 4, 8, 23, 58, 57]],
    ['31-02-2021 10:00', 'dmy', null],
    ['08-04-2021', 'dmy', null],
    ['4/8/2021 13:05 PM', 'mdy', null],
  ] as const)('reads %s as %s', (text, order, expected) => {
    expect(parts(text, order)).toEqual(expected)
  })

  it.each([
    ['14-03-2025', '08:15', '14-03-2025 08:15'],
    ['14-03-2025', '8.15', '14-03-2025 8:15'],
    ['14-03-2025', '8u15', '14-03-2025 8:15'],
    ['2025-03-14 00:00:00', '08:15:30', '2025-03-14 08:15:30'],
  ])('joins %s and %s', (date, time, joined) => {
    expect(joinDateAndTime(date, time)).toBe(joined)
  })

  it('takes the offset a text names', () => {
    expect(parseZonedText('2025-03-31T10:00:00+02:00')).toBe(Date.UTC(2025, 2, 31, 8))
    expect(parseZonedText('2025-03-31 08:00:00.000Z')).toBe(Date.UTC(2025, 2, 31, 8))
    expect(parseZonedText('2025-03-31 08:00 UTC')).toBe(Date.UTC(2025, 2, 31, 8))
    expect(parseZonedText('2025-03-31 08:00')).toBeNull()
    expect(parseZonedText('2025-13-31T08:00:00Z')).toBeNull()
  })

  it.each([
    [['03-04-2025 8:00', '31-04-2025'], { answer: 'dmy', isUndecided: false }],
    [['03/04/2025 8:00', '04/31/2025 9:00'], { answer: 'mdy', isUndecided: false }],
    [['03-04-2025 8:00'], { answer: null, isUndecided: true }],
    [['31-04-2025 8:00', '04-31-2025 8:00'], { answer: null, isUndecided: true }],
    [['04-04-2025 8:00'], { answer: null, isUndecided: false }],
    [['2025-04-03 8:00'], { answer: 'ymd', isUndecided: false }],
  ])('decides on the order of %j', (texts, decided) => {
    expect(dateOrderOf(texts)).toEqual(decided)
  })
})

describe('directions', () => {
  it.each([
    ['Inkomend', 'in'],
    ['UITGAAND', 'out'],
    ['Reçu', 'in'],
    ['gesendet', 'out'],
    ['End-user', 'in'],
    ['misschien', null],
    ['', null],
  ] as const)('%s is %s', (text, direction) => {
    expect(directionOfText(text)).toBe(direction)
  })
})
