import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '#shared/benchmark/package/checkPackage.ts'
import type { PackageContent, PackageStratum } from '#shared/benchmark/package/exchangePackage.ts'
import { shareCells, shareNames } from '#shared/benchmark/package/shareCells.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { at } from '../../metrics/caseMessages.ts'
import { contentOf, manyCases, packageInput } from './packageInput.ts'
import { randomCases } from './randomCases.ts'

/** So many cases of which in the first few the resident wrote on. */
function talked(
  wroteOn: number,
  count: number,
  firstId: number,
  changes: Parameters<typeof manyCases>[2] = {},
): readonly CaseRow[] {
  return manyCases(count, firstId, changes).map((row, index) => ({ ...row, dialogue: index < wroteOn }))
}

function made(...cases: readonly (readonly CaseRow[])[]): PackageContent {
  return contentOf(packageInput({ cases: cases.flat() }))
}

function part(content: PackageContent, name: string): PackageStratum {
  const found = content.strata.find(({ of }) => (of.by === 'all' ? 'all' : of.key) === name)
  if (found === undefined) throw new Error(name)
  return found
}

/** The successes of the dialogue share of each part, null where it is not given. */
function wroteOn(content: PackageContent, ...names: readonly string[]): readonly (number | null)[] {
  return names.map((name) => part(content, name).dialogueShare?.successes ?? null)
}

describe('a dialogue share', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [35, 35],
    [36, null],
    [40, 40],
  ])('of %i residents out of 40 who wrote on is given as %s', (count, given) => {
    expect(wroteOn(made(talked(count, 40, 1)), 'all')).toEqual([given])
  })

  it('of a sensitive topic needs ten on both sides', () => {
    const rest = talked(60, 200, 1000)
    const complaints = (count: number): readonly CaseRow[] => talked(count, 60, 1, { topic: 'complaint' })
    expect(wroteOn(made(rest, complaints(9)), 'all', 'complaint', 'service')).toEqual([69, null, null])
    expect(wroteOn(made(rest, complaints(10)), 'all', 'complaint', 'service')).toEqual([70, 10, 60])
    expect(wroteOn(made(rest, complaints(51)), 'all', 'complaint', 'service')).toEqual([111, null, null])
  })

  it('takes another with it where one of few would follow from the whole', () => {
    const content = made(
      talked(30, 100, 1),
      talked(20, 60, 200, { channel: 'x' }),
      talked(3, 40, 300, { channel: 'email' }),
    )
    expect(wroteOn(content, 'all', 'whatsapp', 'x', 'email')).toEqual([53, 30, null, null])
  })

  it('of which too few follow is refused when it comes in', () => {
    const content = made(talked(20, 60, 1), talked(10, 40, 100, { channel: 'x' }))
    expect(checkPackage(content)).toEqual([])
    const changed = {
      ...content,
      strata: content.strata.map((stratum) =>
        stratum.of.by === 'channel' && stratum.dialogueShare !== null
          ? {
              ...stratum,
              dialogueShare: {
                ...stratum.dialogueShare,
                successes: stratum.of.key === 'x' ? 3 : 27,
              },
            }
          : stratum,
      ),
    }
    expect(checkPackage(changed)).toEqual(['channel/x.dialogueShare: too few of 40 in one of 3, 37, 0'])
  })
})

describe('a response rate', () => {
  const followedTo = at('2025-03-06T10:00')
  const lately = (answered: number, open: number): readonly CaseRow[] => [
    ...manyCases(answered, 800, { observedUntilMs: followedTo }),
    ...manyCases(open, 900, { observedUntilMs: followedTo, firstReplyAtMs: null }),
  ]

  it.each([
    [5, 5, 100],
    [0, 5, 100],
    [5, 0, 100],
    [3, 5, null],
    [5, 3, null],
    [4, 6, null],
  ])('beside %i answered and %i unanswered cases of the last days has n %s', (answered, open, n) => {
    const content = made(manyCases(100, 1), lately(answered, open))
    expect(part(content, 'all').responseRate7d?.n ?? null).toBe(n)
  })

  it('from which few cases of the last days follow is refused when it comes in', () => {
    const content = made(manyCases(100, 1), lately(6, 6))
    const changed = {
      ...content,
      strata: content.strata.map((stratum) => ({
        ...stratum,
        responseRate7d: { successes: 98, n: 100, designEffect: 1 },
      })),
    }
    expect(checkPackage(content)).toEqual([])
    expect(checkPackage(changed)[0]).toBe('all.responseRate7d: too few of 112 in one of 100, 8, 4')
  })
})

describe('the shares of any cases', () => {
  it('tell of no part, and of no rest of a split, a cell below its limit', () => {
    const packages = randomCases(10, 250).map((cases) => contentOf(packageInput({ cases })))
    fc.assert(
      fc.property(packages, (content) => {
        const all = part(content, 'all')
        for (const name of shareNames) {
          for (const by of ['channel', 'topic', 'team', 'month'] as const) {
            const parts = content.strata.filter(({ of }) => of.by === by)
            const given = parts.flatMap((stratum) => {
              const cells = shareCells(name, stratum)
              if (cells === null) return []
              const isSensitive = stratum.of.by === 'topic' && /complaint|crisis/.test(stratum.of.key)
              const small = cells.filter((cell) => cell > 0 && cell < (isSensitive ? 10 : 5))
              expect(small, `${by} ${name}`).toEqual([])
              return [cells]
            })
            const whole = shareCells(name, all)
            if (whole === null || given.length === 0) continue
            const rests = whole.map((cell, index) =>
              given.reduce((rest, cells) => rest - (cells[index] ?? 0), cell),
            )
            const smallest = by === 'topic' ? 10 : 5
            expect(rests.filter((rest) => rest < 0 || (rest > 0 && rest < smallest))).toEqual([])
          }
        }
        expect(checkPackage(content)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})
