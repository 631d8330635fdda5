import { describe, expect, it } from 'vitest'
import { measuredWorkOf } from '#shared/staffing/calibration/measuredWorkOf.ts'
import type { ObservedWork } from '#shared/staffing/calibration/observedWork.ts'
import { prepareBackTest } from '#shared/staffing/calibration/prepareBackTest.ts'
import { noticeMessages } from '#shared/staffing/engine/notice.ts'
import { doneAt, shiftAt, shiftsOf, workedUntil } from '#shared/staffing/engine/shifts.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { preparePlan } from '#shared/staffing/plan/simulatePlan.ts'
import { drawNormal, seedOfStream, uniformRandom } from '#shared/statistics/uniformRandom.ts'
import {
  dayMs,
  hourMs,
  minuteMs,
  observedWorld,
  plainTruth,
  worldStartMs,
} from '../../support/staffingWorld.ts'

const weeks = 40
const officeShifts = shiftsOf(
  Array.from({ length: (weeks + 2) * 7 }, (_, day) => day)
    .filter((day) => day % 7 < 5)
    .map((day) => [worldStartMs + day * dayMs + 9 * hourMs, worldStartMs + day * dayMs + 17 * hourMs]),
)

/**
 * A team that has other work: whatever comes in, whoever waits, an answer takes so long in office time: log-normal with a
 * median of 150 minutes and half an hour at most of work. Nobody waits for anybody.
 */
function besideOtherWork(perWeek: number, seed: number): ObservedWork {
  const random = uniformRandom(seedOfStream(seed, 9))
  const questions = observedWorld({ ...plainTruth, weeks, perWeek }, seed).questions.map((question) => {
    const onDutyMs = 150 * minuteMs * Math.exp(0.9 * drawNormal(random))
    const { arrivalMs } = question
    const sentMs = doneAt(officeShifts, shiftAt(officeShifts, arrivalMs), arrivalMs, Math.round(onDutyMs))
    return { ...question, closedMs: null, firstReplyMs: Number.isFinite(sentMs) ? sentMs : null }
  })
  const untilMs = worldStartMs + weeks * 7 * dayMs
  const seen = questions.map((question) => ({
    ...question,
    firstReplyMs: (question.firstReplyMs ?? Infinity) < untilMs ? question.firstReplyMs : null,
  }))
  return {
    questions: seen,
    answersMs: seen.flatMap(({ firstReplyMs }) => (firstReplyMs === null ? [] : [firstReplyMs])),
    zone: { offsetMsAt: () => 0 },
    fromMs: worldStartMs,
    untilMs,
    missing: [],
    inhabitants: 40_000,
    closedHolidays: [],
    year: 2026,
  }
}

describe('attention that is fitted to the answers', () => {
  it('makes the model take as long on duty as the team did, where questions always wait', () => {
    for (const seed of [51, 52, 53]) {
      const observed = besideOtherWork(90, seed)
      const work = measuredWorkOf(observed)
      expect(work.attentionRule).toBe('onDuty')
      const prepared = preparePlan(
        { ...standardPlan(work), basis: { ...standardPlan(work).basis, replications: 10 } },
        work,
      )
      while (prepared.done < prepared.total) prepared.step()
      const { outcome } = prepared.outcome().scenarios[0] ?? {}
      const told = outcome?.kind === 'steady' ? outcome.figures.withinTarget.value : NaN
      const answered = observed.questions.filter(({ firstReplyMs }) => firstReplyMs !== null)
      const within = answered.filter(
        ({ arrivalMs, firstReplyMs }) => (firstReplyMs ?? 0) - arrivalMs <= 4 * hourMs,
      )
      const measured = within.length / answered.length
      console.log(`within four hours: measured ${measured.toFixed(3)}, simulated ${told.toFixed(3)}`)
      expect(Math.abs(told - measured)).toBeLessThan(0.04)
    }
  })

  it('tells held-out weeks within its interval and without leaning to one side', () => {
    const observed = besideOtherWork(90, 54)
    const work = measuredWorkOf(observed)
    const test = prepareBackTest(standardPlan(work), work, observed)
    while (test.done < test.total) test.step()
    const outcome = test.outcome()
    expect(outcome.kind).toBe('tested')
    if (outcome.kind !== 'tested') return
    expect(outcome.failures).not.toContain('coverage')
    expect(outcome.failures).not.toContain('bias')
    const share = outcome.covered / outcome.weeks
    console.log(`held-out weeks within the interval: ${outcome.covered} of ${outcome.weeks}`)
    expect(share).toBeGreaterThan(0.65)
    expect(share).toBeLessThan(0.95)
  })

  it('is left aside where questions found nobody waiting, and none below fifty answers', () => {
    expect(measuredWorkOf(observedWorld({ ...plainTruth, perWeek: 20 }, 5)).attentionRule).toBe('atArrival')
    const few = besideOtherWork(90, 55)
    const work = measuredWorkOf({ ...few, untilMs: worldStartMs + 3 * dayMs })
    expect(work.attention).toBeNull()
  })
})

describe('noticing after time on duty', () => {
  it('counts shifts only, also for what came in at night and over closing time', () => {
    const at = (day: number, hour: number): number => worldStartMs + day * dayMs + hour * hourMs
    const arrivalMs = Float64Array.from([at(0, 3), at(0, 16), at(4, 16)])
    const attentionMs = Float64Array.from([2 * hourMs, 3 * hourMs, 3 * hourMs])
    const zeros = new Float64Array(3)
    const messages = {
      arrivalMs,
      attentionMs,
      handlingMs: zeros,
      consultationMs: zeros,
      priority: new Uint8Array(3),
    }
    const { noticedMs } = noticeMessages(messages, officeShifts, null, 'onDuty')
    expect(Array.from(noticedMs)).toEqual([at(0, 11), at(1, 11), at(7, 11)])
    for (const [index, ms] of noticedMs.entries())
      expect(workedUntil(officeShifts, ms) - workedUntil(officeShifts, arrivalMs[index] ?? 0)).toBe(
        attentionMs[index],
      )
  })
})
