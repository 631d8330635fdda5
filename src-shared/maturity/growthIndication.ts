import type { Figure, NullReason } from '../domain/figure.ts'
import { figure, noFigure } from '../domain/figure.ts'
import type { MetricsByChannel, MetricsResult } from '../metrics/metricsResult.ts'
import type {
  FacetId,
  GrowthIndicator,
  GrowthModel,
  IndicatorMetric,
  MeasurableFacetId,
} from './growthModel.ts'
import { facetIds, measurableFacetIds } from './growthModel.ts'

export type LevelRange =
  | { readonly lowest: number; readonly highest: number }
  | { readonly lowest: null; readonly reason: NullReason }

export interface FacetEvidence {
  readonly metric: IndicatorMetric
  readonly figure: Figure
  readonly lowest: number | null
  readonly highest: number | null
  readonly cutOffs: number[]
  readonly isAppDefined: boolean
}

export interface FacetIndication {
  readonly facet: MeasurableFacetId
  readonly level: LevelRange
  readonly evidence: FacetEvidence[]
}

export interface GrowthIndication {
  readonly facets: FacetIndication[]
  readonly notMeasurable: FacetId[]
  readonly modelVersion: string
}

/** Level 1-4 of one value: 1 plus the number of cut-offs it reaches. */
export function levelOf(value: number, cutOffs: readonly number[]): number {
  return 1 + cutOffs.filter((cutOff) => value >= cutOff).length
}

/**
 * Channels on which at least half of the citizens' questions are answered within 7 days, among channels with enough
 * questions to tell. Described, not estimated, so it has no interval; n is the number of cases on those channels.
 */
function channelsServed(metrics: MetricsByChannel, minimum: number): Figure {
  const rates = metrics.byChannel
    .map((channel) => channel.responseRate7d)
    .filter((rate) => rate.value !== null && rate.n >= minimum)
  if (rates.length === 0) {
    const rate = metrics.responseRate7d
    return noFigure(rate.value === null ? rate.reason : 'tooFew', rate.n)
  }
  const served = rates.filter((rate) => rate.value !== null && rate.value >= 0.5)
  return figure(
    served.length,
    null,
    null,
    rates.reduce((sum, rate) => sum + rate.n, 0),
  )
}

function figureOf(metrics: MetricsByChannel, metric: IndicatorMetric, minimum: number): Figure {
  const plain: Record<Exclude<IndicatorMetric, 'channelsServed'>, (result: MetricsResult) => Figure> = {
    conversationRatio: (result) => result.conversationRatio,
    dialogueShare: (result) => result.dialogueShare,
    responseRate7d: (result) => result.responseRate7d,
    within2h: (result) => result.firstResponse.within['2h'],
    within24h: (result) => result.firstResponse.within['24h'],
  }
  return metric === 'channelsServed' ? channelsServed(metrics, minimum) : plain[metric](metrics)
}

function evidenceOf(metrics: MetricsByChannel, indicator: GrowthIndicator, minimum: number): FacetEvidence {
  const found = figureOf(metrics, indicator.metric, minimum)
  const measured = found.value !== null && found.n < minimum ? noFigure('tooFew', found.n) : found
  const { cutOffs, metric } = indicator
  const isAppDefined = indicator.provenance.kind === 'appDefined'
  if (measured.value === null) {
    return { metric, figure: measured, lowest: null, highest: null, cutOffs: [...cutOffs], isAppDefined }
  }
  return {
    metric,
    figure: measured,
    lowest: levelOf(measured.low ?? measured.value, cutOffs),
    highest: levelOf(measured.high ?? measured.value, cutOffs),
    cutOffs: [...cutOffs],
    isAppDefined,
  }
}

/** Too little data is "not measurable" with the first figure's reason, never a low level. */
function rangeOf(evidence: readonly FacetEvidence[]): LevelRange {
  const lowest = evidence.map((item) => item.lowest).filter((level) => level !== null)
  const highest = evidence.map((item) => item.highest).filter((level) => level !== null)
  if (lowest.length > 0) return { lowest: Math.min(...lowest), highest: Math.max(...highest) }
  const first = evidence[0]?.figure
  return { lowest: null, reason: first?.value === null ? first.reason : 'noMessages' }
}

/**
 * Levels per facet as the measured figures suggest them: from the level of the interval's lower end to that of its
 * upper end, and over all indicators of the facet, so that doubt and disagreement both widen the range. Four
 * measurable facets are fewer than a phase needs, so no phase follows from this.
 */
export function growthIndication(metrics: MetricsByChannel, model: GrowthModel): GrowthIndication {
  const facets = measurableFacetIds.map((facet): FacetIndication => {
    const evidence = model.indicators
      .filter((indicator) => indicator.facet === facet)
      .map((indicator) => evidenceOf(metrics, indicator, model.minimumObservations))
    return { facet, level: rangeOf(evidence), evidence }
  })
  const measurable: readonly FacetId[] = measurableFacetIds
  return {
    facets,
    notMeasurable: facetIds.filter((facet) => !measurable.includes(facet)),
    modelVersion: model.modelVersion,
  }
}
