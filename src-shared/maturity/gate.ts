import type { FacetId, GateRule } from './growthModel.ts'
import type { Range } from './levelRange.ts'

const phases = [1, 2, 3, 4] as const

export type PhaseRange =
  | (Range & { readonly known: number })
  | {
      readonly lowest: null
      readonly reason: 'tooFewFacets'
      readonly known: number
      /** Facets with a level that a phase needs. */
      readonly needed: number
    }

/** How many of `known` facets must have a level at least the phase's: the first whole number above the share. */
export function facetsNeeded(known: number, { moreThanShare }: GateRule): number {
  return Math.floor(known * moreThanShare) + 1
}

function isReached(phase: number, levels: readonly number[], rule: GateRule): boolean {
  if (phase === 1) return true
  const there = levels.filter((level) => level >= phase).length
  return there >= facetsNeeded(levels.length, rule) && levels.every((level) => level >= phase - rule.mayLag)
}

/**
 * The highest phase that the levels reach: phase k when more than the rule's share of them is at least k and none is
 * below k minus what may lag; phase 1 always. In the spirit of the gates of Lee & Kwak 2012. Raising a level never
 * lowers it, since both conditions only ask for levels that are high enough.
 */
export function phaseOf(levels: readonly number[], rule: GateRule): number {
  return phases.reduce<number>((highest, phase) => (isReached(phase, levels, rule) ? phase : highest), 1)
}

/**
 * The lowest and the highest phase that the ranges allow: those of all lowest and of all highest levels, which are the
 * extremes because the phase never falls when a level rises. The share is taken over the facets that are known.
 */
export function phaseRangeOf(known: readonly Range[], rule: GateRule): PhaseRange {
  const { length } = known
  if (length < rule.minimumFacets) {
    return { lowest: null, reason: 'tooFewFacets', known: length, needed: rule.minimumFacets }
  }
  return {
    lowest: phaseOf(
      known.map(({ lowest }) => lowest),
      rule,
    ),
    highest: phaseOf(
      known.map(({ highest }) => highest),
      rule,
    ),
    known: length,
  }
}

export interface HeldBack {
  readonly facet: FacetId
  /** tooLow: lags more than the rule allows. short: has not come to the phase itself. */
  readonly why: 'tooLow' | 'short'
  readonly lowest: number
  readonly highest: number
  readonly toLevel: number
}
export interface HoldsBack {
  readonly phase: number
  readonly needed: number
  readonly have: number
  readonly facets: readonly HeldBack[]
}

/**
 * What stands between the lowest phase that is certain and the next one, by the lowest levels: facets that lag more than
 * may be (each of them must rise), then those one level short, where fewer than needed are there (the nearest first: those
 * whose range reaches the phase already). null at phase 4 and without a phase.
 */
export function holdsBackOf(
  facets: readonly (Range & { readonly facet: FacetId })[],
  range: PhaseRange,
  rule: GateRule,
): HoldsBack | null {
  if (range.lowest === null || range.lowest === 4) return null
  const phase = range.lowest + 1
  const needed = facetsNeeded(facets.length, rule)
  const have = facets.filter(({ lowest }) => lowest >= phase).length
  const leastLevel = phase - rule.mayLag
  const tooLow = facets
    .filter(({ lowest }) => lowest < leastLevel)
    .map((facet): HeldBack => ({ ...facet, why: 'tooLow', toLevel: leastLevel }))
  const short = facets
    .filter(({ lowest }) => have < needed && lowest >= leastLevel && lowest < phase)
    .map((facet): HeldBack => ({ ...facet, why: 'short', toLevel: phase }))
  const nearestFirst = (a: HeldBack, b: HeldBack): number => b.lowest - a.lowest || b.highest - a.highest
  return { phase, needed, have, facets: [...tooLow.sort(nearestFirst), ...short.sort(nearestFirst)] }
}
