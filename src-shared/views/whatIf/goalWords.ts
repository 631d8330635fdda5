import { formatRoundEuro } from '../../locale/money.ts'
import type { TriedCover } from '../../staffing/plan/goal.ts'
import type { PlanTarget } from '../../staffing/plan/plan.ts'
import { clockTime } from '../hours/hoursSentence.ts'
import type { Words } from '../words.ts'
import { shareText } from './resultsInput.ts'

const minuteMs = 60_000
const daysInWeek = 7

/** "ma–do", "za en zo", "elke dag"; weekdays ascending, 0 = Monday. */
function daysText(words: Words, weekdays: readonly number[]): string {
  const { cover } = words.text.whatIfGoal
  if (weekdays.length === daysInWeek) return cover.everyDay
  const nameOf = (weekday: number): string => cover.days[weekday] ?? ''
  const runs: number[][] = []
  for (const weekday of weekdays) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === weekday - 1) run.push(weekday)
    else runs.push([weekday])
  }
  const pieces = runs.flatMap((run) =>
    run.length > 2 ? [cover.through(nameOf(run[0] ?? 0), nameOf(run.at(-1) ?? 0))] : run.map(nameOf),
  )
  return words.list(pieces)
}

function blocksText(words: Words, added: TriedCover['added']): string {
  const { cover } = words.text.whatIfGoal
  const told = added.map(({ weekdays, openMinute, closeMinute }) =>
    cover.block(daysText(words, weekdays), clockTime(words, openMinute), clockTime(words, closeMinute)),
  )
  return words.list(told)
}

/** "ma–do 17–21 uur en za en zo 10–16 uur erbij, ma–vr 9–11 uur eraf"; "zoals nu" where nothing differs; `from`: what was begun with. */
export function coverText(words: Words, { added }: Pick<TriedCover, 'added'>, from: string): string {
  const { cover } = words.text.whatIfGoal
  const more = added.filter(({ people }) => people > 0)
  const less = added.filter(({ people }) => people < 0)
  const moreText = cover.more(blocksText(words, more))
  const lessText = cover.less(blocksText(words, less))
  if (more.length === 0) return less.length === 0 ? cover.present(from) : lessText
  return less.length === 0 ? moreText : cover.both(moreText, lessText)
}

export function hoursNumber(words: Words, hours: number): string {
  const rounded = Math.round(hours * 10) / 10
  return words.number(rounded, Number.isInteger(rounded) ? 0 : 1)
}

/** "€ 57.700 per jaar", or "62 uur per week" where there is no price. */
export function costText(
  words: Words,
  { hoursPerWeek, euroPerYear }: Pick<TriedCover, 'hoursPerWeek' | 'euroPerYear'>,
  isPriced: boolean,
): string {
  const text = words.text.whatIfGoal
  return isPriced
    ? text.perYear(formatRoundEuro(words.language, euroPerYear))
    : text.perWeek(hoursNumber(words, hoursPerWeek))
}

/** "4 uur" */
export function limitText(words: Words, { limitMinutes }: PlanTarget): string {
  return words.long(limitMinutes * minuteMs)
}

/** "80% binnen 4 uur en 95% op de dag zelf" */
export function targetText(words: Words, target: PlanTarget): string {
  const text = words.text.whatIfGoal.target
  const within = text.within(shareText(words, target.share), limitText(words, target))
  return target.sameDay === null ? within : text.sameDay(within, shareText(words, target.sameDay.share))
}
