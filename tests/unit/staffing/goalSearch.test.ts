import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frontierOf } from '#shared/staffing/goal/frontier.ts'
import type { Valued } from '#shared/staffing/goal/frontier.ts'
import { prepareSeek } from '#shared/staffing/goal/seek.ts'
import type { Contender, Seek, SeekOptions } from '#shared/staffing/goal/seek.ts'
import { drawNormal, seedOfStream, uniformRandom } from '#shared/statistics/uniformRandom.ts'

/** A cover of which the true share is known, and whose years lie around it by chance that all covers share. */
interface Invented {
  readonly cost: number
  readonly share: number | null
  readonly sameDay: number
}

const scatter = 0.02

function contenderOf({ cost, share, sameDay }: Invented, name: number): Contender<number> {
  return {
    name,
    cost,
    questionsPerYear: 1000,
    begin:
      share === null
        ? null
        : () => {
            let years = 0
            let sum = 0
            return {
              step: () => {
                sum += scatter * drawNormal(uniformRandom(seedOfStream(7, years, name % 5)))
                years += 1
              },
              figures: () => ({
                withinTarget: { value: share + sum / years, low: null, high: null },
                sameDay: { value: sameDay, low: null, high: null },
              }),
            }
          },
  }
}

const options: SeekOptions = {
  target: { share: 0.8, limitMinutes: 240, sameDay: null },
  fewYears: 5,
  fullYears: 40,
  mostInFull: 30,
}

function runThrough<Name>(seek: Seek<Name>, watch: (seek: Seek<Name>) => void = () => undefined): Seek<Name> {
  while (seek.done < seek.total) {
    seek.step()
    watch(seek)
  }
  return seek
}

const invented: fc.Arbitrary<Invented> = fc.record({
  cost: fc.integer({ min: 0, max: 40 }),
  share: fc.option(fc.double({ min: 0.3, max: 1, noNaN: true }), { freq: 8 }),
  sameDay: fc.double({ min: 0.5, max: 1, noNaN: true }),
})
/** True when `other` is at least as cheap and at least as good, and one of both really is better. */
function isDominatedBy(one: Valued, other: Valued): boolean {
  if (other.share === null) return false
  if (one.share === null) return true
  if (other.cost > one.cost || other.share < one.share) return false
  return other.cost < one.cost || other.share > one.share
}

const covers = fc.array(invented, { minLength: 1, maxLength: 60 })

describe('the frontier of cost against share', () => {
  it('holds nothing that another cover beats, and all that none beats', () => {
    fc.assert(
      fc.property(covers, (all) => {
        const frontier = frontierOf(all)
        for (const one of frontier) expect(all.some((other) => isDominatedBy(one, other))).toBe(false)
        for (const one of all.filter(({ share }) => share !== null)) {
          const isBeaten = all.some((other) => isDominatedBy(one, other))
          const isThere = frontier.some(({ cost, share }) => cost === one.cost && share === one.share)
          expect(isThere).toBe(!isBeaten)
        }
      }),
    )
  })
  it('runs from cheap to dear and from little to much', () => {
    const frontier = frontierOf([
      { cost: 3, share: 0.9 },
      { cost: 1, share: 0.5 },
      { cost: 2, share: 0.4 },
      { cost: 2, share: null },
      { cost: 3, share: 0.9 },
    ])
    expect(frontier).toEqual([
      { cost: 1, share: 0.5 },
      { cost: 3, share: 0.9 },
    ])
  })
})

