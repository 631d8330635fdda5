import { describe, expect, it } from 'vitest'
import { isWithin } from '#shared/staffing/calibration/judgeBackTest.ts'
import { measuredWorkOf } from '#shared/staffing/calibration/measuredWorkOf.ts'
import { prepareBackTest } from '#shared/staffing/calibration/prepareBackTest.ts'
import type { TestedWeek } from '#shared/staffing/calibration/testedWeek.ts'
import type { BackTest } from '#shared/staffing/plan/outcome.ts'
import { standardPlan } from '#shared/staffing/plan/standardPlan.ts'
import { drawChangedTruth } from '../../support/staffingRegimes.ts'
import { drawTruth, observedWorld } from '../../support/staffingWorld.ts'
import type { Truth } from '../../support/staffingWorld.ts'

const seeds = Array.from({ length: 20 }, (_, index) => index + 1)

interface Tested {
  readonly outcome: BackTest
  readonly weeks: readonly TestedWeek[]
}

function testWorld(truth: Truth, seed: number): Tested {
  const observed = observedWorld(truth, seed)
  const work = measuredWorkOf(observed)
  const run = prepareBackTest(standardPlan(work), work, observed)
  while (run.done < run.total) run.step()
  return { outcome: run.outcome(), weeks: run.weeks() }
}

interface Coverage {
  readonly held: number
  readonly of: number
}

function coverageOf(weeks: readonly TestedWeek[], figure: 'share' | 'medianMs' | 'p90Ms'): Coverage {
  const told = weeks.filter((week) => week[figure] !== null)
  const held = told.filter((week) => {
    const interval = week[figure]
    return interval !== null && isWithin(week.observed[figure], interval)
  })
  return { held: held.length, of: told.length }
}

function percentage({ held, of }: Coverage): string {
  return `${((100 * held) / of).toFixed(1)} %`
}

function line(name: string, weeks: readonly TestedWeek[], verdict: string): string {
  const [share, median, p90] = [
    coverageOf(weeks, 'share'),
    coverageOf(weeks, 'medianMs'),
    coverageOf(weeks, 'p90Ms'),
  ]
  return `${name}: ${weeks.length} weeks; within the 80 % interval: share ${percentage(share)}, median ${percentage(median)}, 90 % point ${percentage(p90)}; ${verdict}`
}

function verdictOf(outcome: BackTest): string {
  if (outcome.kind === 'notPossible') return outcome.reason
  const points = (share: number): string => (100 * share).toFixed(1)
  const sizes = `error ${points(outcome.shareError)} points, as the last eight weeks ${points(outcome.naive.shareError)}`
  return `${sizes}; ${outcome.passed ? 'passed' : `failed: ${outcome.failures.join(', ')}`}`
}

describe('the back-test over worlds with storms, sickness and drift that the model does not know', () => {
  it('tells 80 % intervals that hold in 70-90 % of the held-out weeks', { timeout: 240_000 }, () => {
    const all: TestedWeek[] = []
    const lines: string[] = []
    let passed = 0
    for (const seed of seeds) {
      const { outcome, weeks } = testWorld(drawTruth(seed), seed)
      all.push(...weeks)
      lines.push(line(`world ${seed}`, weeks, verdictOf(outcome)))
      if (outcome.kind === 'tested' && outcome.passed) passed += 1
    }
    lines.push(line('all worlds', all, `${passed} of ${seeds.length} passed`))
    console.log(lines.join('\n'))
    const share = coverageOf(all, 'share')
    expect(share.of).toBeGreaterThanOrEqual(500)
    expect(share.held / share.of).toBeGreaterThanOrEqual(0.7)
    expect(share.held / share.of).toBeLessThanOrEqual(0.9)
    // A test that nearly always fails would hold back figures that are right.
    expect(passed).toBeGreaterThanOrEqual(15)
  })
})

describe('the back-test over worlds in which the team changes half-way', () => {
  it('fails and says by what', { timeout: 240_000 }, () => {
    const tested = seeds.map((seed) => ({ seed, ...testWorld(drawChangedTruth(seed), seed) }))
    console.log(
      tested
        .map(({ seed, outcome, weeks }) => line(`changed world ${seed}`, weeks, verdictOf(outcome)))
        .join('\n'),
    )
    for (const { seed, outcome } of tested) {
      expect(outcome, `seed ${seed}`).toMatchObject({ kind: 'tested', passed: false })
      if (outcome.kind === 'tested') expect(outcome.failures.length).toBeGreaterThan(0)
    }
  })
})
