import { formatRoundEuro } from '../../locale/money.ts'
import type { GoalSeek, TriedCover } from '../../staffing/plan/goal.ts'
import type { PlanTarget } from '../../staffing/plan/plan.ts'
import type { Words } from '../words.ts'
import { leastEuro, leastHours } from './costWords.ts'
import { coverText, hoursNumber, limitText, targetText } from './goalWords.ts'

export interface GoalInput {
  readonly words: Words
  readonly goal: GoalSeek
  readonly target: PlanTarget
  /** Every rostered hour has a price, so that covers were compared by cost. */
  readonly isPriced: boolean
  /** The check afterwards failed: no figures may be shown. */
  readonly isDirectionOnly: boolean
  /** What the cover that was begun with is called in a sentence: "nu", "A Avonddienst". */
  readonly from: string
  /** Years that the plan simulates. */
  readonly years: number
}

/** The answer in one to four sentences. */
export function goalSentences(input: GoalInput): readonly string[] {
  const { words, goal, target, isDirectionOnly } = input
  const text = words.text.whatIfGoal
  const tried = words.number(goal.tried)
  if (goal.highest === null)
    return [goal.overloaded > 0 ? text.none.overloaded(tried) : text.none.noQuestions]
  if (isDirectionOnly) return [text.direction.sentence(tried, limitText(words, target))]
  if (goal.cheapest === null) return noneSentences(input, goal.highest)
  return foundSentences(input, goal.cheapest)
}

function foundSentences(input: GoalInput, cheapest: TriedCover): readonly string[] {
  const { words, goal, target } = input
  const text = words.text.whatIfGoal.found
  const tried = words.number(goal.tried)
  const share = words.percent(cheapest.withinTarget?.value ?? 0)
  const reaches =
    cheapest.sameDay === null
      ? text.reaches(share)
      : text.reachesBoth(share, words.percent(cheapest.sameDay.value))
  if (cheapest.added.length === 0)
    return [text.present(tried, targetText(words, target), input.from), reaches]
  return [
    text.cheapest(tried, targetText(words, target), coverText(words, cheapest, input.from)),
    differenceSentence(input, cheapest),
    reaches,
  ]
}

function differenceSentence({ words, goal, isPriced }: GoalInput, cheapest: TriedCover): string {
  const text = words.text.whatIfGoal.found
  const extraHours = cheapest.hoursPerWeek - goal.present.hoursPerWeek
  const hours = hoursNumber(words, Math.abs(extraHours))
  const told =
    Math.abs(extraHours) < leastHours
      ? text.hoursSame
      : extraHours > 0
        ? text.hoursMore(hours)
        : text.hoursLess(hours)
  if (!isPriced) return text.onlyHours(told)
  const extraEuro = cheapest.euroPerYear - goal.present.euroPerYear
  const euro = formatRoundEuro(words.language, Math.abs(extraEuro))
  if (Math.abs(extraEuro) < leastEuro) return text.euroSame(told)
  return extraEuro > 0 ? text.euroMore(told, euro) : text.euroLess(told, euro)
}

type Highest = NonNullable<GoalSeek['highest']>

function noneSentences({ words, goal, target }: GoalInput, highest: Highest): readonly string[] {
  const text = words.text.whatIfGoal.none
  const demanded = target.sameDay?.share ?? 0
  const missesWithin = highest.withinTarget < target.share
  const missesSameDay = (highest.sameDay ?? 1) < demanded
  const clock = goal.roundTheClock
  return [
    text.reached(words.number(goal.tried), targetText(words, target)),
    ...(missesWithin
      ? [text.within(reachedText(words, highest.withinTarget, target.share), limitText(words, target))]
      : []),
    ...(missesSameDay ? [text.sameDay(reachedText(words, highest.sameDay ?? 0, demanded))] : []),
    ...(!missesWithin && !missesSameDay ? [text.together] : []),
    ...(clock === null ? [] : [clockSentence(words, clock, target)]),
  ]
}

/** A share below what is asked for, which rounding must not make equal to it: "net geen 95,0%". */
function reachedText(words: Words, share: number, asked: number): string {
  const told = words.percent(share)
  return told === words.percent(asked) ? words.text.whatIfGoal.none.justBelow(told) : told
}

/** What hours alone can reach: of the part of the target that even they miss, else of the first. */
function clockSentence(words: Words, clock: Highest, target: PlanTarget): string {
  const text = words.text.whatIfGoal
  const sameDay = clock.sameDay ?? 1
  const missesSameDay = clock.withinTarget >= target.share && sameDay < (target.sameDay?.share ?? 0)
  const share = words.percent(clock.withinTarget)
  if (missesSameDay) return text.none.clockMisses(text.target.onTheDay(words.percent(sameDay)))
  const within = text.target.within(share, limitText(words, target))
  return clock.withinTarget >= target.share ? text.none.clockReaches(within) : text.none.clockMisses(within)
}
