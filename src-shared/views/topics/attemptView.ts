import type { OutputOf } from '../../contract/registry.ts'
import type { Words } from '../words.ts'

export interface AttemptView {
  readonly sentence: string
  /** The words that counted, as they stand in the sentence, each with the topic that it points to. */
  readonly found: readonly { readonly word: string; readonly topic: string }[]
}

/** What the words make of a sentence. */
export function attemptView(words: Words, { topic, found }: OutputOf<'topics.tryText'>): AttemptView {
  const { attempt } = words.text.topics
  const names = words.text.figures.topics
  const rows = found.map((one) => ({ word: one.word, topic: names[one.topic] }))
  if (topic === 'thanks') return { sentence: attempt.thanks, found: rows }
  if (topic === 'unsure') return { sentence: found.length === 0 ? attempt.unsure : attempt.tie, found: rows }
  return { sentence: attempt.topic(names[topic]), found: rows }
}
