import { foldText } from '../benchmark/foldText.ts'
import type { DecimalMark } from './mapping.ts'
import { parseDecimal } from './numberText.ts'

/** How a tool writes what a citizen said of the handling. */
export const satisfactionScales = ['goodBad', 'oneToFive', 'zeroToTen', 'oneToTen', 'percent'] as const
export type SatisfactionScale = (typeof satisfactionScales)[number]

const ends: Readonly<Record<Exclude<SatisfactionScale, 'goodBad'>, readonly [number, number]>> = {
  oneToFive: [1, 5],
  zeroToTen: [0, 10],
  oneToTen: [1, 10],
  percent: [0, 100],
}

function listed(list: string): ReadonlySet<string> {
  return new Set(list.split(',').map((word) => word.trim()))
}

const good = listed(
  'good, goed, positive, positief, tevreden, satisfied, happy, blij, gut, bon, thumbs up, up',
)
const bad = listed(
  'bad, slecht, negative, negatief, ontevreden, dissatisfied, unsatisfied, unhappy, schlecht, mauvais, thumbs down, down',
)
/** Asked but not answered, or not asked at all: no judgement, and no fault. */
const unanswered = listed(
  'offered, unoffered, not offered, aangeboden, niet aangeboden, geen, n v t, nvt, none',
)

export function isSatisfactionScale(text: string): text is SatisfactionScale {
  return satisfactionScales.some((scale) => scale === text)
}

/** A longer cell is a text. */
const longest = 40

function ofWords(text: string): number {
  if (text.length > longest) return Number.NaN
  if (text === '👍') return 1
  if (text === '👎') return 0
  // "Good with comment" (Zendesk) is good.
  const folded = foldText(text).replace(/ with comment$/, '')
  if (good.has(folded)) return 1
  return bad.has(folded) ? 0 : Number.NaN
}

export function isUnansweredScore(text: string): boolean {
  const value = text.trim()
  return value === '' || value === '-' || (value.length <= longest && unanswered.has(foldText(value)))
}

/** Whether a text can be a score on any scale. */
export function isScoreText(text: string): boolean {
  if (isUnansweredScore(text) || !Number.isNaN(ofWords(text.trim()))) return true
  const number = parseDecimal(text)
  return number >= 0 && number <= 100
}

/** 0 (worst) to 1 (best); null where nobody judged, NaN where the text does not stand on the scale. */
export function parseSatisfaction(
  text: string,
  scale: SatisfactionScale,
  mark: DecimalMark | null,
): number | null {
  if (isUnansweredScore(text)) return null
  if (scale === 'goodBad') return ofWords(text.trim())
  const [worst, best] = ends[scale]
  const number = parseDecimal(text, mark)
  return number >= worst && number <= best ? (number - worst) / (best - worst) : Number.NaN
}

/** So many scores without one above five make a scale of ten unlikely. */
const enoughForFive = 20

/**
 * The scale that the scores of a column tell: words, or numbers beyond the ends of the other scales. Null where they fit
 * several (a 4 is good of five and poor of ten), or none.
 */
export function satisfactionScaleOf(
  texts: Iterable<string>,
  mark: DecimalMark | null,
): SatisfactionScale | null {
  const numbers: number[] = []
  let words = 0
  for (const text of texts) {
    if (isUnansweredScore(text)) continue
    if (!Number.isNaN(ofWords(text.trim()))) words += 1
    const number = parseDecimal(text, mark)
    if (number >= 0) numbers.push(number)
  }
  if (words > numbers.length) return 'goodBad'
  if (numbers.length === 0) return null
  const [lowest, highest] = numbers.reduce(
    ([low, high], number) => [Math.min(low, number), Math.max(high, number)],
    [Number.POSITIVE_INFINITY, 0],
  )
  if (highest > 10) return 'percent'
  if (highest > 5) return lowest < 1 ? 'zeroToTen' : null
  return lowest >= 1 && numbers.length >= enoughForFive ? 'oneToFive' : null
}
