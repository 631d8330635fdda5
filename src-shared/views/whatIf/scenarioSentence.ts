import { waitParts, type Range, type ScenarioFigures, type WaitPart } from '../../staffing/plan/outcome.ts'
import { worseBecause } from '../../staffing/plan/worseBecause.ts'
import { costSentences } from './costWords.ts'
import { growthWords, loadText, type OverloadedOutcome } from './overloadWords.ts'
import {
  directionOf,
  pointsRange,
  shownScenarios,
  targetTime,
  trustOf,
  type ResultsInput,
  type ShownScenario,
} from './resultsInput.ts'
import { isAsPresent, willHaveRanges } from './verdicts.ts'

export interface ScenarioSentence {
  readonly key: number
  readonly letter: string
  readonly name: string
  readonly sentences: readonly string[]
}

/** A mean below a minute is not worth a sentence. */
const leastPartMs = 30_000

function waitSentence({ words }: ResultsInput, figures: ScenarioFigures): string {
  const text = words.text.whatIfResults.sentence
  const { medianMs, p90Ms } = figures
  if (medianMs === null) return text.halfNever
  return text.both(
    text.half(words.long(medianMs.value)),
    p90Ms === null ? text.nineNever : text.nine(words.long(p90Ms.value)),
  )
}

function largestPart(parts: Readonly<Record<WaitPart, Range>>): { part: WaitPart; ms: number } {
  return waitParts
    .map((part) => ({ part, ms: parts[part].value }))
    .reduce((largest, one) => (one.ms > largest.ms ? one : largest))
}

function presentSentences(input: ResultsInput, figures: ScenarioFigures): readonly string[] {
  const { words } = input
  const text = words.text.whatIfResults
  const { part, ms } = largestPart(figures.parts)
  return [
    waitSentence(input, figures),
    text.sentence.within(words.percent(figures.withinTarget.value), targetTime(input)),
    ms < leastPartMs
      ? text.sentence.noWait
      : text.sentence.mostOfWait(text.partsInSentence[part], words.long(ms)),
  ]
}

/** "+13,8 punt, 11,9 tot 15,7" */
export function pointsText({ words }: ResultsInput, difference: Range): string {
  const text = words.text.whatIfResults
  const value = words.signedPoints(difference.value)
  const range = pointsRange(words, difference)
  return range === null ? text.points(value) : text.pointsWithRange(value, range)
}

function shareSentence(input: ResultsInput, figures: ScenarioFigures, difference: Range): string {
  const text = input.words.text.whatIfResults.sentence
  const time = targetTime(input)
  const hasFigures = trustOf(input) !== 'direction'
  const points = pointsText(input, difference)
  switch (directionOf(difference)) {
    case 'up':
      return hasFigures ? text.more(time, points) : text.moreOnly(time)
    case 'down':
      return hasFigures ? text.less(time, points) : text.lessOnly(time)
    case 'unclear':
      return hasFigures ? text.unclear(time, points) : text.unclearOnly(time)
    case 'unknown': {
      const share = input.words.percent(figures.withinTarget.value)
      if (!hasFigures) return text.unclearOnly(time)
      return willHaveRanges(input) ? text.reckoning(time, share) : text.fewYears(time, share)
    }
  }
}

function longestSentence(
  input: ResultsInput,
  then: Range | null,
  now: Range | null,
  difference: Range | null,
): string | null {
  const { words } = input
  const text = words.text.whatIfResults.sentence
  const direction = directionOf(difference)
  if (then === null || now === null || direction === 'unclear' || direction === 'unknown') return null
  const isShorter = direction === 'down'
  if (trustOf(input) === 'direction') return isShorter ? text.longestShorterOnly : text.longestLongerOnly
  const [thenText, nowText] = [words.long(then.value), words.long(now.value)]
  // What is told as the same time is no change that anybody notices.
  if (thenText === nowText) return null
  return isShorter ? text.longestShorter(thenText, nowText) : text.longestLonger(thenText, nowText)
}

