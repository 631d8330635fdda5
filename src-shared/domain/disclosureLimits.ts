import type { TopicId } from './message.ts'

// What may leave the house. The own screen never hides a count; these limits are for packages and other exports.

/** Counts from 1 up to this are not given. */
export const SMALLEST_COUNT = 5
/** The same where the topic is sensitive. */
export const SMALLEST_SENSITIVE_COUNT = 10
/** A part (channel, topic, team, month) with fewer cases is left out whole, whatever its topic. */
export const SMALLEST_STRATUM = 10

/**
 * Topics on which few messages could point at a person in a place where people know each other: a complaint is about
 * somebody's own treatment, and in a crisis those who write are often the victims.
 */
export const sensitiveTopics: readonly TopicId[] = ['complaint', 'crisis']

/** The smallest count that may be given of a topic; null = all topics together. */
export function smallestCountOf(topic: TopicId | null): number {
  return topic !== null && sensitiveTopics.includes(topic) ? SMALLEST_SENSITIVE_COUNT : SMALLEST_COUNT
}

/** The smallest count that may be given of several topics together; null = all topics. */
export function smallestCountOfAny(topics: readonly TopicId[] | null): number {
  return Math.max(SMALLEST_COUNT, ...(topics ?? []).map(smallestCountOf))
}

/** Nobody, or enough together that no one stands out. */
export function isSafeCount(count: number, smallest: number): boolean {
  return count === 0 || count >= smallest
}
