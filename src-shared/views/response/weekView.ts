import type { Figure } from '../../domain/figure.ts'
import type { Clock } from '../../domain/period.ts'
import { weekdays } from '../hours/hoursSentence.ts'
import type { Words } from '../words.ts'
import { knownCount, type CasesOf, type ResponseInput } from './responseInput.ts'

/** How a cell is filled: nothing happened, too little to tell, no half reached, or a step of the scale from 1. */
export type CellFill = 'none' | 'few' | 'notReached' | number

export interface WeekCell {
  readonly key: string
  readonly fill: CellFill
  /** For most of the hour it is open. */
  readonly isOpen: boolean
  /** Day, hour and what happened: its name, and shown when pointed at. */
  readonly words: string
  /** In the table. */
  readonly value: string
  readonly cases: CasesOf | null
}

export interface WeekKey {
  readonly fill: CellFill
  readonly label: string
}

/** One week of 7 days x 24 hours, Monday first. */
export interface WeekMapView {
  readonly title: string
  readonly subtitle: string
  readonly days: readonly { readonly name: string; readonly short: string }[]
  readonly hours: readonly string[]
  readonly rows: readonly (readonly WeekCell[])[]
  readonly keys: readonly WeekKey[]
  /** Steps of the scale. */
  readonly steps: number
  readonly note: string | null
}

export interface WeekView {
  readonly arrivals: WeekMapView
  readonly response: WeekMapView
  /** Any hour is open: the outline has a key. */
  readonly hasOpenHours: boolean
}

const hoursInDay = Array.from({ length: 24 }, (_, hour) => hour)
const hourMs = 3_600_000
const mostSteps = 5
/** Ends of the steps for times; the last step is all that is longer. */
const timeSteps: Readonly<Record<Clock, readonly number[]>> = {
  calendar: [hourMs, 2 * hourMs, 4 * hourMs, 8 * hourMs, 24 * hourMs],
  opening: [hourMs / 4, hourMs / 2, hourMs, 2 * hourMs, 8 * hourMs],
}

interface Hour {
  readonly day: number
  readonly hour: number
  readonly count: number
  readonly figure: Figure
  readonly isOpen: boolean
}

function dayName(words: Words, day: number): string {
  return words.text.hours.days[weekdays[day] ?? 'monday']
}

function momentOf(words: Words, { day, hour }: Pick<Hour, 'day' | 'hour'>): string {
  const name = dayName(words, day)
  return `${name} ${words.text.responseCharts.week.hour(String(hour), String(hour + 1))}`
}

function hoursOf({ response }: ResponseInput): Hour[][] {
  const { arrivals, response: medians, open } = response.week
  return arrivals.map((counts, day) =>
    hoursInDay.map((hour) => ({
      day,
      hour,
      count: counts[hour] ?? 0,
      figure: medians[day]?.[hour] ?? { value: null, reason: 'noMessages', n: 0 },
      isOpen: (open[day]?.[hour] ?? 0) >= 0.5,
    })),
  )
}

function casesOf(words: Words, hour: Hour): CasesOf | null {
  if (hour.count === 0) return null
  return {
    mark: { weekday: hour.day, hour: hour.hour },
    title: words.text.response.cases.arrivedAt(momentOf(words, hour)),
  }
}

/** Whole numbers of questions a step: 1, 2, 5, 10, 20 … so that at most five steps reach the busiest hour. */
function stepSize(most: number): number {
  for (let power = 1; ; power *= 10) {
    const found = [1, 2, 5].find((size) => size * power * mostSteps >= most)
    if (found !== undefined) return found * power
  }
}

function countText({ text, number }: Words, count: number): string {
  const week = text.responseCharts.week
  if (count === 0) return week.noQuestions
  return count === 1 ? week.question : week.questions(number(count))
}

function cellWords(words: Words, hour: Hour, what: string): string {
  const text = words.text.responseCharts.week
  return text.cell(momentOf(words, hour), hour.isOpen ? what : `${what} (${text.closed})`)
}

function frame({ words }: ResponseInput): Pick<WeekMapView, 'days' | 'hours'> {
  return {
    days: weekdays.map((_, day) => {
      const name = dayName(words, day)
      return { name, short: name.slice(0, words.language === 'nl' ? 2 : 3) }
    }),
    hours: hoursInDay.map(String),
  }
}

