import { figure, noFigure } from '../domain/figure.ts'
import type { Count, Figure, NullReason } from '../domain/figure.ts'
import type { LinkedReplyRow, MetricsInput } from './metricsInput.ts'
import type { LinkedReplies } from './metricsResult.ts'
import { reliable } from './reliability.ts'
import { supportOf, supportingAccounts } from './selectRows.ts'
import { meanOf, quantileType7 } from './statistics/sample.ts'

/**
 * Messages with a direct reply link, as other tools count them: per question until its first reply, and per reply.
 * Described, not estimated: what was never answered, or answered without a link, is not in it.
 */
export function linkedRepliesOf(
  rows: Pick<MetricsInput, 'linkedReplies' | 'inbound' | 'sources'>,
): LinkedReplies {
  const pairs = countedPairs(rows)
  const perReply = Float64Array.from(pairs, (row) => row.replyAtMs - row.questionAtMs).sort()
  const perQuestion = firstWaits(pairs).sort()
  const messages = rows.inbound.reduce((sum, row) => sum + row.count, 0)
  return linkedRepliesFrom({ perReply, perQuestion, messages }, rows.sources)
}

/** The pairs that count: of sources that tell of links, and no reply before its question. */
export function countedPairs({
  linkedReplies,
  sources,
}: Pick<MetricsInput, 'linkedReplies' | 'sources'>): readonly LinkedReplyRow[] {
  const isSupported = supportingAccounts(sources, 'linkedReplies')
  return linkedReplies.filter((row) => isSupported(row) && row.replyAtMs >= row.questionAtMs)
}

/** Waits in milliseconds, ascending: of each reply, and of each question until its first one. */
export interface LinkedWaits {
  readonly perReply: Float64Array
  readonly perQuestion: Float64Array
  /** Incoming messages of the choice. */
  readonly messages: number
}

/** As `linkedRepliesOf`, of waits that stand in order already. */
export function linkedRepliesFrom(
  { perReply, perQuestion, messages }: LinkedWaits,
  sources: MetricsInput['sources'],
): LinkedReplies {
  const unsupported = supportOf(sources, 'linkedReplies')
  const inbound = inboundCount(messages, sources)
  const whenNone = inbound === 0 ? 'noMessages' : 'nobodyAnswered'
  const described = (values: Float64Array, estimate: (values: Float64Array) => number): Figure =>
    unsupported === null
      ? reliable(values.length, whenNone, () => figure(estimate(values), null, null, values.length))
      : noFigure(unsupported, 0)
  return {
    inbound,
    answered: perQuestion.length,
    replies: perReply.length,
    medianPerQuestionMs: described(perQuestion, (values) => quantileType7(values, 0.5)),
    medianPerReplyMs: described(perReply, (values) => quantileType7(values, 0.5)),
    meanPerReplyMs: described(perReply, meanOf),
  }
}

/** An id of the store is one question whatever the account; an id of the source's own is one within its account. */
export function questionKey({ accountId, channel, questionId }: LinkedReplyRow): number | string {
  return typeof questionId === 'number' ? questionId : `${accountId}/${channel}/${questionId}`
}

function firstWaits(pairs: readonly LinkedReplyRow[]): Float64Array {
  const firstByQuestion = new Map<number | string, number>()
  for (const pair of pairs) {
    const key = questionKey(pair)
    const waitMs = pair.replyAtMs - pair.questionAtMs
    const first = firstByQuestion.get(key)
    if (first === undefined || waitMs < first) firstByQuestion.set(key, waitMs)
  }
  return Float64Array.from(firstByQuestion.values())
}

// Beside answered questions of an archive without the unanswered ones, a number of questions would mislead.
function inboundCount(messages: number, sources: MetricsInput['sources']): Count {
  const reason = partlyUnknown(sources)
  return reason === null ? messages : { value: null, reason }
}

function partlyUnknown(sources: MetricsInput['sources']): NullReason | null {
  const unknown = sources.find(
    ({ supports }) =>
      supports.linkedReplies === true &&
      (supports.firstResponse === 'ownPostsOnly' || supports.publicQuestions !== undefined),
  )
  return unknown === undefined ? supportOf(sources, 'firstResponse') : 'ownPostsOnly'
}
