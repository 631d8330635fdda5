import { mostScenarios } from '#shared/staffing/plan/plan.ts'
import { UsageError } from './exit.ts'
import { Values } from './optionValues.ts'

const mostSeed = 2_147_483_647

interface SimulateCommon {
  readonly db: string
  /** null = beside the database. */
  readonly key: string | null
  readonly json: boolean
}

/** Reckons a plan through. */
export interface SimulateCommand extends SimulateCommon {
  readonly name: 'simulate'
  /** File of the plan. */
  readonly scenario: string
  /** Goes before the plan's own. */
  readonly seed: number | null
  /** Hold the present cover against weeks that were left out. */
  readonly withBackTest: boolean
  /** Place of the scenario whose cover the cheapest that reaches the target is sought from; null = none is sought. */
  readonly goalFrom: number | null
}

/** Prints a plan to begin with. */
export interface PlanTemplateCommand extends SimulateCommon {
  readonly name: 'simulate template'
}

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const options = {
  db: text,
  key: text,
  json: flag,
  scenario: text,
  seed: text,
  'back-test': flag,
  goal: text,
  template: flag,
} as const

function wholeNumber(values: Values, name: string, from: number, to: number): number | null {
  const given = values.text(name)
  if (given === null) return null
  const value = /^\d+$/.test(given) ? Number(given) : NaN
  if (!(value >= from && value <= to)) throw new UsageError(`--${name} ${String(from)}-${String(to)}`)
  return value
}

/** @throws UsageError */
export function simulateCommand(args: readonly string[]): SimulateCommand | PlanTemplateCommand {
  const values = new Values(args, options, false)
  if (values.isSet('template')) return { name: 'simulate template', ...values.common }
  const goal = wholeNumber(values, 'goal', 1, mostScenarios + 1)
  return {
    name: 'simulate',
    ...values.common,
    scenario: values.required('scenario'),
    seed: wholeNumber(values, 'seed', 0, mostSeed),
    withBackTest: values.isSet('back-test'),
    goalFrom: goal === null ? null : goal - 1,
  }
}
