import type { NormRule } from '../../domain/norm.ts'
import { toSegments } from '../../locale/segments.ts'
import { changeOf } from '../../metrics/compareMetrics.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import { emptyChoice, incomplete, type FindingView } from '../choiceStates.ts'
import { fewSentence } from '../overview/finding.ts'
import { within } from '../overview/overviewInput.ts'
import { longestWait } from './longestWait.ts'
import { agreedShare, knownCount, timeRange, type ResponseInput } from './responseInput.ts'

const fewest = MIN_SAMPLE

function view(sentence: string, deck: string | null, action: FindingView['action'] = null): FindingView {
  return { segments: toSegments(sentence), deck, action }
}

/** The one value that all have; null where they differ or there is none. */
function common<T>(values: readonly T[]): T | null {
  const [first, ...others] = values
  return first !== undefined && others.every((value) => value === first) ? first : null
}

function normSentence(input: ResponseInput, share: number): string {
  const { words, response } = input
  const text = words.text.response.finding
  const rules = response.norms.map(({ rule }) => rule)
  const limitMs = common(rules.map((rule) => rule.limitMs))
  const clock = common(rules.map((rule) => rule.clock))
  const percent = words.percent(share)
  const target = agreedTarget(rules)
  const agreed = target === null ? '' : ` ${text.target(agreedShare(words, target))}`
  if (limitMs === null || clock === null) return `${text.norms(percent)}${agreed}`
  const time = within({ words, filter: { ...input.filter, clock } }, limitMs)
  return `${clock === 'opening' ? text.normOpening(percent, time) : text.norm(percent, time)}${agreed}`
}

function agreedTarget(rules: readonly NormRule[]): number | null {
  return common(rules.map(({ targetShare }) => targetShare))
}

/** How long half of it took in the comparison period. */
function beforeSentence(input: ResponseInput): string | null {
  const { response, words } = input
  const { comparisonPeriod, comparisonKind, previous } = response
  const text = words.text.response.finding
  const before = previous?.medianMs.value ?? null
  if (before === null || comparisonPeriod === null) return null
  const time = within(input, before)
  return comparisonKind === 'sameWeeksLastYear'
    ? text.beforeWeeks(comparisonPeriod.from.slice(0, 4), time)
    : text.beforePeriod(words.period(comparisonPeriod.from, comparisonPeriod.to), time)
}

function medianSentence(input: ResponseInput, medianMs: number): string {
  const { words, filter } = input
  const text = words.text.overview.finding
  if (filter.clock === 'opening' && medianMs === 0) return text.medianBeforeOpening
  const time = within(input, medianMs)
  const own = filter.clock === 'opening' ? text.medianOpening(time) : text.median(time)
  const before = beforeSentence(input)
  return before === null ? own : `${own}\n${before}`
}

function hasNormShare({ response }: ResponseInput): boolean {
  return response.norms.length > 0 && response.current.withinNorm.value !== null
}

function figuresSentence(input: ResponseInput): string {
  const { current } = input.response
  const text = input.words.text.overview.finding
  const cases = knownCount(current.cases)
  if (cases !== null && cases < fewest) return fewSentence(input, cases, knownCount(current.answered))
  if (hasNormShare(input) && current.withinNorm.value !== null)
    return normSentence(input, current.withinNorm.value)
  return current.medianMs.value === null
    ? text.notReachedPlain
    : medianSentence(input, current.medianMs.value)
}

function normDeck(input: ResponseInput): string[] {
  const { words, response, filter } = input
  const { withinNorm, medianMs } = response.current
  const text = words.text.response.deck
  const { value, low, high } = { low: null, high: null, ...withinNorm }
  const target = agreedTarget(response.norms.map(({ rule }) => rule))
  const isInside = target !== null && low !== null && high !== null && low <= target && target <= high
  const median = filter.clock === 'opening' ? text.medianOpening : text.median
  return [
    value === null || low === null || high === null
      ? null
      : text.sureShare(words.number(low * 100, 1), words.percent(high)),
    isInside ? text.targetInside : null,
    medianMs.value === null ? null : median(within(input, medianMs.value)),
  ].filter((piece) => piece !== null)
}

