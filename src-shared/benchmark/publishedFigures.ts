import type { Confidence, ResearchFigure } from './reference.ts'

/** A published figure with a number and a year, as pages and exports show it. Never a target or a score. */
export interface PublishedFigure {
  readonly id: string
  readonly metric: string
  readonly value: number
  readonly qualifier: ResearchFigure['qualifier']
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
    const { id, metric, value, qualifier, unit, unitNote, n, year, source, url, confidence } = figure
    if (value === null || year === null) return []
    const scope = unitNote === null ? figure.scope : `${figure.scope}; ${unitNote}`
    return [{ id, metric, value, qualifier, unit, scope, n, year, source, url, confidence }]
  })
}

/** The published figures of the overview, in the order of its rows (mean, within 2 h, answered, ratio). */
export function overviewPublished(research: readonly ResearchFigure[]): readonly PublishedFigure[] {
  return byIds(research, Object.values(overviewPublishedIds))
}

/** Which published figures of municipalities may stand beside an own one, newest first. Of a median there is none. */
const besideIds: Readonly<Record<string, readonly string[]>> = {
  within2h: [overviewPublishedIds.within2h],
  responseRate7d: [
    overviewPublishedIds.responseRate7d,
    'response-rate-share-of-citizens-digital-questions-answered-2013',
  ],
  conversationRatio: [overviewPublishedIds.conversationRatio],
}

/** What companies and brands were published to do, since residents compare with those. Never a norm. */
const companyIds: readonly string[] = [
  // Mean time to the first answer.
  'response-time-mean-2016',
  'question-response-time-mean-twitter-2014',
  // Share of messages, questions or mentions that got an answer, whenever it came.
  'response-rate-share-of-messages-answered-2016',
  'response-rate-all-industries-2017',
  'response-rate-best-industry-retail-2017',
  'question-response-rate-facebook-2014',
  'question-response-rate-twitter-2014',
  'response-rate-share-of-mentions-answered-2013',
  // Share of messages without an answer after three days.
  'share-of-messages-unanswered-within-72h-2015',
  // Share of organisations, not of messages, that answer within a term.
  'share-organisations-responding-within-1h-2016',
  'share-organisations-not-responding-within-8h-2016',
  // What people expect, and how they were helped.
  'share-people-expecting-reply-within-1h-2014',
  'share-consumers-well-or-very-well-helped-via-social-media-2014',
]

/** What stands beside the page about conversing: how much was sent, what was asked, who answers. */
const conversationIds: readonly string[] = [
  overviewPublishedIds.conversationRatio,
  'share-of-tweets-pure-broadcast-2013',
  'share-of-questions-that-are-simple-service-or-public-space-reports-2013',
  'share-messages-about-services-2015',
  'share-messages-about-policy-2015',
  'share-messages-about-crisis-incidents-2015',
  // Share of municipalities, not of questions.
  'share-municipalities-where-communications-answers-questions-2013',
  // One municipality, its Facebook pages.
  'facebook-comments-per-post-mean-2019',
]

function byIds(research: readonly ResearchFigure[], ids: readonly string[]): readonly PublishedFigure[] {
  return publishedFigures(research)
    .filter((figure) => ids.includes(figure.id))
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

export function publishedBeside(
  research: readonly ResearchFigure[],
  metric: string,
): readonly PublishedFigure[] {
  return byIds(research, besideIds[metric] ?? [])
}

/** Times first, then shares. */
export function companyPublished(research: readonly ResearchFigure[]): readonly PublishedFigure[] {
  return byIds(research, companyIds)
}

/** In the order of the page: sending, topics, who answers, reactions. */
export function conversationPublished(research: readonly ResearchFigure[]): readonly PublishedFigure[] {
  return byIds(research, conversationIds)
}
