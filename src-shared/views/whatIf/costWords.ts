import type { ScenarioCost } from '../../staffing/plan/outcome.ts'
import { formatRoundEuro } from '../../locale/money.ts'
import type { Words } from '../words.ts'
import { isPriced, type ResultsInput, type ShownScenario } from './resultsInput.ts'

/** Below, two costs are the same: a euro a year. */
export const leastEuro = 0.5
/** Below, two rosters take as many hours: three minutes a week. */
export const leastHours = 0.05

/** "16 uur", "7,5 uur" */
export function hoursText(words: Words, hours: number): string {
  const rounded = Math.round(hours * 10) / 10
  return words.text.whatIfResults.cost.hours(words.number(rounded, Number.isInteger(rounded) ? 0 : 1))
}

/** Of the cost, what is not counted for want of a price. */
function unknownCosts({ words }: ResultsInput, cost: ScenarioCost): readonly string[] {
  const text = words.text.whatIfResults.cost
  return [
    ...(cost.contactCentreEuroPerYear === null ? [text.contactCentreUnknown] : []),
    ...(cost.savedEuroPerYear === null ? [text.savedUnknown] : []),
  ]
}

function presentSentence(input: ResultsInput, { scenario, outcome }: ShownScenario): string {
  const { words } = input
  const text = words.text.whatIfResults.cost
  return isPriced(input, scenario) && outcome.cost.hoursPerWeek > 0
    ? text.now(formatRoundEuro(words.language, outcome.cost.euroPerYear))
    : text.nowHours(hoursText(words, outcome.cost.hoursPerWeek))
}

function hoursSentence({ words }: ResultsInput, extraHours: number): string {
  const text = words.text.whatIfResults.cost
  if (Math.abs(extraHours) < leastHours) return text.hoursSame
  const hours = hoursText(words, Math.abs(extraHours))
  return extraHours > 0 ? text.hoursMore(hours) : text.hoursLess(hours)
}

function euroSentence({ words }: ResultsInput, extraEuro: number, perPoint: number | null): string {
  const text = words.text.whatIfResults.cost
  if (Math.abs(extraEuro) < leastEuro) return text.same
  const euro = formatRoundEuro(words.language, Math.abs(extraEuro))
  if (extraEuro < 0) return text.less(euro)
  return perPoint === null
    ? text.more(euro)
    : text.morePerPoint(euro, formatRoundEuro(words.language, perPoint))
}

/** Whether scenario and present can both be told in euro. */
export function bothPriced(input: ResultsInput, shown: ShownScenario, present: ShownScenario): boolean {
  return isPriced(input, shown.scenario) && isPriced(input, present.scenario)
}

/**
 * What a scenario costs, against the present where it is another one. `hasPerPoint` false leaves the cost of a point out:
 * it rests on a prediction.
 */
export function costSentences(
  input: ResultsInput,
  shown: ShownScenario,
  present: ShownScenario,
  hasPerPoint: boolean,
): readonly string[] {
  const { difference, outcome, index } = shown
  const unknown = unknownCosts(input, outcome.cost)
  const text = input.words.text.whatIfResults.cost
  if (index === 0) return [presentSentence(input, shown), ...unknown]
  const extraHours = outcome.cost.hoursPerWeek - present.outcome.cost.hoursPerWeek
  if (!bothPriced(input, shown, present)) return [hoursSentence(input, extraHours), text.askPrice, ...unknown]
  const extraEuro = difference?.euroPerYear ?? outcome.cost.euroPerYear - present.outcome.cost.euroPerYear
  const perPoint = hasPerPoint ? (difference?.euroPerPoint ?? null) : null
  return [euroSentence(input, extraEuro, perPoint), ...unknown]
}
