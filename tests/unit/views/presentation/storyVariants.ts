// The example's report, changed in one thing at a time: what the pages of the story are made from in every state.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import type { Figure } from '#shared/domain/figure.ts'
import type { Range, ScenarioOutcome } from '#shared/staffing/plan/outcome.ts'
import { exampleReportFigures } from '../../../support/reportFigures.ts'

type Conversation = ReportFigures['conversation']
type Growth = NonNullable<ReportFigures['growth']>
type Plan = NonNullable<ReportFigures['plan']>
type Differences = Conversation['differences']
type BackTest = Plan['backTest']

export const example = exampleReportFigures()

export function withChoice(part: Partial<ReportFigures['choice']>, from = example): ReportFigures {
  return { ...from, choice: { ...from.choice, ...part } }
}

export function withFilter(part: Partial<ReportFigures['filter']>, from = example): ReportFigures {
  return { ...from, filter: { ...from.filter, ...part } }
}

export function withResponseNow(
  part: Partial<ReportFigures['response']['current']>,
  from = example,
): ReportFigures {
  const { response } = from
  return { ...from, response: { ...response, current: { ...response.current, ...part } } }
}

export function withRateNow(responseRate7d: Figure, from = example): ReportFigures {
  const { overview } = from
  const shares = from.shares.map((one) =>
    one.timeMs === 7 * 24 * 3_600_000 ? { ...one, own: responseRate7d } : one,
  )
  return { ...from, shares, overview: { ...overview, current: { ...overview.current, responseRate7d } } }
}

export function withConversation(part: Partial<Conversation>, from = example): ReportFigures {
  return { ...from, conversation: { ...from.conversation, ...part } }
}

export function withConversationNow(part: Partial<Conversation['current']>, from = example): ReportFigures {
  return withConversation({ current: { ...from.conversation.current, ...part } }, from)
}

export function differing(low: number, high: number): Differences {
  const one = { value: (low + high) / 2, low, high }
  return { conversationRatio: one, dialogueShare: one, responseRate7d: one }
}

/** Only what the municipality posted itself is known. */
export function ownPostsOnly(from = example): ReportFigures {
  const none = { value: null, reason: 'ownPostsOnly', n: 0 } as const
  const cases = { value: null, reason: 'ownPostsOnly' } as const
  const sent = withConversationNow({ cases, answered: cases, dialogueShare: none }, from)
  const counts = { cases, answered: cases, closed: cases, open: cases, medianMs: none, p90Ms: none }
  return withChoice({ state: 'noCitizensMessages' }, withResponseNow(counts, sent))
}

export function withGrowth(part: Partial<Growth>): ReportFigures {
  if (example.growth === null) throw new Error('the example has no growth path')
  return { ...example, growth: { ...example.growth, ...part } }
}

export function withPlan(part: Partial<Plan>, from = example): ReportFigures {
  if (from.plan === null) throw new Error('the example has no plan')
  return { ...from, plan: { ...from.plan, ...part } }
}

export function backTest(part: Partial<Extract<BackTest, { kind: 'tested' }>>): BackTest {
  const test = example.plan?.backTest
  if (test?.kind !== 'tested') throw new Error('the example has no check')
  return { ...test, ...part }
}

const points = (value: number, half: number | null): Range => ({
  value,
  low: half === null ? null : value - half,
  high: half === null ? null : value + half,
})

/** What a scenario does beside the present: differences of the share, of the slowest tenth and of the mean. */
export interface Effect {
  readonly share?: readonly [value: number, half: number | null]
  readonly p90Ms?: readonly [value: number, half: number | null]
  readonly meanMs?: readonly [value: number, half: number | null]
  readonly outcome?: ScenarioOutcome
  readonly isAlone?: boolean
}

/** The example's plan with one scenario of this effect; `present` changes how the present came out. */
export function withEffect(
  { share = [0, 0.01], p90Ms = [0, 1], meanMs = [0, 1], outcome, isAlone = false }: Effect,
  present?: ScenarioOutcome,
): ReportFigures {
  const { plan } = example
  const [now, then] = plan?.outcome.scenarios ?? []
  if (!plan || !now || !then || !then.difference?.figures) throw new Error('the example has no scenario')
  const figures = {
    ...then.difference.figures,
    withinTarget: points(...share),
    p90Ms: points(...p90Ms),
    meanMs: points(...meanMs),
  }
  const difference = { ...then.difference, figures: isAlone || outcome ? null : figures }
  const scenarios = [
    present === undefined ? now : { ...now, outcome: present },
    { ...then, outcome: outcome ?? then.outcome, difference },
  ]
  return withPlan({
    outcome: { ...plan.outcome, scenarios },
    plan: { ...plan.plan, scenarios: plan.plan.scenarios.slice(0, 2) },
  })
}

export function overloaded(load: number | null): ScenarioOutcome {
  const cost = example.plan?.outcome.scenarios[0]?.outcome.cost
  if (cost === undefined) throw new Error('the example has no plan')
  return { kind: 'overloaded', load, questionsPerWeek: 83, backlogGrowthPerWeek: 12, cost }
}

export function noQuestions(): ScenarioOutcome {
  const cost = example.plan?.outcome.scenarios[0]?.outcome.cost
  if (cost === undefined) throw new Error('the example has no plan')
  return { kind: 'noQuestions', cost }
}
