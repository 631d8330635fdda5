import { formatRoundEuro } from '../../locale/money.ts'
import type { Range, ScenarioFigures } from '../../staffing/plan/outcome.ts'
import type { Words } from '../words.ts'
import { bothPriced, hoursText, leastEuro, leastHours } from './costWords.ts'
import { coverWords } from './coverWords.ts'
import { differenceAxis, differenceCell, type DifferenceAxis, type DifferenceCell } from './differenceView.ts'
import { growthWords } from './overloadWords.ts'
import {
  directionOf,
  isPriced,
  shownScenarios,
  targetTime,
  trustOf,
  type Direction,
  type ResultsInput,
  type ShownScenario,
} from './resultsInput.ts'
import { splitKey, splitView, type SplitKey, type SplitView } from './splitView.ts'
import { willHaveRanges } from './verdicts.ts'

export interface ResultCell {
  readonly value: string
  readonly range: string
}

export interface ResultRow {
  readonly key: number
  readonly letter: string
  readonly name: string
  readonly detail: string
  /** What is drawn otherwise than in the present cover; null of the present, and where only the levers differ. */
  readonly cover: string | null
  /** Not tested, or not yet; null where there is nothing to say about it. */
  readonly label: string | null
  /** Times, shares and parts; null where there are none to show, and then `message` says why. */
  readonly cells: {
    readonly median: ResultCell
    readonly p90: ResultCell
    readonly within: ResultCell
  } | null
  readonly difference: DifferenceCell | null
  readonly split: SplitView | null
  readonly message: string | null
  readonly cost: { readonly main: string; readonly detail: string }
}

export interface ResultsView {
  readonly label: string
  readonly heads: {
    readonly scenario: string
    readonly median: string
    readonly p90: string
    readonly within: string
    readonly difference: string
    readonly split: string
    readonly cost: string
  }
  readonly rows: readonly ResultRow[]
  /** Shared by all rows; null where nothing is compared with the present. */
  readonly axis: DifferenceAxis | null
  /** The times that are told are directions: nothing is drawn. */
  readonly isDirectionOnly: boolean
  /** Null where no wait is drawn. */
  readonly split: SplitKey | null
  readonly notes: readonly string[]
}

type Change = 'more' | 'less' | 'shorter' | 'longer' | 'unclear'

function missingRange(input: ResultsInput): string {
  const text = input.words.text.whatIfResults.table
  return willHaveRanges(input) ? text.reckoning : text.noRange
}

function timeCell(input: ResultsInput, range: Range | null): ResultCell {
  const { words } = input
  if (range === null) return { value: words.text.whatIfResults.table.never, range: '' }
  const { value, low, high } = range
  return {
    value: words.short(value),
    range: low === null || high === null ? missingRange(input) : words.range(low, high),
  }
}

function shareCell(input: ResultsInput, { value, low, high }: Range): ResultCell {
  const { words } = input
  return {
    value: words.percent(value),
    range: low === null || high === null ? missingRange(input) : words.percentRange(low, high),
  }
}

function changeCell(words: Words, direction: Direction, up: Change, down: Change): ResultCell {
  const text = words.text.whatIfResults.table
  const word = direction === 'up' ? text[up] : direction === 'down' ? text[down] : text.unclear
  return { value: word, range: '' }
}

/** Without figures: which way each goes beside the present. */
function directionCells({ words }: ResultsInput, difference: ScenarioFigures | null): ResultRow['cells'] {
  if (difference === null) return null
  return {
    median: changeCell(words, directionOf(difference.medianMs), 'longer', 'shorter'),
    p90: changeCell(words, directionOf(difference.p90Ms), 'longer', 'shorter'),
    within: changeCell(words, directionOf(difference.withinTarget), 'more', 'less'),
  }
}

function cellsOf(input: ResultsInput, { outcome, difference }: ShownScenario): ResultRow['cells'] {
  if (outcome.kind !== 'steady') return null
  if (trustOf(input) === 'direction') return directionCells(input, difference?.figures ?? null)
  const { medianMs, p90Ms, withinTarget } = outcome.figures
  return {
    median: timeCell(input, medianMs),
    p90: timeCell(input, p90Ms),
    within: shareCell(input, withinTarget),
  }
}

function messageOf(
  input: ResultsInput,
  { outcome }: ShownScenario,
  cells: ResultRow['cells'],
): string | null {
  const { words } = input
  const text = words.text.whatIfResults
  if (outcome.kind === 'noQuestions') return text.sentence.noQuestions
  if (outcome.kind === 'overloaded') {
    if (outcome.load === null) return text.overload.nobody
    if (outcome.load < 1) return text.overload.stuck
    return text.overload.scenario(growthWords(words, outcome))
  }
  return cells === null ? text.table.notShown : null
}

