import type { TeamId, TopicId } from '#shared/domain/message.ts'

/** Topics a word can point to; "thanks" and "unsure" follow from the rest of the message. */
export type LexiconTopic = Exclude<TopicId, 'thanks' | 'unsure'>

/** One language's words as data. `*` at the end: the word goes on. Small letters; accents do not matter. */
export interface LexiconWords {
  readonly topics: Readonly<Record<LexiconTopic, readonly string[]>>
  /** Words that settle a topic on their own, against several weaker ones. */
  readonly strongTopics: Readonly<Partial<Record<LexiconTopic, readonly string[]>>>
  readonly thanks: readonly string[]
  /** What away messages and bots say of themselves. */
  readonly automatic: readonly string[]
  /** What chat exports put in place of stickers, GIFs and deleted messages. */
  readonly noContent: readonly string[]
  readonly teams: Readonly<Record<Exclude<TeamId, 'unknown'>, readonly string[]>>
}
