import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPackage } from '#shared/benchmark/package/checkPackage.ts'
import type {
  PackageContent,
  PackageGrid,
  PackageStratum,
} from '#shared/benchmark/package/exchangePackage.ts'
import { gridClassCount, responseGridMs } from '#shared/benchmark/package/responseGrid.ts'
import { otherDefinitions } from '#shared/benchmark/package/otherDefinitions.ts'
import { shareBounds } from '#shared/benchmark/package/shareBounds.ts'
import { estimateCurve } from '#shared/metrics/statistics/curve.ts'
import { pointAt } from '#shared/metrics/statistics/curveBand.ts'
import { contentOf, manyCases, packageInput, sent } from './packageInput.ts'
import { randomCases } from './randomCases.ts'

const packages = randomCases(10, 150).map((cases) => contentOf(packageInput({ cases })))
const clocks = ['calendar', 'opening'] as const
const endings = ['answered', 'closed', 'open'] as const

/** The package with one part changed. */
function withStratum(
  content: PackageContent,
  index: number,
  change: (stratum: PackageStratum) => PackageStratum,
): PackageContent {
  return {
    ...content,
    strata: content.strata.map((stratum, at) => (at === index ? change(stratum) : stratum)),
  }
}

function changedAt(numbers: readonly number[], index: number, by: number): number[] {
  return numbers.map((number, at) => (at === index ? number + by : number))
}

const small = contentOf(
  packageInput({
    cases: [...manyCases(60, 1), ...manyCases(40, 100, { channel: 'x', topic: 'policy' })],
    sending: sent(30, 20, 150),
  }),
)

/** The package with its first part, the whole, changed. */
function withWhole(change: (all: PackageStratum) => PackageStratum): PackageContent {
  return withStratum(small, 0, change)
}

