import { describe, expect, it } from 'vitest'
import type { Candidate } from '#shared/benchmark/comparison/candidate.ts'
import { bandOf, comparedFigure } from '#shared/benchmark/comparison/comparedFigure.ts'
import { candidatesFrom, packagesBeside } from '#shared/benchmark/comparison/peerSources.ts'
import type { PeerFileFigure } from '#shared/benchmark/comparison/peerSources.ts'
import { placeOf } from '#shared/benchmark/comparison/place.ts'
import { figure, noFigure } from '#shared/domain/figure.ts'
import { wilson } from '#shared/metrics/statistics/wilson.ts'

function share(successes: number, n: number) {
  const { low, high } = wilson(successes, n)
  return figure(successes / n, low, high, n)
}

function member(code: string, successes: number, n: number, part: Partial<Candidate> = {}): Candidate {
  return { code, name: code, figure: share(successes, n), remarks: [], year: 2025, ...part }
}

const members = [30, 40, 45, 50, 55, 60].map((successes, index) =>
  member(`P${String(index)}`, successes, 100),
)
const asked = {
  own: { code: 'OWN', name: 'Eigen', figure: share(90, 100) },
  members,
  direction: 'higherIsBetter',
  unit: 'share',
  isPart: false,
  isWholeOnly: false,
} as const

describe('one figure beside the others', () => {
  it('puts the own one first, then the best, and those without a figure last', () => {
    const empty = member('LEEG', 0, 1, { figure: null, year: null })
    const rows = comparedFigure({ ...asked, members: [empty, ...members] }).rows.map(({ code }) => code)
    expect(rows).toEqual(['OWN', 'P5', 'P4', 'P3', 'P2', 'P1', 'P0', 'LEEG'])
    const slowest = comparedFigure({ ...asked, direction: 'lowerIsBetter' }).rows.map(({ code }) => code)
    expect(slowest).toEqual(['OWN', 'P0', 'P1', 'P2', 'P3', 'P4', 'P5'])
  })

  it('gives the first rank to what lies far above all others, and nothing without an own figure', () => {
    expect(comparedFigure(asked).rank).toEqual({
      lowest: 1,
      highest: 1,
      of: 7,
      aheadOf: { lowest: 6, highest: 6 },
      percentile: 1,
    })
    const without = comparedFigure({ ...asked, own: { ...asked.own, figure: noFigure('tooFew', 4) } })
    expect(without.rank).toEqual({ lowest: null, reason: 'tooFew' })
    expect(without.band).toMatchObject({ n: 6 })
    expect(without.rows[0]).toMatchObject({ place: null, shrunk: null, ownHigher: null })
  })

  it('draws shares of few cases to the others most, and says how surely the own one is higher', () => {
    const small = member('KLEIN', 1, 10)
    const { rows } = comparedFigure({ ...asked, members: [...members, small] })
    const drawn = (code: string) => {
      const row = rows.find((one) => one.code === code)
      return Math.abs((row?.shrunk ?? 0) - (row?.figure?.value ?? 0))
    }
    expect(drawn('KLEIN')).toBeGreaterThan(drawn('P0'))
    expect(rows.find(({ code }) => code === 'P0')?.ownHigher).toBeGreaterThan(0.999)
    for (const { shrunk, shrunkInterval } of rows) {
      expect(shrunk).toBeGreaterThan(shrunkInterval?.low ?? 1)
      expect(shrunk).toBeLessThan(shrunkInterval?.high ?? 0)
    }
  })

  it('gives times a rank by their intervals, and neither funnel nor shrinkage', () => {
    const hour = 3_600_000
    const time = (hours: number) => figure(hours * hour, hours * 0.9 * hour, hours * 1.1 * hour, 100)
    const slower = [4, 5, 6, 7, 8].map((hours) => member(`T${String(hours)}`, 1, 1, { figure: time(hours) }))
    const { rank, funnel, rows } = comparedFigure({
      own: { ...asked.own, figure: time(2) },
      members: slower,
      direction: 'lowerIsBetter',
      unit: 'ms',
      isPart: false,
      isWholeOnly: false,
    })
    expect(rank).toMatchObject({ lowest: 1, highest: 1, of: 6, percentile: 0 })
    expect(funnel).toEqual({ target: null, reason: 'notAShare' })
    expect(rows.every(({ shrunk }) => shrunk === null)).toBe(true)
  })

  it('counts the whole of others only where the whole is compared', () => {
    const whole = members.map((one) => ({ ...one, remarks: ['wholeOnly'] as const }))
    expect(bandOf(whole, false)).toMatchObject({ n: 6 })
    expect(bandOf(whole, true)).toEqual({ median: null, reason: 'tooFewPeers', n: 0 })
  })
})

