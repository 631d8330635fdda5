import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivalLayers } from '#shared/staffing/engine/arrivalLayers.ts'
import { drawMessages } from '#shared/staffing/engine/drawMessages.ts'
import type { Messages } from '#shared/staffing/engine/messages.ts'
import { orderOfArrival } from '#shared/staffing/engine/orderOfArrival.ts'
import type { Scenario } from '#shared/staffing/engine/scenario.ts'
import { engineScenarioOf } from '#shared/staffing/plan/engineScenario.ts'
import { firstMondayOf, holidayDays } from '#shared/staffing/plan/holidayDays.ts'
import type { Levers, PlanBasis, PlanScenario } from '#shared/staffing/plan/plan.ts'
import { planSchema } from '#shared/staffing/plan/plan.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { missingMeasures, workMoments } from '#shared/staffing/plan/workOf.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'
import { measuredBasis, noWork, onDuty, planOf, scenarioOf, someWork } from './plansOf.ts'

const weekMs = 7 * 24 * 3_600_000

function engineOf(
  levers: Partial<Levers> = {},
  basis: Partial<PlanBasis> = {},
  changed: Partial<PlanScenario> = {},
): Scenario {
  const plan = planOf([scenarioOf(changed, levers)], { ...measuredBasis, horizonWeeks: 40, ...basis })
  return engineScenarioOf(plan.basis, scenarioOf(changed, levers), someWork)
}

function drawn(levers: Partial<Levers> = {}, basis: Partial<PlanBasis> = {}): Messages {
  return drawMessages(engineOf(levers, basis), 5, 0)
}

function perWeek({ arrivalMs }: Messages): readonly number[] {
  const counts = new Array<number>(40).fill(0)
  for (const ms of arrivalMs) counts[Math.floor(ms / weekMs)] = (counts[Math.floor(ms / weekMs)] ?? 0) + 1
  return counts
}

const typed = { arrivals: { ...standardPlan(null).basis.arrivals, perWeek: 80 } as PlanBasis['arrivals'] }

