import type { Filter, KeyFigureId, Overview } from '../../contract/figures.ts'
import type { Figure } from '../../domain/figure.ts'
import type { Clock } from '../../domain/period.ts'
import type { MetricsResult } from '../../metrics/metricsResult.ts'
import type { Words } from '../words.ts'

/** What the overview's sentences and rows are made of. */
export interface OverviewInput {
  readonly overview: Overview
  readonly filter: Filter
  readonly municipalityName: string
  readonly words: Words
}

/** The figure of a key figure's id. */
export function keyFigure(result: MetricsResult, id: KeyFigureId): Figure {
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

/** A key figure's value in its own unit: a time for the median, a share for all others. */
export function keyFigureText(words: Words, id: KeyFigureId, value: number, clock: Clock): string {
  return id === 'medianMs' ? words.short(value, clock) : words.percent(value)
}

export function keyFigureRangeText(
  words: Words,
  id: KeyFigureId,
  low: number,
  high: number,
  clock: Clock,
): string {
  return id === 'medianMs' ? words.range(low, high, clock) : words.percentRange(low, high)
}
