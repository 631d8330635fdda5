import type { TeamId } from '#shared/domain/message.ts'
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

/** Builds a lexicon from its words. Later languages never overwrite the meaning of a word of an earlier one. */
function buildLexicon(languages: readonly LexiconWords[], version: number): Lexicon {
  const trie = new PhraseTrie()
  const marks: LexiconMark[] = []
  for (const words of [...languages].reverse()) {
    for (const [phrases, mark] of entriesOf(words)) {
      marks.push(mark)
      for (const phrase of phrases) trie.add(phrase, marks.length - 1)
    }
  }
  return { version, trie, marks }
}

/** Dutch first, English beside it. Small on purpose: what it does not know stays "unsure". */
export const defaultLexicon: Lexicon = buildLexicon([lexiconNl, lexiconEn], lexiconVersion)
