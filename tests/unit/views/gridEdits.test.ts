import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinedBlocks } from '#shared/staffing/plan/dayBlocks.ts'
import { mostPeople, planPersonSchema, type PlanPerson } from '#shared/staffing/plan/plan.ts'
import {
  addPerson,
  copyDay,
  drawBlock,
  eraseBlock,
  moveBlock,
  moveEdge,
  newPerson,
  removePerson,
  setPerson,
  weekdayIndexes,
  type People,
} from '#shared/views/whatIf/gridEdits.ts'
import { hours, person, present } from './gridFixtures.ts'

const minute = fc.integer({ min: -30, max: 1500 })
const quarter = fc.integer({ min: 0, max: 96 }).map((count) => count * 15)
const anyDay = fc.integer({ min: 0, max: 6 })
const anyPerson = fc.integer({ min: 0, max: 1 })
const anyBlock = fc.integer({ min: 0, max: 8 })
const anyEdge = fc.constantFrom<'open' | 'close'>('open', 'close')

type Edit = (people: People) => People
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyPerson, anyDay, minute, minute).map(
    (at): Edit =>
      (people) =>
        drawBlock(people, ...at),
  ),
  fc.tuple(anyPerson, anyDay, minute, minute).map(
    (at): Edit =>
      (people) =>
        eraseBlock(people, ...at),
  ),
  fc.tuple(anyPerson, anyDay, anyBlock, anyEdge, minute).map(
    (at): Edit =>
      (people) =>
        moveEdge(people, ...at),
  ),
  fc.tuple(anyPerson, anyDay, anyBlock, anyDay, minute).map(
    ([one, day, block, toDay, to]): Edit =>
      (people) =>
        moveBlock(people, { person: one, day, block }, toDay, to),
  ),
  fc.tuple(anyPerson, anyDay).map(
    ([one, day]): Edit =>
      (people) =>
        copyDay(people, one, day, weekdayIndexes),
  ),
)

function quartersOf(people: People, one: number, day: number): Set<number> {
  const blocks = people[one]?.days[day] ?? []
  const covered = new Set<number>()
  for (const { openMinute, closeMinute } of blocks)
    for (let at = openMinute; at < closeMinute; at += 15) covered.add(at)
  return covered
}

function faultsOf(people: People): string[] {
  return people.flatMap(({ days }, one) =>
    days.flatMap((blocks, day) =>
      blocks.flatMap(({ openMinute, closeMinute }, index) => {
        const next = blocks[index + 1]
        const isGood =
          openMinute >= 0 &&
          closeMinute <= 1440 &&
          openMinute < closeMinute &&
          openMinute % 15 === 0 &&
          closeMinute % 15 === 0 &&
          (next === undefined || closeMinute < next.openMinute)
        return isGood ? [] : [`person ${String(one)}, day ${String(day)}: ${JSON.stringify(blocks)}`]
      }),
    ),
  )
}