describe('the questions of a scenario', () => {
  it('are the present ones where no lever is moved', () => {
    const plain = engineOf()
    const { demand, ...without } = plain
    expect(demand?.extra).toEqual([])
    expect(drawMessages(plain, 5, 0)).toEqual(drawMessages(without, 5, 0))
  })

  it.each([
    ['measured', {}],
    ['typed in', typed],
  ])('that go to the contact centre leave all others as they were: %s', (_, basis) => {
    const present = drawn({}, basis)
    const fewer = drawn({ contactCentre: { share: 0.6, returned: 0.25 } }, basis)
    const service = (messages: Messages): number =>
      messages.priority.filter((priority) => priority === 0).length
    const others = (messages: Messages): Float64Array =>
      messages.arrivalMs.filter((_, index) => messages.priority[index] === 1)
    expect(others(fewer)).toEqual(others(present))
    // 0.6 x (1 - 0.25) = 0.45 stay away; four standard deviations of so many draws.
    const gone = 1 - service(fewer) / service(present)
    expect(Math.abs(gone - 0.45)).toBeLessThan(4 * Math.sqrt((0.45 * 0.55) / service(present)))
    const before = new Set(present.arrivalMs)
    expect(fewer.arrivalMs.every((ms) => before.has(ms))).toBe(true)
  })

  it('go to the contact centre one by one: more go where a greater share does', () => {
    const some = drawn({ contactCentre: { share: 0.3, returned: 0 } })
    const more = drawn({ contactCentre: { share: 0.7, returned: 0 } })
    const stayed = new Set(some.arrivalMs)
    expect(more.arrivalMs.length).toBeLessThan(some.arrivalMs.length)
    expect(more.arrivalMs.every((ms) => stayed.has(ms))).toBe(true)
  })

  it.each([
    ['measured', {}],
    ['typed in', typed],
  ])('storm in the middle week and nowhere else: %s', (_, basis) => {
    const [before, after] = [perWeek(drawn({}, basis)), perWeek(drawn({ stormFactor: 6 }, basis))]
    after.forEach((count, week) => {
      if (week !== 20) expect(count).toBe(before[week])
    })
    expect(after[20] ?? 0).toBeGreaterThan(3 * (before[20] ?? 0))
  })

  it.each([0.4, 1.7, 3])('grow by the volume factor %s within what chance leaves', (volumeFactor) => {
    const [present, changed] = [drawn({}, typed), drawn({ volumeFactor }, typed)]
    const expected = 80 * 40 * volumeFactor
    expect(Math.abs(changed.arrivalMs.length - expected)).toBeLessThan(4 * Math.sqrt(expected))
    const kept = new Set(volumeFactor < 1 ? present.arrivalMs : changed.arrivalMs)
    const within = volumeFactor < 1 ? changed.arrivalMs : present.arrivalMs
    expect(within.every((ms) => kept.has(ms))).toBe(true)
  })

  it('that come from elsewhere come beside the present ones, in their own number', () => {
    const present = new Set(drawn().arrivalMs)
    const moved = drawn({ moved: { email: 10, letter: 0, telephone: 5 } })
    const extra = moved.arrivalMs.filter((ms) => !present.has(ms)).length
    expect(Math.abs(extra - 15 * 40)).toBeLessThan(4 * Math.sqrt(15 * 40))
    expect(moved.arrivalMs.length - extra).toBe(present.size)
  })

  it('through a new channel follow inhabitants, substitution and work', () => {
    const newChannel = { perThousandPerWeek: 1, substituted: 0.5, workFactor: 2 }
    const [extra] = engineOf({ newChannel }).demand?.extra ?? []
    // 40 thousand inhabitants.
    expect(extra?.perWeek).toBe(20)
    const fixed: Partial<PlanBasis> = { handling: { kind: 'typed', meanMinutes: 5, variation: 0 } }
    const work = new Set(drawn({ newChannel }, fixed).handlingMs)
    expect([...work].sort((a, b) => a - b)).toEqual([300_000, 600_000])
  })

  it('are the same ones whichever other channel moves here', () => {
    const letters = drawn({ moved: { email: 0, letter: 8, telephone: 0 } })
    const both = new Set(drawn({ moved: { email: 3, letter: 8, telephone: 0 } }).arrivalMs)
    expect(letters.arrivalMs.every((ms) => both.has(ms))).toBe(true)
  })

  it('come by the weights of the hours where they are typed in', () => {
    const hourWeights = Array.from({ length: 168 }, (_, hour) => (hour === 10 ? 3 : hour === 100 ? 1 : 0))
    const basis: Partial<PlanBasis> = {
      arrivals: { kind: 'typed', perWeek: 60, hourWeights, serviceShare: 0.25 },
    }
    const messages = drawn({}, basis)
    const hours = Array.from(messages.arrivalMs, (ms) => Math.floor((ms % weekMs) / 3_600_000))
    const [first, second] = [10, 100].map((hour) => hours.filter((each) => each === hour).length)
    expect((first ?? 0) + (second ?? 0)).toBe(messages.arrivalMs.length)
    expect(Math.abs((first ?? 0) - 1_800)).toBeLessThan(4 * Math.sqrt(1_800))
    const service = messages.priority.filter((priority) => priority === 0).length / messages.priority.length
    expect(Math.abs(service - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / messages.priority.length))
  })

  it('are none without own questions', () => {
    const basis = planOf([], {
      ...measuredBasis,
      handling: { kind: 'typed', meanMinutes: 8, variation: 1 },
      attention: { kind: 'typed', meanMinutes: 0 },
    }).basis
    const engine = engineScenarioOf(basis, scenarioOf(), noWork)
    expect(arrivalLayers(engine.arrivals, 6, 1, 0).every(({ week }) => week.offsetsMs.length === 0)).toBe(
      true,
    )
  })

  it('stand in the order in which they came, whatever rows they were drawn in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 }), (moments) => {
        const expected = moments
          .map((_, index) => index)
          .sort((a, b) => (moments[a] ?? 0) - (moments[b] ?? 0) || a - b)
        expect([...orderOfArrival(Float64Array.from(moments))]).toEqual(expected)
      }),
    )
  })
})

