// Findings of the pages on response against thousands of invented figures: none says more than its interval carries.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import { channelIds } from '#shared/domain/channel.ts'
import { nullReasons, type Figure } from '#shared/domain/figure.ts'
import { plainText } from '#shared/locale/segments.ts'
import type { ReportChart } from '#shared/report/chart.ts'
import { channelsPage } from '#shared/views/presentation/pages/channels.ts'
import { momentsPage } from '#shared/views/presentation/pages/moments.ts'
import { normPage } from '#shared/views/presentation/pages/norm.ts'
import { peersPage } from '#shared/views/presentation/pages/peers.ts'
import { residentsPage } from '#shared/views/presentation/pages/residents.ts'
import { trendPage } from '#shared/views/presentation/pages/trend.ts'
import type { MadePage, PageInput } from '#shared/views/presentation/pageInput.ts'
import { createWords } from '#shared/views/words.ts'
import {
  channel,
  comparedBy,
  day,
  exampleReport,
  hour,
  hoursOf,
  momentsOf,
  monthsOf,
  none,
  normsOf,
  ownRow,
  rule,
  time,
  withResponse,
} from './responseVariants.ts'

const words = createWords('nl')
const example = exampleReport()
const makers = [residentsPage, momentsPage, trendPage, normPage, channelsPage, peersPage]

function titleOf(make: (input: PageInput) => MadePage, figures: ReportFigures): string {
  const { page } = make({ figures, words })
  return page === null ? '' : plainText(page.title)
}

const unknown = fc
  .record({ reason: fc.constantFrom(...nullReasons), n: fc.integer({ min: 0, max: 300 }) })
  .map(({ reason, n }): Figure => none(reason, n))

/** A figure with an interval, now and then without one of its limits. */
function known(most: number): fc.Arbitrary<Figure> {
  return fc
    .record({
      parts: fc.tuple(...Array.from({ length: 3 }, () => fc.double({ min: 0, max: most, noNaN: true }))),
      n: fc.integer({ min: 10, max: 3000 }),
      missing: fc.constantFrom('none', 'none', 'none', 'high', 'both'),
    })
    .map(({ parts, n, missing }): Figure => {
      const [low = 0, value = 0, high = 0] = [...parts].sort((a, b) => a - b)
      return { value, low: missing === 'both' ? null : low, high: missing === 'none' ? high : null, n }
    })
}

const anyTime = fc.oneof({ weight: 4, arbitrary: known(4 * day) }, { weight: 1, arbitrary: unknown })
const anyShare = fc.oneof({ weight: 4, arbitrary: known(1) }, { weight: 1, arbitrary: unknown })

const anyReport: fc.Arbitrary<ReportFigures> = fc
  .record({
    times: fc.array(anyTime, { minLength: 40, maxLength: 40 }),
    shares: fc.array(anyShare, { minLength: 40, maxLength: 40 }),
    clock: fc.constantFrom('calendar', 'opening'),
    norms: fc.integer({ min: 0, max: 4 }),
    parts: fc.integer({ min: 0, max: 30 }),
    isCompared: fc.boolean(),
    channels: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ times, shares, clock, norms, parts, isCompared, channels }) => {
    const timeAt = (index: number): Figure => times[index % times.length] ?? none('noMessages')
    const shareAt = (index: number): Figure => shares[index % shares.length] ?? none('noMessages')
    const { current } = example.response
    return {
      ...withResponse({
        current: { ...current, medianMs: timeAt(0), withinNorm: shareAt(0) },
        previous: isCompared ? { ...current, medianMs: timeAt(1), withinNorm: shareAt(1) } : null,
        byHour: hoursOf(timeAt, (at) => ((at * 7) % 5) / 4),
        byMoment: momentsOf(timeAt(2), timeAt(3), timeAt(4)),
        norms: normsOf(
          ...Array.from(
            { length: norms },
            (_, index) =>
              [rule((index + 1) * hour, { targetShare: index === 2 ? null : 0.8 }), shareAt(index)] as const,
          ),
        ),
        byChannel: channelIds
          .slice(0, channels)
          .map((key, index) => channel(key, timeAt(index), shareAt(index))),
        granularity: 'month',
        series: monthsOf(parts, (index) => ({
          cases: timeAt(index).n,
          medianMs: timeAt(index),
          withinNorm: shareAt(index),
        })),
      }),
      filter: { ...example.filter, clock },
      shares: example.shares.map((one, index) => ({ ...one, own: shareAt(index) })),
      compare: {
        ...example.compare,
        figures: example.compare.figures.map((one, place) => ({
          ...one,
          rows: one.rows.map((row, index) => ({
            ...row,
            figure: one.metric === 'medianMs' ? timeAt(index + place) : shareAt(index + place),
          })),
        })),
      },
      overview: { ...example.overview, current: { ...example.overview.current, responseRate7d: shareAt(5) } },
    }
  })

