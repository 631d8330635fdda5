import { figure, noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { MetricsByChannel } from '../metrics/metricsResult.ts'
import type { IndicatorMetric } from './growthModel.ts'

/** One figure for each indicator, or why there is none. */
export type IndicatorFigures = Readonly<Record<IndicatorMetric, Figure>>

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

/** @param minimum fewer cases than this say nothing about a channel (`minimumObservations` of the model) */
export function indicatorFigures(
  metrics: MetricsByChannel,
  answeredOutsideCommunications: Figure,
  minimum: number,
): IndicatorFigures {
  return {
    conversationRatio: metrics.conversationRatio,
    dialogueShare: metrics.dialogueShare,
    responseRate7d: metrics.responseRate7d,
    within2h: metrics.firstResponse.within['2h'],
    within24h: metrics.firstResponse.within['24h'],
    answeredOutsideCommunications,
    channelsServed: channelsServed(metrics, minimum),
  }
}
