import { toSegments, type Segment } from '../../locale/segments.ts'
import { normDeck } from './normDeck.ts'
import { growthWords, loadText, nobodyWords, type OverloadedOutcome } from './overloadWords.ts'
import {
  quoted,
  shownScenarios,
  targetTime,
  trustOf,
  type ResultsInput,
  type ShownScenario,
} from './resultsInput.ts'
import { verdictOf, willHaveRanges, type Verdict } from './verdicts.ts'

export interface WhatIfFinding {
  readonly segments: readonly Segment[]
  readonly deck: string | null
}

/** In this order the title tells them. */
const told: readonly Verdict[] = [
  'more',
  'longest',
  'meanShorter',
  'alone',
  'mixed',
  'less',
  'longer',
  'meanLonger',
  'overloaded',
  'unclear',
  'same',
  'noQuestions',
]

function found(sentences: readonly string[], deck: readonly (string | null)[]): WhatIfFinding {
  const pieces = deck.filter((piece) => piece !== null)
  return {
    segments: toSegments(sentences.join('\n')),
    deck: pieces.length === 0 ? null : pieces.join(' '),
  }
}

function overloadedSentence(input: ResultsInput, shown: ShownScenario, outcome: OverloadedOutcome): string {
  const { words } = input
  const text = words.text.whatIfResults.finding
  const isPresent = shown.index === 0
  if (outcome.load === null) return isPresent ? text.nobodyNow : text.nobody(quoted(input, shown))
  const growth = growthWords(words, outcome)
  return isPresent ? text.overloadedNow(growth) : text.overloadedBy(quoted(input, shown), growth)
}

function sentenceOf(input: ResultsInput, verdict: Verdict, group: readonly ShownScenario[]): string {
  const { words } = input
  const text = words.text.whatIfResults.finding
  const [first] = group
  const isOne = group.length === 1
  if (isOne && first?.outcome.kind === 'overloaded') return overloadedSentence(input, first, first.outcome)
  const names = words.list(group.map((shown) => quoted(input, shown)))
  const time = targetTime(input)
  switch (verdict) {
    case 'more':
      return isOne ? text.more(names, time) : text.moreMany(names, time)
    case 'longest':
      return isOne ? text.longest(names) : text.longestMany(names)
    case 'less':
      return text.less(names, time)
    case 'mixed':
      return text.mixed(names, time)
    case 'longer':
      return text.longer(names)
    case 'meanShorter':
      return text.meanShorter(names, time)
    case 'meanLonger':
      return text.meanLonger(names, time)
    case 'alone':
      return isOne ? text.alone(names) : text.aloneMany(names)
    case 'overloaded':
      return text.overloadedMany(names)
    case 'same':
      return isOne ? text.same(names) : text.sameMany(names)
    case 'noQuestions':
      return text.noQuestionsIn(names)
    case 'unclear':
    case 'reckoning':
      return isOne ? text.unclear(names) : text.unclearMany(names)
  }
}

/** Why the outcome is not, or not yet, more than a calculation. */
function trustDeck(input: ResultsInput): string | null {
  const { words, backTest } = input
  const text = words.text.whatIfResults.deck
  if (trustOf(input) === 'direction') return text.direction
  if (backTest?.kind !== 'notPossible') return null
  const reasons = {
    typedIn: text.typedIn,
    tooFewWeeks: text.tooFewWeeks,
    overloaded: text.presentOverloaded,
  }
  return reasons[backTest.reason]
}

function overloadDeck({ words }: ResultsInput, outcome: OverloadedOutcome): string {
  const text = words.text.whatIfResults
  if (outcome.load === null) return nobodyWords(words, outcome)
  return outcome.load < 1 ? text.overload.stuck : text.deck.load(loadText(words, outcome.load))
}

/** No ranges yet, or never: fewer years than they take. */
function withoutRanges(input: ResultsInput): WhatIfFinding {
  const { words, outcome, plan } = input
  const text = words.text.whatIfResults.finding
  return willHaveRanges(input)
    ? found([text.reckoning], [text.reckoningDeck(words.number(outcome.replications))])
    : found([text.fewYears], [text.fewYearsDeck(words.number(plan.basis.replications))])
}

function onlyPresent(input: ResultsInput, present: ShownScenario): WhatIfFinding {
  const { words } = input
  const text = words.text.whatIfResults
  const { outcome } = present
  if (outcome.kind === 'overloaded')
    return found([overloadedSentence(input, present, outcome)], [overloadDeck(input, outcome)])
  if (outcome.kind === 'noQuestions') return found([text.finding.noQuestions], [text.finding.noQuestionsDeck])
  if (trustOf(input) === 'direction')
    return found([text.finding.nowNoFigures], [text.deck.direction, text.deck.addScenario])
  const share = words.percent(outcome.figures.withinTarget.value)
  return found(
    [text.finding.now(share, targetTime(input))],
    [normDeck(input, [present]), trustDeck(input), text.deck.addScenario],
  )
}

/**
 * The page's title: what the scenarios change for residents, as far as the ranges carry it, and under it whether the
 * target is reached.
 */
export function findingView(input: ResultsInput): WhatIfFinding {
  const [present, ...others] = shownScenarios(input)
  const text = input.words.text.whatIfResults.finding
  if (present === undefined) return found([text.reckoning], [])
  if (others.length === 0) return onlyPresent(input, present)
  const all = [present, ...others]
  if (all.every(({ outcome }) => outcome.kind === 'noQuestions'))
    return found([text.noQuestions], [text.noQuestionsDeck])
  const verdicts = others.map((shown) => verdictOf(shown, present))
  if (verdicts.includes('reckoning')) return withoutRanges(input)
  const ofPresent =
    present.outcome.kind === 'overloaded' ? [overloadedSentence(input, present, present.outcome)] : []
  const sentences = told.flatMap((verdict) => {
    const group = others.filter((_, index) => verdicts[index] === verdict)
    return group.length === 0 ? [] : [sentenceOf(input, verdict, group)]
  })
  const isDirectionOnly = trustOf(input) === 'direction'
  const different = others.filter((_, index) => verdicts[index] !== 'same')
  return found(
    [...ofPresent, ...sentences],
    [
      isDirectionOnly ? null : normDeck(input, different),
      verdicts.includes('same') ? input.words.text.whatIfResults.deck.same : null,
      trustDeck(input),
    ],
  )
}
