import { describe, expect, it } from 'vitest'
import { judge } from '#shared/staffing/calibration/judgeBackTest.ts'
import { learnedWidening, missOf, widened } from '#shared/staffing/calibration/learnedSpread.ts'
import { measuredWorkOf } from '#shared/staffing/calibration/measuredWorkOf.ts'
import type { ObservedWork } from '#shared/staffing/calibration/observedWork.ts'
import { backTestNotPossible, prepareBackTest } from '#shared/staffing/calibration/prepareBackTest.ts'
import type { BackTestRun } from '#shared/staffing/calibration/prepareBackTest.ts'
import type { TestedWeek } from '#shared/staffing/calibration/testedWeek.ts'
import { workForCover } from '#shared/staffing/calibration/workForCover.ts'
import type { BackTest } from '#shared/staffing/plan/outcome.ts'
import type { Plan } from '#shared/staffing/plan/plan.ts'
import { officePerson, standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import {
  hourMs,
  observedWorld,
  office,
  plainTruth,
  weekMs,
  worldStartMs,
} from '../../support/staffingWorld.ts'

function runAll(run: BackTestRun): BackTest {
  while (run.done < run.total) run.step()
  return run.outcome()
}

function prepared(observed: ObservedWork, change: (plan: Plan) => Plan = (plan) => plan): BackTestRun {
  const work = measuredWorkOf(observed)
  return prepareBackTest(change(standardPlan(work)), work, observed)
}

const world = observedWorld({ ...plainTruth, weeks: 24 }, 61)

describe('a back-test', () => {
  it('is not possible for numbers that were typed in', () => {
    const typed = standardPlan(null)
    const run = prepared(world, (plan) => ({
      ...plan,
      basis: { ...plan.basis, arrivals: typed.basis.arrivals },
    }))
    expect(run.total).toBe(0)
    expect(run.outcome()).toEqual({ kind: 'notPossible', reason: 'typedIn', weeks: 0, needed: 8 })
  })

  it('is not possible below eight weeks to hold out after eight to learn from', () => {
    // 8 weeks to learn from, 7 to test, and the last week of which answers may still come.
    const short = observedWorld({ ...plainTruth, weeks: 16 }, 62)
    expect(runAll(prepared(short))).toEqual({
      kind: 'notPossible',
      reason: 'tooFewWeeks',
      weeks: 7,
      needed: 8,
    })
    const enough = observedWorld({ ...plainTruth, weeks: 17 }, 62)
    expect(runAll(prepared(enough))).toMatchObject({ kind: 'tested', weeks: 8 })
  })

  it('is not possible where the present cover cannot do the work', () => {
    const [morning] = [{ openMinute: 540, closeMinute: 600 }]
    const hourOnly = { ...officePerson(''), days: [[morning], [], [], [], [], [], []] }
    const run = prepared(world, (plan) => ({
      ...plan,
      scenarios: plan.scenarios.map((scenario) => ({ ...scenario, people: [hourOnly] })),
    }))
    expect(run.outcome()).toMatchObject({ kind: 'notPossible', reason: 'overloaded' })
  })

  it('says so before anything that was observed is read', () => {
    const work = measuredWorkOf(world)
    const plan = standardPlan(work)
    const typed = { ...plan, basis: { ...plan.basis, arrivals: standardPlan(null).basis.arrivals } }
    const nobody = { ...plan, scenarios: plan.scenarios.map((scenario) => ({ ...scenario, people: [] })) }
    for (const impossible of [typed, nobody])
      expect(backTestNotPossible(impossible, work)).toEqual(
        prepareBackTest(impossible, work, world).outcome(),
      )
    expect(backTestNotPossible(typed, work)).toMatchObject({ reason: 'typedIn' })
    expect(backTestNotPossible(nobody, work)).toMatchObject({ reason: 'overloaded' })
    expect(backTestNotPossible(plan, work)).toBeNull()
  })

  it('skips weeks with fewer than ten questions', () => {
    const quietFrom = worldStartMs + 12 * weekMs
    const quiet = {
      ...world,
      questions: world.questions.filter(
        ({ arrivalMs }, index) =>
          arrivalMs < quietFrom || arrivalMs >= quietFrom + weekMs || index % 10 === 0,
      ),
    }
    const outcome = runAll(prepared(quiet))
    if (outcome.kind !== 'tested') throw new Error(outcome.reason)
    expect(outcome.perWeek.map(({ monday }) => monday)).not.toContain('2025-03-31')
    expect(outcome.perWeek.every(({ questions }) => questions >= 10)).toBe(true)
    expect(outcome.perWeek[0]?.monday).toBe('2025-03-03')
  })

  it('tells a week from nothing that came later', () => {
    const changedFrom = worldStartMs + 16 * weekMs
    const otherFuture: ObservedWork = {
      ...world,
      questions: world.questions.map((row, index) => {
        if (row.arrivalMs >= changedFrom)
          return {
            ...row,
            arrivalMs: row.arrivalMs,
            firstReplyMs: index % 3 === 0 ? null : row.arrivalMs + hourMs,
          }
        // What still waited then is answered much later.
        return row.firstReplyMs !== null && row.firstReplyMs >= changedFrom
          ? { ...row, firstReplyMs: row.firstReplyMs + 40 * hourMs }
          : row
      }),
      answersMs: world.answersMs.filter((ms) => ms < changedFrom),
    }
    const work = measuredWorkOf(world)
    const plan = standardPlan(work)
    const told = (observed: ObservedWork): readonly (readonly [number, TestedWeek['share']])[] => {
      const run = prepareBackTest(plan, work, observed)
      while (run.done < run.total) run.step()
      return run.weeks().map(({ mondayMs, share }) => [mondayMs, share] as const)
    }
    const upTo = (weeks: ReturnType<typeof told>): ReturnType<typeof told> =>
      weeks.filter(([mondayMs]) => mondayMs <= changedFrom)
    const known = upTo(told(world))
    expect(known).toHaveLength(9)
    expect(upTo(told(otherFuture))).toEqual(known)
  })

  it('gives the same outcome for the same seed, and another one for another', () => {
    const first = runAll(prepared(world))
    expect(runAll(prepared(world))).toEqual(first)
    const other = runAll(prepared(world, (plan) => ({ ...plan, basis: { ...plan.basis, seed: 2 } })))
    expect(other).not.toEqual(first)
  })

  it('fails for a cover that was drawn and is not the one that answered', () => {
    const evening = [{ openMinute: 1080, closeMinute: 1320 }]
    const drawn = { ...officePerson(''), days: [evening, evening, evening, evening, evening, [], []] }
    const outcome = runAll(
      prepared(world, (plan) => ({
        ...plan,
        scenarios: plan.scenarios.map((scenario) => ({ ...scenario, people: [drawn] })),
      })),
    )
    expect(outcome).toMatchObject({ kind: 'tested', passed: false })
    expect(runAll(prepared(world))).toMatchObject({ kind: 'tested', passed: true })
  })

  it('holds for two people whether the team is read as one or drawn as two', () => {
    const twoPeople = observedWorld({ ...plainTruth, weeks: 30, perWeek: 150, people: [office, office] }, 63)
    const asRead = runAll(prepared(twoPeople))
    const asDrawn = runAll(
      prepared(twoPeople, (plan) => ({
        ...plan,
        scenarios: plan.scenarios.map((scenario) => ({
          ...scenario,
          people: [officePerson('1'), officePerson('2')],
        })),
      })),
    )
    expect(asRead).toMatchObject({ kind: 'tested', passed: true })
    expect(asDrawn).toMatchObject({ kind: 'tested', passed: true })
  })
})

describe('work for a cover that was drawn', () => {
  const work = measuredWorkOf(world)

  it('stays as it is for one person', () => {
    expect(workForCover([officePerson('')], work)).toBe(work)
    expect(workForCover([], work)).toBe(work)
  })

  it('is twice as long for each of two people at once', () => {
    const two = workForCover([officePerson('1'), officePerson('2')], work)
    expect((two.handling?.meanMs ?? 0) / (work.handling?.meanMs ?? 1)).toBeCloseTo(2, 3)
    expect(two.attention?.meanMs ?? 0).toBeLessThan(work.attention?.meanMs ?? 0)
  })

  it('stays as it is for two who take turns', () => {
    const inTurn = [0, 1].map((firstWeek) => ({
      ...officePerson(''),
      rotation: { everyWeeks: 2, firstWeek },
    }))
    expect(workForCover(inTurn, work)).toBe(work)
  })
})

const figures = { questions: 40, share: 0.6, medianMs: hourMs, p90Ms: 5 * hourMs }

/** A week told as 60 %, 50-70 %; `share` is what came. */
function week(share: number, told = { value: 0.6, low: 0.5, high: 0.7 }, naive = 0.6): TestedWeek {
  return {
    mondayMs: worldStartMs,
    observed: { ...figures, share },
    share: told,
    medianMs: { value: hourMs, low: 0, high: 2 * hourMs },
    p90Ms: null,
    naive: { ...figures, share: naive },
  }
}

/** So many weeks in and so many outside the interval, to either side in turn. */
function weeks(inside: number, outside: number): readonly TestedWeek[] {
  return Array.from({ length: inside + outside }, (_, index) =>
    // Spread out, so that no run of weeks lies to one side.
    Math.floor(((index + 1) * outside) / (inside + outside)) >
    Math.floor((index * outside) / (inside + outside))
      ? week(index % 2 === 0 ? 0.48 : 0.72)
      : week(index % 2 === 0 ? 0.58 : 0.62),
  )
}

describe('the judgement of a back-test', () => {
  it('passes where 80 % of the weeks lie in their interval and nothing is one-sided', () => {
    expect(judge(weeks(40, 10))).toMatchObject({ weeks: 50, covered: 40, passed: true, failures: [] })
  })

  it.each([
    // 100 weeks: 70-90 %.
    [70, 30, true],
    [69, 31, false],
    // 50 weeks: at most 34 happens once in 32 times, at most 33 once in 69.
    [34, 16, true],
    [33, 17, false],
    [45, 5, true],
    [47, 3, false],
    // 10 weeks: at most 5 of 10 happens once in 30 times (binomial, 0.8), at most 4 once in 157.
    [5, 5, true],
    [4, 6, false],
    [10, 0, true],
  ])('with %i weeks in and %i outside the interval is plausible: %s', (inside, outside, plausible) => {
    expect(judge(weeks(inside, outside)).failures.includes('coverage')).toBe(!plausible)
  })

  it('does not hold it against a model that every week is as told to the question', () => {
    const all = Array.from({ length: 50 }, () => week(1, { value: 1, low: 1, high: 1 }, 1))
    expect(judge(all)).toMatchObject({ covered: 50, passed: true })
  })

  it('fails on an error to one side of more than five points', () => {
    const shifted = (by: number): readonly TestedWeek[] =>
      Array.from({ length: 50 }, (_, index) => week(0.6 + by + (index % 5 === 0 ? 0.2 : 0)))
    expect(judge(shifted(-0.04)).failures).not.toContain('bias')
    expect(judge(shifted(0.03)).failures).toContain('bias')
  })

  it('fails on the last eight weeks alone where these are ten points off', () => {
    const last = Array.from({ length: 8 }, () => week(0.48, undefined, 0.5))
    expect(judge([...weeks(48, 12), ...last]).failures).toContain('bias')
    expect(judge([...last, ...weeks(48, 12)]).failures).not.toContain('bias')
  })

  it('fails on any eight weeks on end that are more than fifteen points off', () => {
    const off = Array.from({ length: 8 }, () => week(0.42, undefined, 0.42))
    expect(judge([...weeks(32, 8), ...off, ...weeks(32, 8)]).failures).toContain('bias')
  })

  it('lets few questions be as far off as chance makes them', () => {
    const few = (share: number): TestedWeek => {
      const one = week(share, { value: 0.6, low: 0.4, high: 0.8 })
      return { ...one, observed: { ...one.observed, questions: 10 } }
    }
    const bySix = Array.from({ length: 8 }, () => few(0.54))
    expect(judge(bySix).failures).not.toContain('bias')
    expect(judge(Array.from({ length: 8 }, () => few(0.4))).failures).toContain('bias')
  })

  it('fails where "as in the last eight weeks" is clearly nearer', () => {
    const near = weeks(40, 10).map((each) => ({ ...each, naive: { ...each.observed } }))
    expect(judge(near).failures).toEqual(['shareError'])
  })

  it('leaves weeks without a figure out of its error, and tells the sizes', () => {
    const judged = judge([week(0.5), week(0.7)])
    expect(judged.shareError).toBeCloseTo(0.1)
    expect(judged.medianErrorMs).toBe(0)
    expect(judged.p90ErrorMs).toBe(0)
    expect(judged.naive.shareError).toBeCloseTo(0.1)
  })
})

describe('what is learned from earlier weeks', () => {
  const told = { value: 0.5, low: 0.4, high: 0.6 }

  it('is nothing below eight weeks', () => {
    expect(learnedWidening(Array.from({ length: 7 }, () => 0.3))).toBe(0)
  })

  it('widens by what would have held four in five of them', () => {
    // (9 + 1) x 0.8 = the eighth of nine.
    expect(learnedWidening([9, 8, 7, 6, 5, 4, 3, 2, 1])).toBe(8)
  })

  it('narrows where all lay far inside, and never beyond the value itself', () => {
    const inside = Array.from({ length: 9 }, () => missOf(told, 0.5))
    expect(learnedWidening(inside)).toBeCloseTo(-0.1)
    expect(widened(told, -0.3, 0, 1)).toEqual({ value: 0.5, low: 0.5, high: 0.5 })
    expect(widened(told, 0.5, 0, 1)).toEqual({ value: 0.5, low: 0, high: 1 })
  })
})
