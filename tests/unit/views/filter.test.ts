import { describe, expect, it } from 'vitest'
import type { Filter } from '#shared/contract/figures.ts'
import { addressOfFilter, filterFromAddress } from '#shared/views/filter/filterAddress.ts'
import { filterSentence } from '#shared/views/filter/filterSentence.ts'
import { periodChoices } from '#shared/views/filter/periods.ts'
import { createWords } from '#shared/views/words.ts'
import { filled } from './overviewFixtures.ts'

const nl = createWords('nl')
const everything: Filter = {
  from: null,
  to: null,
  channel: null,
  accountId: null,
  topic: null,
  team: null,
  clock: 'calendar',
}

describe('the filter in the address', () => {
  it('comes back as it went in', () => {
    const filter: Filter = {
      from: '2026-07-01',
      to: '2026-09-30',
      channel: 'x',
      accountId: 3,
      topic: 'service',
      team: 'communications',
      clock: 'opening',
    }
    expect(filterFromAddress(addressOfFilter(filter))).toEqual(filter)
  })

  it('leaves out what is not limited', () => expect(addressOfFilter(everything)).toEqual({}))

  it('ignores what it does not know', () =>
    expect(filterFromAddress({ from: 'yesterday', channel: 'telex', account: 'x', clock: 'sun' })).toEqual(
      everything,
    ))
})

describe('the filter as a sentence', () => {
  it('can be read aloud', () =>
    expect(filterSentence(nl, { ...everything, from: '2026-07-01', to: '2026-09-30' }, filled).plain).toBe(
      'U ziet juli t/m september 2026, vergeleken met dezelfde weken van 2025, voor alle kanalen, alle onderwerpen en alle teams, in kalendertijd.',
    ))

  it('names the period that the figures settled on', () =>
    expect(filterSentence(nl, everything, filled).period).toBe('juli t/m september 2026'))

  it('calls the whole span all data', () =>
    expect(filterSentence(nl, { ...everything, from: '2024-04-01', to: '2026-09-30' }, filled).period).toBe(
      'alle gegevens',
    ))

  it('marks what leaves something out, and names an account', () => {
    const sentence = filterSentence(nl, { ...everything, accountId: 2, topic: 'crisis' }, filled)
    expect(sentence.channel).toEqual({ label: 'voorbeeldstadhelpt (X)', isLimited: true })
    expect(sentence.topic).toEqual({ label: 'crisis', isLimited: true })
    expect(sentence.team.isLimited).toBe(false)
  })

  it('says when there is no comparison', () =>
    expect(
      filterSentence(nl, everything, { ...filled, comparisonPeriod: null, comparisonKind: null }).plain,
    ).toContain('zonder vergelijking'))
})

describe('the periods on offer', () => {
  it('are whole quarters, the last year, calendar years and everything', () =>
    expect(periodChoices(nl, '2025-01-01', '2026-09-30').map(({ label }) => label)).toEqual([
      'juli t/m september 2026',
      'april t/m juni 2026',
      'januari t/m maart 2026',
      'oktober t/m december 2025',
      'juli t/m september 2025',
      'oktober 2025 t/m september 2026',
      '2026',
      '2025',
      'alle gegevens',
    ]))

  it('hold no quarter that the data do not fill', () => {
    const labels = periodChoices(nl, '2026-02-10', '2026-08-15').map(({ label }) => label)
    expect(labels).toEqual(['april t/m juni 2026', '2026', 'alle gegevens'])
  })
})
