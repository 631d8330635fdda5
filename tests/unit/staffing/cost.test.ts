import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { usualHolidays } from '#shared/domain/holidays.ts'
import type { OpeningBlock } from '#shared/domain/openingHours.ts'
import { costOfRoster, costPerPoint, fteOf, holidaysPerWeekday } from '#shared/staffing/cost.ts'
import type { RosteredPerson, RosterYear, Tariff } from '#shared/staffing/cost.ts'

const tariff: Tariff = {
  hourlyEuro: 46,
  ordinaryFromMinute: 7 * 60,
  ordinaryToMinute: 17 * 60,
  eveningSurcharge: 0.25,
  weekendSurcharge: 0.5,
  holidaySurcharge: 1,
}
const noHolidays: RosterYear = { weeks: 52, holidays: [0, 0, 0, 0, 0, 0, 0], onHolidays: 'worked' }
const hours = (from: number, to: number): OpeningBlock => ({ openMinute: from * 60, closeMinute: to * 60 })

function person(
  weekdays: readonly OpeningBlock[],
  weekend: readonly OpeningBlock[] = [],
  rest: Partial<RosteredPerson> = {},
): RosteredPerson {
  const days = [weekdays, weekdays, weekdays, weekdays, weekdays, weekend, weekend]
  return { days, rotation: null, hourlyEuro: null, ...rest }
}

