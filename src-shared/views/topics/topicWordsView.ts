import type { TopicWords } from '../../contract/topics.ts'
import type { TopicId } from '../../domain/message.ts'
import type { Words } from '../words.ts'

export interface TopicWordsRow {
  readonly topic: TopicId
  readonly name: string
  readonly shipped: string
  /** The words themselves, or that there are none. */
  readonly added: string
  readonly removed: string
}

/** A change of one topic's words, as it is asked for and as it is told. */
export interface WordChange {
  readonly topic: TopicId
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly done: string
}

export type AddOutcome =
  | { readonly change: WordChange; readonly faults: readonly [] }
  | { readonly change: null; readonly faults: readonly string[] }

const fewestLetters = 2
const mostChars = 60
/** The lexicon reads Latin letters up to here, without their accents. */
const firstForeignLetter = '\u0250'

export function topicWordsRows(words: Words, topics: readonly TopicWords[]): readonly TopicWordsRow[] {
  const { none } = words.text.topics.words
  const listed = (some: readonly string[]): string =>
    some.length === 0 ? none : sorted(words, some).join(', ')
  return topics.map(({ topic, shipped, added, removed }) => ({
    topic,
    name: words.text.figures.topics[topic],
    shipped: words.number(shipped.length),
    added: listed(added),
    removed: listed(removed),
  }))
}

/** In the order of the alphabet: a word is looked for by its first letter. */
export function sorted({ language }: Words, some: readonly string[]): readonly string[] {
  return [...some].sort((a, b) => a.localeCompare(b, language))
}

/** Shipped words that hold what is searched for, and how many in words; all of them, and nothing said, without a search. */
export function shippedFound(
  words: Words,
  shipped: readonly string[],
  search: string,
): { readonly found: readonly string[]; readonly said: string } {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return { found: sorted(words, shipped), said: '' }
  const found = sorted(
    words,
    shipped.filter((word) => word.includes(wanted)),
  )
  const { none, one, many } = words.text.topics.words.found
  const said =
    found.length === 0 ? none(search.trim()) : found.length === 1 ? one : many(words.number(found.length))
  return { found, said }
}

/** What was typed, word by word: small letters, single spaces, each once. */
export function typedWords(typed: string): readonly string[] {
  const each = typed.split(/[,;\n]/).map((word) => word.trim().toLowerCase().replace(/\s+/g, ' '))
  return [...new Set(each.filter((word) => word !== ''))]
}

/** The shape of a word that the lexicon can hold; null when it has it. */
function shapeFault(words: Words, word: string): string | null {
  const { faults } = words.text.topics.words
  const stem = word.endsWith('*') ? word.slice(0, -1) : word
  const letters = stem.match(/\p{L}/gu) ?? []
  if (stem.includes('*') || !letters.every((letter) => letter < firstForeignLetter))
    return faults.letters(word)
  if (letters.length < fewestLetters) return faults.short(word)
  return word.length > mostChars ? faults.long(word) : null
}

function faultOf(words: Words, topics: readonly TopicWords[], topic: TopicId, word: string): string | null {
  const { faults } = words.text.topics.words
  const shape = shapeFault(words, word)
  if (shape !== null) return shape
  const holder = topics.find(({ added }) => added.includes(word))
  if (holder !== undefined && holder.topic !== topic)
    return faults.elsewhere(word, words.text.figures.topics[holder.topic])
  const isShipped = topics.some((one) => one.topic === topic && one.shipped.includes(word))
  return holder !== undefined || isShipped ? faults.there(word) : null
}

/** Words typed for a topic, as they are asked for; or what is wrong, word by word, and then nothing is. */
export function wordsToAdd(
  words: Words,
  topics: readonly TopicWords[],
  topic: TopicId,
  typed: string,
): AddOutcome {
  const text = words.text.topics.words
  const fresh = typedWords(typed)
  if (fresh.length === 0) return { change: null, faults: [text.faults.empty] }
  const faults = fresh.map((word) => faultOf(words, topics, topic, word)).filter((fault) => fault !== null)
  if (faults.length > 0) return { change: null, faults }
  const { added = [], removed = [] } = topics.find((one) => one.topic === topic) ?? {}
  // A shipped word that had been taken out goes back: it is not an own word.
  const back = fresh.filter((word) => removed.includes(word))
  return {
    change: {
      topic,
      added: [...added, ...fresh.filter((word) => !back.includes(word))],
      removed: removed.filter((word) => !back.includes(word)),
      done: text.done.added(fresh.join(', ')),
    },
    faults: [],
  }
}

export type WordStep = 'delete' | 'takeOut' | 'restore'

/** One word less or back: an own word that is deleted, a shipped word that is taken out or put back. */
export function wordStep(words: Words, of: TopicWords, step: WordStep, word: string): WordChange {
  const { done } = words.text.topics.words
  const { topic, added, removed } = of
  switch (step) {
    case 'delete':
      return { topic, added: added.filter((one) => one !== word), removed, done: done.deleted(word) }
    case 'takeOut':
      return { topic, added, removed: [...removed, word], done: done.removed(word) }
    case 'restore':
      return { topic, added, removed: removed.filter((one) => one !== word), done: done.restored(word) }
  }
}

/** How many messages have another topic now. */
export function messagesChangedText(words: Words, changed: number): string {
  const { none, one, many } = words.text.topics.words.changed
  return changed === 0 ? none : changed === 1 ? one : many(words.number(changed))
}
