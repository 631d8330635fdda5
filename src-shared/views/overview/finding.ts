import type { Count } from '../../domain/figure.ts'
import { toSegments } from '../../locale/segments.ts'
import { MIN_SAMPLE } from '../../metrics/reliability.ts'
import { whomText } from '../groupWords.ts'
import { emptyChoice, incomplete, type ChoiceInput, type FindingView } from '../choiceStates.ts'
import { isOfTopicOrTeam, within, type OverviewInput } from './overviewInput.ts'

const fewest = MIN_SAMPLE

function choiceOf({ overview, filter, words }: OverviewInput): ChoiceInput {
  return { data: overview, filter, words }
}

function known(count: Count): number | null {
  return typeof count === 'number' ? count : null
}

/** Below 10 questions: counts in words, no percentage. */
export function fewSentence(
  { words }: Pick<OverviewInput, 'words'>,
  cases: number,
  answered: number | null,
): string {
  const text = words.text.overview.finding
  if (answered === null) return text.tooFewAfterAll
  if (cases === 1) return answered === 1 ? text.onlyOneAnswered : text.nobodyAnsweredOne
  return answered === 1
    ? text.tooFewOneAnswered(words.number(cases))
    : text.tooFew(words.number(answered), words.number(cases))
}

/** The peers' figures are of one year: named where the own period is not within it, left out beside longer periods. */
function peerSentence(input: OverviewInput): string | null {
  const text = input.words.text.overview.finding
  const { period, peersOfWhole } = input.overview
  const peers = input.overview.peers.medianMs
  if (peers.median === null || peersOfWhole.includes('medianMs') || period === null) return null
  const ownYear = Number(period.from.slice(0, 4))
  const isLonger = period.to >= `${ownYear + 1}${period.from.slice(4)}`
  if (isLonger) return null
  const isWithin = ownYear === peers.year && Number(period.to.slice(0, 4)) === peers.year
  const time = within(input, peers.median)
  const whom = whomText(input.words, input.overview.peerGroup?.kind ?? null)
  return isWithin ? text.peerMedian(whom, time) : text.peerMedianOfYear(whom, time, peers.year)
}

function figuresSentence(input: OverviewInput): string {
  const { overview, words, filter } = input
  const text = words.text.overview.finding
  const cases = known(overview.current.cases)
  const answered = known(overview.current.answered)
  const median = overview.current.firstResponse.medianMs
  if (cases !== null && cases < fewest) return fewSentence(input, cases, answered)
  if (median.value === null) {
    const rate = tellingRate(input)
    return rate === null ? text.notReachedPlain : text.notReached(words.percent(rate))
  }
  if (filter.clock === 'opening' && median.value === 0) return text.medianBeforeOpening
  const time = within(input, median.value)
  const ownSentence = filter.clock === 'opening' ? text.medianOpening(time) : text.median(time)
  const others = peerSentence(input)
  return others === null ? ownSentence : `${ownSentence}\n${others}`
}

/** The share in 7 days; null where it is unknown or rests on so few that it lies below the share in 2 hours. */
function tellingRate({ overview }: OverviewInput): number | null {
  const { responseRate7d, firstResponse } = overview.current
  const within2h = firstResponse.within['2h'].value
  if (responseRate7d.value === null) return null
  return within2h !== null && responseRate7d.value < within2h ? null : responseRate7d.value
}

/** The share of answers among messages sent, where it is about the choice. */
function tellingRatio({ overview, filter }: OverviewInput): number | null {
  return isOfTopicOrTeam(filter) ? null : overview.current.conversationRatio.value
}

/** Own posts only in this choice, from a source that could have held questions. */
function noQuestions(input: OverviewInput): string {
  const { words } = input
  const text = words.text.overview.finding
  const ratio = tellingRatio(input)
  return ratio === null ? text.noQuestions : `${text.noQuestions}\n${text.ratioInstead(words.percent(ratio))}`
}

/** The sentence sets two medians side by side: said where that of the others lies within the own interval. */
function isPeerDifferenceChance(input: OverviewInput): boolean {
  const own = input.overview.current.firstResponse.medianMs
  const { median } = input.overview.peers.medianMs
  if (own.value === null || own.low === null || own.high === null) return false
  return median !== null && peerSentence(input) !== null && own.low <= median && median <= own.high
}

