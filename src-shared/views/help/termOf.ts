import type { MetricId } from '../../metrics/definitions.ts'
import type { TermId } from './helpView.ts'

/** The term that explains a figure by its name on a page. */
const termOfMetric = {
  cases: 'question',
  medianMs: 'median',
  p90Ms: 'p90',
  within1h: 'within',
  within2h: 'within',
  within4h: 'within',
  within24h: 'within',
  withinNorm: 'ownNorm',
  meanMs: 'mean',
  responseRate7d: 'responseRate',
  conversationRatio: 'conversationRatio',
  dialogueShare: 'dialogue',
  turnsPerCase: 'turns',
  identicalReplies: 'standardAnswers',
  reactionsPerPost: 'reactionsPerPost',
  questionsPer1000: 'questionsPer1000',
  satisfaction: 'satisfaction',
  intendedTeam: 'intendedTeam',
  linkedMedianPerQuestionMs: 'linked',
  linkedMedianPerReplyMs: 'linked',
  linkedMeanPerReplyMs: 'linked',
} as const satisfies Record<MetricId, TermId>

export function termOf(metric: MetricId): TermId {
  return termOfMetric[metric]
}
