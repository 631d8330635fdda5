import { usualHolidays } from '../../domain/holidays.ts'
import type { OpeningBlock, OpeningHours, OpeningWeek } from '../../domain/openingHours.ts'
import type { Words } from '../words.ts'

export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** "9", "9.30" or "9:30", and "24" for the end of the day. */
export function clockTime(words: Words, minute: number): string {
  const minutes = String(minute % 60).padStart(2, '0')
  return words.text.hours.sentence.clockTime(String(Math.floor(minute / 60)), minutes)
}

interface Run {
  readonly first: number
  readonly last: number
  readonly blocks: readonly OpeningBlock[]
}

function sameBlocks(a: readonly OpeningBlock[], b: readonly OpeningBlock[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Days that follow each other with the same blocks; closed days are not named. */
function runsOf({ days }: OpeningWeek): readonly Run[] {
  const runs: Run[] = []
  days.forEach((day, index) => {
    const blocks = [...day].sort((a, b) => a.openMinute - b.openMinute)
    const last = runs.at(-1)
    if (last !== undefined && last.last === index - 1 && sameBlocks(last.blocks, blocks)) {
      runs[runs.length - 1] = { ...last, last: index }
    } else runs.push({ first: index, last: index, blocks })
  })
  return runs.filter(({ blocks }) => blocks.length > 0)
}

function daysText(words: Words, { first, last }: Run): string {
  const { days, sentence } = words.text.hours
  const nameOf = (index: number): string => days[weekdays[index] ?? 'monday']
  if (first === 0 && last === 6) return sentence.everyDay
  if (first === last) return nameOf(first)
  return last === first + 1
    ? words.list([nameOf(first), nameOf(last)])
    : sentence.through(nameOf(first), nameOf(last))
}

function runText(words: Words, run: Run): string {
  const { sentence } = words.text.hours
  const [only, ...others] = run.blocks
  const isWholeDay = others.length === 0 && only?.openMinute === 0 && only.closeMinute === 1440
  if (isWholeDay) return sentence.dayAndNight(daysText(words, run))
  const blocks = run.blocks.map(({ openMinute, closeMinute }) =>
    sentence.block(clockTime(words, openMinute), clockTime(words, closeMinute)),
  )
  return sentence.open(daysText(words, run), words.list(blocks))
}

/** The week that holds now: the last without an end, else the last of all. */
function presentWeek({ weeks }: OpeningHours): OpeningWeek | undefined {
  return weeks.findLast(({ validTo }) => validTo === null) ?? weeks.at(-1)
}

/** Opening time of the present week, as "40" or "37,5". */
export function hoursPerWeek(words: Words, hours: OpeningHours): string {
  const blocks = presentWeek(hours)?.days.flat() ?? []
  const minutes = blocks.reduce((sum, { openMinute, closeMinute }) => sum + closeMinute - openMinute, 0)
  return words.number(minutes / 60, minutes % 60 === 0 ? 0 : 1)
}

function holidaysText(words: Words, { closedHolidays, timeZone }: OpeningHours): string {
  const { sentence } = words.text.hours
  if (closedHolidays.length === 0) return sentence.noHolidays
  const usual = usualHolidays(timeZone === 'Europe/Brussels' ? 'VL' : 'NL')
  return usual.every((holiday) => closedHolidays.includes(holiday))
    ? sentence.holidays
    : sentence.someHolidays
}

/**
 * Opening hours in a few words: "maandag t/m vrijdag 9-17 uur, zonder feestdagen". Of several periods the present one is
 * told, and that there are others. `hasFormerHours`: accounts of before a merger are counted with other hours.
 */
export function hoursSentence(words: Words, hours: OpeningHours, hasFormerHours = false): string {
  const { sentence } = words.text.hours
  const week = presentWeek(hours)
  const runs = week === undefined ? [] : runsOf(week)
  const open =
    runs.length === 0 ? words.text.hours.editor.closed : words.list(runs.map((run) => runText(words, run)))
  const count = hours.closedDays.length
  const closed = count === 1 ? sentence.oneClosedDay : sentence.closedDays(words.number(count))
  return [
    open,
    holidaysText(words, hours),
    ...(count === 0 ? [] : [closed]),
    ...(hours.weeks.length > 1 ? [sentence.otherPeriods] : []),
    ...(hasFormerHours ? [sentence.predecessors] : []),
  ].join(', ')
}
