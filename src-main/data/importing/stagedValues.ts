import type { MessageValue } from '../repositories/stagedRows.ts'
import type { Ties } from './messageTies.ts'
import type { BlockReader } from './stagingBlock.ts'

/** What nearly every message tells, in the order of StagedRows. */
export function usualValues(
  block: BlockReader,
  at: number,
  accountId: number,
  ties: Ties,
  isPurged: boolean,
): MessageValue[] {
  return [
    accountId,
    ties.homeThreadId,
    ties.threadId,
    block.key(at, 'external'),
    ties.replyToKey,
    ties.replyToMessageId,
    ties.citizenKey,
    block.word(at, 'direction'),
    block.word(at, 'kind'),
    block.word(at, 'sendingClass'),
    block.sign(at, 'isPublic'),
    block.sign(at, 'isAutomatic'),
    block.sign(at, 'isThanks'),
    block.word(at, 'needsReply'),
    block.word(at, 'topic'),
    block.word(at, 'topicOrigin'),
    block.word(at, 'team'),
    block.number(at, 'sentAtMs'),
    isPurged ? null : block.word(at, 'replyHash'),
    block.key(at, 'print'),
  ]
}

/** What some sources tell besides, in the order of StagedRows; null where there is nothing of it. */
export function furtherValues(block: BlockReader, at: number, ties: Ties): MessageValue[] | null {
  const reactionCount = block.number(at, 'reactionCount')
  const wordsTopic = block.word(at, 'wordsTopic')
  const channelKey = block.key(at, 'channel')
  const { replyToSentAtMs, closedAtMs, satisfaction } = ties
  const isNothing =
    replyToSentAtMs === null &&
    closedAtMs === null &&
    satisfaction === null &&
    reactionCount === null &&
    wordsTopic === null &&
    channelKey === null
  return isNothing ? null : [replyToSentAtMs, closedAtMs, reactionCount, satisfaction, wordsTopic, channelKey]
}
