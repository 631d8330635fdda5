import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createOpeningClock } from '#shared/domain/openingClock.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { OpeningBlock, OpeningHours } from '#shared/domain/openingHours.ts'
import { createZone } from '#shared/domain/localTime.ts'

// Expected durations and due times: Python 3.11 zoneinfo (Europe/Amsterdam), intervals checked minute by minute; the
// week of March 2022 is the number that the tests of Chatwoot (reporting_event_listener_spec) expect.

const zone = createZone('Europe/Amsterdam')

/** "2025-03-03T08:00", Amsterdam wall clock */
function at(local: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number)
  return zone.toUtcMs({ year, month, day, hour, minute, second: 0, ms: 0 }).utcMs
}

const whole = { fromMs: at('2020-01-01T00:00'), toMs: at('2031-01-01T00:00') }

function block(open: number, close: number): OpeningBlock {
  return { openMinute: open * 60, closeMinute: close * 60 }
}

function hours(days: readonly (readonly OpeningBlock[])[]): OpeningHours {
  return {
    timeZone: 'Europe/Amsterdam',
    weeks: [{ validFrom: null, validTo: null, days }],
    closedHolidays: [],
    closedDays: [],
  }
}

function weekdays(...blocks: readonly OpeningBlock[]): readonly (readonly OpeningBlock[])[] {
  return [blocks, blocks, blocks, blocks, blocks, [], []]
}

const office = [block(9, 17)]
const calendars: Readonly<Record<string, OpeningHours>> = {
  A: hours(weekdays(block(9, 17))),
  B: {
    ...hours(weekdays(block(8.5, 17))),
    closedHolidays: [...defaultOpeningHours('NL').closedHolidays, 'goodFriday', 'liberationDay'],
  },
  C: hours([office, office, office, [block(9, 20)], office, [block(10, 14)], []]),
  D: hours(weekdays(block(9, 12.5), block(13, 17))),
  E: hours(Array.from({ length: 7 }, () => [block(0, 24)])),
  F: hours(Array.from({ length: 7 }, () => [block(0, 6)])),
}
const clocks = Object.fromEntries(
  Object.entries(calendars).map(([name, calendar]) => [name, createOpeningClock(calendar, whole)]),
)