/** The part that changes most, where its range is clear; with the same sign as the whole wait where that is clear. */
function partSentence(input: ResultsInput, difference: ScenarioFigures): string {
  const { words } = input
  const text = words.text.whatIfResults
  const whole = directionOf(difference.meanMs)
  const clear = waitParts.filter((part) => {
    const direction = directionOf(difference.parts[part])
    const isClear = direction === 'up' || direction === 'down'
    const isAlong = whole === 'unclear' || direction === whole
    return isClear && isAlong && Math.abs(difference.parts[part].value) >= leastPartMs
  })
  const [most] = clear.toSorted(
    (a, b) => Math.abs(difference.parts[b].value) - Math.abs(difference.parts[a].value),
  )
  if (most === undefined) return text.sentence.noPart
  const { value } = difference.parts[most]
  const name = text.partsInSentence[most]
  if (trustOf(input) === 'direction')
    return value < 0 ? text.sentence.partShorterOnly(name) : text.sentence.partLongerOnly(name)
  const time = words.long(Math.abs(value))
  return value < 0 ? text.sentence.partShorter(name, time) : text.sentence.partLonger(name, time)
}

function steadySentences(
  input: ResultsInput,
  shown: ShownScenario,
  present: ShownScenario,
  figures: ScenarioFigures,
): readonly string[] {
  const text = input.words.text.whatIfResults.sentence
  const isDirectionOnly = trustOf(input) === 'direction'
  if (shown.index === 0) return isDirectionOnly ? [text.directionNow] : presentSentences(input, figures)
  const difference = shown.difference?.figures ?? null
  if (difference === null || present.outcome.kind !== 'steady')
    return isDirectionOnly ? [text.alone] : [...presentSentences(input, figures), text.alone]
  const now = present.outcome.figures
  const hasRanges = directionOf(difference.withinTarget) !== 'unknown'
  return [
    shareSentence(input, figures, difference.withinTarget),
    longestSentence(input, figures.p90Ms, now.p90Ms, difference.p90Ms),
    hasRanges ? partSentence(input, difference) : null,
    worseSentence(input, shown, present),
  ].filter((sentence) => sentence !== null)
}

/** Why more cover is slower, where it is. */
function worseSentence(input: ResultsInput, shown: ShownScenario, present: ShownScenario): string | null {
  const text = input.words.text.whatIfResults.sentence
  const part = worseBecause(present.scenario, shown.scenario, shown.difference)
  if (part === null) return null
  if (part === 'attention') return text.worseByLooks
  return part === 'closed' ? text.worse : text.worseBySlower
}

function overloadedSentences({ words }: ResultsInput, outcome: OverloadedOutcome): readonly string[] {
  const text = words.text.whatIfResults.overload
  if (outcome.load === null) return [text.nobody, text.nobodyHint]
  if (outcome.load < 1) return [text.stuck]
  return [text.scenario(growthWords(words, outcome)), text.load(loadText(words, outcome.load)), text.hint]
}

function sentencesOf(input: ResultsInput, shown: ShownScenario, present: ShownScenario): readonly string[] {
  const { outcome } = shown
  if (outcome.kind === 'overloaded') return overloadedSentences(input, outcome)
  if (outcome.kind === 'noQuestions') return [input.words.text.whatIfResults.sentence.noQuestions]
  return steadySentences(input, shown, present, outcome.figures)
}

/** Of each scenario what residents notice, which part of the wait changes, and what it costs. */
export function scenarioSentences(input: ResultsInput): readonly ScenarioSentence[] {
  const all = shownScenarios(input)
  const [present] = all
  if (present === undefined) return []
  const hasPerPoint = trustOf(input) !== 'direction'
  return all.map((shown) => ({
    key: shown.index,
    letter: shown.letter,
    name: shown.scenario.name,
    sentences: isAsPresent(shown, present)
      ? [input.words.text.whatIfResults.sentence.same]
      : [...sentencesOf(input, shown, present), ...costSentences(input, shown, present, hasPerPoint)],
  }))
}