function expectWithin(chart: ReportChart): void {
  const { axis, series, norm, categories, bands, ownCategory } = chart
  const places = series.flatMap(({ values }) => values.flatMap(({ value, low, high }) => [value, low, high]))
  for (const place of [...places, norm?.value ?? null]) {
    if (place === null) continue
    expect(place).toBeGreaterThanOrEqual(axis.min)
    expect(place).toBeLessThanOrEqual(axis.max + 1e-9)
  }
  for (const { values } of series) expect(values).toHaveLength(categories.length)
  for (const { from, to } of bands) expect(0 <= from && from <= to && to < categories.length).toBe(true)
  if (ownCategory !== null) expect(categories[ownCategory]).toBe(example.municipality.name)
  expect(axis.ticks.length).toBeGreaterThanOrEqual(2)
  expect(axis.ticks.length).toBeLessThanOrEqual(6)
  expect(axis.ticks[0]?.value).toBe(axis.min)
}

describe('pages on response', () => {
  it('are made of any figures, or say why not', () =>
    fc.assert(
      fc.property(anyReport, fc.constantFrom('nl', 'en'), (figures, language) => {
        for (const make of makers) {
          const { page, whyNot } = make({ figures, words: createWords(language) })
          if (page === null) expect(whyNot.trim()).not.toBe('')
          else if (page.body.kind === 'chart') {
            expectWithin(page.body.chart)
            expect(
              page.body.chart.series.some(({ values }) => values.some(({ value }) => value !== null)),
            ).toBe(true)
            expect(plainText(page.title)).not.toMatch(/undefined|NaN|null|Infinity/)
            expect(page.body.chart.altText).not.toMatch(/undefined|NaN|null|Infinity/)
          }
        }
      }),
      { numRuns: 60 },
    ))

  it('have each number of their chart among their figures', () =>
    fc.assert(
      fc.property(anyReport, (figures) => {
        for (const make of makers) {
          const { page } = make({ figures, words })
          if (page === null || page.body.kind !== 'chart') continue
          const texts = page.figures.map(({ text }) => text)
          for (const { values } of page.body.chart.series)
            for (const { label } of values) if (label !== '') expect(texts).toContain(label)
          const keys = page.figures.map(({ key }) => key)
          expect(new Set(keys).size).toBe(keys.length)
        }
      }),
      { numRuns: 30 },
    ))

  it('tell of a change only where the interval of the difference leaves out nought', () =>
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        fc.boolean(),
        (value, half, hasNorms) => {
          const one = { value, low: value - half, high: value + half }
          const norms = hasNorms ? example.response.norms : []
          const title = titleOf(
            trendPage,
            withResponse({ norms, differences: { medianMs: one, within4h: one, withinNorm: one } }),
          )
          const [isLess, isMore] = [one.high < 0, one.low > 0]
          expect(/sneller dan|minder dan/.test(title)).toBe(isLess)
          expect(/trager dan|meer dan/.test(title)).toBe(isMore)
          expect(/kan toeval zijn/.test(title)).toBe(!isLess && !isMore)
        },
      ),
    ))

  it('tell of no change across a break in how things are counted', () => {
    const broken = withResponse({
      breaks: [{ date: '2026-08-03', kind: 'source', detail: 'Invented account' }],
    })
    expect(titleOf(trendPage, broken)).not.toMatch(/dan in|toeval/)
    expect(JSON.stringify(trendPage({ figures: broken, words }))).not.toContain('Invented account')
  })

  it('say that it takes longer after closing only where the intervals lie apart', () =>
    fc.assert(
      fc.property(known(2 * day), known(2 * day), (open, closed) => {
        const title = titleOf(
          momentsPage,
          withResponse({ byMoment: momentsOf(open, closed, none('noMessages')) }),
        )
        const isApart = (one: Figure, other: Figure): boolean =>
          one.value !== null &&
          other.value !== null &&
          one.low !== null &&
          other.high !== null &&
          one.low > other.high
        if (/langer|meestal tot/.test(title)) expect(isApart(closed, open)).toBe(true)
        if (/korter/.test(title)) expect(isApart(open, closed)).toBe(true)
      }),
    ))

  it('let the evening wait until the next day only where every later hour carries it', () =>
    fc.assert(
      fc.property(fc.array(known(day), { minLength: 24, maxLength: 24 }), (hours) => {
        const at = (place: number): Figure => hours[place] ?? none('noMessages')
        const byMoment = momentsOf(time(hour), time(10 * hour), none('noMessages'))
        const title = titleOf(momentsPage, withResponse({ byHour: hoursOf(at), byMoment }))
        const from = /na (\d+) uur schrijft/.exec(title)?.[1] ?? (/’s avonds/.test(title) ? '18' : null)
        if (from === null) return
        for (let place = Number(from); place < 24; place += 1) {
          const one = at(place)
          if (one.value === null) continue
          expect(one.low === null ? 0 : place + one.low / hour).toBeGreaterThanOrEqual(29)
        }
      }),
      { numRuns: 300 },
    ))

  it('call a norm met or not met only where the interval does not hold the agreed share', () =>
    fc.assert(
      fc.property(known(1), fc.double({ min: 0.05, max: 1, noNaN: true }), (within, targetShare) => {
        const title = titleOf(
          normPage,
          withResponse({ norms: normsOf([rule(hour, { targetShare }), within]) }),
        )
        if (within.value === null) return
        if (/is gehaald: /.test(title)) expect(within.low ?? 0).toBeGreaterThanOrEqual(targetShare)
        if (/niet gehaald/.test(title)) expect(within.high ?? 1).toBeLessThan(targetShare)
      }),
      { numRuns: 300 },
    ))

  it('call a channel the fastest or slowest only where its interval lies apart from all others', () =>
    fc.assert(
      fc.property(fc.array(known(2 * day), { minLength: 2, maxLength: 5 }), (times) => {
        const byChannel = times.map((one, index) =>
          channel((['x', 'facebook', 'instagram', 'whatsapp', 'email'] as const)[index] ?? 'other', one),
        )
        const title = titleOf(channelsPage, withResponse({ byChannel }))
        const ends = times.map((one) => ({
          low: one.value === null ? null : one.low,
          high: one.value === null ? null : one.high,
        }))
        const isApart = ends.some((one) =>
          ends.every(
            (other) => other === one || (one.high !== null && other.low !== null && one.high < other.low),
          ),
        )
        const isSlow = ends.some((one) =>
          ends.every(
            (other) => other === one || (one.low !== null && other.high !== null && one.low > other.high),
          ),
        )
        if (/snelst|sneller dan via/.test(title)) expect(isApart).toBe(true)
        if (/traagst|langst/.test(title)) expect(isSlow).toBe(true)
      }),
      { numRuns: 300 },
    ))

  it('say better or worse than most only where the whole range of places lies on that side', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 0, max: 14 }), (lowest, more) => {
        const highest = Math.min(15, lowest + more)
        const rank = { lowest, highest, of: 15, aheadOf: { lowest: 0, highest: 14 }, percentile: 0.5 }
        const title = titleOf(
          peersPage,
          comparedBy('medianMs', () => ({ rank })),
        )
        if (/ sneller dan /.test(title)) expect(highest).toBeLessThan(8)
        if (/ trager dan /.test(title)) expect(lowest).toBeGreaterThan(8)
      }),
    ))

  it('go by the middle half where no places are known, and never give a bare place', () => {
    const unranked = { lowest: null, reason: 'tooFewPeers' } as const
    const figures = comparedBy('medianMs', (one) => ({ ...ownRow({ place: 'below' })(one), rank: unranked }))
    expect(titleOf(peersPage, figures)).toContain('sneller dan de middelste helft')
    expect(JSON.stringify(peersPage({ figures, words }))).not.toMatch(/plaats \d/)
    const ranked = peersPage({ figures: comparedBy('medianMs', () => ({})), words })
    expect(ranked.page?.lead).toMatch(/plaats \d+ tot \d+ van de \d+/)
  })

  it('tell the tenths only as far as the interval carries them', () =>
    fc.assert(
      fc.property(known(1), (rate) => {
        const figures = {
          ...example,
          shares: example.shares.map((one) => (one.timeMs === 168 * 3_600_000 ? { ...one, own: rate } : one)),
        }
        const title = titleOf(residentsPage, figures)
        const found = /, (\d) van de 10 /.exec(title)?.[1]
        if (found === undefined || rate.value === null) return
        expect(Math.abs((rate.low ?? -1) * 10 - Number(found))).toBeLessThanOrEqual(0.5)
        expect(Math.abs((rate.high ?? -1) * 10 - Number(found))).toBeLessThanOrEqual(0.5)
      }),
      { numRuns: 200 },
    ))
})
