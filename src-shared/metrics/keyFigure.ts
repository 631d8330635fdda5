import type { Figure } from '../domain/figure.ts'
import type { MetricsResult } from './metricsResult.ts'

/** The figure that a key figure's id stands for. */
export function keyFigure(
  result: MetricsResult,
  id: 'medianMs' | 'within2h' | 'responseRate7d' | 'conversationRatio' | 'dialogueShare',
): Figure {
  switch (id) {
    case 'medianMs':
      return result.firstResponse.medianMs
    case 'within2h':
      return result.firstResponse.within['2h']
    case 'responseRate7d':
      return result.responseRate7d
    case 'conversationRatio':
      return result.conversationRatio
    case 'dialogueShare':
      return result.dialogueShare
  }
}