describe('the rules of a scenario', () => {
  it('take the roster, turns, absence, pace and looks of each person', () => {
    const person = {
      ...onDuty([5], 10, 14),
      rotation: { everyWeeks: 3, firstWeek: 2 },
      absentShare: 0.08,
      looksEveryMinutes: 45,
      handlingFactor: 1.2,
    }
    const [engine] = engineOf({}, {}, { people: [person] }).people
    expect(engine).toEqual({
      days: person.days,
      rotation: { everyWeeks: 3, firstWeek: 2 },
      absentDays: [],
      shrinkage: 0.08,
      handlingFactor: 1.2,
      looksEveryMs: 2_700_000,
    })
  })

  it('take the order, the end of a shift, the open questions and the estimates', () => {
    const engine = engineOf(
      { handlingFactor: 0.5 },
      { withOpenQuestions: true },
      { order: 'serviceFirst', endOfShift: 'pause' },
    )
    expect(engine.order).toBe('priority')
    expect(engine.endOfShift).toBe('pause')
    expect(engine.openingBacklog).toBe(7)
    expect(engine.handling).toEqual({ kind: 'sample', ascendingMs: [120_000, 210_000, 390_000] })
    expect(engine.attentionDelay).toEqual({ kind: 'sample', ascendingMs: [0, 300_000, 1_200_000] })
  })

  it('leave the estimated wait until seen out where everybody looks now and then: the looks are that wait', () => {
    const looks = { ...onDuty([0], 9, 17), looksEveryMinutes: 60 }
    const estimate = { kind: 'sample', ascendingMs: [0, 300_000, 1_200_000] }
    expect(engineOf({}, {}, { people: [looks] }).attentionDelay).toEqual({ kind: 'fixed', ms: 0 })
    expect(engineOf({}, {}, { people: [looks, onDuty([1], 9, 17)] }).attentionDelay).toEqual(estimate)
    const attention = { kind: 'typed' as const, meanMinutes: 5 }
    expect(engineOf({}, { attention }, { people: [looks] }).attentionDelay).toEqual({
      kind: 'exponential',
      meanMs: 300_000,
    })
  })

  it('ask colleagues about a share of the questions, never more than all', () => {
    const asked = (consultationFactor: number): number | null =>
      engineOf({ consultationFactor }, { consultation: { share: 0.4, meanHours: 6 } }).consultation?.share ??
      null
    expect([asked(0), asked(1), asked(2), asked(3)]).toEqual([null, 0.4, 0.8, 1])
  })

  it('give typed-in work its mean and its variation', () => {
    const basis: Partial<PlanBasis> = { handling: { kind: 'typed', meanMinutes: 10, variation: 0.7 } }
    const { handlingMs } = drawMessages(engineOf({}, { ...basis, ...typed }), 3, 0)
    const mean = handlingMs.reduce((sum, ms) => sum + ms, 0) / handlingMs.length
    const spread = Math.sqrt(handlingMs.reduce((sum, ms) => sum + (ms - mean) ** 2, 0) / handlingMs.length)
    expect(Math.abs(mean - 600_000)).toBeLessThan((4 * 420_000) / Math.sqrt(handlingMs.length))
    expect(spread / mean).toBeGreaterThan(0.6)
    expect(spread / mean).toBeLessThan(0.8)
  })

  it('close on the holidays of the dossier unless the plan says otherwise', () => {
    // The Mondays from 6 January 2025; Easter Monday 21 April is day 105.
    expect(engineOf({}, { horizonWeeks: 52 }).holidays).toEqual([105, 353])
    expect(engineOf({}, { closedOnHolidays: false }).holidays).toEqual([])
  })

  it('begin on the first Monday of the year, and know the holidays of the year after', () => {
    expect(formatLocalDate(firstMondayOf(2025))).toBe('2025-01-06')
    expect(formatLocalDate(firstMondayOf(2024))).toBe('2024-01-01')
    // New Year 2025 lies before day 0; that of 2026 is day 360, and Christmas of both years is in.
    expect(holidayDays(2025, 720, ['newYear', 'christmasDay'])).toEqual([353, 360, 718])
  })

  it('refuse an estimate that there is not, and name it', () => {
    const { basis } = planOf([], measuredBasis)
    expect(missingMeasures(basis, someWork)).toEqual([])
    expect(missingMeasures(basis, noWork)).toEqual(['handling', 'attention'])
    expect(() => engineScenarioOf(basis, scenarioOf(), noWork)).toThrow(RangeError)
    expect(() => workMoments(basis, noWork)).toThrow(RangeError)
  })
})

describe('the plan to start from', () => {
  it('is one person in office hours on typed-in numbers where nothing was measured, without any price', () => {
    const plan = standardPlan(null)
    expect(planSchema.parse(plan)).toEqual(plan)
    expect(plan.basis.arrivals.kind).toBe('typed')
    expect(plan.basis.tariff.hourlyEuro).toBe(0)
    expect(plan.scenarios.map(({ people }) => people.length)).toEqual([1])
    expect(missingMeasures(plan.basis, noWork)).toEqual([])
  })

  it('is the usual cover with the own questions and estimates where there are any', () => {
    const cover = [onDuty([0, 1], 8, 20), onDuty([5], 10, 12)]
    const plan = standardPlan({ ...someWork, usualCover: cover }, { present: 'Now', person: 'Webcare' })
    expect(planSchema.parse(plan)).toEqual(plan)
    expect(plan.basis.arrivals.kind).toBe('measured')
    expect([plan.basis.handling.kind, plan.basis.attention.kind]).toEqual(['estimated', 'estimated'])
    expect(plan.scenarios[0]?.people).toEqual(cover)
    expect(plan.scenarios[0]?.name).toBe('Now')
  })

  it('types in what was not to be estimated', () => {
    const plan = standardPlan({ ...someWork, handling: null })
    expect([plan.basis.handling.kind, plan.basis.attention.kind]).toEqual(['typed', 'estimated'])
  })
})
