import { describe, expect, it } from 'vitest'
import { coversToTry } from '#shared/staffing/goal/coversToTry.ts'
import { dutyOf } from '#shared/staffing/goal/duty.ts'
import type { PlanPerson } from '#shared/staffing/plan/plan.ts'
import { planPersonSchema } from '#shared/staffing/plan/plan.ts'
import { officePerson, person } from './goalPeople.ts'

const evenWeights = Array.from({ length: 168 }, () => 1)
/** Few questions before noon on workdays. */
const quietMornings = evenWeights.map((weight, hour) => (hour % 24 < 12 ? weight / 10 : weight))

const hoursOf = (people: readonly PlanPerson[]): number =>
  dutyOf(people).reduce((sum, at) => sum + at, 0) / 60

/** "0123 17-21 x1, 56 10-16 x1" */
function told(added: ReturnType<typeof coversToTry>[number]['added']): string {
  return added
    .map(
      ({ weekdays, openMinute, closeMinute, people }) =>
        `${weekdays.join('')} ${openMinute / 60}-${closeMinute / 60} x${people}`,
    )
    .join(', ')
}
const toldCovers = (people: readonly PlanPerson[], weights = evenWeights): readonly string[] =>
  coversToTry(people, weights).map(({ added }) => told(added))

describe('the covers among which the cheapest is sought', () => {
  it('begin with the present one, and are a few hundred at most', () => {
    const covers = coversToTry([officePerson('1'), officePerson('2')], evenWeights)
    expect(covers[0]).toEqual({ people: [officePerson('1'), officePerson('2')], added: [] })
    expect(covers.length).toBeGreaterThan(200)
    expect(covers.length).toBeLessThanOrEqual(450)
  })
  it('hold evenings to each hour on three sets of days, weekend days, and both together', () => {
    const covers = toldCovers([officePerson('1')])
    for (const hour of [19, 20, 21, 22, 23])
      for (const days of ['0123', '01234', '0123456']) expect(covers).toContain(`${days} 17-${hour} x1`)
    expect(covers).toContain('56 10-16 x1')
    expect(covers).toContain('5 10-14 x1')
    expect(covers).toContain('0123 17-21 x1, 56 10-16 x1')
  })
  it('hold an early start and one more colleague in office hours', () => {
    const covers = toldCovers([officePerson('1')])
    expect(covers).toContain('01234 7-9 x1')
    expect(covers).toContain('01234 9-17 x1')
  })
  it('fill lunch where nobody is on duty then, and only there', () => {
    const apart = toldCovers([person('1', '9-12 13-17', '9-12 13-17', '9-17', '9-17', '9-17')])
    expect(apart).toContain('01 12-13 x1')
    expect(toldCovers([officePerson('1')]).some((text) => text.includes(' 12-13 x1'))).toBe(false)
  })
  it('begin an evening where the day ends, on each day beside who is on duty already', () => {
    const late = person('1', '9-17', '9-17', '9-17', '9-20', '9-17')
    expect(toldCovers([late])).toContain('0124 17-21 x1, 3 20-21 x1')
  })
  it('ask nobody to come for less than an hour, except for lunch', () => {
    const uneven = person('1', '9-17', '9-17', '9-17', '9-20.75', '9-12 12.5-17')
    const covers = coversToTry([uneven], evenWeights)
    for (const { added } of covers)
      for (const { openMinute, closeMinute, people } of added)
        if (people > 0 && openMinute !== 12 * 60) expect(closeMinute - openMinute).toBeGreaterThanOrEqual(60)
    expect(covers.map(({ added }) => told(added))).toContain('0124 17-21 x1')
    expect(covers.map(({ added }) => told(added))).toContain('4 12-12.5 x1')
  })
  it('take hours from where the fewest questions come in', () => {
    expect(toldCovers([officePerson('1')], quietMornings)).toContain('01234 9-11 x-1')
  })
  it('may be cheaper than the present one: a person fewer, with an evening instead', () => {
    const team = [officePerson('1'), person('2', '9-14', '9-14', '9-14', '9-14', '9-14')]
    const covers = coversToTry(team, evenWeights)
    const fewer = covers.find(({ added }) => told(added) === '01234 9-14 x-1')
    expect(fewer?.people).toEqual([officePerson('1')])
    const swapped = covers.find(({ added }) => told(added) === '01234 9-14 x-1, 0123 17-19 x1')
    expect(swapped).toBeDefined()
    expect(hoursOf(swapped?.people ?? [])).toBeLessThan(hoursOf(team))
  })
  it('never empty the team by taking its only person', () => {
    for (const { people } of coversToTry([officePerson('1')], evenWeights))
      expect(hoursOf(people)).toBeGreaterThan(0)
  })
  it('let who comes beside work, be absent and be paid as the person with the most hours', () => {
    const slow = {
      ...officePerson('1'),
      handlingFactor: 1.5,
      absentShare: 0.1,
      hourlyEuro: 52,
      looksEveryMinutes: 60,
    }
    for (const { people } of coversToTry([slow, person('2', '9-10')], evenWeights).slice(1)) {
      const row = people.find(({ label }) => label === '')
      if (row === undefined) continue
      expect(row).toMatchObject({
        handlingFactor: 1.5,
        absentShare: 0.1,
        hourlyEuro: 52,
        looksEveryMinutes: 60,
      })
    }
  })
  it('count people who take turns as one: no gap is seen where four share the evenings', () => {
    const evenings = [0, 1, 2, 3].map((firstWeek) => ({
      ...person(`avond ${firstWeek}`, '17-21', '17-21', '17-21', '17-21', '17-21'),
      rotation: { everyWeeks: 4, firstWeek },
    }))
    const covers = toldCovers([officePerson('1'), ...evenings])
    expect(covers.some((text) => text.includes('01234 17-21'))).toBe(false)
    expect(covers).toContain('01234 21-22 x1')
  })
  it('are all different, keep to the shape of a plan, and say what they add to the minute', () => {
    const team = [officePerson('1'), person('2', '8-12', '', '9-12 13-17', '', '', '10-12')]
    const covers = coversToTry(team, quietMornings)
    const before = hoursOf(team)
    expect(new Set(covers.map(({ people }) => JSON.stringify(people))).size).toBe(covers.length)
    for (const { people, added } of covers) {
      for (const one of people) planPersonSchema.parse(one)
      const change = added.reduce(
        (sum, each) => sum + (each.weekdays.length * (each.closeMinute - each.openMinute) * each.people) / 60,
        0,
      )
      expect(hoursOf(people)).toBeCloseTo(before + change, 9)
    }
  })
  it('begin from nothing where nobody is on duty yet', () => {
    const covers = toldCovers([])
    expect(covers).toContain('01234 9-17 x1')
    expect(covers).toContain('01234 17-21 x1')
  })
})