function arrivalKeys(words: Words, size: number, steps: number): WeekKey[] {
  const text = words.text.responseCharts.week
  return Array.from({ length: steps }, (_, index) => {
    const [low, high] = [index * size + 1, (index + 1) * size]
    return {
      fill: index + 1,
      label: low === high ? words.number(low) : text.from(words.number(low), words.number(high)),
    }
  })
}

function arrivalsMap(input: ResponseInput, week: readonly (readonly Hour[])[]): WeekMapView {
  const { words } = input
  const text = words.text.responseCharts.week
  const most = Math.max(0, ...week.flat().map(({ count }) => count))
  const size = stepSize(most)
  const steps = Math.ceil(most / size)
  return {
    title: text.arrivals,
    subtitle: text.arrivalsSubtitle,
    ...frame(input),
    rows: week.map((hours) =>
      hours.map((hour) => ({
        key: `${hour.day}-${hour.hour}`,
        fill: hour.count === 0 ? 'none' : Math.ceil(hour.count / size),
        isOpen: hour.isOpen,
        words: cellWords(words, hour, countText(words, hour.count)),
        value: words.number(hour.count),
        cases: casesOf(words, hour),
      })),
    ),
    keys: [{ fill: 'none', label: text.noneKey }, ...arrivalKeys(words, size, steps)],
    steps,
    note: null,
  }
}

function fillOf(figure: Figure, clock: Clock): CellFill {
  if (figure.value !== null) {
    const { value } = figure
    const step = timeSteps[clock].findIndex((end) => value <= end)
    return step === -1 ? timeSteps[clock].length + 1 : step + 1
  }
  if (figure.n === 0) return 'none'
  return figure.reason === 'notReached' || figure.reason === 'nobodyAnswered' ? 'notReached' : 'few'
}

function timeText({ words, filter }: ResponseInput, { count, figure }: Hour): string {
  const text = words.text.responseCharts.week
  if (count === 0) return text.noQuestions
  const n = words.number(count)
  if (figure.value !== null) return text.half(n, words.short(figure.value, filter.clock))
  if (fillOf(figure, filter.clock) === 'notReached') return text.notReached(n)
  return count === 1 ? text.fewOne : text.few(n)
}

function timeKeys({ words, filter }: ResponseInput, fills: readonly CellFill[]): WeekKey[] {
  const text = words.text.responseCharts.week
  const ends = timeSteps[filter.clock]
  return [
    ...ends.map((end, index) => ({
      fill: index + 1,
      label: index === 0 ? text.upTo(words.short(end, filter.clock)) : words.short(end, filter.clock),
    })),
    { fill: ends.length + 1, label: text.longer },
    ...(fills.includes('notReached') ? [{ fill: 'notReached', label: text.notReachedKey } as const] : []),
    ...(fills.includes('few') ? [{ fill: 'few', label: text.fewKey } as const] : []),
  ]
}

function responseMap(input: ResponseInput, week: readonly (readonly Hour[])[]): WeekMapView {
  const { words, filter, response } = input
  const text = words.text.responseCharts.week
  const all = knownCount(response.current.cases) ?? 0
  const rows = week.map((hours) =>
    hours.map((hour) => ({
      key: `${hour.day}-${hour.hour}`,
      fill: hour.count === 0 ? ('none' as const) : fillOf(hour.figure, filter.clock),
      isOpen: hour.isOpen,
      words: cellWords(words, hour, timeText(input, hour)),
      value: hour.figure.value === null ? '–' : words.short(hour.figure.value, filter.clock),
      cases: casesOf(words, hour),
    })),
  )
  const { shownCases } = response.week
  return {
    title: text.response,
    subtitle: text.responseSubtitle,
    ...frame(input),
    rows,
    keys: timeKeys(
      input,
      rows.flat().map(({ fill }) => fill),
    ),
    steps: timeSteps[filter.clock].length + 1,
    note: shownCases < all ? text.shown(words.number(shownCases), words.number(all)) : null,
  }
}

/** Arrivals and response by hour of the week; null while there is not one question. */
export function weekView(input: ResponseInput): WeekView | null {
  const week = hoursOf(input)
  if (week.flat().every(({ count }) => count === 0)) return null
  return {
    arrivals: arrivalsMap(input, week),
    response: responseMap(input, week),
    hasOpenHours: week.flat().some(({ isOpen }) => isOpen),
  }
}
