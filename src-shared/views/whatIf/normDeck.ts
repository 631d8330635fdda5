import type { Range } from '../../staffing/plan/outcome.ts'
import type { Words } from '../words.ts'
import { quoted, shareText, targetTime, type ResultsInput, type ShownScenario } from './resultsInput.ts'
import { reachedOf, type Reached } from './verdicts.ts'

interface Held {
  readonly shown: ShownScenario
  readonly within: Range
  readonly sameDay: Range | null
  readonly reached: Reached
}

function heldOf({ plan }: ResultsInput, shown: ShownScenario): readonly Held[] {
  if (shown.outcome.kind !== 'steady') return []
  const { withinTarget, sameDay } = shown.outcome.figures
  const reached = reachedOf(withinTarget, plan.basis.target.share)
  return [{ shown, within: withinTarget, sameDay, reached }]
}

function rangeText(words: Words, { value, low, high }: Range): string {
  return low === null || high === null ? words.percent(value) : words.percentRange(low, high)
}

function ofPresent(input: ResultsInput, norm: string, held: Held): string | null {
  const text = input.words.text.whatIfResults.deck
  switch (held.reached) {
    case 'met':
      return text.nowMet(norm)
    case 'missed':
      return text.nowMissed(norm)
    case 'around':
      return text.nowAround(norm, rangeText(input.words, held.within))
    case 'unknown':
      return null
  }
}

function ofOne(input: ResultsInput, norm: string, held: Held): string | null {
  const { words } = input
  const text = words.text.whatIfResults.deck
  const name = quoted(input, held.shown)
  switch (held.reached) {
    case 'met':
      return text.met(name, norm, words.percent(held.within.value))
    case 'missed':
      return text.missed(name, norm, words.percent(held.within.value))
    case 'around':
      return text.around(name, norm, rangeText(words, held.within))
    case 'unknown':
      return null
  }
}

function eachOf(input: ResultsInput, { shown, within, reached }: Held): string {
  const { words } = input
  const text = words.text.whatIfResults.deck
  const name = quoted(input, shown)
  if (reached === 'met') return text.someMet(name, words.percent(within.value))
  if (reached === 'missed') return text.someMissed(name, words.percent(within.value))
  return text.someAround(name, rangeText(words, within))
}

function ofSeveral(input: ResultsInput, norm: string, all: readonly Held[]): string | null {
  const { words, plan } = input
  const text = words.text.whatIfResults.deck
  const isTwo = all.length === 2
  if (all.some(({ reached }) => reached === 'unknown')) return null
  const values = words.list(
    all.map(({ shown, within }, index) => {
      const value = words.percent(within.value)
      const name = quoted(input, shown)
      return index === 0 ? text.becomes(name, value) : text.alsoBecomes(name, value)
    }),
  )
  // ‘Both’ would be a riddle where a third one is overloaded.
  const isAll = all.length === plan.scenarios.length - 1
  if (isAll && all.every(({ reached }) => reached === 'met'))
    return isTwo ? text.bothMet(norm, values) : text.threeMet(norm, values)
  if (isAll && all.every(({ reached }) => reached === 'missed'))
    return isTwo ? text.neitherMet(norm, values) : text.noneMet(norm, values)
  const each = words.list(all.map((held) => eachOf(input, held)))
  return text.some(shareText(words, plan.basis.target.share), targetTime(input), each)
}

/** The second demand is told where the first is met and the second is not. */
function sameDaySentences(input: ResultsInput, all: readonly Held[]): readonly string[] {
  const { words, plan } = input
  const demand = plan.basis.target.sameDay
  if (demand === null) return []
  return all.flatMap(({ shown, sameDay, reached }) => {
    if (reached !== 'met' || sameDay === null || reachedOf(sameDay, demand.share) !== 'missed') return []
    const text = words.text.whatIfResults.deck
    const name = shown.index === 0 ? shown.scenario.name : quoted(input, shown)
    return [text.sameDayMissed(name, shareText(words, demand.share), words.percent(sameDay.value))]
  })
}

/** Whether these scenarios reach the target; null where none has figures with a range. */
export function normDeck(input: ResultsInput, scenarios: readonly ShownScenario[]): string | null {
  const { words, plan } = input
  const all = scenarios.flatMap((shown) => heldOf(input, shown))
  const [first] = all
  if (first === undefined) return null
  const text = words.text.whatIfResults.deck
  const norm = text.norm(shareText(words, plan.basis.target.share), targetTime(input))
  const sentence =
    all.length > 1
      ? ofSeveral(input, norm, all)
      : first.shown.index === 0
        ? ofPresent(input, norm, first)
        : ofOne(input, norm, first)
  const pieces = [sentence, ...sameDaySentences(input, all)].filter((piece) => piece !== null)
  return pieces.length === 0 ? null : pieces.join(' ')
}