describe('the place against the middle half', () => {
  const band = { median: 0.5, q1: 0.4, q3: 0.6, n: 9, year: 2025 }

  it('is above or below only with the whole interval', () => {
    expect(placeOf(figure(0.7, 0.61, 0.8, 100), band)).toBe('above')
    expect(placeOf(figure(0.7, 0.59, 0.8, 100), band)).toBe('within')
    expect(placeOf(figure(0.3, 0.2, 0.39, 100), band)).toBe('below')
    expect(placeOf(figure(0.3, 0.2, 0.41, 100), band)).toBe('within')
  })

  it('is unknown without an interval or a middle half; a limit that is not reached lies above all', () => {
    expect(placeOf(figure(0.9, null, null, 0), band)).toBeNull()
    expect(placeOf(figure(0.9, 0.8, 1, 50), { median: null, reason: 'tooFewPeers', n: 3 })).toBeNull()
    expect(placeOf(figure(0.3, 0.2, null, 50), band)).toBe('within')
  })
})

describe('what files tell', () => {
  const file = (part: Partial<PeerFileFigure>): PeerFileFigure => ({
    code: 'GM0363',
    isPredecessor: false,
    metric: 'within2h',
    year: 2025,
    value: 0.4,
    n: 100,
    fileName: 'regio.csv',
    source: 'regio',
    ...part,
  })
  const period = { from: '2025-04-01', to: '2025-06-30' }
  const of = (...files: PeerFileFigure[]) =>
    candidatesFrom(
      { clock: 'calendar', period, stratum: { by: 'all' } },
      { questions: false, sent: false },
      [],
      files,
    )({ code: 'GM0363', name: 'Amsterdam' }, 'within2h')

  it('says of a whole year that it is about another period than the own quarter in it, and of another year', () => {
    expect(of(file({})).remarks).toEqual(['periodDiffers'])
    expect(of(file({ year: 2024 })).remarks).toEqual(['periodDiffers'])
  })

  it('has no remark for the same year, nor where the own data begin a little later', () => {
    const beside = (from: string) =>
      candidatesFrom(
        { clock: 'calendar', period: { from, to: '2025-12-31' }, stratum: { by: 'all' } },
        { questions: false, sent: false },
        [],
        [file({})],
      )({ code: 'GM0363', name: 'Amsterdam' }, 'within2h').remarks
    expect(beside('2025-01-01')).toEqual([])
    expect(beside('2025-01-20')).toEqual([])
    expect(beside('2025-03-01')).toEqual(['periodDiffers'])
  })

  it('takes the latest year, and of one year the file that was read last', () => {
    expect(of(file({ year: 2024, value: 0.9 }), file({})).figure).toMatchObject({ value: 0.4 })
    expect(of(file({ value: 0.9 }), file({ value: 0.5 })).figure).toMatchObject({ value: 0.5 })
  })

  it('gives no figure on fewer than ten cases', () => {
    expect(of(file({ n: 9 })).figure).toEqual({ value: null, reason: 'tooFew', n: 9 })
  })

  it('has nothing of a municipality that no file names', () => {
    expect(of()).toMatchObject({ figure: null, source: null, remarks: [] })
    expect(packagesBeside([], period)).toEqual([])
  })
})
