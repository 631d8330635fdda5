import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { joinedBlocks } from '#shared/staffing/plan/dayBlocks.ts'
import { createWords } from '#shared/views/words.ts'
import { setDayTyped } from '#shared/views/whatIf/gridActions.ts'
import { typedTimes } from '#shared/views/whatIf/gridTimes.ts'
import { peopleTableRows } from '#shared/views/whatIf/peopleTableView.ts'
import { hoursFaultText, readHours } from '#shared/views/whatIf/typedHours.ts'
import { hours, present } from './gridFixtures.ts'

const nl = createWords('nl')
const en = createWords('en')

function faultIn(typed: string): string | null {
  const { fault } = readHours(typed)
  return fault === null ? null : hoursFaultText(nl, fault)
}

describe('typed hours of a day', () => {
  it.each([
    ['9-17', [hours(9, 17)]],
    ['9-12, 13-17', [hours(9, 12), hours(13, 17)]],
    ['13–17; 9–12', [hours(9, 12), hours(13, 17)]],
    ['9.00 - 12:30', [hours(9, 12.5)]],
    ['9 tot 12 en 13 tot 17', [hours(9, 12), hours(13, 17)]],
    ['9 to 12 and 13 to 17', [hours(9, 12), hours(13, 17)]],
    ['930-1215', [hours(9.5, 12.25)]],
    ['18-24', [hours(18, 24)]],
    ['9-12, 12-17', [hours(9, 12), hours(12, 17)]],
    ['', []],
    [' vrij ', []],
  ])('are read from %j', (typed, blocks) => {
    expect(readHours(typed)).toEqual({ blocks, fault: null })
  })

  it.each([
    ['negen tot vijf', '‘negen tot vijf’ is geen begin en einde. Schrijf 9-17 of 9.30-12.'],
    ['9-12, 25-26', '‘25-26’ is geen begin en einde. Schrijf 9-17 of 9.30-12.'],
    ['9-12-15', '‘9-12-15’ is geen begin en einde. Schrijf 9-17 of 9.30-12.'],
    ['9-17.10', '‘9-17.10’ valt niet op een kwartier. Schrijf 9, 9.15, 9.30 of 9.45.'],
    [
      '22-6',
      '‘22-6’ eindigt niet na het begin. Een nacht loopt tot 24 en gaat de volgende dag verder vanaf 0.',
    ],
    ['9-12, 11-13', '‘11-13’ valt samen met een ander blok. Schrijf elk uur één keer.'],
    ['0-1,2-3,4-5,6-7,8-9,10-11,12-13,14-15,16-17', 'Een medewerker heeft op een dag hooguit 8 blokken.'],
  ])('that cannot be are told: %j', (typed, sentence) => {
    expect(faultIn(typed)).toBe(sentence)
  })

  it('are read back as they are written, in both languages', () => {
    const quarter = fc.integer({ min: 0, max: 96 })
    fc.assert(
      fc.property(fc.array(fc.tuple(quarter, quarter), { maxLength: 6 }), (pairs) => {
        const blocks = joinedBlocks(
          pairs
            .filter(([a, b]) => a !== b)
            .map(([a, b]) => ({ openMinute: Math.min(a, b) * 15, closeMinute: Math.max(a, b) * 15 })),
        )
        for (const words of [nl, en]) expect(readHours(typedTimes(words, blocks)).blocks).toEqual(blocks)
      }),
    )
  })

  it('are put on the day of the person, or of somebody new, and told', () => {
    const monday = setDayTyped(nl, present, 0, 0, [hours(9, 12), hours(13, 17)])
    expect(monday.people?.[0]?.days[0]).toEqual([hours(9, 12), hours(13, 17)])
    expect(monday.told).toBe('maandag 9.00–12.00, 13.00–17.00, Medewerker 1: ingevuld')
    expect(setDayTyped(nl, present, 0, 0, []).told).toBe('maandag, Medewerker 1: niet aan het werk')
    expect(setDayTyped(nl, present, 0, 0, [hours(9, 17)]).people).toBeNull()
    expect(setDayTyped(nl, present, 2, 5, [hours(10, 14)]).people?.[2]?.label).toBe('Medewerker 3')
  })
})

describe('the week grid as a table', () => {
  it('shows the hours of one person beside the present ones, everybody’s and the questions', () => {
    const people = setDayTyped(nl, present, 0, 0, [hours(9, 12.5)]).people ?? []
    const perHourOfWeek = Array.from({ length: 168 }, (_, hour) => (hour < 24 ? 0.5 : 0))
    const input = { people, present, perHourOfWeek, isWholeDay: false, scenario: 'A' }
    expect(peopleTableRows(nl, input, 0)[0]).toEqual({
      day: 0,
      name: 'maandag',
      hours: '9-12.30',
      now: '9-17',
      onDuty: ['9.00–12.00: 2 medewerkers', '12.00–17.00: 1 medewerker'],
      changes: ['eraf in A: 12.30–17.00 (Medewerker 1)'],
      questions: '12,0',
    })
    // Somebody new has no present hours, and without questions nothing is said of them.
    const rows = peopleTableRows(nl, { ...input, perHourOfWeek: [] }, 2)
    expect(rows[0]).toMatchObject({ hours: '', now: '', questions: null })
    expect(peopleTableRows(nl, { ...input, present: null }, 0)[0]?.now).toBeNull()
  })
})
