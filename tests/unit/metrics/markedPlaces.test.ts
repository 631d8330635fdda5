import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channelIds } from '#shared/domain/channel.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { Clock } from '#shared/domain/period.ts'
import { casesOfMark, markTest, outcomeOf, caseOutcomes, waitEndMs } from '#shared/metrics/caseMark.ts'
import type { CaseMark, MarkGround } from '#shared/metrics/caseMark.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { narrowPlaces, placesInOrder } from '#shared/metrics/markedPlaces.ts'
import type { PlaceOrder } from '#shared/metrics/markedPlaces.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { at } from './caseMessages.ts'
import { caseRow, HOUR_MS } from './metricRows.ts'
import { chosenFrom } from './responseTables.ts'

const zone = createZone('Europe/Amsterdam')
const hours = defaultOpeningHours('NL')
const first = at('2025-03-10T00:00')

const rows = fc
  .array(
    fc.record({
      hour: fc.integer({ min: 0, max: 24 * 30 }),
      reply: fc.option(fc.integer({ min: 0, max: 60 })),
      closed: fc.option(fc.integer({ min: 0, max: 60 })),
      channel: fc.constantFrom(channelIds[0], channelIds[1]),
      topic: fc.constantFrom(...topicIds),
      team: fc.constantFrom(...teamIds),
      dialogue: fc.option(fc.boolean()),
      accountId: fc.constantFrom(1, 2),
    }),
    { minLength: 20, maxLength: 60 },
  )
  .map((list) =>
    list
      .toSorted((a, b) => a.hour - b.hour)
      .map(({ hour, reply, closed, ...rest }, id) => {
        const startedAtMs = first + hour * HOUR_MS
        const closedAtMs = reply === null && closed !== null ? startedAtMs + closed * HOUR_MS : null
        return caseRow(id, reply, {
          startedAtMs,
          closedAtMs,
          observedUntilMs: startedAtMs + (60 + (id % 50)) * HOUR_MS,
          ...rest,
        })
      }),
  )

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 3 })

const marks = fc.record({
  from: maybe(fc.constantFrom('2025-03-12', '2025-03-30', '2025-04-02')),
  to: maybe(fc.constantFrom('2025-03-29', '2025-03-31', '2025-04-06')),
  weekday: maybe(fc.integer({ min: 0, max: 6 })),
  hour: maybe(fc.integer({ min: 0, max: 23 })),
  outcome: maybe(fc.constantFrom(...caseOutcomes)),
  waitOverMs: maybe(fc.integer({ min: 0, max: 40 }).map((hour) => hour * HOUR_MS)),
  waitWithinMs: maybe(fc.integer({ min: 0, max: 60 }).map((hour) => hour * HOUR_MS)),
  dialogue: maybe(fc.boolean()),
  topic: maybe(fc.constantFrom(...topicIds)),
  team: maybe(fc.constantFrom(...teamIds)),
  channel: maybe(fc.constantFrom(channelIds[0], channelIds[1])),
  accountId: maybe(fc.constantFrom(1, 2)),
})

function valueOf(row: CaseRow, by: PlaceOrder, ground: MarkGround): number {
  const values = {
    startedAt: row.startedAtMs,
    wait: ground.clock.waitMs(row, waitEndMs(row)),
    channel: channelIds.indexOf(row.channel),
    topic: topicIds.indexOf(row.topic),
    team: teamIds.indexOf(row.team),
    outcome: caseOutcomes.indexOf(outcomeOf(row)),
  }
  return values[by]
}

/** One part of a mark at most, so that something is found behind most of them. */
function partOf(mark: CaseMark, part: number): CaseMark {
  const given = Object.entries(mark).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.slice(part, part + 2))
}

describe('the places behind a mark', () => {
  const clocks = fc.constantFrom<Clock>('calendar', 'opening')
  const orders = fc.constantFrom<PlaceOrder>('startedAt', 'wait', 'channel', 'topic', 'team', 'outcome')

  it('are the cases that asking every row finds, in the order that sorting them gives', () => {
    let found = 0
    fc.assert(
      fc.property(
        rows,
        marks,
        fc.nat({ max: 8 }),
        clocks,
        orders,
        fc.boolean(),
        (cases, allParts, part, clock, by, isDescending) => {
          const mark = partOf(allParts, part)
          const { table, choice } = chosenFrom(cases, {
            clock,
            isChosen: ({ topic }) => topic !== topicIds[1],
          })
          const ground = {
            clock: waitingClock(clock, hours, table.cases, []),
            zone,
            isNormMet: () => null,
          }
          const picked = table.cases.filter(({ topic }) => topic !== topicIds[1])
          const expected = casesOfMark({ cases: picked, sources: [] }, mark, ground)
            .map((row, place) => ({ row, place, value: valueOf(row, by, ground) }))
            .toSorted((a, b) => (isDescending ? b.value - a.value : a.value - b.value) || a.place - b.place)
            .map(({ row }) => row.firstMessageId)

          const { isIn, rest } = narrowPlaces(table, choice, mark, zone)
          const isBehind = markTest(rest, ground) ?? (() => true)
          for (const [place, row] of table.cases.entries()) if (!isBehind(row)) isIn[place] = 0
          const places = placesInOrder(table, isIn, by, isDescending)
          expect(Array.from(places, (place) => table.cases[place]?.firstMessageId)).toEqual(expected)
          found += expected.length
        },
      ),
      { numRuns: 500 },
    )
    expect(found).toBeGreaterThan(1_000)
  })
})
