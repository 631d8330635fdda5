import type { NullReason } from '../domain/figure.ts'
import { facetIds, measurableFacetIds } from './growthModel.ts'
import type { FacetId, GrowthModel, MeasurableFacetId } from './growthModel.ts'
import type { IndicatorFigures } from './indicatorFigures.ts'
import type { LevelRange, Range } from './levelRange.ts'
import { measuredFacet } from './measuredLevels.ts'
import type { Evidence } from './measuredLevels.ts'

export interface FacetIndication {
  readonly facet: MeasurableFacetId
  readonly level: Range | { readonly lowest: null; readonly reason: NullReason }
  readonly evidence: readonly (Evidence & { readonly isAppDefined: boolean })[]
}

export interface GrowthIndication {
  readonly facets: readonly FacetIndication[]
  readonly notMeasurable: readonly FacetId[]
  readonly modelVersion: string
}

/** Every measurable facet has an indicator, and each figure that is missing its reason. */
function byFigures(level: LevelRange): FacetIndication['level'] {
  if (level.lowest !== null) return level
  const { reason } = level
  return { lowest: null, reason: reason === 'noFigure' || reason === 'notAnswered' ? 'noMessages' : reason }
}

/** Levels per facet as the figures alone suggest them. No phase follows from it: they are fewer than a phase needs. */
export function growthIndication(figures: IndicatorFigures, model: GrowthModel): GrowthIndication {
  const measurable: readonly FacetId[] = measurableFacetIds
  return {
    facets: measurableFacetIds.map((facet) => {
      const { level, evidence } = measuredFacet(model, facet, figures)
      return {
        facet,
        level: byFigures(level),
        evidence: evidence.map((item) => ({ ...item, isAppDefined: item.provenance.kind === 'appDefined' })),
      }
    }),
    notMeasurable: facetIds.filter((facet) => !measurable.includes(facet)),
    modelVersion: model.modelVersion,
  }
}
