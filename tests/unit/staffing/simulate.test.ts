import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '#shared/staffing/engine/scenario.ts'
import { shiftAt, workedUntil } from '#shared/staffing/engine/shifts.ts'
import { prepareSimulation, runOutWeeks } from '#shared/staffing/engine/simulate.ts'
import type { SimulatedRun } from '#shared/staffing/engine/simulate.ts'
import { summariseRun } from '#shared/staffing/engine/summariseRun.ts'
import { teamOf } from '#shared/staffing/engine/teamOf.ts'
import { anyPerson, anyScenario, minuteMs, officePerson, plainScenario } from './scenarios.ts'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })

function bytesOf({ messages, handled }: SimulatedRun): string {
  const rows = [...Object.values(messages), ...Object.values(handled)]
  return rows.map((row) => (typeof row === 'number' ? String(row) : Array.from(row).join(' '))).join('\n')
}

/** Mean response over all messages; Infinity as soon as one is not answered. */
function meanResponse({ messages, handled }: SimulatedRun): number {
  const sum = handled.sentMs.reduce(
    (total, sent, index) => total + sent - (messages.arrivalMs[index] ?? 0),
    0,
  )
  return sum / Math.max(1, handled.sentMs.length)
}

describe('a simulation', () => {
  it('answers or still holds every message that came in, and splits each response completely', () => {
    fc.assert(
      fc.property(anyScenario, seed, (scenario, drawn) => {
        const { messages, handled } = prepareSimulation(scenario, drawn).run(0)
        expect(handled.answered + handled.backlog).toBe(messages.arrivalMs.length)
        let answered = 0
        handled.sentMs.forEach((sent, index) => {
          if (sent === Infinity) return
          answered += 1
          const parts = [
            handled.closedMs,
            handled.attentionMs,
            handled.queueMs,
            handled.handlingMs,
            handled.consultationMs,
          ].map((part) => part[index] ?? NaN)
          expect(parts.every((part) => part >= 0)).toBe(true)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(sent - (messages.arrivalMs[index] ?? NaN))
        })
        expect(answered).toBe(handled.answered)
      }),
    )
  })

  it('lets nobody work outside the roster when work is paused, nor on two messages at once', () => {
    fc.assert(
      fc.property(anyScenario, seed, (drawn, number) => {
        const scenario: Scenario = { ...drawn, endOfShift: 'pause' }
        const { handled } = prepareSimulation(scenario, number).run(3)
        const team = teamOf(scenario, scenario.horizonWeeks + runOutWeeks, number, 3)
        team.people.forEach((shifts, person) => {
          const mine = [...handled.startMs.keys()]
            .filter((at) => handled.person[at] === person && handled.sentMs[at] !== Infinity)
            .map((at) => ({
              start: handled.startMs[at] ?? NaN,
              sent: handled.sentMs[at] ?? NaN,
              work: handled.handlingMs[at] ?? NaN,
            }))
            .toSorted((a, b) => a.start - b.start || a.sent - b.sent)
          mine.forEach(({ start, sent, work }, at) => {
            expect(shifts.startMs[shiftAt(shifts, start)] ?? Infinity).toBeLessThanOrEqual(start)
            expect(workedUntil(shifts, sent) - workedUntil(shifts, start)).toBe(work)
            expect(start).toBeGreaterThanOrEqual(mine[at - 1]?.sent ?? -Infinity)
          })
        })
      }),
    )
  })

  it('gives the same bytes for the same seed, in whatever order the replications run', () => {
    fc.assert(
      fc.property(anyScenario, seed, (scenario, drawn) => {
        const first = prepareSimulation(scenario, drawn)
        const second = prepareSimulation(structuredClone(scenario), drawn)
        const [last, middle, sooner] = [second.run(2), second.run(1), second.run(0)]
        expect(bytesOf(first.run(0))).toBe(bytesOf(sooner))
        expect(bytesOf(first.run(2))).toBe(bytesOf(last))
        expect(bytesOf(first.run(1))).toBe(bytesOf(middle))
      }),
    )
  })

  it('never answers later on average, nor any single message, with one more person on the roster of all others (FIFO)', () => {
    fc.assert(
      fc.property(
        anyScenario,
        anyPerson,
        fc.integer({ min: 1, max: 3 }),
        seed,
        (drawn, person, size, number) => {
          const alike = { ...person, shrinkage: 0, looksEveryMs: null }
          const withPeople = (count: number): SimulatedRun =>
            prepareSimulation(
              { ...drawn, order: 'fifo', people: Array.from({ length: count }, () => alike) },
              number,
            ).run(0)
          const [before, after] = [withPeople(size), withPeople(size + 1)]
          expect(meanResponse(after)).toBeLessThanOrEqual(meanResponse(before))
          after.handled.sentMs.forEach((sent, at) =>
            expect(sent).toBeLessThanOrEqual(before.handled.sentMs[at] ?? NaN),
          )
        },
      ),
    )
  })

  it('can answer later with other cover: who takes a message just before going home keeps it until tomorrow', () => {
    const office = [{ openMinute: 540, closeMinute: 1020 }]
    const evening = [{ openMinute: 1020, closeMinute: 1260 }]
    const people = (first: typeof office) => [
      { ...officePerson, days: [first, office, [], [], [], [], []] },
      { ...officePerson, days: [evening, [], [], [], [], [], []] },
    ]
    const mean = (first: typeof office): number =>
      meanResponse(
        prepareSimulation(
          {
            ...plainScenario,
            horizonWeeks: 1,
            endOfShift: 'pause',
            handling: { kind: 'fixed', ms: 10 * minuteMs },
            arrivals: {
              kind: 'replay',
              volumeFactor: 1,
              weeks: [{ offsetsMs: [1015 * minuteMs], priorities: null }],
            },
            people: people(first),
          },
          1,
        ).run(0),
      )
    // In at 16:55; by the evening colleague sent at 17:10, by who takes it at once at 9:05 tomorrow.
    expect(mean([])).toBe(15 * minuteMs)
    expect(mean(office)).toBe((24 * 60 - 470) * minuteMs)
  })
})

