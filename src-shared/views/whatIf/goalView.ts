import { formatRoundEuro } from '../../locale/money.ts'
import type { TriedCover } from '../../staffing/plan/goal.ts'
import type { PlanPerson } from '../../staffing/plan/plan.ts'
import type { Range } from '../../staffing/plan/outcome.ts'
import { fewestYearsForRange } from '../../staffing/plan/rangeOfYears.ts'
import { goalChart, type GoalChart } from './goalChart.ts'
import type { GoalCell, GoalRow } from './goalRow.ts'
import { goalSentences, type GoalInput } from './goalSentence.ts'
import { coverText, hoursNumber, limitText } from './goalWords.ts'
import { longestScenarioName } from './planEdits.ts'
import { shareText } from './resultsInput.ts'

export interface GoalView {
  readonly sentences: readonly string[]
  readonly notes: readonly string[]
  readonly rows: readonly GoalRow[]
  /** Null where only the order may be shown, and where there is nothing to draw. */
  readonly chart: GoalChart | null
  /** Key of the row that is chosen until another is. */
  readonly first: string | null
  readonly head: { readonly share: string; readonly hasSameDay: boolean; readonly hasCost: boolean }
}

export function goalView(input: GoalInput): GoalView {
  const { words, target, isDirectionOnly, isPriced } = input
  const rows = rowsOf(input)
  return {
    sentences: goalSentences(input),
    notes: notesOf(input),
    rows,
    chart: isDirectionOnly ? null : goalChart(input, rows),
    first: isDirectionOnly ? null : firstOf(rows),
    head: {
      share: words.text.whatIfGoal.table.share(limitText(words, target)),
      hasSameDay: target.sameDay !== null,
      hasCost: isPriced,
    },
  }
}

/** The cheapest that reaches; where none does, what helps most. */
function firstOf(rows: readonly GoalRow[]): string | null {
  const cheapest = rows.find(({ isCheapest }) => isCheapest)
  return (cheapest ?? rows.findLast(({ isPresent }) => !isPresent))?.key ?? null
}

function isSame(one: TriedCover, other: TriedCover | null): boolean {
  return other !== null && JSON.stringify(one.people) === JSON.stringify(other.people)
}

/** By cost. The cheapest that reaches may lie off the frontier of the first demand, when the second one decides. */
function rowsOf(input: GoalInput): readonly GoalRow[] {
  const { goal, isPriced } = input
  if (goal.highest === null) return []
  const covers = [...goal.frontier]
  for (const cover of [goal.present, goal.cheapest])
    if (cover !== null && !covers.some((one) => isSame(one, cover))) covers.push(cover)
  const costOf = ({ euroPerYear, hoursPerWeek }: TriedCover): number =>
    isPriced ? euroPerYear : hoursPerWeek
  return covers
    .toSorted((a, b) => costOf(a) - costOf(b))
    .map((cover, index) => rowOf(input, cover, String(index)))
}

function rowOf(input: GoalInput, cover: TriedCover, key: string): GoalRow {
  const { words, goal, target, isPriced, isDirectionOnly } = input
  const text = words.text.whatIfGoal.table
  const isCheapest = !isDirectionOnly && isSame(cover, goal.cheapest)
  const isPresent = isSame(cover, goal.present)
  const marks = [...(isPresent ? [input.from] : []), ...(isCheapest ? [text.cheapest] : [])]
  if (cover.withinTarget === null) marks.push(text.overloaded)
  return {
    key,
    cover,
    name: coverText(words, cover, input.from),
    mark: marks.length === 0 ? null : marks.join(', '),
    isCheapest,
    isPresent,
    cost: isPriced ? formatRoundEuro(words.language, cover.euroPerYear) : null,
    hours: hoursNumber(words, cover.hoursPerWeek),
    share: isDirectionOnly ? null : cellOf(input, cover.withinTarget),
    sameDay: isDirectionOnly || target.sameDay === null ? null : cellOf(input, cover.sameDay),
    reaches: isDirectionOnly ? null : cover.reaches ? text.yes : text.no,
  }
}

function cellOf({ words }: GoalInput, range: Range | null): GoalCell | null {
  if (range === null) return null
  const { value, low, high } = range
  return {
    value: words.percent(value),
    range: low === null || high === null ? null : words.percentRange(low, high),
  }
}

function notesOf({ words, goal, isPriced, isDirectionOnly, years }: GoalInput): readonly string[] {
  const text = words.text.whatIfGoal.notes
  if (goal.highest === null) return []
  const simulated = goal.tried - goal.overloaded
  return [
    ...(isDirectionOnly ? [words.text.whatIfGoal.direction.note] : [text.mean]),
    ...(isPriced ? [text.cost] : [text.noPrice]),
    goal.inFull === simulated
      ? text.allYears(words.number(years))
      : text.years(words.number(goal.inFull), words.number(years), words.number(goal.fewYears)),
    ...(goal.overloaded > 0 ? [text.overloaded(words.number(goal.overloaded))] : []),
    ...(years < fewestYearsForRange && !isDirectionOnly
      ? [text.lasts(words.number(fewestYearsForRange))]
      : []),
  ]
}

/** People of a cover as rows of a plan: those that came beside get a name. */
export function namedPeople({ words }: GoalInput, people: readonly PlanPerson[]): PlanPerson[] {
  const { addedPerson } = words.text.whatIfGoal
  return people.map((person) => (person.label === '' ? { ...person, label: addedPerson } : person))
}

/** What the scenario is called that a row becomes. */
export function scenarioNameOf({ words, target, isDirectionOnly }: GoalInput, row: GoalRow): string {
  const { takenName } = words.text.whatIfGoal
  const name = row.isCheapest && !isDirectionOnly ? takenName(shareText(words, target.share)) : row.name
  return name.slice(0, longestScenarioName)
}
