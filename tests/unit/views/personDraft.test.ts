import { describe, expect, it } from 'vitest'
import { planPersonSchema } from '#shared/staffing/plan/plan.ts'
import { createWords } from '#shared/views/words.ts'
import { personDraftOf, personOfDraft } from '#shared/views/whatIf/personDraft.ts'
import { freeLabel, nameOf, weekMinutesOf } from '#shared/views/whatIf/personWords.ts'
import { hours, person, present, workingDays } from './gridFixtures.ts'

const nl = createWords('nl')
const somebody = {
  ...person('Balie', workingDays, hours(9, 17)),
  rotation: { everyWeeks: 4, firstWeek: 2 },
  absentShare: 0.055,
  looksEveryMinutes: 90,
  handlingFactor: 1.2,
  hourlyEuro: 46.5,
}

describe('the settings of a person', () => {
  it('are written as people write them, and read back the same', () => {
    const draft = personDraftOf(nl, somebody)
    expect(draft).toEqual({
      label: 'Balie',
      isBesides: true,
      looksEveryMinutes: '90',
      takesTurns: true,
      everyWeeks: '4',
      firstWeek: '3',
      absentPercent: '5,5',
      handlingPercent: '120',
      hourlyEuro: '46,5',
    })
    const { person: back } = personOfDraft(nl, draft, somebody)
    expect(back).toEqual(somebody)
    expect(planPersonSchema.safeParse(back).success).toBe(true)
    const english = createWords('en')
    expect(personOfDraft(english, personDraftOf(english, somebody), somebody).person).toEqual(somebody)
  })

  it('that are not ticked do not count, whatever stands there', () => {
    const draft = {
      ...personDraftOf(nl, somebody),
      isBesides: false,
      looksEveryMinutes: 'x',
      takesTurns: false,
    }
    const { person: back } = personOfDraft(nl, { ...draft, hourlyEuro: ' ' }, somebody)
    expect(back).toMatchObject({ looksEveryMinutes: null, rotation: null, hourlyEuro: null })
  })

  it('that cannot be are told at their own field', () => {
    const wrong = {
      ...personDraftOf(nl, somebody),
      looksEveryMinutes: '4',
      everyWeeks: '2',
      firstWeek: '3',
      absentPercent: '61',
      handlingPercent: '0',
      hourlyEuro: 'veel',
    }
    const { person: none, faults } = personOfDraft(nl, wrong, somebody)
    expect(none).toBeNull()
    expect(Object.keys(faults)).toEqual([
      'looksEveryMinutes',
      'firstWeek',
      'absentPercent',
      'handlingPercent',
      'hourlyEuro',
    ])
    const { faults: halves } = personOfDraft(nl, { ...wrong, everyWeeks: '2,5', firstWeek: '1' }, somebody)
    expect(Object.keys(halves)).toContain('everyWeeks')
    expect(Object.keys(halves)).not.toContain('firstWeek')
  })

  it('count hours a week by the turn, and give a number where there is no name', () => {
    expect(weekMinutesOf(somebody)).toBe((40 * 60) / 4)
    expect(nameOf(nl, [{ ...somebody, label: ' ' }], 0)).toBe('Medewerker 1')
    expect(nameOf(nl, [somebody, { ...somebody, label: '7' }], 1)).toBe('Medewerker 7')
    expect(freeLabel(nl, present)).toBe('Medewerker 3')
  })
})