describe('opening-hours time', () => {
  it.each([
    ['A', '2025-03-03T08:00', '2025-03-03T09:30', 5400, 1800, 'before opening'],
    ['A', '2025-03-03T16:30', '2025-03-04T09:30', 61200, 3600, 'overnight'],
    ['A', '2025-03-07T16:00', '2025-03-10T10:00', 237600, 7200, 'weekend'],
    ['A', '2025-03-07T18:00', '2025-03-08T10:00', 57600, 0, 'both outside hours -> 0 business seconds'],
    ['A', '2025-03-08T00:00', '2025-03-08T23:59', 86340, 0, 'whole Saturday'],
    ['A', '2022-03-20T00:00', '2022-03-26T23:59', 604740, 144000, 'Chatwoot spec: expects 144000 s'],
    ['A', '2025-10-24T16:00', '2025-10-27T10:00', 241200, 7200, 'weekend with DST end (26 October 2025)'],
    ['E', '2025-03-29T12:00', '2025-03-30T12:00', 82800, 82800, '24/7 across DST start = 23 h'],
    ['E', '2025-10-25T12:00', '2025-10-26T12:00', 90000, 90000, '24/7 across DST end = 25 h'],
    ['F', '2025-10-26T00:00', '2025-10-26T06:00', 25200, 25200, '6 wall hours = 7 real hours'],
    [
      'B',
      '2025-04-17T16:00',
      '2025-04-22T09:00',
      406800,
      5400,
      'Easter 2025: Goede Vrijdag + Tweede paasdag closed',
    ],
    ['B', '2025-04-25T16:00', '2025-04-28T09:00', 234000, 5400, 'Koningsdag 2025 falls on Saturday 26 April'],
    ['B', '2025-05-02T16:00', '2025-05-06T09:00', 320400, 5400, 'Bevrijdingsdag Monday'],
    ['B', '2025-05-28T16:30', '2025-05-30T09:00', 145800, 3600, 'Hemelvaart'],
    ['B', '2025-12-24T16:00', '2025-12-29T09:00', 406800, 5400, 'Christmas 2025'],
    ['C', '2025-03-06T16:00', '2025-03-06T19:00', 10800, 10800, 'Thursday evening'],
    ['C', '2025-03-07T16:30', '2025-03-08T10:15', 63900, 2700, 'Sat opening'],
    ['C', '2025-03-08T13:50', '2025-03-10T09:10', 156000, 1200, 'Sat close to Mon'],
    ['D', '2025-03-03T12:40', '2025-03-03T12:50', 600, 0, 'inside the break'],
    ['D', '2025-03-03T09:00', '2025-03-07T17:00', 374400, 135000, 'full week = 37.5 h'],
    ['A', '2025-03-03T09:00', '2025-03-03T17:00', 28800, 28800, 'exact opening to closing = 28800'],
    ['A', '2025-01-01T00:00', '2026-01-01T00:00', 31536000, 7516800, 'full year 2025, no holidays'],
    ['B', '2025-01-01T00:00', '2026-01-01T00:00', 31536000, 7741800, 'full year 2025 with holidays'],
    ['A', '2024-02-28T15:00', '2024-03-01T10:00', 154800, 39600, 'leap day'],
  ])('on calendar %s from %s to %s: %i s passed, %i s open (%s)', (calendar, start, end, passed, open) => {
    expect(at(end) - at(start)).toBe(passed * 1000)
    expect(clocks[calendar]?.elapsedMs(at(start), at(end))).toBe(open * 1000)
  })

  it.each([
    ['A', '2025-03-03T10:00', 4, '2025-03-03T14:00'],
    ['A', '2025-03-03T15:00', 4, '2025-03-04T11:00'],
    ['A', '2025-03-07T15:30', 4, '2025-03-10T11:30'],
    ['A', '2025-03-08T12:00', 1, '2025-03-10T10:00'],
    ['A', '2025-03-03T09:00', 8, '2025-03-03T17:00'],
    ['A', '2025-03-03T16:59', 8, '2025-03-04T16:59'],
    ['B', '2025-04-17T15:00', 4, '2025-04-22T10:30'],
    ['C', '2025-03-06T18:00', 4, '2025-03-07T11:00'],
    ['D', '2025-03-03T11:00', 2, '2025-03-03T13:30'],
  ])('on calendar %s from %s, %i opening hours end at %s', (calendar, start, openHours, due) => {
    expect(clocks[calendar]?.dueAtMs(at(start), openHours * 3_600_000)).toBe(at(due))
  })

  it('tells an answer given before the next opening from one given while open', () => {
    const clock = createOpeningClock(calendars['A'] ?? hours([]), whole)
    expect(clock.isWithinClosedTime(at('2025-03-07T18:00'), at('2025-03-08T10:00'))).toBe(true)
    expect(clock.isWithinClosedTime(at('2025-03-07T18:00'), at('2025-03-10T09:00'))).toBe(false)
    expect(clock.isWithinClosedTime(at('2025-03-07T16:59'), at('2025-03-07T17:30'))).toBe(false)
    expect(clock.isWithinClosedTime(at('2025-03-07T17:00'), at('2025-03-07T17:30'))).toBe(true)
  })

  it('is open from the first minute of a block up to, not including, its end', () => {
    const clock = createOpeningClock(calendars['D'] ?? hours([]), whole)
    expect(
      ['08:59', '09:00', '12:29', '12:30', '12:59', '13:00', '17:00'].map((time) =>
        clock.isOpen(at(`2025-03-03T${time}`)),
      ),
    ).toEqual([false, true, true, false, false, true, false])
  })

  it('follows the hours that were in force on each date', () => {
    const changed: OpeningHours = {
      ...hours([]),
      weeks: [
        { validFrom: null, validTo: '2025-03-31', days: weekdays(block(9, 17)) },
        { validFrom: '2025-04-01', validTo: null, days: weekdays(block(8, 20)) },
      ],
    }
    const clock = createOpeningClock(changed, whole)
    expect(clock.elapsedMs(at('2025-03-31T00:00'), at('2025-04-01T00:00'))).toBe(8 * 3_600_000)
    expect(clock.elapsedMs(at('2025-04-01T00:00'), at('2025-04-02T00:00'))).toBe(12 * 3_600_000)
  })

  it('is closed on extra closing days', () => {
    const clock = createOpeningClock({ ...hours(weekdays(block(9, 17))), closedDays: ['2025-03-04'] }, whole)
    expect(clock.elapsedMs(at('2025-03-04T00:00'), at('2025-03-05T00:00'))).toBe(0)
  })

  it('by default knows the holidays of the country', () => {
    const dutch = createOpeningClock(defaultOpeningHours('NL'), whole)
    const flemish = createOpeningClock(defaultOpeningHours('VL'), whole)
    const openOn = (clock: typeof dutch, date: string): boolean => clock.isOpen(at(`${date}T12:00`))
    expect([openOn(dutch, '2026-04-27'), openOn(flemish, '2026-04-27')]).toEqual([false, true])
    expect([openOn(dutch, '2025-07-21'), openOn(flemish, '2025-07-21')]).toEqual([true, false])
    expect([openOn(dutch, '2025-05-05'), openOn(dutch, '2025-04-18')]).toEqual([true, true])
  })

  it('tells which stretches of opening time a wait holds', () => {
    const clock = createOpeningClock(calendars['D'] ?? hours([]), whole)
    expect(clock.pieces(at('2025-03-07T16:40'), at('2025-03-10T13:10'))).toEqual([
      { fromMs: at('2025-03-07T16:40'), toMs: at('2025-03-07T17:00') },
      { fromMs: at('2025-03-10T09:00'), toMs: at('2025-03-10T12:30') },
      { fromMs: at('2025-03-10T13:00'), toMs: at('2025-03-10T13:10') },
    ])
    expect(clock.pieces(at('2025-03-08T10:00'), at('2025-03-09T10:00'))).toEqual([])
    expect(clock.pieces(at('2025-03-10T10:00'), at('2025-03-10T09:00'))).toEqual([])
  })

  it('has pieces that together are the time elapsed, in order and apart', () => {
    const minutes = fc.integer({ min: 0, max: 400 * 24 * 60 })
    const names = fc.constantFrom(...Object.keys(clocks))
    fc.assert(
      fc.property(names, minutes, minutes, (name, startMinute, lengthMinutes) => {
        const clock = clocks[name]
        const startMs = at('2024-12-01T00:00') + startMinute * 60_000
        const endMs = startMs + (lengthMinutes % (60 * 24 * 60)) * 60_000
        const pieces = clock?.pieces(startMs, endMs) ?? []
        const sum = pieces.reduce((total, { fromMs, toMs }) => total + toMs - fromMs, 0)
        expect(sum).toBe(clock?.elapsedMs(startMs, endMs))
        const edges = pieces.flatMap(({ fromMs, toMs }) => [fromMs, toMs])
        expect(edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? 0))).toBe(true)
      }),
    )
  })
})
