import { figure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import type { TopicId } from '../domain/message.ts'
import { adjustedMix } from './adjustedMix.ts'
import type { Evaluation } from './evaluate.ts'

/** How many have each topic, by who gave it. */
export interface GivenCounts {
  /** By a person, the source or the words: taken as they are. */
  readonly known: ReadonlyMap<TopicId, number>
  /** By the classifier, "unsure" included. */
  readonly byModel: ReadonlyMap<TopicId, number>
}

function total(counts: ReadonlyMap<TopicId, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/**
 * Shares of the topics that the classifier knows, corrected for its known mistakes: what it gave is shared out anew, what
 * others gave stays. The interval is that of the part shared out.
 */
export function correctedShares(
  { known, byModel }: GivenCounts,
  { topics, confusion }: Pick<Evaluation, 'topics' | 'confusion'>,
): ReadonlyMap<TopicId, Figure> {
  const given = topics.map((topic) => byModel.get(topic) ?? 0)
  const givenTotal = total(byModel)
  const all = total(known) + givenTotal
  const mix = adjustedMix([...given, givenTotal - given.reduce((sum, count) => sum + count, 0)], confusion)
  return new Map(
    topics.flatMap((topic, index) => {
      const share = mix[index]
      if (share === undefined) return []
      if (share.value === null) return [[topic, { ...share, n: all }] as const]
      const ofAll = (part: number): number => ((known.get(topic) ?? 0) + part * givenTotal) / all
      const { value, low, high } = share
      const limits = [low === null ? null : ofAll(low), high === null ? null : ofAll(high)] as const
      return [[topic, figure(ofAll(value), ...limits, all)] as const]
    }),
  )
}