describe('a package is refused', () => {
  it('when any count of a grid is changed by one', () => {
    fc.assert(
      fc.property(
        packages,
        fc.nat(),
        fc.constantFrom(...clocks),
        fc.constantFrom(...endings),
        fc.nat({ max: gridClassCount - 1 }),
        fc.boolean(),
        (content, which, clock, ending, index, isMore) => {
          const at = which % content.strata.length
          const before = content.strata[at]?.[clock][ending][index] ?? 0
          const tampered = withStratum(content, at, (stratum) => ({
            ...stratum,
            [clock]: {
              ...stratum[clock],
              [ending]: changedAt(stratum[clock][ending], index, isMore || before === 0 ? 1 : -1),
            },
          }))
          expect(checkPackage(tampered)).not.toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('when the number of cases of any part is changed by one', () => {
    fc.assert(
      fc.property(packages, fc.nat(), fc.constantFrom(1, -1), (content, which, by) => {
        const at = which % content.strata.length
        const tampered = withStratum(content, at, (stratum) => ({ ...stratum, cases: stratum.cases + by }))
        expect(checkPackage(tampered)).not.toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('when a share is moved to where no order of events could bring it', () => {
    fc.assert(
      fc.property(
        packages,
        fc.nat(),
        fc.constantFrom(...clocks),
        fc.nat({ max: responseGridMs.length - 1 }),
        fc.boolean(),
        (content, which, clock, index, isUp) => {
          const at = which % content.strata.length
          const grid = content.strata[at]?.[clock]
          const bounds = grid === undefined ? undefined : shareBounds(grid)[index]
          const value = isUp ? (bounds?.high ?? 1) + 0.001 : (bounds?.low ?? 0) - 0.001
          if (value < 0 || value > 1 || (grid?.share[index] ?? null) === null) return
          const tampered = withStratum(content, at, (stratum) => ({
            ...stratum,
            [clock]: {
              ...stratum[clock],
              share: stratum[clock].share.map((share, other) => (other === index ? value : share)),
            },
          }))
          expect(checkPackage(tampered)).not.toEqual([])
        },
      ),
      { numRuns: 400 },
    )
  })

  it('when a part is dropped, so that it follows from the others', () => {
    fc.assert(
      fc.property(packages, fc.nat(), (content, which) => {
        const dropped = content.strata[which % content.strata.length]
        if (dropped === undefined || (dropped.of.by !== 'all' && content.leftOut[dropped.of.by] > 0)) return
        const tampered = { ...content, strata: content.strata.filter((stratum) => stratum !== dropped) }
        expect(checkPackage(tampered)).not.toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('when an answer of a part is moved to another class, so that the parts are not the whole', () => {
    const tampered = withStratum(small, 1, (stratum) => {
      const from = stratum.calendar.answered.findIndex((count) => count > 0)
      const answered = changedAt(changedAt(stratum.calendar.answered, from, -1), from + 1, 1)
      return { ...stratum, calendar: { ...stratum.calendar, answered } }
    })
    expect(checkPackage(tampered).join()).toContain('parts do not add up to all')
  })

  it('when one part alone is said to be left out', () => {
    const tampered: PackageContent = {
      ...small,
      strata: small.strata.filter(({ of }) => of.by !== 'channel' || of.key !== 'x'),
      leftOut: { ...small.leftOut, channel: 1 },
    }
    expect(checkPackage(tampered)).toContain('channel: 40 cases missing, leftOut 1')
  })

  it.each<[string, PackageContent, string]>([
    [
      'a rate has more successes than the grid has answers',
      withWhole((all) => ({ ...all, responseRate7d: { successes: 99, n: 100, designEffect: 1 } })),
      'all.responseRate7d: successes 99, the grid has 100 within 7 days',
    ],
    [
      'a rate rests on more cases than there are',
      withWhole((all) => ({ ...all, responseRate7d: { successes: 100, n: 101, designEffect: 1 } })),
      'all.responseRate7d: n 101 above 100',
    ],
    [
      'a rate leaves out so few that they stand out',
      withWhole((all) => ({ ...all, responseRate7d: { successes: 97, n: 97, designEffect: 1 } })),
      'all.responseRate7d: too few of 100 in one of 97, 3, 0',
    ],
    [
      'a share has more successes than cases',
      withWhole((all) => ({ ...all, dialogueShare: { successes: 101, n: 100, designEffect: 1 } })),
      'all.dialogueShare: successes 101 above n 100',
    ],
    [
      'the period is not whole months',
      { ...small, period: { from: '2025-01-02', to: '2025-12-31' } },
      'period: 2025-01-02 to 2025-12-31 is not whole months',
    ],
    [
      'a month lies outside the period',
      { ...small, period: { from: '2025-04-01', to: '2025-12-31' } },
      'month/2025-03: outside the period',
    ],
    [
      'it was followed until before it begins',
      { ...small, observedTo: '2024-12-31' },
      'observedTo: 2024-12-31 before the period begins',
    ],
    [
      'a part comes twice',
      { ...small, strata: [...small.strata, ...small.strata.slice(1, 2)] },
      'channel/x: twice',
    ],
    [
      'more parts are left out than there are',
      { ...small, leftOut: { ...small.leftOut, month: 12 } },
      'leftOut.month: 12 beside 1, 12 exist',
    ],
    [
      'a count of messages sent is too small',
      { ...small, sending: { replies: 3, sent: 100, reposts: null, ownPosts: null, designEffect: 1 } },
      'sending: a count of 1 to 4',
    ],
    [
      'a count of messages sent follows from the others',
      { ...small, sending: { replies: 30, sent: 100, reposts: null, ownPosts: 68, designEffect: 1 } },
      'sending: reposts and ownPosts follow from each other',
    ],
    [
      'messages sent do not add up',
      { ...small, sending: { replies: 30, sent: 100, reposts: 20, ownPosts: 51, designEffect: 1 } },
      'sending: reposts and ownPosts are not 70',
    ],
    [
      'it gives nothing',
      { ...small, strata: [], leftOut: { channel: 0, topic: 0, team: 0, month: 0 }, sending: null },
      'all: missing, and nothing sent is given',
    ],
    [
      'opening hours have no known time zone',
      { ...small, openingHours: { ...small.openingHours, timeZone: 'Europe/Waterbeek' } },
      'openingHours.timeZone: no time zone',
    ],
    [
      'it is never open',
      { ...small, openingHours: { ...small.openingHours, weeks: [] } },
      'openingHours.weeks: hours that cannot be',
    ],
    [
      'the phases of the growth path are the wrong way round',
      { ...small, growth: { modelVersion: '1', lowest: 3, highest: 2 } },
      'growth: lowest 3 above highest 2',
    ],
  ])('when %s', (_, tampered, fault) => {
    expect(checkPackage(small)).toEqual([])
    expect(checkPackage(tampered)).toContain(fault)
  })

  it('when a share is given beyond where the data end, or is missing before', () => {
    const open = manyCases(20, 1, {
      firstReplyAtMs: null,
      observedUntilMs: manyCases(20, 1).at(-1)?.startedAtMs ?? 0,
    })
    const content = contentOf(packageInput({ cases: [...manyCases(30, 100), ...open] }))
    expect(checkPackage(content)).toEqual([])
    const changeShare = (change: (share: PackageGrid['share']) => PackageGrid['share']): readonly string[] =>
      checkPackage(
        withStratum(content, 0, (all) => ({
          ...all,
          calendar: { ...all.calendar, share: change(all.calendar.share) },
        })),
      )
    expect(changeShare((share) => share.map((value) => value ?? 1))).toEqual([])
    expect(changeShare((share) => share.map((value, index) => (index > 20 ? null : value)))).not.toEqual([])
    expect(changeShare((share) => share.map((value, index) => (index === 3 ? null : value)))).not.toEqual([])
  })
})

describe('the bounds of a share', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 30 })

  it('hold the share of any waits with these counts', () => {
    fc.assert(
      fc.property(minutes, minutes, minutes, (answered, closed, open) => {
        if (answered.length + closed.length + open.length === 0) return
        const times = [answered, closed, open].map((list) => Float64Array.from(list, (time) => time * 60_000))
        const [answeredMs, closedMs, openMs] = times
        if (answeredMs === undefined || closedMs === undefined || openMs === undefined) return
        const count = (list: Float64Array): number[] =>
          Array.from(
            { length: gridClassCount },
            (_, index) =>
              list.filter(
                (time) =>
                  time <= (responseGridMs[index] ?? Infinity) &&
                  (index === 0 || time > (responseGridMs[index - 1] ?? 0)),
              ).length,
          )
        const counts = { answered: count(answeredMs), closed: count(closedMs), open: count(openMs) }
        const curve = estimateCurve({ answeredMs, closedMs, openMs })
        shareBounds({ ...counts, share: [], designEffect: 1 }).forEach(({ low, high }, index) => {
          const point = pointAt(curve, responseGridMs[index] ?? 0)
          if (point === null) return
          expect(point.share).toBeGreaterThanOrEqual(low - 1e-9)
          expect(point.share).toBeLessThanOrEqual(high + 1e-9)
        })
      }),
      { numRuns: 500 },
    )
  })

  it('are the share itself where nobody goes out of sight', () => {
    const counts = Array.from({ length: gridClassCount }, (_, index) => (index < 10 ? 1 : 0))
    const none = counts.map(() => 0)
    shareBounds({ answered: counts, closed: counts, open: none, share: [], designEffect: 1 })
      .slice(0, 10)
      .forEach(({ low, high }, index) => {
        expect(low).toBeCloseTo((index + 1) / 20, 12)
        expect(high).toBeCloseTo((index + 1) / 20, 12)
      })
  })
})

describe('definitions of another version', () => {
  it('are named, and so are those that the other program did not know', () => {
    expect(otherDefinitions(small)).toEqual([])
    const known = Object.fromEntries(
      Object.entries(small.definitions).filter(([id]) => id !== 'dialogueShare'),
    )
    expect(otherDefinitions({ definitions: { ...known, medianMs: 2, newFigure: 1 } })).toEqual([
      'medianMs',
      'dialogueShare',
    ])
  })
})