describe('the search in two rounds', () => {
  it('finds no cover that costs more than another that was tried and reaches', () => {
    fc.assert(
      fc.property(covers, (all) => {
        const results = runThrough(prepareSeek(all.map(contenderOf), options)).results()
        const reaching = results.filter(({ reaches }) => reaches)
        const cheapest = Math.min(...reaching.map(({ contender }) => contender.cost))
        for (const { contender } of reaching) expect(contender.cost).toBeGreaterThanOrEqual(cheapest)
        // What is told to be the cheapest was simulated for all years, and so was the frontier.
        for (const { contender, years } of reaching)
          if (contender.cost < cheapest + 1e-9) expect([5, 40]).toContain(years)
        const valued = results.map((sought) => ({
          sought,
          cost: sought.contender.cost,
          share: sought.figures?.withinTarget.value ?? null,
        }))
        for (const one of frontierOf(valued))
          expect(valued.some((other) => isDominatedBy(one, other))).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
  it('gives the cheapest that reaches, and the frontier, all their years as long as that is within the bound', () => {
    fc.assert(
      fc.property(fc.array(invented, { minLength: 1, maxLength: 30 }), (all) => {
        const results = runThrough(prepareSeek(all.map(contenderOf), options)).results()
        const valued = results.map((sought) => ({
          sought,
          cost: sought.contender.cost,
          share: sought.figures?.withinTarget.value ?? null,
        }))
        for (const { sought } of frontierOf(valued)) expect(sought.years).toBe(40)
        const reaching = results.filter(({ reaches }) => reaches)
        const cost = Math.min(...reaching.map(({ contender }) => contender.cost))
        for (const { contender, years } of reaching) if (contender.cost === cost) expect(years).toBe(40)
      }),
      { numRuns: 60 },
    )
  })
  it('gives all their years to covers that reach and cost the very same', () => {
    const alike = { cost: 1, share: 0.99, sameDay: 1 }
    const results = runThrough(prepareSeek([alike, alike, alike].map(contenderOf), options)).results()
    expect(results.map(({ years }) => years)).toEqual([40, 40, 40])
  })
  it('agrees with trying every cover for all years', () => {
    fc.assert(
      fc.property(fc.array(invented, { minLength: 1, maxLength: 30 }), (all) => {
        const found = runThrough(prepareSeek(all.map(contenderOf), options)).results()
        const inFull = { ...options, fewYears: options.fullYears }
        const everything = runThrough(prepareSeek(all.map(contenderOf), inFull)).results()
        const cheapestOf = (results: typeof found): number =>
          Math.min(...results.filter(({ reaches }) => reaches).map(({ contender }) => contender.cost))
        expect(cheapestOf(found)).toBe(cheapestOf(everything))
      }),
      { numRuns: 60 },
    )
  })
  it('demands the second part of the target as well', () => {
    const all = [
      { cost: 1, share: 0.95, sameDay: 0.7 },
      { cost: 2, share: 0.95, sameDay: 0.97 },
    ]
    const target = { share: 0.8, limitMinutes: 240, sameDay: { share: 0.95, lateFromMinute: 1200 } }
    const results = runThrough(prepareSeek(all.map(contenderOf), { ...options, target })).results()
    expect(results.map(({ reaches }) => reaches)).toEqual([false, true])
  })
  it('never begins what is overloaded, and counts no step for it', () => {
    const all = [
      { cost: 1, share: null, sameDay: 1 },
      { cost: 2, share: null, sameDay: 1 },
    ]
    const seek = prepareSeek(all.map(contenderOf), options)
    expect(seek.total).toBe(0)
    seek.step()
    expect(seek.results().map(({ figures }) => figures)).toEqual([null, null])
  })
  it('tells a total that only falls, and ends at it', () => {
    fc.assert(
      fc.property(covers, (all) => {
        const seek = prepareSeek(all.map(contenderOf), options)
        let total = seek.total
        runThrough(seek, () => {
          expect(seek.total).toBeLessThanOrEqual(total)
          expect(seek.done).toBeLessThanOrEqual(seek.total)
          total = seek.total
        })
        expect(seek.done).toBe(seek.total)
      }),
      { numRuns: 60 },
    )
  })
  it('keeps to its bound of covers with all years, the cheapest that may reach first', () => {
    const all = Array.from({ length: 20 }, (_, index) => ({
      cost: 20 - index,
      share: 0.95 - index * 0.005,
      sameDay: 1,
    }))
    const results = runThrough(prepareSeek(all.map(contenderOf), { ...options, mostInFull: 3 })).results()
    expect(results.filter(({ years }) => years === 40)).toHaveLength(3)
    expect(results.find(({ contender }) => contender.cost === 1)?.years).toBe(40)
  })
})