describe('the cost of a roster', () => {
  it('is hours times rate inside ordinary hours: 55 hours at 46 euro', () => {
    // 5 x 8 + 5 x 3 = 55 hours; 55 x 52 x 46 = 131,560 euro.
    const cost = costOfRoster([person([hours(9, 17)]), person([hours(10, 13)])], tariff, noHolidays)
    expect(cost.hoursPerWeek).toBe(55)
    expect(cost.euroPerYear).toBe(131_560)
    expect(cost.surchargeEuroPerYear).toBe(0)
  })

  it('has the surcharge of the evening: 16 hours more cost 47,840 euro', () => {
    // Monday to Thursday 17-21; 16 x 52 x 46 x 1.25 = 47,840, of which a fifth is surcharge.
    const evening = [hours(17, 21)]
    const days = [evening, evening, evening, evening, [], [], []]
    const cost = costOfRoster([{ days, rotation: null, hourlyEuro: null }], tariff, noHolidays)
    expect(cost.euroPerYear).toBe(47_840)
    expect(cost.surchargeEuroPerYear).toBe(9_568)
    expect(costPerPoint(cost.euroPerYear, 0.138)).toEqual({
      kind: 'perPoint',
      euro: expect.closeTo(3466.67, 2),
    })
  })

  it('has the surcharge of the weekend, also for its evening: 8 hours cost 28,704 euro', () => {
    // 8 x 52 x 46 x 1.5 = 28,704.
    const cost = costOfRoster([person([], [hours(10, 14)])], tariff, noHolidays)
    expect(cost.euroPerYear).toBe(28_704)
    expect(costOfRoster([person([], [hours(18, 22)])], tariff, noHolidays)).toEqual(cost)
  })

  it('parts a block at the edges of the ordinary hours', () => {
    // 6-21 = 15 hours: one before seven, ten ordinary, four after five.
    const cost = costOfRoster([person([hours(6, 12), hours(12, 21)])], tariff, { ...noHolidays, weeks: 1 })
    expect(cost.hoursPerYear).toEqual({ ordinary: 50, evening: 25, weekend: 0, holiday: 0, free: 0 })
    expect(cost.euroPerYear).toBe(50 * 46 + 25 * 57.5)
  })

  it('takes a part of a rotating duty, and a person at their own rate', () => {
    const rotating = person([hours(9, 17)], [], { rotation: { everyWeeks: 4 }, hourlyEuro: 60 })
    const cost = costOfRoster([rotating], tariff, noHolidays)
    expect(cost.hoursPerWeek).toBe(10)
    expect(cost.euroPerYear).toBe(10 * 52 * 60)
  })

  it('pays holidays as worked, as free and paid, or not at all', () => {
    // 8 hours a day, six holidays on weekdays: 48 of 2,080 hours.
    const holidays = [2, 0, 0, 1, 3, 0, 1]
    const costWhen = (onHolidays: RosterYear['onHolidays']): ReturnType<typeof costOfRoster> =>
      costOfRoster([person([hours(9, 17)])], tariff, { weeks: 52, holidays, onHolidays })
    expect(costWhen('worked').hoursPerYear).toMatchObject({ ordinary: 2032, holiday: 48, free: 0 })
    expect(costWhen('worked').euroPerYear).toBe(2032 * 46 + 48 * 92)
    expect(costWhen('freeAndPaid').hoursPerYear).toMatchObject({ ordinary: 2032, holiday: 0, free: 48 })
    expect(costWhen('freeAndPaid').euroPerYear).toBe(2080 * 46)
    expect(costWhen('freeAndUnpaid').euroPerYear).toBe(2032 * 46)
    expect(costWhen('worked').hoursPerWeek).toBe(40)
  })

  it('lets a holiday in the evening or the weekend have the one surcharge of a holiday', () => {
    const holidays = [0, 0, 0, 0, 0, 0, 2]
    const cost = costOfRoster([person([], [hours(18, 20)])], tariff, { ...noHolidays, holidays })
    expect(cost.hoursPerYear).toMatchObject({ weekend: 204, holiday: 4 })
    expect(cost.euroPerYear).toBe(204 * 69 + 4 * 92)
  })

  it('adds up over people, and never falls where an hour is added', () => {
    const part = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 4 }))
      .map(([from, length]) => hours(from, from + length))
    const anyone = fc
      .array(fc.array(part, { maxLength: 1 }), { minLength: 7, maxLength: 7 })
      .map((days): RosteredPerson => ({ days, rotation: null, hourlyEuro: null }))
    const year: RosterYear = { weeks: 52, holidays: [2, 1, 1, 2, 2, 1, 3], onHolidays: 'worked' }
    fc.assert(
      fc.property(anyone, anyone, (one, other) => {
        const euro = (...people: readonly RosteredPerson[]): number =>
          costOfRoster(people, tariff, year).euroPerYear
        expect(euro(one, other)).toBeCloseTo(euro(one) + euro(other), 6)
        expect(euro(one, other)).toBeGreaterThanOrEqual(euro(one))
      }),
    )
  })

  it('costs nothing without people', () => {
    expect(costOfRoster([], tariff, noHolidays)).toMatchObject({ hoursPerWeek: 0, euroPerYear: 0 })
  })

  it('refuses what is no roster or no rate', () => {
    const week = person([hours(9, 17)])
    expect(() => costOfRoster([{ ...week, days: [] }], tariff, noHolidays)).toThrow('days')
    expect(() => costOfRoster([person([hours(17, 9)])], tariff, noHolidays)).toThrow('1020-540')
    expect(() => costOfRoster([week], { ...tariff, hourlyEuro: -1 }, noHolidays)).toThrow('hourlyEuro')
    expect(() => costOfRoster([week], tariff, { ...noHolidays, holidays: [1] })).toThrow('holidays')
    expect(() => fteOf(36, 0)).toThrow('fullWeekHours')
  })
})

describe('holidays per weekday', () => {
  it('counts the Dutch holidays of 2026', () => {
    // 1 January Thu, Easter 5 and 6 April Sun Mon, King's Day 27 April Mon, Ascension 14 May Thu,
    // Whitsun 24 and 25 May Sun Mon, Christmas 25 and 26 December Fri Sat.
    expect(holidaysPerWeekday(2026, usualHolidays('NL'))).toEqual([3, 0, 0, 2, 1, 1, 2])
  })

  it('counts two holidays on one date once', () => {
    // In 2016 Ascension fell on 5 May.
    expect(holidaysPerWeekday(2016, ['ascensionDay', 'liberationDay'])).toEqual([0, 0, 0, 1, 0, 0, 0])
  })
})

describe('cost beside gain', () => {
  it('is said as no gain where the share within the norm does not rise', () => {
    expect(costPerPoint(1000, 0)).toEqual({ kind: 'noGain' })
    expect(costPerPoint(1000, -0.02)).toEqual({ kind: 'noGain' })
  })

  it('has full-time jobs from hours', () => {
    expect(fteOf(54, 36)).toBe(1.5)
  })
})
