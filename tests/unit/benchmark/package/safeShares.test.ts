import { describe, expect, it } from 'vitest'
import { checkPackage } from '#shared/benchmark/package/checkPackage.ts'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import { followsFromEarlier } from '#shared/benchmark/package/followsFromEarlier.ts'
import { withSafeShares } from '#shared/benchmark/package/safeShares.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { casesOfMonths, packageAbout } from './monthPackages.ts'

/** Forty cases in each month; in so many of them the resident wrote on. */
function talkedIn(
  perMonth: Readonly<Record<number, number>>,
  changes: Parameters<typeof casesOfMonths>[1] = {},
): readonly CaseRow[] {
  return Object.entries(perMonth).flatMap(([month, wroteOn]) =>
    casesOfMonths({ [month]: 40 }, changes).map((row, index) => ({ ...row, dialogue: index < wroteOn })),
  )
}

function namesWith(name: 'responseRate7d' | 'dialogueShare', { strata }: PackageContent): readonly string[] {
  return strata
    .filter((stratum) => stratum[name] !== null)
    .map(({ of }) => (of.by === 'all' ? 'all' : of.key))
}

describe('beside packages that left earlier', () => {
  it('shares stay where nothing small follows', () => {
    const cases = talkedIn({ 1: 15, 2: 10, 3: 5 })
    const content = packageAbout(cases, 1, 3)
    expect(namesWith('dialogueShare', content)).toContain('2025-03')
    expect(withSafeShares(content, [])).toBe(content)
    expect(withSafeShares(content, [packageAbout(cases, 1, 2)])).toBe(content)
    const other = {
      ...packageAbout(talkedIn({ 1: 15, 2: 14 }), 1, 2),
      municipality: { code: 'EX02', name: '' },
    }
    expect(withSafeShares(content, [other])).toBe(content)
  })

  it('dialogue shares go where a month follows in which one to four residents wrote on', () => {
    const cases = talkedIn({ 1: 15, 2: 10, 3: 3 })
    const earlier = [packageAbout(cases, 1, 2)]
    const content = packageAbout(cases, 1, 3)
    expect(followsFromEarlier(content, earlier)).toBe(false)
    expect(namesWith('dialogueShare', content)).toContain('all')
    const safe = withSafeShares(content, earlier)
    expect(namesWith('dialogueShare', safe)).toEqual([])
    expect(namesWith('responseRate7d', safe)).toEqual(namesWith('responseRate7d', content))
    expect(checkPackage(safe)).toEqual([])
  })

  it('dialogue shares of one split go where a month of one of its parts follows', () => {
    const cases = [
      ...talkedIn({ 1: 15, 2: 10, 3: 9 }),
      ...talkedIn({ 1: 15, 2: 10, 3: 2 }, { channel: 'x', threadKey: 'on X' }),
    ]
    const safe = withSafeShares(packageAbout(cases, 1, 3), [packageAbout(cases, 1, 2)])
    expect(namesWith('dialogueShare', safe)).toEqual([
      'all',
      'service',
      'communications',
      '2025-01',
      '2025-02',
      '2025-03',
    ])
    expect(checkPackage(safe)).toEqual([])
  })

  it('the months’ shares go alone where only they tell what came in later', () => {
    const early = talkedIn({ 1: 15, 2: 10, 3: 8 })
    const later = [...early, ...talkedIn({ 4: 9 })].map((row, index) =>
      // In one case of March somebody wrote on after all.
      index === 119 ? { ...row, dialogue: true } : row,
    )
    const safe = withSafeShares(packageAbout(later, 2, 4), [packageAbout(early, 1, 3)])
    expect(namesWith('dialogueShare', safe)).toEqual(['all', 'whatsapp', 'service', 'communications'])
  })

  it('response rates go where a month follows of which few were followed for a week', () => {
    const followed = (first: number): readonly CaseRow[] =>
      talkedIn({ 1: 15, 2: 10, 3: 9 }).map((row, index) =>
        index < 80 + first ? row : { ...row, observedUntilMs: row.startedAtMs + 3 * 86_400_000 },
      )
    const safe = (first: number): readonly string[] =>
      namesWith(
        'responseRate7d',
        withSafeShares(packageAbout(followed(first), 1, 3), [packageAbout(followed(first), 1, 2)]),
      )
    expect(safe(3)).toEqual([])
    expect(safe(5)).toContain('all')
  })
})
