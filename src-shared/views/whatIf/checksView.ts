import type { PlanCheck, ScenarioOutcome } from '../../staffing/plan/outcome.ts'
import { clockTime } from '../hours/hoursSentence.ts'
import type { Words } from '../words.ts'
import { hoursText } from './costWords.ts'
import { loadText } from './overloadWords.ts'
import { shownScenarios, trustOf, type ResultsInput } from './resultsInput.ts'
import { nameOf } from './scenarioCurves.ts'
import { momentOf } from './waitingView.ts'

export interface CheckLine {
  readonly kind: PlanCheck['kind']
  readonly name: string
  readonly text: string
}
export interface ScenarioChecks {
  readonly key: number
  readonly name: string
  readonly lines: readonly CheckLine[]
}

type Check<Kind extends PlanCheck['kind']> = Extract<PlanCheck, { kind: Kind }>
type Steady = Extract<ScenarioOutcome, { kind: 'steady' }>
const minutesInHour = 60
const minuteMs = 60_000

function questionsText(words: Words, count: number): string {
  const text = words.text.whatIfResults.checks
  const whole = Math.round(count)
  if (whole < 1) return text.fewerThanOne
  return whole === 1 ? text.question : text.questions(words.number(whole))
}

function waitsText(words: Words, count: number): string {
  const text = words.text.whatIfResults.checks
  const whole = Math.round(count)
  if (whole < 1) return text.waitFew
  return whole === 1 ? text.waitOne : text.wait(words.number(whole))
}

function canText(words: Words, people: number): string {
  const text = words.text.whatIfResults.checks
  return people === 1 ? text.canOne : text.can(words.number(people))
}

function peopleText(words: Words, people: number): string {
  const text = words.text.whatIfResults.checks
  return people === 1 ? text.person : text.people(words.number(people))
}

function loadLine(words: Words, check: Check<'load'>): string {
  const text = words.text.whatIfResults.checks
  const work = hoursText(words, check.workHoursPerWeek)
  if (check.load === null) return text.loadNobody(work)
  return text.load(work, hoursText(words, check.staffedHoursPerWeek), loadText(words, check.load))
}

function openingLine(words: Words, check: Check<'openingOnly'>, steady: Steady | null): string {
  const text = words.text.whatIfResults.checks
  if (check.meanWaitMs === 0) return text.openingAlways
  return [
    text.opening(words.percent(check.shareAtOnce), words.long(check.meanWaitMs)),
    text.openingEven(words.long(check.meanWaitEvenMs)),
    ...(steady === null ? [] : [text.openingSimulated(words.long(steady.figures.parts.closed.value))]),
  ].join(' ')
}

function mondayLine(words: Words, check: Check<'mondayMorning'>, steady: Steady | null): string {
  const text = words.text.whatIfResults.checks
  const { openMinute, waiting, people, clearingMs } = check
  // The simulation counts at full hours only.
  const simulated =
    openMinute % minutesInHour === 0 ? steady?.waitingThroughWeek[openMinute / minutesInHour] : undefined
  return [
    text.monday(clockTime(words, openMinute), waitsText(words, waiting), peopleText(words, people)),
    clearingMs === null ? text.neverCleared : text.clearing(words.long(clearingMs)),
    ...(simulated === undefined ? [] : [text.mondaySimulated(questionsText(words, simulated))]),
  ].join(' ')
}

function queueSimulated(words: Words, steady: Steady | null): readonly string[] {
  if (steady === null) return []
  const wait = words.long(steady.figures.parts.queue.value)
  return [words.text.whatIfResults.checks.queueSimulated(wait)]
}

function busiestLine(words: Words, check: Check<'busiestHour'>, steady: Steady | null): string {
  const text = words.text.whatIfResults.checks
  const { hourOfWeek, load, people, meanWaitMs } = check
  return [
    text.busiest(momentOf(words, hourOfWeek), loadText(words, load), canText(words, people)),
    meanWaitMs === null ? text.busiestOver : text.busiestWait(words.long(meanWaitMs)),
    ...queueSimulated(words, steady),
  ].join(' ')
}

function onePersonLine(words: Words, check: Check<'onePerson'>, steady: Steady | null): string {
  const text = words.text.whatIfResults.checks
  const model = text.models[check.model]
  const sentence =
    check.meanWaitMs === null
      ? text.onePersonOver(model)
      : text.onePerson(words.long(check.meanWaitMs), model)
  return [sentence, ...queueSimulated(words, steady)].join(' ')
}

function looksLine(words: Words, check: Check<'oneWhoLooks'>, steady: Steady | null): string {
  const text = words.text.whatIfResults.checks
  const every = words.number(check.looksEveryMs / minuteMs)
  const look = words.long(check.meanWaitForLookMs)
  const sentence =
    check.meanWaitMs === null
      ? text.looksOver(every, look)
      : text.looks(every, look, words.long(check.meanWaitMs))
  if (steady === null) return sentence
  const { attention, queue } = steady.figures.parts
  return `${sentence} ${text.looksSimulated(words.long(attention.value + queue.value))}`
}

function lineOf(words: Words, check: PlanCheck, steady: Steady | null): CheckLine {
  const text = words.text.whatIfResults.checks
  switch (check.kind) {
    case 'load':
      return { kind: check.kind, name: text.loadName, text: loadLine(words, check) }
    case 'openingOnly':
      return { kind: check.kind, name: text.openingName, text: openingLine(words, check, steady) }
    case 'mondayMorning':
      return { kind: check.kind, name: text.mondayName, text: mondayLine(words, check, steady) }
    case 'busiestHour':
      return { kind: check.kind, name: text.busiestName, text: busiestLine(words, check, steady) }
    case 'onePerson':
      return { kind: check.kind, name: text.onePersonName, text: onePersonLine(words, check, steady) }
    case 'oneWhoLooks':
      return { kind: check.kind, name: text.onePersonName, text: looksLine(words, check, steady) }
  }
}

/**
 * What formulas say of each cover, beside what the simulation says. An overloaded cover has its load alone, and so has every
 * cover where the check afterwards failed: times would be figures that may not be shown.
 */
export function checksView(input: ResultsInput): readonly ScenarioChecks[] {
  const { words, outcome } = input
  const isDirectionOnly = trustOf(input) === 'direction'
  return shownScenarios(input).map((shown) => {
    const steady = shown.outcome.kind === 'steady' ? shown.outcome : null
    const checks = outcome.scenarios[shown.index]?.checks ?? []
    return {
      key: shown.index,
      name: nameOf(shown),
      lines: checks
        .filter(({ kind }) => kind === 'load' || (steady !== null && !isDirectionOnly))
        .map((check) => lineOf(words, check, steady)),
    }
  })
}
