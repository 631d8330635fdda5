import { directionOf, pointsRange, shareText, type ResultsInput, type ShownScenario } from './resultsInput.ts'
import { pointsText } from './scenarioSentence.ts'

/** One axis for all scenarios, in shares; places are fractions of it. */
export interface DifferenceAxis {
  readonly at: (difference: number) => number
  /** The present. */
  readonly zero: number
  /** Where the target lies; null where it is not on the axis. */
  readonly norm: { readonly at: number; readonly label: string; readonly alt: string } | null
}

export interface DifferenceCell {
  /** "+13,8 punt" */
  readonly value: string
  readonly range: string
  readonly alt: string
  /** Null where there is no range yet: only the point is drawn. */
  readonly low: number | null
  readonly at: number
  readonly high: number | null
  readonly isClear: boolean
}

/** Room at both ends of the axis. */
const padding = 0.04
/** An axis is at least ten points long, so that chance is not drawn as if it were much. */
const leastSpan = 0.1

/** Null where no scenario has a difference with the present. */
export function differenceAxis(input: ResultsInput, all: readonly ShownScenario[]): DifferenceAxis | null {
  const { words, plan } = input
  const [present] = all
  const found = all.flatMap(({ difference }) => difference?.figures?.withinTarget ?? [])
  if (present?.outcome.kind !== 'steady' || found.length === 0) return null
  const target = plan.basis.target.share
  const toNorm = target - present.outcome.figures.withinTarget.value
  const values = [0, toNorm, ...found.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = Math.max(leastSpan, most - least)
  const at = (difference: number): number => {
    const inside = (difference - least) / span
    return padding / 2 + inside * (1 - padding)
  }
  const text = words.text.whatIfResults.table
  const share = shareText(words, target)
  const points = words.signedPoints(toNorm)
  return {
    at,
    zero: at(0),
    norm: {
      at: at(toNorm),
      label: toNorm <= 0 ? text.normReached(share) : text.norm(share, points),
      alt: text.normAlt(share, points),
    },
  }
}

/** Null of the present itself, and where there is nothing to compare. */
export function differenceCell(
  input: ResultsInput,
  { difference, scenario }: ShownScenario,
  axis: DifferenceAxis,
): DifferenceCell | null {
  const { words } = input
  const text = words.text.whatIfResults
  const found = difference?.figures?.withinTarget
  if (found === undefined) return null
  const { value, low, high } = found
  const direction = directionOf(found)
  return {
    value: text.points(words.signedPoints(value)),
    range: pointsRange(words, found) ?? text.table.reckoning,
    alt: text.table.differenceAlt(scenario.name, pointsText(input, found)),
    low: low === null ? null : axis.at(low),
    at: axis.at(value),
    high: high === null ? null : axis.at(high),
    isClear: direction === 'up' || direction === 'down',
  }
}
