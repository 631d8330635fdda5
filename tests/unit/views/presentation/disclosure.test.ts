// Nothing small follows from what a deck tells: not by subtracting parts from their whole, nor from a share and its n.
import { describe, expect, it } from 'vitest'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { noEdits } from '#shared/report/edits.ts'
import type { PageFigure } from '#shared/report/page.ts'
import { shareFigure } from '#shared/metrics/reliability.ts'
import { uniformRandom } from '#shared/statistics/uniformRandom.ts'
import { reportContents } from '#shared/views/presentation/contents.ts'
import { deckOf } from '#shared/views/presentation/deckOf.ts'
import { offeredPages } from '#shared/views/presentation/offeredPages.ts'
import { createWords } from '#shared/views/words.ts'
import { example } from './storyVariants.ts'

const words = createWords('nl')
const random = uniformRandom(11)

/** A count that is often small, or all but small of the whole. */
function someOf(whole: number): number {
  const kind = random()
  if (kind < 0.3) return Math.min(whole, Math.floor(random() * 6))
  return kind < 0.5 ? Math.max(0, whole - Math.floor(random() * 6)) : Math.floor(random() * (whole + 1))
}

const share = (inside: number, n: number): Figure => shareFigure(inside, n, 1, 'noMessages')

interface Invented {
  readonly figures: ReportFigures
  readonly smallest: number
  /** The counts inside and of each part, by the key of its figure; and of the whole. */
  readonly parts: readonly { readonly key: string; readonly inside: number; readonly n: number }[]
}

