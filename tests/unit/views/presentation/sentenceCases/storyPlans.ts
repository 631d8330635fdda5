// Branches of the pages on the growth path, on scenarios and on their cost.
import type { ReportFigures } from '#shared/contract/reportFigures.ts'
import {
  backTest,
  example,
  noQuestions,
  overloaded,
  withEffect,
  withGrowth,
  withPlan,
} from '../storyVariants.ts'

type Named = readonly (readonly [name: string, figures: ReportFigures])[]
type Growth = NonNullable<ReportFigures['growth']>
type HoldsBack = NonNullable<Growth['holdsBack']>

function holding(...facets: HoldsBack['facets']): HoldsBack {
  return { phase: 3, needed: 6, have: 6, facets }
}
const low = (facet: HoldsBack['facets'][number]['facet']): HoldsBack['facets'][number] => ({
  facet,
  why: 'tooLow',
  lowest: 1,
  highest: 1,
  toLevel: 2,
})
const sure = { lowest: 2, highest: 2, known: 10 }
const perhaps = { lowest: 2, highest: 3, known: 10 }
const unknownFacets = (example.growth?.facets ?? []).map((facet, place) =>
  place === 0 ? { ...facet, level: { lowest: null, reason: 'notAnswered' as const } } : facet,
)

const { plan } = example
if (plan === null) throw new Error('the example has no plan')
const typed = {
  kind: 'typed',
  perWeek: 80,
  hourWeights: Array.from({ length: 168 }, () => 1),
  serviceShare: 0.5,
} as const
const typedIn = withPlan({
  plan: { ...plan.plan, basis: { ...plan.plan.basis, arrivals: typed } },
  work: null,
})

export const phaseCases: Named = [
  ['the example', example],
  ['certain', withGrowth({ phase: sure })],
  ['one holds back', withGrowth({ phase: sure, holdsBack: holding(low('people')) })],
  [
    'some hold back',
    withGrowth({
      phase: sure,
      holdsBack: holding(low('people'), low('context'), low('content'), low('meansIct')),
    }),
  ],
  ['one may hold back', withGrowth({ phase: perhaps, holdsBack: holding(low('people')) })],
  ['some may hold back', withGrowth({ phase: perhaps, holdsBack: holding(low('people'), low('context')) })],
  [
    'short by one',
    withGrowth({
      holdsBack: {
        phase: 3,
        needed: 6,
        have: 1,
        facets: [{ facet: 'people', why: 'short', lowest: 2, highest: 2, toLevel: 3 }],
      },
    }),
  ],
  ['last phase', withGrowth({ phase: { lowest: 4, highest: 4, known: 10 }, holdsBack: null })],
  ['a facet unknown, nobody asked', withGrowth({ facets: unknownFacets, respondents: 0 })],
  ['six asked', withGrowth({ respondents: 6 })],
  ['too few facets', withGrowth({ phase: { lowest: null, reason: 'tooFewFacets', known: 5, needed: 7 } })],
  ['nothing known', { ...example, growth: null }],
]

const failed = { backTest: backTest({ passed: false, failures: ['shareError'] }) }
const untested = {
  backTest: { kind: 'notPossible', reason: 'tooFewWeeks', weeks: 3, needed: 16 },
} as const
const hourMs = 3_600_000
const longer = [20 * hourMs, hourMs] as const
const shorter = [-20 * hourMs, hourMs] as const

function inPlan(
  from: ReportFigures,
  change: (plan: NonNullable<ReportFigures['plan']>) => object,
): ReportFigures {
  return from.plan === null ? from : withPlan(change(from.plan), from)
}

function onlyPresent(from: ReportFigures): ReportFigures {
  return inPlan(from, ({ plan, outcome }) => ({
    plan: { ...plan, scenarios: plan.scenarios.slice(0, 1) },
    outcome: { ...outcome, scenarios: outcome.scenarios.slice(0, 1) },
  }))
}

function sameAsPresent(): ReportFigures {
  return inPlan(withEffect({}), ({ plan }) => ({
    plan: {
      ...plan,
      scenarios: plan.scenarios.map((one, place) => ({
        ...(plan.scenarios[0] ?? one),
        name: `Option ${place}`,
      })),
    },
  }))
}

/** As after fewer than forty years. */
function withoutRanges(): ReportFigures {
  return inPlan(withEffect({ share: [0.1, null], p90Ms: [0, null], meanMs: [0, null] }), ({ outcome }) => ({
    outcome: {
      ...outcome,
      replications: 20,
      scenarios: outcome.scenarios.map((one) => {
        if (one.outcome.kind !== 'steady') return one
        const { figures } = one.outcome
        const withinTarget = { ...figures.withinTarget, low: null, high: null }
        return { ...one, outcome: { ...one.outcome, figures: { ...figures, withinTarget } } }
      }),
    },
  }))
}

