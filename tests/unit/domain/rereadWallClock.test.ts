import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createZone } from '#shared/domain/localTime.ts'
import { rereadWallClock } from '#shared/domain/rereadWallClock.ts'

const amsterdam = createZone('Europe/Amsterdam')
const utc = createZone('UTC')
const ms = (iso: string): number => Date.parse(iso)

function sent(iso: string): { sentAtMs: number; closedAtMs: null; answers: null } {
  return { sentAtMs: ms(iso), closedAtMs: null, answers: null }
}

function isoOf(times: readonly { readonly sentAtMs: number }[]): string[] {
  return times.map(({ sentAtMs }) => new Date(sentAtMs).toISOString().slice(0, 16))
}

it('the same reading of the clock is another moment in another zone', () => {
  expect(isoOf(rereadWallClock([sent('2022-07-01T10:00Z')], utc, amsterdam))).toEqual(['2022-07-01T08:00'])
  expect(isoOf(rereadWallClock([sent('2022-07-01T08:00Z')], amsterdam, utc))).toEqual(['2022-07-01T10:00'])
})

// The clock goes back at 3:00 on 30 October 2022: 2:30 exists twice, at 0:30 and 1:30 UTC.
it('of an hour that exists twice, the reading that keeps the order of the file', () => {
  const file = [sent('2022-10-30T02:50Z'), sent('2022-10-30T02:30Z')]
  expect(isoOf(rereadWallClock(file, utc, amsterdam))).toEqual(['2022-10-30T00:50', '2022-10-30T01:30'])
})

// The clock goes forward at 2:00 on 27 March 2022: 2:30 does not exist.
it('an hour that was skipped is moved on by it', () => {
  expect(isoOf(rereadWallClock([sent('2022-03-27T02:30Z')], utc, amsterdam))).toEqual(['2022-03-27T01:30'])
})

it('an answer of the same row, and a closure, are not before their question', () => {
  const question = { sentAtMs: ms('2022-10-30T02:50Z'), closedAtMs: ms('2022-10-30T02:40Z'), answers: null }
  const answer = { sentAtMs: ms('2022-10-30T02:30Z'), closedAtMs: null, answers: 0 }
  const [asked, replied] = rereadWallClock([question, answer], utc, amsterdam)
  expect(isoOf([asked, replied].flatMap((each) => each ?? []))).toEqual([
    '2022-10-30T00:50',
    '2022-10-30T01:30',
  ])
  expect(asked?.closedAtMs).toBe(ms('2022-10-30T01:40Z'))
})

it('without hours that are skipped or repeated, reading back gives the moments again', () => {
  const summer = fc.integer({ min: ms('2022-04-01T00:00Z'), max: ms('2022-09-30T00:00Z') })
  fc.assert(
    fc.property(fc.array(summer, { maxLength: 20 }), (moments) => {
      const file = moments.map((sentAtMs) => ({ sentAtMs, closedAtMs: sentAtMs + 1000, answers: null }))
      const there = rereadWallClock(file, utc, amsterdam).map((each) => ({ ...each, answers: null }))
      expect(rereadWallClock(there, amsterdam, utc).map(({ sentAtMs }) => sentAtMs)).toEqual(moments)
    }),
  )
})
