import { describe, expect, it } from 'vitest'
import { createWords } from '#shared/views/words.ts'
import { presentPlaces, stretchesOf } from '#shared/views/whatIf/gridAgainstPresent.ts'
import { drawBlock, eraseBlock, newPerson, removePerson } from '#shared/views/whatIf/gridEdits.ts'
import { gridView, type GridInput } from '#shared/views/whatIf/gridView.ts'
import { hours, person, present } from './gridFixtures.ts'

const nl = createWords('nl')
const en = createWords('en')
const noQuestions = Array.from({ length: 168 }, () => 0)

function input(more: Partial<GridInput>): GridInput {
  return {
    people: present,
    present: null,
    perHourOfWeek: noQuestions,
    isWholeDay: false,
    scenario: null,
    ...more,
  }
}
const evening = drawBlock(present, 0, 3, 17 * 60, 21 * 60)

describe('the week grid', () => {
  it('says of each day who is on duty when, and what a scenario adds', () => {
    const monday = gridView(nl, input({})).days[0]
    expect(monday?.words).toBe('9.00–12.00: 2 medewerkers, 12.00–17.00: 1 medewerker')
    const { days } = gridView(nl, input({ people: evening, present, scenario: 'A' }))
    expect(days[3]?.words).toBe(
      '9.00–12.00: 2 medewerkers, 12.00–17.00: 1 medewerker; erbij in A: 17.00–21.00 (Medewerker 1)',
    )
    expect(days[6]?.words).toBe('niemand')
    const english = gridView(en, input({ people: evening, present, scenario: 'A' }))
    expect(english.days[3]?.words).toBe(
      '9:00–12:00: 2 employees, 12:00–17:00: 1 employee; added in A: 17:00–21:00 (Medewerker 1)',
    )
  })

  it('says what a scenario takes away, also of somebody who is no longer there', () => {
    const people = eraseBlock(removePerson(present, 1), 0, 0, 9 * 60, 10 * 60)
    const { days, kinds } = gridView(nl, input({ people, present, scenario: 'B' }))
    expect(days[0]?.words).toContain('eraf in B: 9.00–10.00 (Medewerker 1) en 9.00–12.00 (Medewerker 2)')
    expect(kinds.has('removed')).toBe(true)
    expect(kinds.has('added')).toBe(false)
  })

  it('draws what is added to a block as a part of it, and what is taken away beside it', () => {
    const people = eraseBlock(evening, 0, 3, 9 * 60, 11 * 60)
    const { days } = gridView(nl, input({ people, present }))
    const bars = days[3]?.bars.filter(({ key }) => key.startsWith('0-')) ?? []
    expect(bars.map(({ block, parts }) => [block, parts.map(({ kind }) => kind)])).toEqual([
      [0, ['kept', 'added']],
      [null, ['removed']],
    ])
    // From 7 to 23 o'clock: 11 stands at a quarter, 21 at seven eighths.
    expect(bars[0]).toMatchObject({ left: 0.25, width: 0.625, lane: 0 })
    expect(bars[1]).toMatchObject({ left: 0.125, width: 0.125, lane: 0 })
  })

  it('stacks whoever is on duty together, and lets who comes after somebody stand in the same lane', () => {
    const people = [...present, person('Medewerker 3', [3], hours(17, 21))]
    const { days } = gridView(nl, input({ people, present }))
    expect(days[3]?.lanes).toBe(2)
    expect(days[3]?.bars.map(({ person: who, lane }) => [who, lane])).toEqual([
      [0, 0],
      [1, 1],
      [2, 0],
    ])
  })

  it('shows 7 to 23 o’clock, and the whole day where somebody works outside it or it is asked for', () => {
    const usual = gridView(nl, input({}))
    expect(usual.ticks.map(({ label }) => label)).toEqual([
      '7 uur',
      '9',
      '11',
      '13',
      '15',
      '17',
      '19',
      '21',
      '23',
    ])
    const night = gridView(nl, input({ people: drawBlock(present, 0, 6, 0, 60) }))
    expect(night.axis).toEqual({ fromMinute: 0, toMinute: 1440 })
    expect(gridView(nl, input({ isWholeDay: true })).ticks.at(-1)).toEqual({ at: 1, label: '24' })
    const before = [person('Medewerker 1', [0], hours(5, 9))]
    expect(gridView(nl, input({ people: [], present: before })).axis.fromMinute).toBe(0)
  })

  it('draws the questions per hour against the busiest hour of the week, and tells the share of the weekend', () => {
    const perHourOfWeek = noQuestions.map((_, hour) => (hour === 9 ? 3 : hour === 5 * 24 + 20 ? 1 : 0))
    const { days, questions } = gridView(nl, input({ perHourOfWeek }))
    expect(questions).toBe('vragen per uur; 25% komt in het weekend')
    expect(days[0]?.curve?.edge).toMatch(/^M0 1\.0000H0\.0625V1\.0000H0\.1250V0\.0000H0\.1875V1\.0000/)
    expect(days[5]?.curve?.edge).toContain('V0.6667')
    expect(gridView(nl, input({})).days[0]?.curve).toBeNull()
    expect(gridView(nl, input({})).questions).toBeNull()
  })

  it('marks whoever is there not every week, or beside other work', () => {
    const looker = { ...person('Balie', [0], hours(9, 17)), looksEveryMinutes: 60 }
    const { days, hasPartly } = gridView(nl, input({ people: [...present, looker] }))
    expect(hasPartly).toBe(true)
    expect(days[0]?.bars.map(({ isPartly }) => isPartly)).toEqual([false, false, true])
  })

  it('gives every bar of a day a key of its own, also with equal names', () => {
    const twins = [person('', [0], hours(9, 12)), person('', [0], hours(9, 12))]
    const { days } = gridView(nl, input({ people: [newPerson('')], present: [...twins, ...twins] }))
    const keys = days[0]?.bars.map(({ key }) => key) ?? []
    expect(keys).toHaveLength(4)
    expect(new Set(keys).size).toBe(4)
  })
})

describe('a scenario against the present cover', () => {
  it('takes for the same person who has the same name, otherwise who stands in the same place', () => {
    const renamed = [{ ...newPerson('Sanne') }, newPerson('Medewerker 2'), newPerson('Medewerker 3')]
    expect(presentPlaces(renamed, present)).toEqual([0, 1, null])
    expect(presentPlaces([newPerson('Medewerker 2')], present)).toEqual([1])
    expect(presentPlaces([newPerson(''), newPerson('')], [newPerson(''), newPerson('')])).toEqual([0, 1])
  })

  it('parts the time of one day into what stays, comes and goes', () => {
    expect(stretchesOf([hours(10, 21)], [hours(9, 12), hours(13, 17)])).toEqual([
      { ...hours(9, 10), kind: 'removed' },
      { ...hours(10, 12), kind: 'kept' },
      { ...hours(12, 13), kind: 'added' },
      { ...hours(13, 17), kind: 'kept' },
      { ...hours(17, 21), kind: 'added' },
    ])
  })
})
