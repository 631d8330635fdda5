import { uniformRandom } from '../statistics/uniformRandom.ts'
import type { UniformRandom } from '../statistics/uniformRandom.ts'

export interface Grouped {
  readonly topic: number
  /** Labels of one conversation stay together: one of them would give the others away. */
  readonly group: number
}

function shuffled<T>(items: readonly T[], random: UniformRandom): T[] {
  const result = [...items]
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    const [a, b] = [result[index], result[other]]
    if (a !== undefined && b !== undefined) [result[index], result[other]] = [b, a]
  }
  return result
}

/**
 * Deals labels into `count` parts with about the same mix of topics (stratified), whole groups at a time. The same labels
 * and seed give the same parts.
 *
 * @returns the part of each label, 0 to count - 1
 */
export function foldsOf(labels: readonly Grouped[], count: number, seed: number): number[] {
  const random = uniformRandom(seed)
  const topicOfGroup = new Map<number, number>()
  for (const { group, topic } of labels) if (!topicOfGroup.has(group)) topicOfGroup.set(group, topic)
  const groupsOfTopic = new Map<number, number[]>()
  for (const [group, topic] of topicOfGroup) {
    const groups = groupsOfTopic.get(topic)
    if (groups === undefined) groupsOfTopic.set(topic, [group])
    else groups.push(group)
  }
  const foldOfGroup = new Map<number, number>()
  let next = 0
  for (const groups of [...groupsOfTopic].sort(([a], [b]) => a - b).map(([, members]) => members))
    for (const group of shuffled(groups, random)) foldOfGroup.set(group, next++ % count)
  return labels.map(({ group }) => foldOfGroup.get(group) ?? 0)
}
