import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person, Scenario } from '#shared/staffing/engine/scenario.ts'
import { shiftAt } from '#shared/staffing/engine/shifts.ts'
import { prepareSimulation, runOutWeeks } from '#shared/staffing/engine/simulate.ts'
import { teamOf } from '#shared/staffing/engine/teamOf.ts'
import { anyPerson, anyScenario, minuteMs } from './scenarios.ts'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const stretch = fc.constantFrom(1, 5 * minuteMs, 30 * minuteMs, 100 * minuteMs)

function sent(scenario: Scenario, people: readonly Person[], number: number): readonly number[] {
  const { handled } = prepareSimulation({ ...scenario, order: 'fifo', people }, number).run(0)
  return [...handled.sentMs]
}

/** Two teams on one roster that sickness leaves alone: nothing is sent later by the second. */
function neverLater(
  before: (person: Person, stretchesMs: readonly number[]) => readonly Person[],
  after: (person: Person, stretchesMs: readonly number[]) => readonly Person[],
): void {
  const stretches = fc.array(stretch, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(anyScenario, anyPerson, stretches, seed, (scenario, drawn, stretchesMs, number) => {
      const person = { ...drawn, shrinkage: 0, looksEveryMs: null }
      const first = sent(scenario, before(person, stretchesMs), number)
      const second = sent(scenario, after(person, stretchesMs), number)
      expect(second.every((ms, at) => ms <= (first[at] ?? NaN))).toBe(true)
    }),
    { numRuns: 300 },
  )
}

function besideOtherWork(person: Person, stretchesMs: readonly number[]): readonly Person[] {
  return stretchesMs.map((looksEveryMs) => ({ ...person, looksEveryMs }))
}

describe('who answers beside other work', () => {
  it('begins at the start of a shift, right after another message, or whole stretches later', () => {
    fc.assert(
      fc.property(anyScenario, seed, (scenario, number) => {
        const { handled } = prepareSimulation(scenario, number).run(0)
        const team = teamOf(scenario, scenario.horizonWeeks + runOutWeeks, number, 0)
        scenario.people.forEach(({ looksEveryMs }, person) => {
          const shifts = team.people[person]
          if (shifts === undefined || looksEveryMs === null) return
          const begun = [...handled.startMs.keys()].filter((at) => handled.person[at] === person)
          const starts = begun.map((at) => handled.startMs[at] ?? NaN)
          for (const start of starts) {
            const free = begun.map((at) => handled.sentMs[at] ?? NaN).filter((ms) => ms <= start)
            const shiftStart = shifts.startMs[shiftAt(shifts, start)] ?? NaN
            const stretchesMs = [shiftStart, ...free].map((since) => (start - since) % looksEveryMs)
            expect(start).toBeGreaterThanOrEqual(shiftStart)
            expect(stretchesMs).toContain(0)
          }
        })
      }),
    )
  })

  it('sends nothing sooner than the same people who are at it all the time (FIFO)', () => {
    neverLater(besideOtherWork, (person, stretchesMs) => stretchesMs.map(() => person))
  })

  it('never makes anything later beside people who are at it all the time, on one roster (FIFO)', () => {
    neverLater(
      (person, stretchesMs) => stretchesMs.map(() => person),
      (person, stretchesMs) => [
        ...stretchesMs.map(() => person),
        ...besideOtherWork(person, stretchesMs.slice(0, 1)),
      ],
    )
  })

  it('alone, never sends anything later with a colleague who is at it all the time, on one roster (FIFO)', () => {
    const alone = (person: Person, stretchesMs: readonly number[]): readonly Person[] =>
      besideOtherWork(person, stretchesMs.slice(0, 1))
    neverLater(alone, (person, stretchesMs) => [...alone(person, stretchesMs), person])
  })

  it('leaves no attention to tell where nobody does, and noticing takes no time', () => {
    fc.assert(
      fc.property(anyScenario, seed, (scenario, number) => {
        const people = scenario.people.map((person) => ({ ...person, looksEveryMs: null }))
        const attentionDelay = { kind: 'fixed', ms: 0 } as const
        const { handled } = prepareSimulation({ ...scenario, people, attentionDelay }, number).run(0)
        expect(handled.attentionMs.every((ms) => ms === 0)).toBe(true)
      }),
    )
  })
})
