import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterSchema, type Filter } from '#shared/contract/figures.ts'
import { channelIds } from '#shared/domain/channel.ts'
import { comparisonChoices, granularities } from '#shared/domain/granularity.ts'
import { formatLocalDate } from '#shared/domain/localDate.ts'
import { teamIds, topicIds } from '#shared/domain/message.ts'
import { clocks } from '#shared/domain/period.ts'
import { addressOfFilter, filterFromAddress, filterKeys } from '#shared/views/filter/filterAddress.ts'
import { everything } from '../../support/figures.ts'

describe('the filter in the address', () => {
  const some = <T>(ids: readonly T[]): fc.Arbitrary<T[] | null> =>
    fc.option(fc.subarray([...ids], { minLength: 1 }), { nil: null })
  const day = fc.option(fc.integer({ min: 0, max: 40_000 }).map(formatLocalDate), { nil: null })
  const filters: fc.Arbitrary<Filter> = fc.record(
    {
      from: day,
      to: day,
      channels: some(channelIds),
      accountIds: some([1, 2, 3, 12, 400]),
      topics: some(topicIds),
      teams: some(teamIds),
      clock: fc.constantFrom(...clocks),
      predecessor: fc.constant('GM0501'),
      granularity: fc.constantFrom(...granularities),
      comparison: fc.constantFrom(...comparisonChoices),
      withoutIncidents: fc.constant(true),
    },
    { requiredKeys: ['from', 'to', 'channels', 'accountIds', 'topics', 'teams', 'clock'] },
  )

  it('comes back as it went in, whatever is chosen', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const address = addressOfFilter(filter)
        expect(filterFromAddress(address)).toEqual(filter)
        expect(filterSchema.parse(filterFromAddress(address))).toEqual(filter)
        for (const key of Object.keys(address)) expect(filterKeys).toContain(key)
        // As text, which is how a browser and a saved view keep it.
        const text = new URLSearchParams(address).toString()
        expect(filterFromAddress(Object.fromEntries(new URLSearchParams(text)))).toEqual(filter)
      }),
      { numRuns: 300 },
    )
  })

  it('has lists with commas, and short words for the rest', () =>
    expect(
      addressOfFilter({
        ...everything,
        channels: ['x', 'facebook'],
        accountIds: [1, 2],
        granularity: 'week',
        comparison: 'none',
        withoutIncidents: true,
      }),
    ).toEqual({ channel: 'x,facebook', account: '1,2', by: 'week', vs: 'none', incidents: 'out' }))

  it('leaves out what is not limited', () => {
    const open = { ...everything, granularity: null, comparison: null, withoutIncidents: false }
    expect(addressOfFilter(open)).toEqual({})
  })

  it('ignores what it does not know, and takes of a list what it knows', () => {
    expect(
      filterFromAddress({
        from: 'yesterday',
        channel: 'telex',
        account: 'x,-1,0.5',
        clock: 'sun',
        before: '<b>',
        by: 'hour',
        vs: 'everybody',
        incidents: 'in',
      }),
    ).toEqual(everything)
    expect(filterFromAddress({ channel: 'facebook,telex,x,x', account: '7,7,3' })).toEqual({
      ...everything,
      channels: ['x', 'facebook'],
      accountIds: [3, 7],
    })
  })
})
