import type { BackTest } from '../../staffing/plan/outcome.ts'
import { neutralLevers, type PlanScenario } from '../../staffing/plan/plan.ts'
import { targetTime, type ResultsInput } from './resultsInput.ts'

export interface BackTestView {
  readonly title: string
  /** Sentences of the line, in order. */
  readonly sentences: readonly string[]
  /** Why the test does not hold, what that means for the page and what to do; null where it holds or was not done. */
  readonly failure: { readonly name: string; readonly text: string } | null
  readonly weeks: readonly BackTestWeek[]
}

export interface BackTestWeek {
  readonly key: string
  readonly monday: string
  readonly questions: string
  readonly observed: string
  readonly predicted: string
  readonly interval: string
  readonly inside: string
}

type Tested = Extract<BackTest, { kind: 'tested' }>

function notPossible(input: ResultsInput, backTest: Extract<BackTest, { kind: 'notPossible' }>): string {
  const { words } = input
  const text = words.text.whatIfResults.back
  if (backTest.reason === 'typedIn') return text.typedIn
  if (backTest.reason === 'overloaded') return text.overloaded
  const needed = words.number(backTest.needed)
  if (backTest.weeks === 0) return text.noWeeks(needed)
  return backTest.weeks === 1 ? text.oneWeek(needed) : text.tooFewWeeks(words.number(backTest.weeks), needed)
}

/** The test is about what was measured, whatever the levers of the present make of that. */
function leversAreMoved(present: PlanScenario | undefined): boolean {
  return present !== undefined && JSON.stringify(present.levers) !== JSON.stringify(neutralLevers)
}

function tested(input: ResultsInput, backTest: Tested): readonly string[] {
  const { words, plan } = input
  const text = words.text.whatIfResults.back
  const points = (share: number): string => words.number(share * 100, 1)
  const time = targetTime(input)
  const half = words.long(backTest.medianErrorMs)
  const share = points(backTest.shareError)
  const model =
    backTest.weeks === 1
      ? text.testedOne(half, share, time)
      : text.tested(words.number(backTest.weeks), half, share, time)
  const { naive } = backTest
  return [
    `${model}; ${text.naive(words.long(naive.medianErrorMs), points(naive.shareError))}.`,
    text.p90(words.long(backTest.p90ErrorMs), words.long(naive.p90ErrorMs)),
    text.covered(words.number(backTest.covered), words.number(backTest.weeks)),
    ...(backTest.passed ? [text.passed] : []),
    ...(leversAreMoved(plan.scenarios[0]) ? [text.withoutLevers] : []),
  ]
}

function failureOf({ words }: ResultsInput, backTest: Tested): BackTestView['failure'] {
  if (backTest.passed) return null
  const text = words.text.whatIfResults.back
  const reasons = backTest.failures.map((failure) => text[failure])
  return { name: text.failed, text: [...reasons, text.failedDo].join(' ') }
}

function madeSentence({ words, outcome, plan, isReady }: ResultsInput): string {
  const text = words.text.whatIfResults.back
  const years = words.number(outcome.replications)
  return isReady ? text.made(years, String(plan.basis.seed)) : text.soFar(years)
}

function weeksOf({ words }: ResultsInput, backTest: Tested): readonly BackTestWeek[] {
  const text = words.text.whatIfResults.back
  return backTest.perWeek.map(({ monday, questions, observedShare, predicted }) => ({
    key: monday,
    monday: words.date(monday),
    questions: words.number(questions),
    observed: words.percent(observedShare),
    predicted: words.percent(predicted.value),
    interval: words.percentRange(predicted.low, predicted.high),
    inside: predicted.low <= observedShare && observedShare <= predicted.high ? text.yes : text.no,
  }))
}

/** How the model did on weeks that it had not seen, in one line, and those weeks one by one. */
export function backTestView(input: ResultsInput): BackTestView {
  const { words, backTest } = input
  const text = words.text.whatIfResults.back
  const made = madeSentence(input)
  const plain = (sentence: string): BackTestView => ({
    title: text.title,
    sentences: [sentence, made],
    failure: null,
    weeks: [],
  })
  if (backTest === null) return plain(text.pending)
  if (backTest.kind === 'stopped') return plain(text.stopped)
  if (backTest.kind === 'notPossible') return plain(notPossible(input, backTest))
  return {
    title: text.title,
    sentences: [...tested(input, backTest), made],
    failure: failureOf(input, backTest),
    weeks: weeksOf(input, backTest),
  }
}
