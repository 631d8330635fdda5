import type { Counted } from '../../contract/counted.ts'
import type { Words } from '../words.ts'

type CountWord = Exclude<keyof Words['text']['definitions']['counts'], 'outcomes' | 'excluded'>
interface Numbered {
  readonly one: string
  readonly more: (count: string) => string
}

function numbered(words: Words, count: number, { one, more }: Numbered): string {
  return count === 1 ? one : more(words.number(count))
}

function outcomes(words: Words, { answered, closed, open }: Counted): string | null {
  if (typeof answered !== 'number' || typeof closed !== 'number' || typeof open !== 'number') return null
  const text = words.text.definitions.counts
  return text.outcomes(words.number(answered), words.number(closed), words.number(open))
}

function excludedByHand(words: Words, { excluded }: Counted): string | null {
  if (excluded.length === 0) return null
  const names = words.text.corrections.exclusions
  const each = excluded.map(({ as, messages }) => `${words.number(messages)} ${names[as]}`)
  return words.text.definitions.counts.excluded(words.list(each))
}

/** What the figures are made of, then what of the same choice is in none of them and why; what is 0 is not said. */
export function countedLines(words: Words, counted: Counted): readonly string[] {
  const text = words.text.definitions.counts
  const { cases } = counted
  const leftOut: readonly (readonly [CountWord, number])[] = [
    ['needsNoReply', counted.needsNoReply],
    ['startUnseen', counted.startUnseen],
    ['unsupported', counted.unsupported],
    ['duringIncidents', counted.duringIncidents ?? 0],
  ]
  return [
    typeof cases === 'number' ? numbered(words, cases, text.cases) : words.text.figures.reasons[cases.reason],
    cases === 0 ? null : outcomes(words, counted),
    ...leftOut.map(([word, count]) => (count === 0 ? null : numbered(words, count, text[word]))),
    excludedByHand(words, counted),
  ].filter((line) => line !== null)
}
