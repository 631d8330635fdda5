import { describe, expect, it } from 'vitest'
import type { GoalSeek, TriedCover } from '#shared/staffing/plan/goal.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import type { GoalInput } from '#shared/views/whatIf/goalSentence.ts'
import { draftOf, targetOf } from '#shared/views/whatIf/goalTarget.ts'
import { goalView, namedPeople, scenarioNameOf } from '#shared/views/whatIf/goalView.ts'
import { coverText } from '#shared/views/whatIf/goalWords.ts'
import { createWords } from '#shared/views/words.ts'
import { officePerson, person } from '../staffing/goalPeople.ts'

const words = createWords('nl')
const { target } = standardPlan(null).basis
const evening = { weekdays: [0, 1, 2, 3], openMinute: 1020, closeMinute: 1260, people: 1 }
const weekend = { weekdays: [5, 6], openMinute: 600, closeMinute: 960, people: 1 }
const fewer = { weekdays: [0, 1, 2, 3, 4], openMinute: 540, closeMinute: 660, people: -1 }

function cover(share: number | null, part: Partial<TriedCover>): TriedCover {
  const range = share === null ? null : { value: share, low: share - 0.02, high: share + 0.02 }
  return {
    people: [officePerson('1')],
    added: [],
    hoursPerWeek: 40,
    euroPerYear: 96_000,
    withinTarget: range,
    sameDay: range,
    reaches: false,
    ...part,
  }
}
const present = cover(0.45, {})
const best = cover(0.97, {
  people: [officePerson('1'), person('', '17-21', '17-21', '17-21', '17-21')],
  added: [evening],
  hoursPerWeek: 56,
  euroPerYear: 140_000,
  reaches: true,
})
const found: GoalSeek = {
  tried: 336,
  overloaded: 0,
  inFull: 20,
  fewYears: 12,
  present,
  frontier: [present, best],
  cheapest: best,
  highest: { withinTarget: 0.97, sameDay: 0.97 },
  roundTheClock: null,
}
const none: GoalSeek = {
  ...found,
  frontier: [present],
  cheapest: null,
  highest: { withinTarget: 0.45, sameDay: 0.45 },
}
const input = (part: Partial<GoalInput>): GoalInput => ({
  words,
  goal: found,
  target,
  isPriced: true,
  isDirectionOnly: false,
  from: 'nu',
  years: 200,
  ...part,
})
const told = (part: Partial<GoalInput>): string => goalView(input(part)).sentences.join(' ')

