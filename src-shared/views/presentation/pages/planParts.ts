import type { ReportFigures } from '../../../contract/reportFigures.ts'
import type { Range } from '../../../staffing/plan/outcome.ts'
import type { PageFigure } from '../../../report/page.ts'
import { scenarioLetter } from '../../whatIf/planEdits.ts'
import {
  shownScenarios,
  targetTime,
  trustOf,
  type ResultsInput,
  type ShownScenario,
} from '../../whatIf/resultsInput.ts'
import { verdictOf, type Verdict } from '../../whatIf/verdicts.ts'
import { plainFigure } from '../pageFigures.ts'
import type { PageInput } from '../pageInput.ts'

// What the pages on scenarios share: the plan as it came out, names that fit, and what may be told of it.

type ReportPlan = NonNullable<ReportFigures['plan']>

export interface Option {
  /** Beside a bar or in a cell. */
  readonly name: string
  /** In a sentence. */
  readonly quoted: string
  readonly key: string
  readonly shown: ShownScenario
  /** null of the present itself. */
  readonly verdict: Verdict | null
}

export interface PlanView {
  readonly results: ResultsInput
  readonly options: readonly Option[]
  readonly present: Option
  /** "4 uur" */
  readonly time: string
  /** The check afterwards failed: directions, no figures. */
  readonly isDirectionOnly: boolean
}

/** A longer name of a scenario gives way to its letter: it is the user's own and may take sixty signs. */
const longestName = 26

function nameOf({ words }: PageInput, { scenario, index }: ShownScenario): string {
  const text = words.text.presentationStory.options
  if (index === 0) return text.now
  return scenario.name.length <= longestName ? scenario.name : text.scenario(scenarioLetter(index))
}

/** Scenarios and their people are what the user drew; labels of people stay behind. */
export function planView(input: PageInput, plan: ReportPlan): PlanView | null {
  const { words } = input
  const { outcome, backTest } = plan
  const results: ResultsInput = { words, plan: plan.plan, outcome, backTest, isReady: true }
  const all = shownScenarios(results)
  const [first] = all
  if (first === undefined) return null
  const { quoted } = words.text.presentationStory.options
  const options = all.map((shown) => ({
    name: nameOf(input, shown),
    quoted: quoted(nameOf(input, shown)),
    key: `option.${shown.index}`,
    shown,
    verdict: shown.index === 0 ? null : verdictOf(shown, first),
  }))
  const [present] = options
  if (present === undefined) return null
  const isDirectionOnly = trustOf(results) === 'direction'
  return { results, options, present, time: targetTime(results), isDirectionOnly }
}

/** A share within the target as simulated; null where there is none, or none may be told. */
export function shareFigure(
  input: PageInput,
  view: PlanView,
  { shown, name, key }: Option,
): PageFigure | null {
  if (view.isDirectionOnly || shown.outcome.kind !== 'steady') return null
  const text = input.words.text.presentationStory.options
  const { value, low, high } = shown.outcome.figures.withinTarget
  return plainFigure(input, `${key}.within`, text.figure(name, view.time), 'share', { value, low, high })
}

/** The weeks that the plan was reckoned with, instead of the report's period. */
export function planWeeks({ words }: PageInput, { plan, work }: ReportPlan): string {
  const text = words.text.presentationStory.options
  if (plan.basis.arrivals.kind === 'typed') return text.aboutTyped
  if (!work) return text.aboutMeasured
  return text.aboutWeeks(words.number(work.weeks), words.period(work.from, work.to))
}

/** How many weeks those are: printed, so a figure. */
export function workFigure(input: PageInput, { work }: ReportPlan): readonly PageFigure[] {
  const { workWeeks } = input.words.text.presentationStory.options
  return work ? [plainFigure(input, 'option.workWeeks', workWeeks, 'count', { value: work.weeks })] : []
}

/** Why "now" differs from what was measured: other weeks, and without what is never answered. */
export function planReason({ words }: PageInput, { plan, work }: ReportPlan): string {
  const text = words.text.presentationStory.options
  if (plan.basis.arrivals.kind === 'typed') return text.reasonTyped
  return work ? text.reasonWeeks(words.number(work.weeks)) : text.reasonMeasured
}

/** Whether the range of a difference leaves out nothing. */
export function isClear({ low, high }: Range): boolean {
  return low !== null && high !== null && (low > 0 || high < 0)
}
