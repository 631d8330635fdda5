import type { KeyFigureId } from '../../contract/keyFigureIds.ts'
import { keyFigure } from '../../metrics/keyFigure.ts'
import { isOfTopicOrTeam, keyFigureText, type OverviewInput } from './overviewInput.ts'
import { withCapital } from '../../locale/withCapital.ts'

export interface ChangeView {
  readonly id: KeyFigureId | 'cases'
  readonly heading: string
  readonly line: string
  readonly doubt: string
  /** Which way the small arrow points: up = more, or faster. */
  readonly arrow: 'up' | 'down' | 'same'
  /** Coloured only when the interval leaves out 0 and the figure has a better side. */
  readonly tone: 'better' | 'worse' | 'neutral'
}

export interface ChangesView {
  readonly title: string
  readonly items: readonly ChangeView[]
  /** Why there is nothing to compare; null when there are items. */
  readonly none: string | null
}

interface Difference {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** In the order in which they matter to a reader; the first four that exist are shown. */
const order = [
  'medianMs',
  'cases',
  'responseRate7d',
  'dialogueShare',
  'conversationRatio',
  'within2h',
] as const
const mostItems = 4

// Below these a difference is called equal (app-defined: smaller than what the page prints or a reader would act on).
const equalShare = 0.01
const equalTimePart = 0.02

function isSure({ low, high }: Difference): boolean {
  return low > 0 || high < 0
}

/** Names the direction, then the doubt: "Sneller", "Misschien sneller", "Even snel". */
function headingOf(
  input: OverviewInput,
  direction: string,
  same: string,
  how: 'sure' | 'perhaps' | 'equal',
): string {
  if (how === 'equal') return same
  return how === 'sure' ? withCapital(direction) : input.words.text.overview.changes.perhaps(direction)
}

function howSure(difference: Difference, isEqual: boolean): 'sure' | 'perhaps' | 'equal' {
  if (isSure(difference)) return 'sure'
  return isEqual ? 'equal' : 'perhaps'
}

function medianChange(input: OverviewInput, difference: Difference): ChangeView | null {
  const { words, overview, filter } = input
  const text = words.text.overview.changes
  const now = overview.current.firstResponse.medianMs.value
  const before = overview.previous?.firstResponse.medianMs.value ?? null
  if (now === null || before === null) return null
  const short = (ms: number): string => words.short(Math.abs(ms), filter.clock)
  const how = howSure(difference, Math.abs(difference.value) < before * equalTimePart)
  const isFaster = difference.value < 0
  const names = text.headings.medianMs
  const signed = (ms: number): string => `${ms < 0 ? '−' : '+'}${short(ms)}`
  const bounds = [difference.low, difference.high].map(short)
  const [nearest = '', farthest = ''] = isFaster ? bounds.toReversed() : bounds
  return {
    id: 'medianMs',
    heading: headingOf(input, isFaster ? names.better : names.worse, names.same, how),
    line: text.lines.medianMs(words.short(now, filter.clock), words.short(before, filter.clock)),
    doubt:
      how === 'sure'
        ? (isFaster ? text.faster : text.slower)(
            words.long(Math.abs(difference.value), filter.clock),
            nearest,
            farthest,
          )
        : text.chance(
            text.difference(signed(difference.value), signed(difference.low), signed(difference.high)),
          ),
    arrow: how === 'equal' ? 'same' : isFaster ? 'up' : 'down',
    tone: how === 'sure' ? (isFaster ? 'better' : 'worse') : 'neutral',
  }
}

function casesChange(input: OverviewInput, difference: Difference): ChangeView | null {
  const { words, overview } = input
  const text = words.text.overview.changes
  const now = overview.current.cases
  const before = overview.previous?.cases
  if (typeof now !== 'number' || typeof before !== 'number' || now + before === 0) return null
  const how = howSure(difference, difference.value === 0)
  const names = text.headings.cases
  const signed = (count: number): string => `${count > 0 ? '+' : ''}${words.number(Math.round(count))}`
  const spread = text.difference(signed(difference.value), signed(difference.low), signed(difference.high))
  return {
    id: 'cases',
    heading: headingOf(input, difference.value > 0 ? names.more : names.fewer, names.same, how),
    line: text.lines.cases(words.number(now), words.number(before)),
    doubt: how === 'sure' ? text.sentence(spread) : text.chance(spread),
    arrow: how === 'equal' ? 'same' : difference.value > 0 ? 'up' : 'down',
    // More or fewer questions is neither better nor worse.
    tone: 'neutral',
  }
}

function shareChange(
  input: OverviewInput,
  id: Exclude<KeyFigureId, 'medianMs'>,
  difference: Difference,
): ChangeView | null {
  const { words, overview, filter } = input
  const text = words.text.overview.changes
  const now = keyFigure(overview.current, id).value
  const before = overview.previous === null ? null : keyFigure(overview.previous, id).value
  if (now === null || before === null) return null
  const show = (share: number): string => keyFigureText(words, id, share, filter.clock)
  const how = howSure(difference, Math.abs(difference.value) < equalShare)
  const isMore = difference.value > 0
  const names = text.headings[id]
  const points = text.points(words.signedPoints(difference.value))
  const [low, high] = [difference.low, difference.high].map((bound) => words.number(bound * 100, 1))
  const spread = text.difference(points, low ?? '', high ?? '')
  return {
    id,
    heading: headingOf(input, isMore ? names.more : names.fewer, names.same, how),
    line: text.lines[id](show(now), show(before)),
    doubt: how === 'sure' ? text.sentence(spread) : text.chance(spread),
    arrow: how === 'equal' ? 'same' : isMore ? 'up' : 'down',
    tone: how === 'sure' ? (isMore ? 'better' : 'worse') : 'neutral',
  }
}

function changeOf(input: OverviewInput, id: (typeof order)[number]): ChangeView | null {
  const difference = input.overview.differences[id]
  if (difference.value === null) return null
  if (id === 'medianMs') return medianChange(input, difference)
  if (id === 'cases') return casesChange(input, difference)
  return shareChange(input, id, difference)
}

function titleOf({ overview, words }: OverviewInput): string {
  const text = words.text.overview.changes
  const before = overview.comparisonPeriod
  if (before === null) return text.titlePlain
  if (overview.comparisonKind !== 'sameWeeksLastYear')
    return text.titlePrevious(words.period(before.from, before.to))
  const title = text.titleWeeks(before.from.slice(0, 4))
  return overview.comparisonIsPart === true ? words.text.app.filter.samePart(title) : title
}

/** What changed since the comparison period: direction first, then the doubt. */
export function changesView(input: OverviewInput): ChangesView {
  const { overview, words } = input
  const text = words.text.overview.changes
  const items = order
    .filter((id) => id !== 'conversationRatio' || !isOfTopicOrTeam(input.filter))
    .map((id) => changeOf(input, id))
    .filter((item) => item !== null)
    .slice(0, mostItems)
  const title = titleOf(input)
  const { comparisonPeriod, dataTo } = overview
  if (overview.periodUnfinished && comparisonPeriod === null && dataTo !== null)
    return { title, items: [], none: text.unfinished(words.date(dataTo)) }
  if (comparisonPeriod === null) return { title, items: [], none: text.noComparison }
  return { title, items, none: items.length === 0 ? text.nothing : null }
}