describe('edits of the week grid', () => {
  it('keep blocks sorted, apart, within the day and on quarters of an hour, whatever is done after each other', () => {
    let changes = 0
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 40 }), (edits) => {
        const after = edits.reduce<People>((people, one) => {
          const next = one(people)
          changes += next === people ? 0 : 1
          return next
        }, present)
        expect(faultsOf(after)).toEqual([])
        for (const one of after) expect(planPersonSchema.safeParse(one).success).toBe(true)
      }),
      { numRuns: 300 },
    )
    // Edits that do nothing would keep everything in order too.
    expect(changes).toBeGreaterThan(200)
  })

  it('draw exactly what was asked, and leave everything else as it was', () => {
    fc.assert(
      fc.property(anyDay, quarter, quarter, (day, one, other) => {
        fc.pre(one !== other)
        const before = structuredClone(present)
        const drawn = drawBlock(present, 1, day, one, other)
        const [from, to] = [Math.min(one, other), Math.max(one, other)]
        const wanted = quartersOf(present, 1, day)
        for (let at = from; at < to; at += 15) wanted.add(at)
        expect(quartersOf(drawn, 1, day)).toEqual(wanted)
        expect(drawn[0]).toBe(present[0])
        expect(present).toEqual(before)
      }),
    )
  })

  it('give back by erasing what was drawn on empty time', () => {
    fc.assert(
      fc.property(quarter, quarter, (one, other) => {
        const drawn = drawBlock(present, 0, 5, one, other)
        expect(eraseBlock(drawn, 0, 5, one, other)[0]?.days).toEqual(present[0]?.days)
      }),
    )
  })

  it('make one block of two that touch or overlap', () => {
    const evening = drawBlock(present, 0, 3, 17 * 60, 21 * 60)
    expect(evening[0]?.days[3]).toEqual([hours(9, 21)])
    expect(joinedBlocks([hours(13, 17), hours(9, 13), hours(20, 21)])).toEqual([hours(9, 17), hours(20, 21)])
  })

  it('split a block where its middle is erased', () => {
    const lunch = eraseBlock(present, 0, 0, 12 * 60, 13 * 60)
    expect(lunch[0]?.days[0]).toEqual([hours(9, 12), hours(13, 17)])
  })

  it('leave a quarter of an hour of a block whose edge is dragged past the other', () => {
    const small = moveEdge(present, 0, 0, 0, 'close', 8 * 60)
    expect(small[0]?.days[0]).toEqual([{ openMinute: 540, closeMinute: 555 }])
    expect(moveEdge(present, 0, 0, 0, 'open', 18 * 60)[0]?.days[0]).toEqual([
      { openMinute: 1005, closeMinute: 1020 },
    ])
  })

  it('move a block to another day with its length, and stop at midnight', () => {
    const moved = moveBlock(present, { person: 1, day: 0, block: 0 }, 5, 23 * 60)
    expect(moved[1]?.days[0]).toEqual([])
    expect(moved[1]?.days[5]).toEqual([hours(21, 24)])
  })

  it('answer the same list where nothing changes or nothing can', () => {
    expect(drawBlock(present, 0, 0, 600, 700)).toBe(present)
    expect(drawBlock(present, 7, 0, 600, 700)).toBe(present)
    expect(drawBlock(present, 0, 5, 600, 604)).toBe(present)
    expect(eraseBlock(present, 0, 6, 0, 1440)).toBe(present)
    expect(moveBlock(present, { person: 0, day: 6, block: 0 }, 1, 600)).toBe(present)
    expect(moveBlock(present, { person: 0, day: 1, block: 0 }, 1, 543)).toBe(present)
    expect(removePerson(present, 2)).toBe(present)
  })

  it('refuse a ninth block on a day, also by moving one there, and lose none by it', () => {
    const eight = [0, 2, 4, 6, 8, 10, 12, 14].map((from) => hours(from, from + 1))
    const full: People = [
      { ...person('Medewerker 1', [0], ...eight), days: daysWith(eight, [hours(20, 21)]) },
    ]
    expect(drawBlock(full, 0, 0, 1200, 1260)).toBe(full)
    expect(moveBlock(full, { person: 0, day: 1, block: 0 }, 0, 1200)).toBe(full)
  })

  it('copy a day to the working days, over what was there', () => {
    const monday = drawBlock(present, 1, 0, 17 * 60, 20 * 60)
    const copied = copyDay(monday, 1, 0, weekdayIndexes)
    for (const day of weekdayIndexes) expect(copied[1]?.days[day]).toEqual([hours(9, 12), hours(17, 20)])
    expect(copied[1]?.days[5]).toEqual([])
  })

  it('add people until the roster is full, change one, and take one away', () => {
    const added = addPerson(present, newPerson('Medewerker 3'))
    expect(added.map(({ label }) => label)).toEqual(['Medewerker 1', 'Medewerker 2', 'Medewerker 3'])
    const full = Array.from({ length: mostPeople }, (_, index): PlanPerson => newPerson(String(index)))
    expect(addPerson(full, newPerson('one too many'))).toBe(full)
    const changed = setPerson(added, 2, { ...newPerson('Balie'), looksEveryMinutes: 60 })
    expect(changed[2]).toMatchObject({ label: 'Balie', looksEveryMinutes: 60 })
    expect(removePerson(changed, 0).map(({ label }) => label)).toEqual(['Medewerker 2', 'Balie'])
  })
})

function daysWith(...days: PlanPerson['days'][number][]): PlanPerson['days'] {
  return Array.from({ length: 7 }, (_, day) => days[day] ?? [])
}
