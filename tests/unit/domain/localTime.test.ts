import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { createZone, isRealLocalDateTime, isTimeZone } from '#shared/domain/localTime.ts'
import type { LocalDateTime } from '#shared/domain/localTime.ts'

const amsterdam = createZone('Europe/Amsterdam')

function local(text: string): LocalDateTime {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[-T:]/).map(Number)
  return { year, month, day, hour, minute, second: 0, ms: 0 }
}

describe('wall clock to UTC', () => {
  it('takes the first reading of a repeated hour and says so', () => {
    const resolved = amsterdam.toUtcMs(local('2025-10-26T02:30'))
    expect(resolved).toEqual({ utcMs: Date.UTC(2025, 9, 26, 0, 30), flag: 'ambiguousHour' })
  })

  it('takes the second reading of a repeated hour where the file order asks for it', () => {
    const previousMs = Date.UTC(2025, 9, 26, 0, 50)
    expect(amsterdam.toUtcMs(local('2025-10-26T02:30'), previousMs).utcMs).toBe(Date.UTC(2025, 9, 26, 1, 30))
  })

  it('keeps the order of a file that runs from new to old', () => {
    const nextMs = Date.UTC(2025, 9, 26, 1, 10)
    expect(amsterdam.toUtcMs(local('2025-10-26T02:30'), undefined, nextMs).utcMs).toBe(
      Date.UTC(2025, 9, 26, 0, 30),
    )
  })

  it('takes the first reading when none keeps the order', () => {
    const previousMs = Date.UTC(2025, 9, 27)
    expect(amsterdam.toUtcMs(local('2025-10-26T02:30'), previousMs).utcMs).toBe(Date.UTC(2025, 9, 26, 0, 30))
  })

  it('moves a skipped hour on by one hour and says so', () => {
    const resolved = amsterdam.toUtcMs(local('2025-03-30T02:30'))
    expect(resolved).toEqual({ utcMs: Date.UTC(2025, 2, 30, 1, 30), flag: 'skippedHour' })
    expect(amsterdam.localParts(resolved.utcMs).hour).toBe(3)
  })

  // Python 3.11 zoneinfo
  it.each([
    ['2020-03-29', '2020-10-25'],
    ['2021-03-28', '2021-10-31'],
    ['2024-03-31', '2024-10-27'],
    ['2027-03-28', '2027-10-31'],
    ['2030-03-31', '2030-10-27'],
  ])('changes the clock at 01:00 UTC on %s and %s', (spring, autumn) => {
    const springMs = Date.parse(`${spring}T01:00:00Z`)
    const autumnMs = Date.parse(`${autumn}T01:00:00Z`)
    expect([springMs - 1, springMs].map(amsterdam.offsetMsAt)).toEqual([3_600_000, 7_200_000])
    expect([autumnMs - 1, autumnMs].map(amsterdam.offsetMsAt)).toEqual([7_200_000, 3_600_000])
  })

  it('agrees with Temporal on every instant from 2005 to 2045', () => {
    const instant = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2045, 0, 1) })
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom('Europe/Amsterdam', 'Europe/Brussels', 'US/Pacific'),
        (ms, name) => {
          const zone = createZone(name)
          const expected = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(name)
          const parts = zone.localParts(ms)
          expect([
            parts.year,
            parts.month,
            parts.day,
            parts.hour,
            parts.minute,
            parts.second,
            parts.ms,
          ]).toEqual([
            expected.year,
            expected.month,
            expected.day,
            expected.hour,
            expected.minute,
            expected.second,
            expected.millisecond,
          ])
          expect(zone.startOfDayMs(zone.epochDayAt(ms))).toBe(expected.startOfDay().epochMilliseconds)
        },
      ),
    )
  })

  it('comes back to the same instant, given the order where the hour repeats', () => {
    const instant = fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2035, 0, 1) })
    fc.assert(
      fc.property(instant, (ms) => {
        expect(amsterdam.toUtcMs(amsterdam.localParts(ms), ms).utcMs).toBe(ms)
      }),
    )
  })
})

describe('what is accepted', () => {
  it('is an existing date and time only', () => {
    expect(isRealLocalDateTime(local('2024-02-29T23:59'))).toBe(true)
    expect(isRealLocalDateTime(local('2025-02-29T12:00'))).toBe(false)
    expect(isRealLocalDateTime(local('2025-13-01T12:00'))).toBe(false)
    expect(isRealLocalDateTime(local('2025-01-01T24:00'))).toBe(false)
  })

  it('is an existing time zone only', () => {
    expect(isTimeZone('Europe/Brussels')).toBe(true)
    expect(isTimeZone('UTC')).toBe(true)
    expect(isTimeZone('Europe/Nergenshuizen')).toBe(false)
  })
})
