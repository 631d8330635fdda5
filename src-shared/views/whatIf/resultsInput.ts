import type {
  BackTest,
  PlanOutcome,
  Range,
  ScenarioDifference,
  ScenarioOutcome,
} from '../../staffing/plan/outcome.ts'
import type { Plan, PlanScenario } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'
import { scenarioLetter, usualScenarioName } from './planEdits.ts'

const minuteMs = 60_000

/** The check afterwards, or that it was stopped by hand or failed. */
export type ShownCheck = BackTest | { readonly kind: 'stopped' }

export interface ResultsInput {
  readonly words: Words
  readonly plan: Plan
  readonly outcome: PlanOutcome
  /** Null while it is being worked out. */
  readonly backTest: ShownCheck | null
  /** false = more years are being simulated. */
  readonly isReady: boolean
}

/** One scenario of the plan with what it brings. */
export interface ShownScenario {
  readonly index: number
  /** A, B or C; '' for the present cover, and for who is called after the letter. */
  readonly letter: string
  readonly scenario: PlanScenario
  readonly outcome: ScenarioOutcome
  readonly difference: ScenarioDifference | null
}

/** In the order of the plan; a scenario that was added since the outcome was made is left out. */
export function shownScenarios({ words, plan, outcome }: ResultsInput): readonly ShownScenario[] {
  return plan.scenarios.flatMap((one, index) => {
    const found = outcome.scenarios[index]
    if (found === undefined) return []
    // The present is called alike everywhere, in the language of the page.
    const scenario = index === 0 ? { ...one, name: words.text.whatIf.scenarios.now } : one
    // ‘Scenario A’ bears its letter already.
    const letter = index === 0 || one.name === usualScenarioName(words, index) ? '' : scenarioLetter(index)
    return [{ index, letter, scenario, outcome: found.outcome, difference: found.difference }]
  })
}

/**
 * What of the figures may be shown: 'direction' where the check afterwards failed, 'untested' where none was possible or
 * it was stopped, 'pending' while it runs.
 */
export type Trust = 'tested' | 'untested' | 'pending' | 'direction'

export function trustOf({ backTest }: ResultsInput): Trust {
  if (backTest === null) return 'pending'
  if (backTest.kind !== 'tested') return 'untested'
  return backTest.passed ? 'tested' : 'direction'
}

/** Which way a difference goes; 'unknown' while there is no range, 'unclear' where the range holds 0. */
export type Direction = 'up' | 'down' | 'unclear' | 'unknown'

export function directionOf(difference: Range | null): Direction {
  if (difference === null || difference.low === null || difference.high === null) return 'unknown'
  if (difference.low > 0) return 'up'
  return difference.high < 0 ? 'down' : 'unclear'
}

/** "4 uur" */
export function targetTime({ words, plan }: ResultsInput): string {
  return words.long(plan.basis.target.limitMinutes * minuteMs)
}

/** "80%" where it is whole, else "82,5%". */
export function shareText(words: Words, share: number): string {
  const isWhole = Math.abs(share * 100 - Math.round(share * 100)) < 1e-9
  return isWhole ? `${words.number(share * 100)}%` : words.percent(share)
}

/** "11,9 tot 15,7" in percentage points. */
export function pointsRange(words: Words, { low, high }: Range): string | null {
  if (low === null || high === null) return null
  const text = words.text.whatIfResults
  return text.fromTo(words.number(low * 100, 1), words.number(high * 100, 1))
}

/** Whether every hour of these people has a price; where there are no hours, whether one would have. */
export function isPriced({ plan }: ResultsInput, { people }: PlanScenario): boolean {
  const { hourlyEuro: usual } = plan.basis.tariff
  const rostered = people.filter(({ days }) => days.some((blocks) => blocks.length > 0))
  return rostered.length === 0 ? usual > 0 : rostered.every(({ hourlyEuro }) => (hourlyEuro ?? usual) > 0)
}

/** ‘Avonddienst’ */
export function quoted({ words }: ResultsInput, { scenario }: ShownScenario): string {
  return words.text.whatIfResults.quoted(scenario.name)
}
