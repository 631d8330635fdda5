import { describe, expect, it } from 'vitest'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import { followsFromEarlier } from '#shared/benchmark/package/followsFromEarlier.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { contentOf, manyCases, packageInput } from './packageInput.ts'

type Month = number
let made = 0

/** Cases of months of 2025 and 2026 (13 = January 2026): so many in each month named. */
function casesOf(
  perMonth: Readonly<Record<Month, number>>,
  changes: Partial<CaseRow> & { readonly channel?: 'whatsapp' | 'x' | 'email' } = {},
): readonly CaseRow[] {
  return Object.entries(perMonth).flatMap(([month, count]) =>
    manyCases(count, Number(month) * 1000, changes, `${monthKey(Number(month))}-03T10:00`),
  )
}

function monthKey(month: Month): string {
  const [year, number] = month > 12 ? [2026, month - 12] : [2025, month]
  return `${String(year)}-${String(number).padStart(2, '0')}`
}

/** A package about the months from one to another, both included. */
function packageOf(cases: readonly CaseRow[], from: Month, to: Month): PackageContent {
  made += 1
  const lastDay = new Date(Date.UTC(to > 12 ? 2026 : 2025, ((to - 1) % 12) + 1, 0)).getUTCDate()
  return contentOf(
    packageInput(
      { cases },
      {
        packageId: `5b1c7c5e-62c7-4f0a-9d2a-${String(made).padStart(12, '0')}`,
        period: { from: `${monthKey(from)}-01`, to: `${monthKey(to)}-${String(lastDay)}` },
      },
    ),
  )
}

const steady = casesOf(Object.fromEntries(Array.from({ length: 14 }, (_, index) => [index + 1, 20])))