function detailOf(input: ResultsInput, { outcome }: ShownScenario): string {
  const { words } = input
  const { hoursPerWeek, fte } = outcome.cost
  const text = words.text.whatIfResults.cost
  return text.hoursAndFte(hoursText(words, hoursPerWeek), words.number(fte, 1))
}

function signed(words: Words, value: number, least: number, text: string): string {
  const cost = words.text.whatIfResults.cost
  if (Math.abs(value) < least) return cost.asMuch
  return value < 0 ? cost.minus(text) : cost.plus(text)
}

function costOf(input: ResultsInput, shown: ShownScenario, present: ShownScenario): ResultRow['cost'] {
  const { words } = input
  const { language } = words
  const text = words.text.whatIfResults.cost
  const { cost } = shown.outcome
  if (shown.index === 0) {
    return isPriced(input, shown.scenario)
      ? { main: formatRoundEuro(language, cost.euroPerYear), detail: '' }
      : { main: hoursText(words, cost.hoursPerWeek), detail: text.noPrice }
  }
  if (!bothPriced(input, shown, present)) {
    const extra = cost.hoursPerWeek - present.outcome.cost.hoursPerWeek
    return { main: signed(words, extra, leastHours, hoursText(words, Math.abs(extra))), detail: text.noPrice }
  }
  const extra = shown.difference?.euroPerYear ?? cost.euroPerYear - present.outcome.cost.euroPerYear
  const perPoint = trustOf(input) === 'direction' ? null : (shown.difference?.euroPerPoint ?? null)
  return {
    main: signed(words, extra, leastEuro, formatRoundEuro(language, Math.abs(extra))),
    detail: perPoint === null || extra <= 0 ? '' : text.perPoint(formatRoundEuro(language, perPoint)),
  }
}

function labelOf(input: ResultsInput, { outcome }: ShownScenario): string | null {
  const text = input.words.text.whatIfResults.table
  if (outcome.kind !== 'steady') return null
  const trust = trustOf(input)
  if (trust === 'untested') return text.untested
  return trust === 'pending' ? text.pending : null
}

function notesOf(input: ResultsInput, all: readonly ShownScenario[]): readonly string[] {
  const text = input.words.text.whatIfResults.table
  const steady = all.flatMap(({ outcome }) => (outcome.kind === 'steady' ? [outcome] : []))
  if (steady.length === 0) return []
  // Who sees that most of the wait is closed time thinks of an away message.
  const isMostlyClosed = steady.some(({ figures }) => figures.parts.closed.value > figures.meanMs.value / 2)
  const figures = trustOf(input) === 'direction' ? [] : [text.ranges, text.waits]
  return [...figures, ...(isMostlyClosed ? [text.away] : [])]
}

function headsOf(input: ResultsInput, all: readonly ShownScenario[]): ResultsView['heads'] {
  const text = input.words.text.whatIfResults.table
  const time = targetTime(input)
  return {
    scenario: text.scenario,
    median: text.median,
    p90: text.p90,
    within: text.within(time),
    difference: text.difference(time),
    split: text.split,
    cost: all.every(({ scenario }) => isPriced(input, scenario)) ? text.cost : text.hours,
  }
}

/** The scenarios row by row: times, share, difference with the present, parts of the wait, cost. */
export function resultsView(input: ResultsInput): ResultsView {
  const { words } = input
  const all = shownScenarios(input)
  const [present] = all
  const isDirectionOnly = trustOf(input) === 'direction'
  const longestMs = Math.max(
    0,
    ...all.map(({ outcome }) => (outcome.kind === 'steady' ? outcome.figures.meanMs.value : 0)),
  )
  const axis = isDirectionOnly ? null : differenceAxis(input, all)
  const rows = all.map((shown): ResultRow => {
    const cells = cellsOf(input, shown)
    const { outcome } = shown
    return {
      key: shown.index,
      letter: shown.letter,
      name: shown.scenario.name,
      detail: detailOf(input, shown),
      cover:
        shown.index === 0 || present === undefined
          ? null
          : coverWords(words, present.scenario.people, shown.scenario.people),
      label: labelOf(input, shown),
      cells,
      difference: axis === null ? null : differenceCell(input, shown, axis),
      split:
        isDirectionOnly || outcome.kind !== 'steady' ? null : splitView(words, outcome.figures, longestMs),
      message: messageOf(input, shown, cells),
      cost: costOf(input, shown, present ?? shown),
    }
  })
  return {
    label: words.text.whatIfResults.table.label,
    heads: headsOf(input, all),
    rows,
    axis,
    isDirectionOnly,
    split: splitKey(rows.flatMap(({ split }) => (split === null ? [] : [split]))),
    notes: notesOf(input, all),
  }
}
