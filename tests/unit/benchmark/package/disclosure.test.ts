import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPackageContent } from '#shared/benchmark/package/buildPackage.ts'
import { givenSending, keptStrata } from '#shared/benchmark/package/disclosure.ts'
import type { PackageContent, PackageStratum } from '#shared/benchmark/package/exchangePackage.ts'
import type { CaseRow } from '#shared/metrics/caseRow.ts'
import { at } from '../../metrics/caseMessages.ts'
import { HOUR_MS, whatsappSource } from '../../metrics/metricRows.ts'
import { contentOf, manyCases, packageInput, sent, sources } from './packageInput.ts'
import { randomCases } from './randomCases.ts'

const splits = ['channel', 'topic', 'team', 'month'] as const

/** The sums of every choice of these numbers, the empty one included. */
function sumsOfChoices(numbers: readonly number[]): readonly number[] {
  return numbers.reduce<readonly number[]>(
    (sums, number) => [...sums, ...sums.map((sum) => sum + number)],
    [0],
  )
}

/** Every choice of so many sizes with this sum, from the least up to the most, ascending. */
function ascendingSizes(
  parts: number,
  sum: number,
  least: number,
  most: number,
): readonly (readonly number[])[] {
  if (parts === 0) return sum === 0 ? [[]] : []
  const firsts = Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index)
  return firsts.flatMap((first) =>
    first * parts > sum
      ? []
      : ascendingSizes(parts - 1, sum - first, first, most).map((rest) => [first, ...rest]),
  )
}

function partsOf(content: PackageContent, by: (typeof splits)[number]): readonly PackageStratum[] {
  return content.strata.filter(({ of }) => of.by === by)
}

function allOf(content: PackageContent): PackageStratum {
  const all = content.strata.find(({ of }) => of.by === 'all')
  if (all === undefined) throw new Error('no whole')
  return all
}

/** By force: the whole less every choice of given parts is nothing, or at least so many. */
function expectNoneFollows(whole: number, parts: readonly number[], smallest: number): void {
  const rests = sumsOfChoices(parts).map((sum) => whole - sum)
  expect(rests.filter((rest) => rest < 0 || (rest > 0 && rest < smallest))).toEqual([])
}

describe('parts below ten cases', () => {
  it('never follow by taking any choice of given parts from the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }), (sizes) => {
        const whole = sizes.reduce((sum, size) => sum + size, 0)
        const strata = sizes.map((cases, index) => ({ key: String(index), cases }))
        const kept = keptStrata(strata)
        const given = strata.filter(({ key }) => kept.has(key)).map(({ cases }) => cases)
        expect(given.filter((cases) => cases < 10)).toEqual([])
        if (given.length > 0) expectNoneFollows(whole, given, 10)
        const missing = sizes.filter((size) => size > 0).length - given.length
        if (given.length > 0 && missing > 0) expect(missing).toBeGreaterThanOrEqual(2)
      }),
      { numRuns: 1000 },
    )
  })

  it('take the next smallest with them when one stands alone', () => {
    const sizes = { a: 3, b: 12, c: 40 }
    expect([...keptStrata(Object.entries(sizes).map(([key, cases]) => ({ key, cases })))]).toEqual(['c'])
  })

  it('stay out together when they are ten between them, and nothing else goes', () => {
    const sizes = { a: 3, b: 7, c: 12 }
    expect([...keptStrata(Object.entries(sizes).map(([key, cases]) => ({ key, cases })))]).toEqual(['c'])
  })

  it('take one more with them where as many cases as parts would tell that each holds one', () => {
    const single = Array.from({ length: 10 }, (_, index) => ({ key: `one ${String(index)}`, cases: 1 }))
    const sizes = [...single, { key: 'some', cases: 12 }, { key: 'many', cases: 60 }]
    expect([...keptStrata(sizes)]).toEqual(['many'])
  })

  it.each<[string, readonly number[], readonly number[]]>([
    ['nine and ten beside ten', [9, 10, 10, 60], [60]],
    ['nine and eleven beside eleven', [9, 11, 11, 60], [60]],
    ['eight and ten, or nine twice', [8, 10, 10, 60], [10, 60]],
    ['eight and nine beside ten', [8, 9, 10, 60], [10, 60]],
    ['one and nine', [1, 9, 30], [30]],
    ['one in five of six', [1, 1, 1, 1, 1, 5, 12, 60], [60]],
    ['one in four of five', [1, 1, 1, 1, 6, 12, 60], [12, 60]],
  ])('leave the smallest open to more than one size: %s', (_, sizes, given) => {
    const kept = keptStrata(sizes.map((cases, index) => ({ key: String(index), cases })))
    expect(sizes.filter((_, index) => kept.has(String(index)))).toEqual(given)
  })

  it('never tell the size of the smallest by their number, their sum and the smallest given', () => {
    const size = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 14 }))
    fc.assert(
      fc.property(fc.array(size, { minLength: 3, maxLength: 5 }), (sizes) => {
        const kept = keptStrata(sizes.map((cases, index) => ({ key: String(index), cases })))
        const given = sizes.filter((_, index) => kept.has(String(index)))
        const missing = sizes.filter((_, index) => !kept.has(String(index)))
        if (given.length === 0 || missing.length === 0) return
        const sum = missing.reduce((total, cases) => total + cases, 0)
        const possible = ascendingSizes(missing.length, sum, 1, Math.min(...given)).map(
          ([first]) => first ?? 0,
        )
        expect(new Set(possible.filter((first) => first < 10)).size).toBeGreaterThan(1)
      }),
      { numRuns: 300 },
    )
  })

  it('are not made up where the only part is the whole', () => {
    expect([...keptStrata([{ key: 'a', cases: 10 }])]).toEqual(['a'])
  })
})

