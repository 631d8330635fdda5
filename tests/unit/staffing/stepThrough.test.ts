import { expect, test } from 'vitest'
import { stepThrough } from '#data/staffing/stepThrough.ts'
import type { StepWatch } from '#data/staffing/stepThrough.ts'

/** So many steps of a tenth of a second; tells after how many steps it was told. */
function run(
  total: number,
  watch: Partial<StepWatch> = {},
): { told: number[]; done: number; isDone: boolean } {
  const told: number[] = []
  let done = 0
  const isDone = stepThrough(
    {
      total,
      get done() {
        return done
      },
      step: () => {
        done += 1
      },
      outcome: () => done,
    },
    {
      isCancelled: () => false,
      nowMs: () => done * 100,
      firstToldAfter: 10,
      tell: () => told.push(done),
      ...watch,
    },
  )
  return { told, done, isDone }
}

test('is told three times a second and after ten steps, and not at the end', () => {
  expect(run(20)).toEqual({ told: [4, 8, 10, 14, 18], done: 20, isDone: true })
  expect(run(18).told).toEqual([4, 8, 10, 14])
})

test('is told first after ten steps where those are quick, and after each slow one before', () => {
  let nowMs = 0
  expect(run(20, { nowMs: () => (nowMs += 1) }).told).toEqual([10])
  expect(run(12, { nowMs: () => (nowMs += 5_000) }).told).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
})

test('without a first answer to wait for is told after the first step', () => {
  expect(run(9, { firstToldAfter: 0 }).told).toEqual([1, 5])
})

test('stops before the step after it was cancelled', () => {
  let asked = 0
  expect(run(20, { isCancelled: () => (asked += 1) > 5 })).toMatchObject({ done: 5, isDone: false })
})

test('nothing to do is done', () => {
  expect(run(0)).toEqual({ told: [], done: 0, isDone: true })
})