describe('levers', () => {
  const run = (changed: Partial<Scenario>): SimulatedRun =>
    prepareSimulation({ ...plainScenario, ...changed }, 7).run(0)

  it('leave the arrivals and the sick days alone when handling or people change', () => {
    const baseline = run({ handling: { kind: 'exponential', meanMs: 8 * minuteMs } })
    const faster = run({
      handling: { kind: 'exponential', meanMs: 4 * minuteMs },
      people: [officePerson, officePerson],
    })
    expect([...faster.messages.arrivalMs]).toEqual([...baseline.messages.arrivalMs])
    faster.messages.handlingMs.forEach((ms, at) =>
      expect(Math.abs(2 * ms - (baseline.messages.handlingMs[at] ?? NaN))).toBeLessThanOrEqual(1),
    )
  })

  it('replay the measured weeks as they were, and lay growth over them', () => {
    const weeks = [
      { offsetsMs: [1, 2], priorities: null },
      { offsetsMs: [5], priorities: null },
    ]
    const replayed = (volumeFactor: number): number[] => [
      ...run({ horizonWeeks: 3, arrivals: { kind: 'replay', weeks, volumeFactor } }).messages.arrivalMs,
    ]
    const weekMs = 604_800_000
    const measured = [1, 2, weekMs + 5, 2 * weekMs + 1, 2 * weekMs + 2]
    expect(replayed(1)).toEqual(measured)
    expect(replayed(2)).toEqual(expect.arrayContaining(measured))
    expect(replayed(2).length).toBeGreaterThan(measured.length)
    expect(replayed(2)).toEqual(replayed(2).toSorted((a, b) => a - b))
    expect(replayed(0)).toEqual([])
  })

  it('close on holidays and work in turns', () => {
    const closed = run({ holidays: [0, 1, 2, 3, 4] })
    const inTurns = run({ people: [{ ...officePerson, rotation: { everyWeeks: 2, firstWeek: 1 } }] })
    for (const { handled } of [closed, inTurns])
      expect(Math.min(...handled.startMs)).toBeGreaterThanOrEqual(7 * 24 * 60 * minuteMs)
  })

  it('keep a part of the messages when the volume falls or grows by a part', () => {
    const weeks = [{ offsetsMs: Array.from({ length: 1000 }, (_, at) => at * minuteMs), priorities: null }]
    const count = (volumeFactor: number): number =>
      run({ arrivals: { kind: 'weekBootstrap', weeks, volumeFactor } }).messages.arrivalMs.length / 4000
    // Standard error of a share of 4,000: below 0.008.
    expect(Math.abs(count(0.3) - 0.3)).toBeLessThan(0.03)
    expect(Math.abs(count(1.3) - 1.3)).toBeLessThan(0.03)
  })

  it('draw whole weeks, so that what came together stays together', () => {
    const weeks = [1, 2, 3].map((minute) => ({
      offsetsMs: Array.from({ length: minute }, () => minute * minuteMs),
      priorities: null,
    }))
    const { arrivalMs } = run({
      horizonWeeks: 60,
      arrivals: { kind: 'weekBootstrap', weeks, volumeFactor: 1 },
    }).messages
    const perMinute = [1, 2, 3].map(
      (minute) =>
        arrivalMs.filter((ms) => ms % (7 * 24 * 60 * minuteMs) === minute * minuteMs).length / minute,
    )
    expect(perMinute.every((drawn) => Number.isInteger(drawn) && drawn >= 10)).toBe(true)
    expect(perMinute.reduce((sum, drawn) => sum + drawn, 0)).toBe(60)
  })

  it('lose days to sickness, other days in every replication', () => {
    const scenario: Scenario = { ...plainScenario, people: [{ ...officePerson, shrinkage: 0.2 }] }
    const worked = (replication: number): number[] => [
      ...(teamOf(scenario, 100, 7, replication).people[0]?.startMs ?? []),
    ]
    // Standard error of a share of 500: 0.018.
    expect(Math.abs(worked(0).length / 500 - 0.8)).toBeLessThan(0.06)
    expect(worked(1)).not.toEqual(worked(0))
    const simulation = prepareSimulation(scenario, 7)
    expect(bytesOf(simulation.run(0))).not.toBe(bytesOf(simulation.run(1)))
  })

  it('handle the opening backlog first and leave it out of the figures', () => {
    const { handled, openingBacklog, ...rest } = run({ openingBacklog: 5 })
    expect([...handled.startMs.slice(0, 5)].map((ms) => ms / minuteMs)).toEqual([540, 548, 556, 564, 572])
    const figures = summariseRun({ handled, openingBacklog, ...rest }, [])
    expect(figures.arrivals).toBe(handled.sentMs.length - 5)
  })
})