describe('a package of any cases', () => {
  const packages = randomCases(10, 200).map((cases) => contentOf(packageInput({ cases })))

  it('gives no part below ten cases, and none follows in any split', () => {
    fc.assert(
      fc.property(packages, (content) => {
        expect(content.strata.filter(({ cases }) => cases < 10)).toEqual([])
        for (const by of splits) {
          const parts = partsOf(content, by).map(({ cases }) => cases)
          if (parts.length > 0) expectNoneFollows(allOf(content).cases, parts, 10)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gives no rate from which one to four cases outside it, or few inside it, follow in any split', () => {
    fc.assert(
      fc.property(packages, (content) => {
        for (const by of splits) {
          for (const name of ['responseRate7d', 'dialogueShare'] as const) {
            const wholeOf = ({ cases, calendar }: PackageStratum): number =>
              name === 'responseRate7d' ? cases : calendar.answered.reduce((sum, count) => sum + count, 0)
            const smallestOf = by === 'topic' ? 10 : 5
            const given = partsOf(content, by).filter((part) => part[name] !== null)
            const outside = given.map((part) => wholeOf(part) - (part[name]?.n ?? 0))
            expect(outside.filter((count) => count > 0 && count < 5)).toEqual([])
            const all = allOf(content)
            const rate = all[name]
            if (rate === null || given.length === 0) continue
            const inside = given.map((part) => part[name]?.n ?? 0)
            const rest = (total: number, counts: readonly number[]): number =>
              counts.reduce((left, count) => left - count, total)
            for (const left of [rest(rate.n, inside), rest(wholeOf(all) - rate.n, outside)]) {
              expect(left === 0 || left >= smallestOf, `${by} ${name}: ${String(left)} left`).toBe(true)
            }
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('planted small groups', () => {
  const many = manyCases(200, 1)
  const planted: readonly (readonly [string, readonly CaseRow[], (typeof splits)[number], string])[] = [
    ['a channel', manyCases(4, 900, { channel: 'x' }), 'channel', 'x'],
    ['a topic', manyCases(9, 900, { topic: 'crisis' }), 'topic', 'crisis'],
    ['a team', manyCases(1, 900, { team: 'contactCentre' }), 'team', 'contactCentre'],
    ['a month', manyCases(7, 900, {}, '2025-06-03T10:00'), 'month', '2025-06'],
  ]

  it.each(planted)('%s of few cases is not in the package and cannot be worked out', (_, few, by, key) => {
    const content = contentOf(packageInput({ cases: [...many, ...few] }))
    expect(content.strata.map(({ of }) => (of.by === 'all' ? 'all' : of.key))).not.toContain(key)
    expect(content.leftOut[by]).toBe(2)
    expect(partsOf(content, by)).toEqual([])
  })

  it('take one larger part with them, and leave the others', () => {
    const content = contentOf(
      packageInput({
        cases: [
          ...many,
          ...manyCases(50, 500, { topic: 'policy' }),
          ...manyCases(20, 600, { topic: 'publicSpace' }),
          ...manyCases(3, 900, { topic: 'complaint' }),
        ],
      }),
    )
    expect(partsOf(content, 'topic').map(({ of, cases }) => [of.by === 'topic' && of.key, cases])).toEqual([
      ['service', 200],
      ['policy', 50],
    ])
    expect(content.leftOut.topic).toBe(2)
  })

  it('of a team are left out with all teams where open questions name none', () => {
    const open = manyCases(30, 700, { firstReplyAtMs: null, team: 'unknown' })
    const content = contentOf(packageInput({ cases: [...many, ...open] }))
    expect(partsOf(content, 'team')).toEqual([])
    expect(content.leftOut.team).toBe(2)
  })
})

describe('cases followed for less than a week', () => {
  const recent = (count: number, changes: Pick<Partial<CaseRow>, 'topic'> = {}): readonly CaseRow[] =>
    manyCases(count, 800, { observedUntilMs: at('2025-03-06T10:00'), ...changes })

  it('take the rate with them when they are one to four', () => {
    const content = contentOf(packageInput({ cases: [...manyCases(100, 1), ...recent(4)] }))
    expect(allOf(content).responseRate7d).toBeNull()
    expect(allOf(content).cases).toBe(104)
  })

  it('stay out of the rate when they are more', () => {
    const content = contentOf(packageInput({ cases: [...manyCases(100, 1), ...recent(5)] }))
    expect(allOf(content).responseRate7d).toMatchObject({ n: 100, successes: 100 })
  })

  it('of a sensitive topic take its rate, and another with it, when they are one to nine', () => {
    const cases = [
      ...manyCases(100, 1),
      ...manyCases(60, 200, { topic: 'policy' }),
      ...manyCases(40, 300, { topic: 'complaint' }),
      ...recent(9, { topic: 'complaint' }),
      ...manyCases(12, 500, { topic: 'policy', observedUntilMs: at('2025-03-06T10:00') }),
    ]
    const content = contentOf(packageInput({ cases }))
    const rates = Object.fromEntries(
      partsOf(content, 'topic').map(({ of, responseRate7d }) => [
        of.by === 'topic' ? of.key : '',
        responseRate7d?.n ?? null,
      ]),
    )
    expect(rates).toEqual({ service: 100, policy: null, complaint: null })
  })
})

describe('numbers of messages sent', () => {
  it.each([
    ['replies of one to four', [4, 20, 100], null],
    ['one to four that are no replies', [100, 2, 1], null],
    ['fewer than ten', [0, 5, 0], null],
    ['no replies at all', [0, 20, 100], { replies: 0, sent: 120, reposts: 20, ownPosts: 100 }],
    ['few reposts', [30, 3, 100], { replies: 30, sent: 133, reposts: null, ownPosts: null }],
    ['few own posts', [30, 100, 3], { replies: 30, sent: 133, reposts: null, ownPosts: null }],
  ] as const)('with %s', (_, [replies, reposts, ownPosts], expected) => {
    const given = givenSending({ replies, reposts, ownPosts }, 1)
    expect(given).toEqual(expected === null ? null : { ...expected, designEffect: 1 })
  })
})

describe('what leads to a person', () => {
  const secrets = [
    'citizen/4711/whatsapp/f00dfeed5ec2e7',
    '@janneke_uit_waterbeek',
    'Mijn buurman laat zijn hond los',
    'Webcare Waterbeek Officieel',
    'agent-0451',
  ]
  const rows = [...manyCases(40, 7_700_001)].map((row, index) =>
    // Whatever a row may come to hold, none of it is passed on.
    Object.assign({}, row, {
      threadKey: secrets[0],
      accountId: 424_242,
      handle: secrets[1],
      text: secrets[2],
      accountName: secrets[3],
      agent: secrets[4],
      externalId: `1893${String(index)}5566778899`,
      startedAtMs: row.startedAtMs + index * 61_000,
      firstReplyAtMs: row.startedAtMs + HOUR_MS + index * 67_000,
    }),
  )

  it('is nowhere in a package', () => {
    const content = buildPackageContent(
      packageInput({
        cases: rows,
        sending: sent(30, 20, 150).map((row) => ({ ...row, accountId: 2 })),
        linkedReplies: rows.map(({ startedAtMs, firstReplyAtMs }, index) => ({
          accountId: 424_242,
          channel: 'whatsapp',
          questionId: `status-9988${String(index)}`,
          questionAtMs: startedAtMs,
          replyAtMs: firstReplyAtMs,
          topic: null,
          team: null,
        })),
        sources: [...sources, { ...whatsappSource, accountId: 424_242 }],
      }),
    )
    const text = JSON.stringify(content)
    expect(text).toContain('"cases":40')
    const numbers = rows.flatMap((row) => [
      row.startedAtMs,
      row.firstReplyAtMs,
      row.observedUntilMs,
      row.firstMessageId,
      row.externalId,
    ])
    for (const secret of [...secrets, '424242', 'status-9988', ...numbers.map(String)])
      expect(text.includes(secret), secret).toBe(false)
  })
})
