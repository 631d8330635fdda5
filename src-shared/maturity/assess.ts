import { holdsBackOf, phaseRangeOf } from './gate.ts'
import type { HoldsBack, PhaseRange } from './gate.ts'
import { facetIds } from './growthModel.ts'
import type { FacetId, GrowthModel } from './growthModel.ts'
import type { IndicatorFigures } from './indicatorFigures.ts'
import type { LevelRange, Range } from './levelRange.ts'
import { measuredFacet } from './measuredLevels.ts'
import type { Evidence, TriedValues } from './measuredLevels.ts'
import { selfAssessedFacet } from './selfAssessed.ts'
import type { RespondentAnswers, SelfAssessedFacet } from './selfAssessed.ts'

export interface Tension {
  readonly direction: 'selfHigher' | 'measuredHigher'
  /** Levels between the nearest ends of the two ranges, at least 1. */
  readonly apart: number
  readonly isStrong: boolean
}

export type CombinedLevel =
  | (Range & { readonly from: 'measured' | 'selfAssessed' | 'tried' })
  | Extract<LevelRange, { readonly lowest: null }>

export interface AssessedFacet {
  readonly id: FacetId
  readonly measured: LevelRange
  readonly selfAssessed: LevelRange
  readonly level: CombinedLevel
  readonly evidence: readonly Evidence[]
  readonly respondents: SelfAssessedFacet['respondents']
  readonly spread: SelfAssessedFacet['spread']
  readonly tension: Tension | null
  /** The level that the next step leads to; null at level 4 and without a level. */
  readonly nextStepTo: number | null
}

export interface Assessed {
  readonly modelVersion: string
  readonly facets: readonly AssessedFacet[]
  readonly phase: PhaseRange
  readonly byStatements: PhaseRange
  readonly holdsBack: HoldsBack | null
}

/** Levels and values in place of what is known; what is not named stays as it is. */
export interface Tried {
  readonly levels: Readonly<Partial<Record<FacetId, number>>>
  readonly indicators: TriedValues
}
const nothingTried: Tried = { levels: {}, indicators: {} }

/**
 * The contradiction between what is measured and what is said: null while the two ranges touch. Its size is the distance
 * between their nearest ends, so an uncertain figure does not contradict anybody.
 */
export function tensionBetween(
  measured: LevelRange,
  selfAssessed: LevelRange,
  strongFromLevels: number,
): Tension | null {
  if (measured.lowest === null || selfAssessed.lowest === null) return null
  const above = selfAssessed.lowest - measured.highest
  const below = measured.lowest - selfAssessed.highest
  const apart = Math.max(above, below)
  if (apart < 1) return null
  return {
    direction: above > 0 ? 'selfHigher' : 'measuredHigher',
    apart,
    isStrong: apart >= strongFromLevels,
  }
}

/** Measured where measurable, else self-assessed. Without either the reason is that nobody answered. */
function combined(measured: LevelRange, selfAssessed: LevelRange, tried: number | undefined): CombinedLevel {
  if (tried !== undefined) return { lowest: tried, highest: tried, from: 'tried' }
  if (measured.lowest !== null) return { ...measured, from: 'measured' }
  return selfAssessed.lowest === null ? selfAssessed : { ...selfAssessed, from: 'selfAssessed' }
}

function nextStepFrom(level: CombinedLevel): number | null {
  return level.lowest === null || level.lowest === 4 ? null : level.lowest + 1
}

function known(facets: readonly AssessedFacet[]): (Range & { readonly facet: FacetId })[] {
  return facets.flatMap(({ id, level }) =>
    level.lowest === null ? [] : [{ facet: id, lowest: level.lowest, highest: level.highest }],
  )
}

/**
 * The whole assessment: per facet what is measured and what is said, kept apart; the phase as the range of phases that
 * they allow; what the statements alone would give; and what holds the next phase back. Pure: the same model, figures and
 * answers give the same result.
 */
export function assess(
  model: GrowthModel,
  figures: IndicatorFigures,
  answers: readonly RespondentAnswers[],
  tried: Tried = nothingTried,
): Assessed {
  const facets = facetIds.map((id): AssessedFacet => {
    const measured = measuredFacet(model, id, figures, tried.indicators)
    const self = selfAssessedFacet(model, id, answers)
    const level = combined(measured.level, self.level, tried.levels[id])
    return {
      id,
      measured: measured.level,
      selfAssessed: self.level,
      level,
      evidence: measured.evidence,
      respondents: self.respondents,
      spread: self.spread,
      tension: tensionBetween(measured.level, self.level, model.tension.strongFromLevels),
      nextStepTo: nextStepFrom(level),
    }
  })
  const levels = known(facets)
  const phase = phaseRangeOf(levels, model.gate)
  const said = facets.flatMap(({ selfAssessed }) => (selfAssessed.lowest === null ? [] : [selfAssessed]))
  return {
    modelVersion: model.modelVersion,
    facets,
    phase,
    byStatements: phaseRangeOf(said, model.gate),
    holdsBack: holdsBackOf(levels, phase, model.gate),
  }
}
