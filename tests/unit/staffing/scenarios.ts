import fc from 'fast-check'
import type { Demand } from '#shared/staffing/engine/demand.ts'
import type { Duration, Person, Scenario } from '#shared/staffing/engine/scenario.ts'

export const minuteMs = 60_000
export const weekMs = 7 * 24 * 60 * minuteMs

const office = [{ openMinute: 540, closeMinute: 1020 }]

export const officePerson: Person = {
  days: [office, office, office, office, office, [], []],
  rotation: null,
  absentDays: [],
  shrinkage: 0,
  handlingFactor: 1,
  looksEveryMs: null,
}

/** One person Monday to Friday 9-17, 50 messages a week around the clock, 8 minutes each. */
export const plainScenario: Scenario = {
  horizonWeeks: 4,
  arrivals: { kind: 'poisson', perWeek: 50, hourWeights: Array.from({ length: 168 }, () => 1) },
  handling: { kind: 'fixed', ms: 8 * minuteMs },
  people: [officePerson],
  holidays: [],
  endOfShift: 'finish',
  order: 'fifo',
  openingBacklog: 0,
  consultation: null,
  attentionDelay: { kind: 'fixed', ms: 0 },
}

const duration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), ms: fc.integer({ min: 0, max: 60 * minuteMs }) }),
  fc.record({
    kind: fc.constant('exponential' as const),
    meanMs: fc.integer({ min: 1, max: 60 * minuteMs }),
  }),
  fc.record({
    kind: fc.constant('logNormal' as const),
    medianMs: fc.integer({ min: 1, max: 60 * minuteMs }),
    spread: fc.double({ min: 0, max: 1.5, noNaN: true }),
  }),
)

const block = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 600 }))
  .map(([openMinute, length]) => ({ openMinute, closeMinute: Math.min(1440, openMinute + length) }))

const days = fc.array(fc.array(block, { maxLength: 3 }), { minLength: 7, maxLength: 7 })

export const anyPerson: fc.Arbitrary<Person> = fc.record({
  days,
  rotation: fc.option(fc.constant({ everyWeeks: 2, firstWeek: 1 })),
  absentDays: fc.array(fc.integer({ min: 0, max: 27 }), { maxLength: 4 }),
  shrinkage: fc.constantFrom(0, 0.1),
  handlingFactor: fc.constantFrom(1, 1.5),
  looksEveryMs: fc.constantFrom(null, null, 1, 7 * minuteMs, 45 * minuteMs, 20 * 60 * minuteMs),
})

const week = fc
  .array(fc.tuple(fc.integer({ min: 0, max: weekMs - 1 }), fc.integer({ min: 0, max: 2 })), { maxLength: 80 })
  .map((drawn) => {
    const ascending = drawn.toSorted((a, b) => a[0] - b[0])
    return { offsetsMs: ascending.map(([ms]) => ms), priorities: ascending.map(([, priority]) => priority) }
  })

const demand: fc.Arbitrary<Demand> = fc.record({
  keptPerPriority: fc.array(fc.constantFrom(0, 0.6, 1), { maxLength: 2 }),
  storm: fc.option(fc.record({ weekIndex: fc.constantFrom(0, 1), factor: fc.constantFrom(1, 3.5) })),
  extra: fc.constantFrom(
    [],
    [
      {
        stream: 0,
        perWeek: 5,
        hourWeights: Array.from({ length: 168 }, () => 1),
        firstShare: 0.5,
        workFactor: 2,
      },
    ],
  ),
})

export const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  horizonWeeks: fc.integer({ min: 1, max: 3 }),
  arrivals: fc.record({
    kind: fc.constantFrom('replay' as const, 'weekBootstrap' as const),
    weeks: fc.array(week, { minLength: 1, maxLength: 3 }),
    volumeFactor: fc.constantFrom(0.5, 1, 1.3, 2),
  }),
  handling: duration,
  people: fc.array(anyPerson, { maxLength: 3 }),
  holidays: fc.array(fc.integer({ min: 0, max: 27 }), { maxLength: 3 }),
  endOfShift: fc.constantFrom('finish', 'pause'),
  order: fc.constantFrom('fifo', 'priority'),
  openingBacklog: fc.integer({ min: 0, max: 20 }),
  consultation: fc.option(
    fc.record({ share: fc.constantFrom(0, 0.3), delay: duration, days: fc.option(days) }),
  ),
  attentionDelay: duration,
  demand,
})