describe('beside packages that left earlier, a package gives away', () => {
  it('nothing when there are none, or they are the same, or of another municipality', () => {
    const content = packageOf(steady, 1, 12)
    expect(followsFromEarlier(content, [])).toBe(false)
    expect(followsFromEarlier(content, [content, packageOf(steady, 1, 12)])).toBe(false)
    const few = packageOf([...steady, ...casesOf({ 5: 3 })], 1, 12)
    const other = { ...few, municipality: { code: 'EX02', name: 'Duinkerke aan Zee' } }
    expect(followsFromEarlier(content, [other])).toBe(false)
    expect(followsFromEarlier(content, [few])).toBe(true)
  })

  it('nothing when the twelve months roll on over months of ten and more', () => {
    expect(followsFromEarlier(packageOf(steady, 2, 13), [packageOf(steady, 1, 12)])).toBe(false)
    expect(followsFromEarlier(packageOf(steady, 1, 13), [packageOf(steady, 1, 12)])).toBe(false)
  })

  it('a month of few cases that was added to the same months', () => {
    const cases = casesOf({ 1: 40, 2: 40, 3: 40, 4: 9 })
    expect(followsFromEarlier(packageOf(cases, 1, 4), [packageOf(cases, 1, 3)])).toBe(true)
    expect(followsFromEarlier(packageOf(cases, 1, 3), [packageOf(cases, 1, 4)])).toBe(true)
  })

  it('months of few cases on both ends of a period that was given before', () => {
    const cases = casesOf({ 1: 4, 2: 5, 3: 6, 4: 4, 5: 4 })
    expect(followsFromEarlier(packageOf(cases, 1, 5), [packageOf(cases, 2, 4)])).toBe(true)
    const more = casesOf({ 1: 4, 2: 5, 3: 6, 4: 4, 5: 7 })
    expect(followsFromEarlier(packageOf(more, 1, 5), [packageOf(more, 2, 4)])).toBe(false)
  })

  it('a month between two periods, by three packages', () => {
    const cases = casesOf({ 1: 6, 2: 6, 3: 5, 4: 6, 5: 6 })
    const halves = [packageOf(cases, 1, 2), packageOf(cases, 4, 5)]
    expect(followsFromEarlier(packageOf(cases, 1, 5), halves)).toBe(true)
    expect(followsFromEarlier(packageOf(cases, 1, 5), halves.slice(0, 1))).toBe(false)
  })

  it('a month that one package leaves out and another gives next to it', () => {
    // The first leaves January out and March with it (5 + 12); the second has two small ones and gives March.
    const cases = casesOf({ 1: 5, 2: 40, 3: 12, 4: 8, 5: 40 })
    const first = packageOf(cases, 1, 3)
    const second = packageOf(cases, 1, 5)
    const months = ({ strata }: PackageContent): readonly string[] =>
      strata.flatMap(({ of }) => (of.by === 'month' ? [of.key] : []))
    expect(months(first)).toEqual(['2025-02'])
    expect(months(second)).toEqual(['2025-02', '2025-03', '2025-05'])
    expect(followsFromEarlier(second, [first])).toBe(true)
  })

  it('a channel of few cases in the months that were added', () => {
    const x = casesOf({ 1: 30, 2: 30, 3: 4 }, { channel: 'x' })
    const cases = [...casesOf({ 1: 60, 2: 60, 3: 60 }), ...x]
    expect(followsFromEarlier(packageOf(cases, 1, 3), [packageOf(cases, 1, 2)])).toBe(true)
    const enough = [...cases, ...casesOf({ 3: 6 }, { channel: 'x', threadKey: 'more' })]
    expect(followsFromEarlier(packageOf(enough, 1, 3), [packageOf(enough, 1, 2)])).toBe(false)
  })

  it('what all other channels had in the months that were added', () => {
    const cases = [
      ...casesOf({ 1: 60, 2: 60, 3: 60 }),
      ...casesOf({ 1: 8, 2: 1, 3: 2 }, { channel: 'x' }),
      ...casesOf({ 1: 7, 3: 1 }, { channel: 'email' }),
    ]
    // X and e-mail are left out of both; with them gone WhatsApp tells how many the two had in March: 3.
    expect(followsFromEarlier(packageOf(cases, 1, 3), [packageOf(cases, 1, 2)])).toBe(true)
  })

  it('the cases that came in since the same months were given', () => {
    const late = manyCases(9, 90_000, {}, '2025-03-20T10:00')
    expect(followsFromEarlier(packageOf([...steady, ...late], 1, 12), [packageOf(steady, 1, 12)])).toBe(true)
    const more = manyCases(10, 90_000, {}, '2025-03-20T10:00')
    expect(followsFromEarlier(packageOf([...steady, ...more], 1, 12), [packageOf(steady, 1, 12)])).toBe(false)
  })

  it('what all other topics had on both ends of a period that was given before', () => {
    const cases = [
      ...casesOf({ 1: 40, 2: 40, 3: 40, 4: 40 }),
      ...casesOf({ 1: 1, 2: 6, 3: 6, 4: 2 }, { topic: 'complaint' }),
      ...casesOf({ 1: 2, 2: 3, 3: 4, 4: 1 }, { topic: 'crisis' }),
      ...casesOf({ 2: 15, 3: 15 }, { topic: 'policy' }),
    ]
    const outer = packageOf(cases, 1, 4)
    const inner = packageOf(cases, 2, 3)
    const topics = ({ strata }: PackageContent): readonly string[] =>
      strata.flatMap(({ of }) => (of.by === 'topic' ? [of.key] : []))
    // February and March leave complaints and crises out, as 19 together; January to April give both, as 15 and 10.
    expect(topics(inner)).toEqual(['service', 'policy'])
    expect(topics(outer)).toEqual(['service', 'policy', 'complaint', 'crisis'])
    // Less those 19 that is 6 complaints and crises in January and April.
    expect(followsFromEarlier(outer, [inner])).toBe(true)
    const enough = [...cases, ...casesOf({ 1: 4 }, { topic: 'crisis', threadKey: 'more' })]
    expect(followsFromEarlier(packageOf(enough, 1, 4), [packageOf(enough, 2, 3)])).toBe(false)
  })

  it('the cases of all other channels that came in since the same months were given', () => {
    const before = [
      ...casesOf({ 1: 60, 2: 60 }),
      ...casesOf({ 1: 9 }, { channel: 'x' }),
      ...casesOf({ 1: 8 }, { channel: 'email' }),
    ]
    const late = [...before, ...manyCases(10, 90_000, {}, '2025-01-20T10:00')]
    const withFew = [...late, ...manyCases(2, 91_000, { channel: 'x' }, '2025-01-21T10:00')]
    const first = packageOf(before, 1, 2)
    // 12 came in, 10 of them by WhatsApp: X and e-mail, left out of both, had 2.
    expect(followsFromEarlier(packageOf(withFew, 1, 2), [first])).toBe(true)
    expect(followsFromEarlier(packageOf(late, 1, 2), [first])).toBe(false)
  })
})
