import { describe, expect, it } from 'vitest'
import { handleMessages } from '#shared/staffing/engine/handleMessages.ts'
import { lookEvery } from '#shared/staffing/engine/looks.ts'
import type { Handled } from '#shared/staffing/engine/messages.ts'
import { shiftsOf } from '#shared/staffing/engine/shifts.ts'
import type { Scenario } from '#shared/staffing/engine/scenario.ts'
import { prepareSimulation } from '#shared/staffing/engine/simulate.ts'
import { minuteMs, officePerson, plainScenario } from './scenarios.ts'

const hour = 60

interface Colleague {
  /** Minutes from Monday 00:00. */
  readonly blocks: readonly (readonly [number, number])[]
  readonly looksEvery: number | null
}

const besideOtherWork: Colleague = {
  blocks: [
    [9 * hour, 17 * hour],
    [33 * hour, 41 * hour],
  ],
  looksEvery: 60,
}

/** Ten minutes of work each; arrivals in minutes from Monday 00:00. */
function handled(arrivals: readonly number[], colleagues: readonly Colleague[]): Handled {
  const zeros = new Float64Array(arrivals.length)
  return handleMessages(
    {
      arrivalMs: Float64Array.from(arrivals, (minute) => minute * minuteMs),
      handlingMs: zeros.map(() => 10 * minuteMs),
      priority: new Uint8Array(arrivals.length),
      attentionMs: zeros,
      consultationMs: zeros,
    },
    {
      people: colleagues.map(({ blocks }) =>
        shiftsOf(blocks.map(([from, to]) => [from * minuteMs, to * minuteMs] as const)),
      ),
      handlingFactors: colleagues.map(() => 1),
      looks: colleagues.map(({ looksEvery }) =>
        looksEvery === null ? null : lookEvery(looksEvery * minuteMs),
      ),
      departments: null,
    },
    { endOfShift: 'pause', order: 'fifo', horizonMs: Infinity },
  )
}

function minutes(values: Float64Array): number[] {
  return [...values].map((ms) => ms / minuteMs)
}

describe('who answers beside other work', () => {
  it('looks at the beginning of a shift, goes on until nothing waits, and then after each stretch', () => {
    const found = handled([8 * hour, 9 * hour + 15, 10 * hour + 15, 10 * hour + 25], [besideOtherWork])
    // At 9:00 the one of the night; done at 9:10, so the next look is at 10:10, and then there is always one more.
    expect(minutes(found.startMs)).toEqual([9 * hour, 10 * hour + 10, 10 * hour + 20, 10 * hour + 30])
    expect(minutes(found.closedMs)).toEqual([60, 0, 0, 0])
    expect(minutes(found.attentionMs)).toEqual([0, 55, 0, 0])
    expect(minutes(found.queueMs)).toEqual([0, 0, 5, 5])
  })

  it('leaves what comes in after the last look of the day for the first of tomorrow', () => {
    const found = handled([16 * hour + 30], [besideOtherWork])
    expect(minutes(found.startMs)).toEqual([33 * hour])
    expect(minutes(found.attentionMs)).toEqual([30])
    expect(minutes(found.closedMs)).toEqual([16 * hour])
    expect(minutes(found.queueMs)).toEqual([0])
  })

  it('takes what comes in at the very moment of a look, and not at the end of the shift', () => {
    expect(minutes(handled([12 * hour], [besideOtherWork]).startMs)).toEqual([12 * hour])
    expect(minutes(handled([17 * hour], [besideOtherWork]).startMs)).toEqual([33 * hour])
  })

  it('leaves a message to a colleague who is at it all the time, and counts no attention then', () => {
    const alwaysThere: Colleague = { blocks: [[10 * hour, 12 * hour]], looksEvery: null }
    const found = handled([9 * hour + 30, 11 * hour + 5], [besideOtherWork, alwaysThere])
    expect([...found.person]).toEqual([0, 1])
    // At 10:00 both can; the first in the list goes first, as among all colleagues.
    expect(minutes(found.startMs)).toEqual([10 * hour, 11 * hour + 5])
    expect(minutes(found.attentionMs)).toEqual([30, 0])
  })

  it('counts the wait for a colleague who is at another message as queue', () => {
    const alwaysThere: Colleague = { blocks: [[9 * hour, 17 * hour]], looksEvery: null }
    const found = handled([9 * hour + 5, 9 * hour + 6], [alwaysThere, besideOtherWork])
    expect(minutes(found.queueMs)).toEqual([0, 9])
    expect(minutes(found.attentionMs)).toEqual([0, 0])
  })

  it('can come later with one more alike: two are done sooner, and back at their other work sooner', () => {
    const arrivals = [9 * hour + 1, 9 * hour + 2, 10 * hour + 15]
    const withPeople = (people: readonly Colleague[]): number[] => minutes(handled(arrivals, people).startMs)
    expect(withPeople([besideOtherWork])).toEqual([10 * hour, 10 * hour + 10, 10 * hour + 20])
    expect(withPeople([besideOtherWork, besideOtherWork])).toEqual([10 * hour, 10 * hour, 11 * hour + 10])
  })

  it('changes nothing for who is not of that kind, and needs a whole number of milliseconds', () => {
    const scenario = (looksEveryMs: number | null): Scenario => ({
      ...plainScenario,
      people: [{ ...officePerson, looksEveryMs }],
    })
    const sent = (looksEveryMs: number | null): number[] => [
      ...prepareSimulation(scenario(looksEveryMs), 3).run(0).handled.sentMs,
    ]
    expect(sent(1)).toEqual(sent(null))
    expect(sent(hour * minuteMs)).not.toEqual(sent(null))
    for (const wrong of [0, -1, 0.5, NaN]) expect(() => sent(wrong)).toThrow(RangeError)
  })
})
