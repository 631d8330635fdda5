import { figure, noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { FacetId, GrowthIndicator, GrowthModel, IndicatorMetric, Provenance } from './growthModel.ts'
import type { IndicatorFigures } from './indicatorFigures.ts'
import { hullOf } from './levelRange.ts'
import type { LevelRange } from './levelRange.ts'

export interface Evidence {
  readonly metric: IndicatorMetric
  readonly figure: Figure
  /** Levels of the interval's lower and upper end; null without a figure. */
  readonly lowest: number | null
  readonly highest: number | null
  readonly cutOffs: readonly number[]
  readonly provenance: Provenance
  /** A value that was tried, not measured. */
  readonly isTried: boolean
}

export interface MeasuredFacet {
  readonly level: LevelRange
  readonly evidence: readonly Evidence[]
}

/** Values to try in place of what was measured, in the figure's own unit. */
export type TriedValues = Readonly<Partial<Record<IndicatorMetric, number>>>

/** Level 1-4 of one value: 1 plus the number of cut-offs it reaches. */
export function levelOf(value: number, cutOffs: readonly number[]): number {
  return 1 + cutOffs.filter((cutOff) => value >= cutOff).length
}

function evidenceOf(
  indicator: GrowthIndicator,
  measured: Figure,
  minimum: number,
  tried: number | undefined,
): Evidence {
  const { metric, cutOffs, provenance } = indicator
  const base = { metric, cutOffs, provenance, isTried: tried !== undefined }
  if (tried !== undefined) {
    const level = levelOf(tried, cutOffs)
    return { ...base, figure: figure(tried, null, null, 0), lowest: level, highest: level }
  }
  if (measured.value === null || measured.n < minimum) {
    const none = measured.value === null ? measured : noFigure('tooFew', measured.n)
    return { ...base, figure: none, lowest: null, highest: null }
  }
  return {
    ...base,
    figure: measured,
    lowest: levelOf(measured.low ?? measured.value, cutOffs),
    highest: levelOf(measured.high ?? measured.value, cutOffs),
  }
}

/** Too little data is "not measurable" with the first figure's reason, never a low level. */
function levelFrom(evidence: readonly Evidence[]): LevelRange {
  const ranges = evidence.flatMap(({ lowest, highest }) =>
    lowest === null || highest === null ? [] : [{ lowest, highest }],
  )
  const hull = hullOf(ranges)
  if (hull !== null) return hull
  const first = evidence[0]?.figure
  return { lowest: null, reason: first?.value === null ? first.reason : 'noFigure' }
}

/**
 * A facet's level as the figures suggest it: from the level of the interval's lower end to that of its upper end, and
 * over all indicators of the facet, so that doubt and disagreement both widen the range.
 */
export function measuredFacet(
  model: GrowthModel,
  facet: FacetId,
  figures: IndicatorFigures,
  tried: TriedValues = {},
): MeasuredFacet {
  const evidence = model.indicators
    .filter((indicator) => indicator.facet === facet)
    .map((indicator) =>
      evidenceOf(indicator, figures[indicator.metric], model.minimumObservations, tried[indicator.metric]),
    )
  return { level: levelFrom(evidence), evidence }
}
