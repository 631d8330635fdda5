import type { ReportChart } from '../../../report/chart.ts'
import type { PageBody, PageFigure, TextPoint } from '../../../report/page.ts'
import { directionOf, shareText } from '../../whatIf/resultsInput.ts'
import { shareAxis } from '../chartAxis.ts'
import { footOf } from '../pageFoot.ts'
import { intervalText, plainFigure } from '../pageFigures.ts'
import type { MadePage, PageInput } from '../pageInput.ts'
import { titleShare } from '../titleShare.ts'
import {
  planReason,
  planView,
  planWeeks,
  shareFigure,
  workFigure,
  type Option,
  type PlanView,
} from './planParts.ts'
import { storyPage } from './storyParts.ts'

/** What the scenario that helps most brings; the finding is about one, the page about all. */
function bestOf({ options }: PlanView): Option | null {
  const value = ({ shown }: Option): number => shown.difference?.figures?.withinTarget.value ?? 0
  const more = options.filter(({ verdict }) => verdict === 'more')
  return more.toSorted((a, b) => value(b) - value(a))[0] ?? null
}

function firstOf({ options }: PlanView, ...verdicts: readonly Option['verdict'][]): Option | null {
  for (const wanted of verdicts) {
    const found = options.find(({ verdict }) => verdict === wanted)
    if (found !== undefined) return found
  }
  return null
}

function onlyPresent(input: PageInput, view: PlanView): string {
  const text = input.words.text.presentationStory.options
  const { outcome } = view.present.shown
  if (outcome.kind === 'overloaded') return text.overloadedNow
  if (outcome.kind === 'noQuestions') return text.noQuestions
  const share = shareFigure(input, view, view.present)
  return share === null
    ? text.nowOnly
    : text.nowShare(titleShare(input.words, share, [targetShare(view)]), view.time)
}

function targetShare({ results }: PlanView): number {
  return results.plan.basis.target.share
}

function bestSentence(input: PageInput, view: PlanView, best: Option): string {
  const text = input.words.text.presentationStory.options
  const [then, now] = [shareFigure(input, view, best), shareFigure(input, view, view.present)]
  return then === null || now === null
    ? text.bestMore(best.quoted, view.time)
    : text.best(
        best.quoted,
        titleShare(input.words, then, [now.value, targetShare(view)]),
        view.time,
        titleShare(input.words, now, [then.value]),
      )
}

/** One finding, the strongest that the ranges carry: who gains, then who loses, then that nothing is clear. */
function findingOf(input: PageInput, view: PlanView): string {
  const text = input.words.text.presentationStory.options
  const others = view.options.slice(1)
  const [only] = others
  if (only === undefined) return onlyPresent(input, view)
  const best = bestOf(view)
  if (best !== null) return bestSentence(input, view, best)
  const found = firstOf(
    view,
    'longest',
    'meanShorter',
    'alone',
    'mixed',
    'less',
    'longer',
    'meanLonger',
    'overloaded',
  )
  const { time } = view
  switch (found?.verdict ?? null) {
    case 'longest':
      return text.longest(found?.quoted ?? '')
    case 'meanShorter':
      return text.meanShorter(found?.quoted ?? '')
    case 'alone':
      return text.alone(found?.quoted ?? '')
    case 'mixed':
    case 'less':
      return text.less(found?.quoted ?? '', time)
    case 'longer':
      return text.longer(found?.quoted ?? '')
    case 'meanLonger':
      return text.meanLonger(found?.quoted ?? '')
    case 'overloaded':
      return view.present.shown.outcome.kind === 'overloaded'
        ? text.overloadedNow
        : text.overloaded(found?.quoted ?? '')
    default:
      return withoutVerdict(input, view, only)
  }
}

function withoutVerdict(input: PageInput, view: PlanView, only: Option): string {
  const text = input.words.text.presentationStory.options
  const others = view.options.slice(1)
  if (others.every(({ verdict }) => verdict === 'noQuestions')) return text.noQuestions
  if (others.some(({ verdict }) => verdict === 'reckoning')) return text.few
  return others.length === 1 ? text.unclearOne(only.quoted, view.time) : text.unclear(view.time)
}

function directionLine(input: PageInput, view: PlanView, { shown, verdict }: Option): string {
  const text = input.words.text.presentationStory.options
  const { outcome } = shown
  if (outcome.kind === 'overloaded') return outcome.load === null ? text.nobodyWorks : text.overload
  if (outcome.kind === 'noQuestions') return text.noQuestions
  if (verdict === null) return text.present
  if (verdict === 'same') return text.same
  const figures = shown.difference?.figures ?? null
  if (figures === null) return text.notComparable
  const share = directionOf(figures.withinTarget)
  const longest = directionOf(figures.p90Ms)
  const first =
    share === 'up' ? text.up(view.time) : share === 'down' ? text.down(view.time) : text.notClear(view.time)
  if (longest === 'down') return `${first} ${text.longestShorter}`
  return longest === 'up' ? `${first} ${text.longestLonger}` : first
}

