import { foldedDigit, foldedSpace, foldText } from './foldText.ts'
import type { FoldedText } from './foldText.ts'
import type { Lexicon } from './lexicon.ts'
import type { LexiconTopic } from './lexiconWords.ts'

function letters({ codes }: FoldedText, from: number, to: number): string {
  const letter = (code: number): string =>
    code === foldedSpace ? ' ' : code === foldedDigit ? '0' : String.fromCharCode(96 + code)
  return Array.from(codes.subarray(from, to), letter).join('')
}

/** Words of the lexicon that stand in a text, as they stand there (folded), each with its topic, in order. */
export function topicWordsIn(text: string, lexicon: Lexicon): { word: string; topic: LexiconTopic }[] {
  const folded = foldText(text)
  const found: { word: string; topic: LexiconTopic }[] = []
  lexicon.trie.match(folded, (value, from, to) => {
    const mark = lexicon.marks[value]
    if (mark?.type === 'topic') found.push({ word: letters(folded, from, to), topic: mark.topic })
  })
  return found
}