describe('what a goal seek says', () => {
  it('names hours that come and hours that go by their days', () => {
    expect(coverText(words, { added: [evening, weekend] }, 'nu')).toBe(
      'ma–do 17–21 uur en za en zo 10–16 uur erbij',
    )
    expect(coverText(words, { added: [evening, fewer] }, 'nu')).toBe(
      'ma–do 17–21 uur erbij, ma–vr 9–11 uur eraf',
    )
    expect(coverText(words, { added: [] }, 'nu')).toBe('zoals nu')
  })
  it('tells the cheapest with its hours and cost against the present', () => {
    expect(told({})).toBe(
      'De goedkoopste van 336 bezettingen die 80% binnen 4 uur en 95% op de dag zelf haalt: ma–do 17–21 uur erbij. Dat is 16 uur per week erbij, en €\u00a044.000 per jaar meer. Het wordt gemiddeld 97,0%, en 97,0% op de dag zelf.',
    )
  })
  it('tells hours alone, and asks for a price, where none is given', () => {
    expect(told({ isPriced: false })).toContain('Dat is 16 uur per week erbij. Het')
    expect(goalView(input({ isPriced: false })).notes).toContain(words.text.whatIfGoal.notes.noPrice)
    expect(goalView(input({ isPriced: false })).rows.every(({ cost }) => cost === null)).toBe(true)
  })
  it('says so where the present cover is the cheapest already', () => {
    const already = { ...present, reaches: true }
    const goal = { ...found, present: already, frontier: [already, best], cheapest: already }
    expect(told({ goal })).toContain('De bezetting van nu haalt')
  })
  it('says how far the best comes where none reaches, and what day and night would bring', () => {
    expect(told({ goal: { ...none, roundTheClock: { withinTarget: 0.96, sameDay: 1 } } })).toContain(
      'De beste komt tot 45,0% binnen 4 uur. Op de dag zelf komt de beste tot 45,0%. Met iemand dag en nacht erbij',
    )
    expect(told({ goal: { ...none, roundTheClock: { withinTarget: 0.6, sameDay: 1 } } })).toContain(
      'Meer uren helpen dus niet genoeg',
    )
  })
  it('does not round what misses the target up to it', () => {
    const goal = { ...none, highest: { withinTarget: 0.7996, sameDay: 1 } }
    expect(told({ goal })).toContain('De beste komt tot net geen 80,0% binnen')
  })

  it('says so where each demand is reached, but never by one cover', () => {
    const goal = { ...none, highest: { withinTarget: 0.9, sameDay: 0.99 } }
    expect(told({ goal })).toContain(words.text.whatIfGoal.none.together)
  })
  it('tells overload and silence in words, without rows', () => {
    const overloaded = { ...none, overloaded: 336, frontier: [], highest: null }
    expect(told({ goal: overloaded })).toBe(words.text.whatIfGoal.none.overloaded('336'))
    expect(told({ goal: { ...overloaded, overloaded: 0 } })).toBe(words.text.whatIfGoal.none.noQuestions)
    expect(goalView(input({ goal: overloaded })).rows).toEqual([])
  })
  it('shows the order and no percentage where the check afterwards failed', () => {
    const view = goalView(input({ isDirectionOnly: true }))
    expect(
      JSON.stringify(view.rows.map(({ share, sameDay, reaches, mark }) => [share, sameDay, reaches, mark])),
    ).not.toMatch(/\d/)
    expect([...view.sentences, ...view.notes].join(' ')).not.toContain('%')
    expect(view.chart).toBeNull()
    expect(view.first).toBeNull()
  })
  it('draws each row once, from cheap to dear, with the target and names at the points', () => {
    const { chart, rows } = goalView(input({}))
    expect(chart?.points.map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
    expect(chart?.points.map(({ label }) => label)).toEqual(['nu', 'goedkoopste die het haalt'])
    expect(chart?.target.label).toBe('doel 80%')
    const [first, last] = chart?.points ?? []
    expect(first?.x).toBeLessThan(last?.x ?? 0)
    expect(first?.y).toBeLessThan(last?.y ?? 0)
  })
  it('gives who comes beside a name, and the scenario one that fits', () => {
    const [, row] = goalView(input({})).rows
    if (row === undefined) throw new Error('there are two rows')
    expect(namedPeople(input({}), row.cover.people).map(({ label }) => label)).toEqual(['1', 'Erbij'])
    expect(scenarioNameOf(input({}), row)).toBe('Goedkoopste voor 80%')
    expect(scenarioNameOf(input({ isDirectionOnly: true }), { ...row, name: 'x'.repeat(90) })).toHaveLength(
      60,
    )
  })
})

describe('the target as it is typed in', () => {
  it('comes back as it was', () => {
    expect(targetOf(draftOf(target), target)).toEqual(target)
    expect(targetOf(draftOf({ ...target, sameDay: null }), target)).toEqual({ ...target, sameDay: null })
  })
  it('is none with a share above all or a time of nothing', () => {
    expect(targetOf({ ...draftOf(target), sharePercent: 120 }, target)).toBeNull()
    expect(targetOf({ ...draftOf(target), limitHours: 0 }, target)).toBeNull()
    expect(targetOf({ ...draftOf(target), sameDayPercent: Number.NaN }, target)).toBeNull()
  })
})