function targetOf(input: PageInput, view: PlanView): PageFigure {
  const share = targetShare(view)
  const text = input.words.text.presentationStory.options
  const figure = plainFigure(input, 'option.target', text.targetName, 'share', { value: share })
  return { ...figure, text: shareText(input.words, share) }
}

function chartOf(input: PageInput, view: PlanView, lead: string, target: PageFigure): ReportChart {
  const { words } = input
  const text = words.text.presentationStory.options
  const figures = view.options.map((option) => shareFigure(input, view, option))
  const best = bestOf(view)
  const spoken = view.options.map(({ name, shown }, place) => {
    const figure = figures[place] ?? null
    if (figure === null)
      return text.altOne(name, shown.outcome.kind === 'noQuestions' ? text.none : text.cannot)
    const range = intervalText(input, figure)
    return text.altOne(name, range === null ? figure.text : text.altRange(figure.text, range))
  })
  return {
    kind: 'bars',
    categories: view.options.map(({ name }) => name),
    categoryTitle: null,
    series: [
      {
        name: text.series,
        role: 'own',
        values: figures.map((figure, place) => {
          const kind = view.options[place]?.shown.outcome.kind
          const without = kind === 'noQuestions' ? text.none : text.cannot
          return figure === null
            ? { value: null, low: null, high: null, label: without }
            : { value: figure.value, low: figure.low, high: figure.high, label: figure.text }
        }),
      },
    ],
    axis: shareAxis(words, text.axis, [], true),
    norm: target.value === null ? null : { value: target.value, label: text.target(target.text) },
    bands: [],
    // The option of the finding stands out; without one they are all the same.
    ownCategory: best === null ? null : view.options.indexOf(best),
    altText: text.alt(lead, spoken.join('; ')),
  }
}

/** What the chart shows; null without one. */
function leadOf(input: PageInput, view: PlanView): string | null {
  const text = input.words.text.presentationStory.options
  if (view.isDirectionOnly) return text.leadDirection
  if (view.options.every((option) => shareFigure(input, view, option) === null)) return null
  const hasRange = view.options.some(
    ({ shown }) => shown.outcome.kind === 'steady' && shown.outcome.figures.withinTarget.low !== null,
  )
  const { backTest } = view.results
  return [
    text.lead(view.time),
    ...(input.figures.plan === null ? [] : [planReason(input, input.figures.plan)]),
    hasRange ? text.leadRange : text.leadNoRange,
    ...(backTest?.kind === 'tested' ? [] : [text.leadUntested]),
  ].join(' ')
}

function pointsOf(input: PageInput, view: PlanView): readonly TextPoint[] {
  return view.options.map((option) => ({ head: option.name, text: directionLine(input, view, option) }))
}

/** What the scenarios of the chosen plan bring residents; directions only where the check afterwards failed. */
export function optionsPage(input: PageInput): MadePage {
  const { words, figures } = input
  const text = words.text.presentationStory.options
  const view = figures.plan === null ? null : planView(input, figures.plan)
  if (figures.plan === null || view === null) return { page: null, whyNot: text.whyNot }
  const { outcome, backTest, name } = figures.plan
  const target = targetOf(input, view)
  const lead = leadOf(input, view)
  const hasShares = view.options.some((option) => shareFigure(input, view, option) !== null)
  const body: PageBody = hasShares
    ? { kind: 'chart', chart: chartOf(input, view, lead ?? '', target) }
    : { kind: 'points', points: pointsOf(input, view) }
  const years = plainFigure(input, 'option.years', text.years, 'count', { value: outcome.replications })
  const weeks =
    backTest.kind === 'tested'
      ? [plainFigure(input, 'option.weeks', text.weeks, 'count', { value: backTest.weeks })]
      : []
  const shares = view.options.flatMap((option) => shareFigure(input, view, option) ?? [])
  return storyPage(input, {
    kind: 'options',
    finding: findingOf(input, view),
    lead,
    body,
    foot: footOf(input, {
      basis: text.basis(years.text),
      definition: text.definition,
      source: text.source(name),
      about: planWeeks(input, figures.plan),
    }),
    figures: [
      ...shares,
      ...(view.isDirectionOnly ? [] : [target]),
      years,
      ...workFigure(input, figures.plan),
      ...weeks,
    ],
    say: [
      ...view.options
        .slice(1)
        .map((option) => text.sayOption(option.shown.scenario.name, directionLine(input, view, option))),
      ...(view.isDirectionOnly ? [] : [text.sayNow]),
    ],
  })
}
