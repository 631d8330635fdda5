import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { caseMarkSchema, type CaseMark } from '#shared/contract/cases.ts'
import { caseSortKeys } from '#shared/contract/caseSortKeys.ts'
import type { Filter } from '#shared/contract/figures.ts'
import { channelIds } from '#shared/domain/channel.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import { caseOutcomes } from '#shared/metrics/caseMark.ts'
import { addressOfCases, casesFromAddress, usualSort } from '#shared/views/cases/casesAddress.ts'
import { addressOfMark, markFromAddress } from '#shared/views/cases/markAddress.ts'
import { addressOfFilter, filterFromAddress } from '#shared/views/filter/filterAddress.ts'

const date = fc
  .integer({ min: 0, max: 20_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))

const marks: fc.Arbitrary<CaseMark> = fc
  .record(
    {
      from: date,
      to: date,
      weekday: fc.integer({ min: 0, max: 6 }),
      hour: fc.integer({ min: 0, max: 23 }),
      outcome: fc.constantFrom(...caseOutcomes),
      waitOverMs: fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0),
      waitWithinMs: fc.integer({ min: 0, max: 1e12 }),
      withinNorm: fc.boolean(),
      waitingOn: date,
      dialogue: fc.boolean(),
      turns: fc.integer({ min: 0, max: 5 }),
      acknowledgedOnly: fc.boolean(),
      channel: fc.constantFrom(...channelIds),
      accountId: fc.integer({ min: 1, max: 1e9 }),
      topic: fc.constantFrom(...topicIds),
      team: fc.constantFrom(...teamIds),
      needsReply: fc.constantFrom('yes', 'unlikely', 'all'),
    },
    { requiredKeys: [] },
  )
  .map((mark) => caseMarkSchema.parse(mark))

const wholeFilter: Filter = {
  from: null,
  to: null,
  channels: null,
  accountIds: null,
  topics: null,
  teams: null,
  clock: 'calendar',
}
const filters: fc.Arbitrary<Filter> = fc.record({
  ...Object.fromEntries(Object.entries(wholeFilter).map(([key, value]) => [key, fc.constant(value)])),
  from: fc.option(date),
  to: fc.option(date),
  channels: fc.option(fc.subarray([...channelIds], { minLength: 1 })),
  accountIds: fc.constant(null),
  topics: fc.option(fc.subarray([...topicIds], { minLength: 1 })),
  teams: fc.constant(null),
  clock: fc.constantFrom('calendar', 'opening'),
})

/** As an address bar carries it. */
function carried(query: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(new URLSearchParams(query).toString()))
}

describe('a mark in the address', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(marks, (mark) => {
        expect(markFromAddress(addressOfMark(mark))).toEqual(mark)
      }),
    )
  })

  it('is short and can be read', () => {
    expect(addressOfMark({ weekday: 2, hour: 14 })).toBe('weekday:2,hour:14')
    expect(addressOfMark({})).toBe('all')
  })

  it('is none where the address holds none', () => {
    expect(markFromAddress(undefined)).toBeNull()
    expect(markFromAddress('')).toBeNull()
  })

  it('leaves unmarked what it does not know', () => {
    expect(markFromAddress('weekday:9,hour:14,colour:red,topic:love,from:soon')).toEqual({ hour: 14 })
    fc.assert(fc.property(fc.string(), (text) => caseMarkSchema.parse(markFromAddress(text) ?? {}) !== null))
  })
})

describe('the drill-down in the address', () => {
  it('comes back as it went, whatever the filter of the page', () => {
    const text = fc.string({ maxLength: 40 })
    const sort = fc.record({ by: fc.constantFrom(...caseSortKeys), isDescending: fc.boolean() })
    const caseId = fc.option(fc.integer({ min: 1, max: 1e9 }))
    fc.assert(
      fc.property(
        marks,
        filters,
        filters,
        text,
        text,
        sort,
        caseId,
        (mark, filter, page, title, search, by, id) => {
          const shown = { request: { filter, mark, title }, filter, caseId: id, search, sort: by }
          const address = carried({ ...addressOfFilter(page), ...addressOfCases(shown, page) })
          const settled = filterFromAddress(addressOfFilter(filter))
          expect(casesFromAddress(address)).toEqual({
            ...shown,
            filter: settled,
            request: { ...shown.request, filter: settled },
          })
        },
      ),
    )
  })

  it('leaves out the filter that the page has itself', () => {
    const request = { filter: wholeFilter, mark: { hour: 9 }, title: 'Gesteld om 9 uur' }
    const shown = { request, filter: wholeFilter, caseId: null, search: '', sort: usualSort }
    expect(addressOfCases(shown, wholeFilter)).toEqual({ cases: 'hour:9', casesTitle: 'Gesteld om 9 uur' })
  })

  it('keeps a case that stands by itself', () => {
    const filter: Filter = { ...wholeFilter, clock: 'opening' }
    const shown = { request: null, filter, caseId: 12, search: '', sort: usualSort }
    const address = addressOfCases(shown, wholeFilter)
    expect(address).toEqual({ case: '12', casesFilter: 'clock:opening' })
    expect(casesFromAddress(address)).toEqual(shown)
  })

  it('is nothing on a page without it', () => {
    expect(casesFromAddress({ from: '2026-01-01' })).toMatchObject({ request: null, caseId: null })
    const shown = { request: null, filter: wholeFilter, caseId: null, search: '', sort: usualSort }
    expect(addressOfCases(shown, wholeFilter)).toEqual({})
  })
})