function figuresDeck(input: OverviewInput): string | null {
  const { overview, words, filter } = input
  const text = words.text.overview.deck
  const p90 = overview.current.firstResponse.p90Ms
  const whom = whomText(words, overview.peerGroup?.kind ?? null)
  const rate = tellingRate(input)
  const open = known(overview.current.open)
  const pieces: string[] = isPeerDifferenceChance(input) ? [text.peersChance(whom)] : []
  const p90Text = filter.clock === 'opening' ? text.p90Opening : text.p90
  if (p90.value !== null) pieces.push(p90Text(within(input, p90.value)))
  else if (rate !== null && overview.current.firstResponse.medianMs.value !== null)
    pieces.push(text.rate(words.percent(rate)))
  const to = overview.dataTo === null ? null : words.date(overview.dataTo)
  if (open !== null && open > 0 && to !== null)
    pieces.push(open === 1 ? text.openOne(to) : text.open(words.number(open), to))
  return pieces.length === 0 ? null : pieces.join(' ')
}

function nobodyAnswered(input: OverviewInput): string {
  const text = input.words.text.overview.finding
  const cases = known(input.overview.current.cases)
  return cases === null || cases === 1
    ? text.nobodyAnsweredOne
    : text.nobodyAnswered(input.words.number(cases))
}

/** Why questions cannot be counted: under a chosen team what it left open is unknown; else the source holds none. */
function uncounted(input: OverviewInput): FindingView {
  const { words, overview } = input
  const { deck, actions } = words.text.overview
  const { reasons } = words.text.figures
  const { cases } = overview.current
  const reason = typeof cases === 'number' ? 'ownPostsOnly' : cases.reason
  if (reason === 'teamOfAnsweredOnly')
    return view(words.text.overview.finding.responseUnknownOfTeam, reasons[reason], {
      kind: 'allTeams',
      label: actions.allTeams,
    })
  const action = { kind: 'whichSource', label: actions.whichSource } as const
  return view(noCitizens(input), reason === 'ownPostsOnly' ? deck.noCitizens : reasons[reason], action)
}

function noCitizens(input: OverviewInput): string {
  const text = input.words.text.overview.finding
  const ratio = tellingRatio(input)
  return ratio === null
    ? text.responseUnknown
    : `${text.responseUnknown}\n${text.ratioInstead(input.words.percent(ratio))}`
}

function benchmarkOnly(input: OverviewInput): string {
  const text = input.words.text.overview.finding
  const { peers, peerGroup } = input.overview
  const whom = whomText(input.words, peerGroup?.kind ?? null)
  const most = Math.max(...Object.values(peers).map((values) => (values.median === null ? 0 : values.n)))
  return most === 0 ? text.benchmarkOnlyFew : text.benchmarkOnly(input.words.number(most), whom)
}

/** The page's one finding, the line under it, and at most one action, for every state of the overview. */
export function findingView(input: OverviewInput): FindingView {
  const found = ofState(input)
  const { state } = input.overview
  if (state === 'empty' || state === 'benchmarkOnly' || state === 'noMessagesInPeriod') return found
  const deck = [incomplete(choiceOf(input)), found.deck].filter((part) => part !== null)
  return { ...found, deck: deck.length === 0 ? null : deck.join(' ') }
}

function ofState(input: OverviewInput): FindingView {
  const { finding, deck, actions } = input.words.text.overview
  const { state, current } = input.overview
  switch (state) {
    case 'empty':
      return view(finding.empty, deck.empty, { kind: 'import', label: actions.import })
    case 'benchmarkOnly':
      return view(benchmarkOnly(input), deck.benchmarkOnly, { kind: 'import', label: actions.import })
    case 'noMessagesInPeriod':
      return view(finding.noMessages, emptyChoice(choiceOf(input)), {
        kind: 'showAll',
        label: actions.showAll,
      })
    case 'noCitizensMessages':
      return uncounted(input)
    case 'nobodyAnswered':
      return view(nobodyAnswered(input), deck.nobodyAnswered, null)
    case 'figures':
      return current.cases === 0
        ? view(noQuestions(input), emptyChoice(choiceOf(input)), { kind: 'showAll', label: actions.showAll })
        : view(figuresSentence(input), figuresDeck(input), null)
  }
}

function view(sentence: string, deck: string | null, action: FindingView['action']): FindingView {
  return { segments: toSegments(sentence), deck, action }
}