/** A report whose parts of the period are small or lopsided; every number of it whole. */
function invented(): Invented {
  const isSensitive = random() < 0.3
  const series = example.conversation.series.map((part) => {
    const n = 3 + Math.floor(random() * 40)
    const inside = someOf(n)
    return { part, n, inside }
  })
  const [n, inside] = [sum(series.map((one) => one.n)), sum(series.map((one) => one.inside))]
  const open = someOf(1325)
  const { conversation, response, overview } = example
  return {
    smallest: isSensitive ? 10 : 5,
    parts: series.map((one) => ({ key: `dialogueShare.${one.part.key}`, inside: one.inside, n: one.n })),
    figures: {
      ...example,
      filter: { ...example.filter, topics: isSensitive ? ['complaint'] : ['service'] },
      overview: {
        ...overview,
        current: { ...overview.current, responseRate7d: share(someOf(1325), 1325) },
      },
      response: { ...response, current: { ...response.current, open } },
      conversation: {
        ...conversation,
        current: { ...conversation.current, dialogueShare: share(inside, n) },
        series: series.map((one) => ({ ...one.part, dialogueShare: share(one.inside, one.n) })),
      },
    },
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function figuresOf(figures: ReportFigures): readonly PageFigure[] {
  return offeredPages(figures, words).flatMap(({ page }) => page?.figures ?? [])
}

const isSmall = (count: number, smallest: number): boolean => count > 0 && count < smallest

describe('what a deck tells', () => {
  const reports = Array.from({ length: 60 }, invented).map((one) => ({ ...one, all: figuresOf(one.figures) }))

  it('gives no small count from a share and its n, nor on its other side', () => {
    let seen = 0
    for (const { all, smallest } of reports)
      for (const { key, unit, value, n } of all) {
        if (unit !== 'share' || value === null || n === null || /peer|published/.test(key)) continue
        // Curves estimate what is not whole: their halves are no counts.
        const inside = Math.round(value * n)
        seen += 1
        expect(
          isSmall(inside, smallest) && Math.abs(value * n - inside) < 1e-6,
          `${key} ${inside} of ${n}`,
        ).toBe(false)
        expect(
          isSmall(n - inside, smallest) && Math.abs(value * n - inside) < 1e-6,
          `${key} ${n - inside} of ${n}`,
        ).toBe(false)
        expect(isSmall(n, smallest), key).toBe(false)
      }
    expect(seen).toBeGreaterThan(1000)
  })

  it('gives no small count by subtracting the parts that are told from their whole', () => {
    let [hidden, told] = [0, 0]
    for (const { all, smallest, parts } of reports) {
      const found = new Map(all.map((figure) => [figure.key, figure]))
      const whole = found.get('dialogueShare')
      if (whole === undefined || whole.value === null || whole.n === null) continue
      const shown = parts.filter(({ key }) => found.get(key)?.value !== null)
      const left = parts.filter(({ key }) => found.get(key)?.value === null)
      told += shown.length
      hidden += left.length
      const rest = {
        n: whole.n - sum(shown.map((one) => found.get(one.key)?.n ?? 0)),
        inside:
          Math.round(whole.value * whole.n) -
          sum(shown.map(({ key }) => Math.round((found.get(key)?.value ?? 0) * (found.get(key)?.n ?? 0)))),
      }
      expect(rest).toEqual({ n: sum(left.map(({ n }) => n)), inside: sum(left.map(({ inside }) => inside)) })
      const filled = (count: (one: (typeof left)[number]) => number): number =>
        left.filter((one) => count(one) > 0).length
      if (shown.length === 0) continue
      for (const [count, of] of [
        [rest.n, (one: (typeof left)[number]) => one.n],
        [rest.inside, (one: (typeof left)[number]) => one.inside],
        [rest.n - rest.inside, (one: (typeof left)[number]) => one.n - one.inside],
      ] as const) {
        const small = left.some((one) => isSmall(of(one), smallest))
        // More than one part bears what is left, and more than one each: no part follows from their sum.
        if (small) expect(filled(of) > 1 && count > filled(of), `${count} over ${filled(of)}`).toBe(true)
      }
    }
    expect(Math.min(hidden, told)).toBeGreaterThan(100)
  })

  it('gives no small count of open questions, nor of those that are not open', () => {
    for (const { all, smallest } of reports) {
      const open = all.find(({ key }) => key === 'open')
      if (open === undefined || open.value === null) continue
      expect(isSmall(open.value, smallest)).toBe(false)
      expect(isSmall(1325 - open.value, smallest)).toBe(false)
    }
  })

  it('lists what it kept back on the check page', () => {
    const withheld = reports.slice(0, 10).map(({ figures }) => reportContents(figures, noEdits('nl'), words))
    expect(withheld.some(({ pages }) => pages.some((page) => page.withheld.length > 0))).toBe(true)
    for (const { pages } of withheld)
      for (const { withheld: lines } of pages)
        for (const line of lines) expect(line).not.toMatch(/undefined|null/)
  })
})

describe('planted personal data', () => {
  const planted = [
    'Truus Testers',
    '@truustesters',
    'truus@voorbeeld.nl',
    '111222333',
    'kerkstraat-export-truus.csv',
  ]
  const [name = '', handle = '', mail = '', number = ''] = planted

  function plantedReport(): ReportFigures {
    const { plan, growth, response } = example
    if (plan === null || growth === null) throw new Error('the example has a plan and a growth path')
    const scenarios = plan.plan.scenarios.map((one) => ({
      ...one,
      people: one.people.map((person) => ({ ...person, label: name })),
    }))
    // What no schema of a report has a place for, handed over all the same.
    const overfull = {
      choice: { ...example.choice, accounts: [{ id: 1, name: handle, channel: 'x' }] },
      growth: { ...growth, notes: [{ respondentId: 1, remark: `${mail} ${number}`, link: '' }] },
      sources: example.sources.map((source) => ({ ...source, fileName: planted[4] })),
    }
    return {
      ...example,
      filter: { ...example.filter, accountIds: [1, 2] },
      response: {
        ...response,
        breaks: [{ date: '2026-08-01', kind: 'source', detail: `${handle} ${mail}` }],
      },
      plan: { ...plan, plan: { ...plan.plan, scenarios } },
      ...overfull,
    }
  }

  it.each(['nl', 'en'] as const)('stand on no page and in no note in %s', (language) => {
    const deck = JSON.stringify(deckOf(plantedReport(), noEdits(language)))
    expect(deck.length).toBeGreaterThan(10_000)
    for (const one of planted) expect(deck.toLowerCase()).not.toContain(one.toLowerCase())
  })

  it('stand not on the check page either, which names what the user called a plan and its scenarios', () => {
    const contents = reportContents(plantedReport(), noEdits('nl'), words)
    for (const one of planted) expect(JSON.stringify(contents)).not.toContain(one)
    expect(contents.typed).toEqual(['Avonden en weekend', 'Avonddienst', 'Avond en weekend'])
  })
})