const withLongName = inPlan(example, ({ plan }) => ({
  plan: {
    ...plan,
    scenarios: plan.scenarios.map((one) => ({
      ...one,
      name: `${one.name} with a name that no bar has room for`,
    })),
  },
}))

export const optionCases: Named = [
  ['weeks not kept, as in an older report', withPlan({ work: null })],
  ['questions typed in', typedIn],
  ['the example', example],
  ['long names', withLongName],
  ['directions only', withPlan(failed)],
  ['not tested', withPlan(untested)],
  ['no ranges', withoutRanges()],
  ['less', withEffect({ share: [-0.1, 0.02], p90Ms: longer })],
  ['less, direction only', withPlan(failed, withEffect({ share: [-0.1, 0.02], p90Ms: longer }))],
  ['fewer, longest shorter', withEffect({ share: [-0.1, 0.02], p90Ms: shorter })],
  ['longest shorter', withEffect({ p90Ms: shorter })],
  ['longest longer', withEffect({ p90Ms: longer })],
  ['mean shorter', withEffect({ meanMs: [-hourMs, 60_000] })],
  ['mean longer', withEffect({ meanMs: [hourMs, 60_000] })],
  ['unclear', withEffect({})],
  ['unclear, direction only', withPlan(failed, withEffect({}))],
  ['same as the present', withPlan(failed, sameAsPresent())],
  ['the present cannot', withEffect({ isAlone: true }, overloaded(1.2))],
  ['the present cannot, direction only', withPlan(failed, withEffect({ isAlone: true }, overloaded(1.2)))],
  ['neither can', withEffect({ outcome: overloaded(1.3) }, overloaded(1.2))],
  ['the scenario cannot', withEffect({ outcome: overloaded(1.3) })],
  ['nobody works', withPlan(failed, withEffect({ outcome: overloaded(null) }))],
  ['no questions', withEffect({ outcome: noQuestions() }, noQuestions())],
  ['no questions in the scenario', withEffect({ outcome: noQuestions() })],
  [
    'two unclear',
    inPlan(example, ({ outcome }) => ({
      outcome: {
        ...outcome,
        scenarios: outcome.scenarios.map((one) => {
          const figures = one.difference?.figures
          if (one.difference === null || figures === undefined || figures === null) return one
          const none = { value: 0, low: -1, high: 1 }
          return {
            ...one,
            difference: {
              ...one.difference,
              figures: { ...figures, withinTarget: none, p90Ms: none, meanMs: none },
            },
          }
        }),
      },
    })),
  ],
  ['only the present', onlyPresent(example)],
  ['only the present, direction only', onlyPresent(withPlan(failed))],
  ['only the present, which cannot', onlyPresent(withEffect({}, overloaded(1.2)))],
  ['only the present, no questions', onlyPresent(withEffect({}, noQuestions()))],
  ['no plan', { ...example, plan: null }],
]

function priced(hourlyEuro: number, from: ReportFigures = example): ReportFigures {
  return inPlan(from, ({ plan }) => ({
    plan: { ...plan, basis: { ...plan.basis, tariff: { ...plan.basis.tariff, hourlyEuro } } },
  }))
}

function withCost(change: (place: number) => object, from: ReportFigures = example): ReportFigures {
  return inPlan(from, ({ outcome }) => ({
    outcome: {
      ...outcome,
      scenarios: outcome.scenarios.map((one, place) => ({
        ...one,
        outcome: { ...one.outcome, cost: { ...one.outcome.cost, ...change(place) } },
      })),
    },
  }))
}

export const costCases: Named = [
  ['the example', example],
  ['directions only', withPlan(failed)],
  ['fewer, direction only', withPlan(failed, withEffect({ share: [-0.1, 0.02] }))],
  ['unclear, direction only', withPlan(failed, withEffect({}))],
  ['unclear', withEffect({})],
  ['no price', priced(0)],
  ['as many hours, no price', withCost(() => ({ hoursPerWeek: 40 }), priced(0))],
  ['as much', withCost(() => ({ euroPerYear: 100_000 }))],
  ['cost of others unknown', withCost(() => ({ contactCentreEuroPerYear: null }))],
  ['no ranges', withEffect({ share: [0.1, null] })],
  ['the scenario cannot', withEffect({ outcome: overloaded(1.3) })],
  ['the present cannot', withEffect({ isAlone: true }, overloaded(1.2))],
  ['no questions', withEffect({ outcome: noQuestions() })],
  ['same as the present', sameAsPresent()],
  ['only the present', onlyPresent(example)],
  ['only the present, no price', onlyPresent(priced(0))],
  ['no hours', withCost(() => ({ hoursPerWeek: 0 }))],
  ['no plan', { ...example, plan: null }],
]