function medianDeck(input: ResponseInput): string[] {
  const { words, response, filter } = input
  const { medianMs } = response.current
  const text = words.text.response.deck
  if (medianMs.value === null) return []
  const range = timeRange(input, medianMs)
  const [low, high] = [medianMs.low, medianMs.high].map((ms) =>
    ms === null ? '' : words.short(ms, filter.clock),
  )
  const change = response.previous === null ? null : changeOf(medianMs, response.previous.medianMs)
  const isChance = change !== null && change.value !== null && change.low <= 0 && change.high >= 0
  return [
    range === null ? null : text.sureTime(low ?? '', high ?? ''),
    isChance && beforeSentence(input) !== null ? text.beforeChance : null,
  ].filter((piece) => piece !== null)
}

function figuresDeck(input: ResponseInput): string | null {
  const cases = knownCount(input.response.current.cases)
  if (cases !== null && cases < fewest) return null
  const longest = longestWait(input)
  const pieces = [
    ...(hasNormShare(input) ? normDeck(input) : medianDeck(input)),
    ...(longest === null ? [] : [longest]),
  ]
  return pieces.length === 0 ? null : pieces.join(' ')
}

/** Why questions cannot be counted: under a chosen team what it left open is unknown; else the source holds none. */
function uncounted({ words, response }: ResponseInput): FindingView {
  const { deck, actions, finding } = words.text.overview
  const { reasons } = words.text.figures
  const { cases } = response.current
  const reason = typeof cases === 'number' ? 'ownPostsOnly' : cases.reason
  if (reason === 'teamOfAnsweredOnly')
    return view(finding.responseUnknownOfTeam, reasons[reason], { kind: 'allTeams', label: actions.allTeams })
  return view(finding.responseUnknown, reason === 'ownPostsOnly' ? deck.noCitizens : reasons[reason], {
    kind: 'whichSource',
    label: actions.whichSource,
  })
}

function nobodyAnswered({ words, response }: ResponseInput): string {
  const text = words.text.overview.finding
  const cases = knownCount(response.current.cases)
  return cases === null || cases === 1 ? text.nobodyAnsweredOne : text.nobodyAnswered(words.number(cases))
}

function ofState(input: ResponseInput): FindingView {
  const { words, response, filter } = input
  const { finding, deck, actions } = words.text.overview
  const showAll = { kind: 'showAll', label: actions.showAll } as const
  const choice = { data: response, filter, words }
  switch (response.state) {
    case 'empty':
      return view(finding.empty, deck.empty, { kind: 'import', label: actions.import })
    case 'benchmarkOnly':
      return view(finding.benchmarkOnlyFew, deck.benchmarkOnly, { kind: 'import', label: actions.import })
    case 'noMessagesInPeriod':
      return view(finding.noMessages, emptyChoice(choice), showAll)
    case 'noCitizensMessages':
      return uncounted(input)
    case 'nobodyAnswered':
      return view(nobodyAnswered(input), deck.nobodyAnswered)
    case 'figures':
      return response.current.cases === 0
        ? view(finding.noQuestions, emptyChoice(choice), showAll)
        : view(figuresSentence(input), figuresDeck(input))
  }
}

/** The page's one finding, the line under it and at most one action, for every state. */
export function responseFinding(input: ResponseInput): FindingView {
  const { response, filter, words } = input
  const found = ofState(input)
  if (response.state === 'empty' || response.state === 'benchmarkOnly') return found
  if (response.state === 'noMessagesInPeriod') return found
  const parts = [incomplete({ data: response, filter, words }), found.deck].filter((part) => part !== null)
  return { ...found, deck: parts.length === 0 ? null : parts.join(' ') }
}
