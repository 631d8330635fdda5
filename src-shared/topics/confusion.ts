import { figure, noFigure } from '../domain/figure.ts'
import type { Figure } from '../domain/figure.ts'
import { wilson } from '../metrics/statistics/wilson.ts'
import { uniformRandom } from '../statistics/uniformRandom.ts'
import { MIN_SAMPLE } from '../metrics/reliability.ts'

/** What was said of a label that a person gave; `said` = number of topics stands for "unsure". */
export interface Judged {
  readonly topic: number
  readonly said: number
  readonly group: number
}

/** Rows: what a person said; columns: what was said of it, the topics and then "unsure". */
export type Confusion = readonly (readonly number[])[]

/** Below this a share is not shown: counts in words only. */
const fewest = MIN_SAMPLE
const bootstraps = 1_000
const bootstrapSeed = 20_130_401

export function confusionOf(judged: readonly Judged[], topicCount: number): Confusion {
  const rows = Array.from({ length: topicCount }, () => new Array<number>(topicCount + 1).fill(0))
  for (const { topic, said } of judged) {
    const row = rows[topic]
    if (row !== undefined) row[said] = (row[said] ?? 0) + 1
  }
  return rows
}

export function shareFigure(part: number, whole: number): Figure {
  if (whole === 0) return noFigure('noMessages', 0)
  if (whole < fewest) return noFigure('tooFew', whole)
  const { low, high } = wilson(part, whole)
  return figure(part / whole, low, high, whole)
}

export interface TopicCounts {
  readonly labels: number
  readonly said: number
  readonly right: number
}

export function countsOf(confusion: Confusion, topic: number): TopicCounts {
  return {
    labels: (confusion[topic] ?? []).reduce((sum, count) => sum + count, 0),
    said: confusion.reduce((sum, row) => sum + (row[topic] ?? 0), 0),
    right: confusion[topic]?.[topic] ?? 0,
  }
}

/** Harmonic mean of precision and recall: 2 right / (labels + said). null where there is neither. */
export function f1Of({ labels, said, right }: TopicCounts): number | null {
  return labels + said === 0 ? null : (2 * right) / (labels + said)
}

/** Mean of the topics' F1, each topic alike; a topic that is nowhere does not count. */
function macroOf(confusion: Confusion): number {
  const values = confusion
    .map((_, topic) => f1Of(countsOf(confusion, topic)))
    .filter((value) => value !== null)
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/**
 * Macro-F1 with its 95 % interval: percentiles of 1,000 seeded draws of whole conversations with putting back, since
 * labels of one conversation are no separate observations.
 */
export function macroF1Of(judged: readonly Judged[], topicCount: number): Figure {
  if (judged.length < fewest) return noFigure(judged.length === 0 ? 'noMessages' : 'tooFew', judged.length)
  const groups = new Map<number, Judged[]>()
  for (const one of judged) {
    const members = groups.get(one.group)
    if (members === undefined) groups.set(one.group, [one])
    else members.push(one)
  }
  const conversations = [...groups.values()]
  const random = uniformRandom(bootstrapSeed)
  const draws = Array.from({ length: bootstraps }, () => {
    const drawn = conversations.flatMap(
      () => conversations[Math.floor(random() * conversations.length)] ?? [],
    )
    return macroOf(confusionOf(drawn, topicCount))
  }).sort((a, b) => a - b)
  const at = (share: number): number => draws[Math.round(share * (bootstraps - 1))] ?? 0
  return figure(macroOf(confusionOf(judged, topicCount)), at(0.025), at(0.975), judged.length)
}
