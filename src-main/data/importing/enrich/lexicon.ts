import type { TeamId } from '#shared/domain/message.ts'
import { foldText, lexiconSymbols } from './foldText.ts'
import { lexiconEn } from './lexiconEn.ts'
import { lexiconNl } from './lexiconNl.ts'
import type { LexiconTopic, LexiconWords } from './lexiconWords.ts'
import { PhraseTrie } from './phraseTrie.ts'

export type LexiconMark =
  | { readonly type: 'topic'; readonly topic: LexiconTopic; readonly weight: number }
  | { readonly type: 'thanks' }
  | { readonly type: 'automatic' }
  | { readonly type: 'noContent' }
  | { readonly type: 'team'; readonly team: TeamId }

export interface Lexicon {
  /** Goes up with every change of words or rules: marks of different versions are not compared. */
  readonly version: number
  readonly trie: PhraseTrie
  readonly marks: readonly LexiconMark[]
}

const lexiconVersion = 1

const weakWeight = 1
const strongWeight = 3

function entriesOf(words: LexiconWords): [readonly string[], LexiconMark][] {
  const entries: [readonly string[], LexiconMark][] = [
    [words.thanks, { type: 'thanks' }],
    [words.automatic, { type: 'automatic' }],
    [words.noContent, { type: 'noContent' }],
    [words.teams.communications, { type: 'team', team: 'communications' }],
    [words.teams.contactCentre, { type: 'team', team: 'contactCentre' }],
    [words.teams.other, { type: 'team', team: 'other' }],
  ]
  const topics: LexiconTopic[] = [
    'service',
    'publicSpace',
    'policy',
    'complaint',
    'participation',
    'crisis',
    'other',
  ]
  for (const topic of topics) {
    entries.push([words.topics[topic], { type: 'topic', topic, weight: weakWeight }])
    entries.push([words.strongTopics[topic] ?? [], { type: 'topic', topic, weight: strongWeight }])
  }
  return entries
}

/** What a municipality changed about the words of one topic. */
export interface TopicWordChange {
  readonly topic: LexiconTopic
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

function without(words: readonly string[] | undefined, removed: readonly string[]): readonly string[] {
  return words?.filter((word) => !removed.includes(word)) ?? []
}

function withoutRemoved(words: LexiconWords, changes: readonly TopicWordChange[]): LexiconWords {
  const topics = { ...words.topics }
  const strongTopics = { ...words.strongTopics }
  for (const { topic, removed } of changes) {
    topics[topic] = without(topics[topic], removed)
    strongTopics[topic] = without(strongTopics[topic], removed)
  }
  return { ...words, topics, strongTopics }
}

/**
 * Builds a lexicon from its words. Later languages never overwrite the meaning of a word of an earlier one; words of a
 * municipality's own go before both, and weigh as much as one that ships.
 */
function buildLexicon(
  languages: readonly LexiconWords[],
  version: number,
  changes: readonly TopicWordChange[] = [],
): Lexicon {
  const trie = new PhraseTrie()
  const marks: LexiconMark[] = []
  for (const words of [...languages].reverse()) {
    for (const [phrases, mark] of entriesOf(withoutRemoved(words, changes))) {
      marks.push(mark)
      for (const phrase of phrases) trie.add(phrase, marks.length - 1)
    }
  }
  for (const { topic, added } of changes) {
    marks.push({ type: 'topic', topic, weight: weakWeight })
    for (const phrase of added) trie.add(phrase, marks.length - 1)
  }
  return { version, trie, marks }
}

const languages = [lexiconNl, lexiconEn]

/** Dutch first, English beside it. Small on purpose: what it does not know stays "unsure". */
export const defaultLexicon: Lexicon = buildLexicon(languages, lexiconVersion)

/** The shipped lexicon with what a municipality changed about it. */
export function lexiconWith(changes: readonly TopicWordChange[]): Lexicon {
  return changes.length === 0 ? defaultLexicon : buildLexicon(languages, lexiconVersion, changes)
}

/** Whether the lexicon can hold a word: it has two letters of the Latin alphabet or more, and no others. */
export function isLexiconWord(word: string): boolean {
  const { codes, length } = foldText(word.endsWith('*') ? word.slice(0, -1) : word)
  return length >= 2 && codes.subarray(0, length).every((code) => code < lexiconSymbols)
}

/** Words that ship for a topic, of both languages, each once. */
export function shippedWords(topic: LexiconTopic): string[] {
  return [
    ...new Set(languages.flatMap((words) => [...words.topics[topic], ...(words.strongTopics[topic] ?? [])])),
  ]
}
