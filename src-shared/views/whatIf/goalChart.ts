import { formatRoundEuro } from '../../locale/money.ts'
import type { Range } from '../../staffing/plan/outcome.ts'
import type { GoalInput } from './goalSentence.ts'
import type { GoalRow } from './goalRow.ts'
import { costText, hoursNumber, limitText } from './goalWords.ts'
import { shareText } from './resultsInput.ts'

/** Cost against result, as fractions: x from cheap to dear, y from little to much. */
export interface GoalChart {
  readonly title: string
  readonly note: string
  readonly alt: string
  readonly points: readonly GoalPoint[]
  /** Keys of the points that the line runs through: the frontier. */
  readonly line: readonly GoalPoint[]
  readonly xTicks: readonly GoalTick[]
  readonly yTicks: readonly GoalTick[]
  readonly target: { readonly y: number; readonly label: string }
  readonly xAxis: string
  readonly yAxis: string
}
export interface GoalPoint {
  readonly key: string
  readonly x: number
  readonly y: number
  /** Ends of the range; null without one. */
  readonly low: number | null
  readonly high: number | null
  readonly label: string | null
  readonly kind: 'present' | 'cheapest' | 'other'
  readonly text: string
}
export interface GoalTick {
  readonly at: number
  readonly label: string
}

/** Room beside the first and the last point, as a part of the axis. */
const padding = 0.06
const steps = [1, 2, 2.5, 5, 10]
const mostTicks = 5

/** Round values within [low, high], five at most. */
function roundTicks(low: number, high: number): readonly number[] {
  const raw = Math.max(1e-9, high - low) / mostTicks
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = power * (steps.find((one) => one * power >= raw) ?? 10)
  const ticks: number[] = []
  for (let value = Math.ceil(low / step) * step; value <= high + step * 1e-9; value += step) ticks.push(value)
  return ticks
}

/** Null with fewer than two points: nothing to compare. */
export function goalChart(input: GoalInput, rows: readonly GoalRow[]): GoalChart | null {
  const { words, target, isPriced } = input
  const text = words.text.whatIfGoal.chart
  const shown = rows.flatMap((row) =>
    row.cover.withinTarget === null ? [] : [{ row, range: row.cover.withinTarget }],
  )
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined || shown.length < 2) return null
  const costOf = ({ cover }: GoalRow): number => (isPriced ? cover.euroPerYear : cover.hoursPerWeek)
  const [lowCost, highCost] = [costOf(first.row), costOf(last.row)]
  const span = Math.max(1e-9, highCost - lowCost)
  const x = (cost: number): number => padding + ((cost - lowCost) / span) * (1 - 2 * padding)
  const lowest = Math.min(target.share, ...shown.map(({ range }) => range.low ?? range.value))
  const floor = Math.max(0, Math.floor(lowest * 10) / 10)
  const y = (share: number): number => (share - floor) / (1 - floor)
  const points = shown.map((one, index) =>
    pointOf(input, one, { x: x(costOf(one.row)), y, isEnd: index === 0 || index === shown.length - 1 }),
  )
  const onFrontier = new Set(input.goal.frontier.map(({ people }) => JSON.stringify(people)))
  const isOnFrontier = new Set(
    rows.filter(({ cover }) => onFrontier.has(JSON.stringify(cover.people))).map(({ key }) => key),
  )
  const tickLabel = (value: number): string =>
    isPriced ? formatRoundEuro(words.language, value) : hoursNumber(words, value)
  return {
    title: isPriced ? text.titleEuro : text.title,
    note: text.note,
    alt: text.alt(
      words.number(shown.length),
      words.percent(first.range.value),
      costText(words, first.row.cover, isPriced),
      words.percent(last.range.value),
      costText(words, last.row.cover, isPriced),
    ),
    points,
    line: points.filter(({ key }) => isOnFrontier.has(key)),
    xTicks: roundTicks(lowCost, highCost).map((value) => ({ at: x(value), label: tickLabel(value) })),
    yTicks: roundTicks(floor, 1).map((value) => ({ at: y(value), label: shareText(words, value) })),
    target: { y: y(target.share), label: text.target(shareText(words, target.share)) },
    xAxis: isPriced ? text.euroAxis : text.hoursAxis,
    yAxis: text.shareAxis(limitText(words, target)),
  }
}

interface Shown {
  readonly row: GoalRow
  readonly range: Range
}

function pointOf(
  { words, isPriced }: GoalInput,
  { row, range }: Shown,
  place: { readonly x: number; readonly y: (share: number) => number; readonly isEnd: boolean },
): GoalPoint {
  return {
    key: row.key,
    x: place.x,
    y: place.y(range.value),
    low: range.low === null ? null : place.y(range.low),
    high: range.high === null ? null : place.y(range.high),
    label: row.mark ?? (place.isEnd ? words.percent(range.value) : null),
    kind: row.isCheapest ? 'cheapest' : row.isPresent ? 'present' : 'other',
    text: `${row.name}: ${costText(words, row.cover, isPriced)}, ${words.percent(range.value)}`,
  }
}
