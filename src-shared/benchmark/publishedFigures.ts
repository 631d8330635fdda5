import type { Confidence, ResearchFigure } from './reference.ts'

/** A published figure with a number and a year, as pages and exports show it. Never a target or a score. */
export interface PublishedFigure {
  readonly id: string
  readonly metric: string
  readonly value: number
  readonly unit: string
  readonly scope: string
  readonly n: number | null
  readonly year: number
  readonly source: string
  readonly url: string
  readonly confidence: Confidence
}

/**
 * Which published figure may stand beside which own one on the overview. A published mean stands beside the own mean
 * only, never in a median's row. Nothing is published about the dialogue share.
 */
export const overviewPublishedIds = {
  meanMs: 'response-time-mean-2015',
  within2h: 'share-answered-within-2h-2015',
  responseRate7d: 'response-rate-share-of-citizens-digital-questions-answered-2014',
  conversationRatio: 'conversation-ratio-share-of-tweets-that-are-replies-2013',
} as const

/** The figures that have one number and a year; ranges and statements in words are left out. */
export function publishedFigures(research: readonly ResearchFigure[]): readonly PublishedFigure[] {
  return research.flatMap((figure) => {
    const { id, metric, value, unit, unitNote, n, year, source, url, confidence } = figure
    if (value === null || year === null) return []
    const scope = unitNote === null ? figure.scope : `${figure.scope}; ${unitNote}`
    return [{ id, metric, value, unit, scope, n, year, source, url, confidence }]
  })
}

/** The published figures of the overview, in the order of its rows (mean, within 2 h, answered, ratio). */
export function overviewPublished(research: readonly ResearchFigure[]): readonly PublishedFigure[] {
  const ids: readonly string[] = Object.values(overviewPublishedIds)
  return publishedFigures(research)
    .filter((figure) => ids.includes(figure.id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
