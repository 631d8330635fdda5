import { weekdays } from '../hours/hoursSentence.ts'
import type { Tick } from '../scale.ts'
import type { Words } from '../words.ts'
import { shownScenarios, trustOf, type ResultsInput, type ShownScenario } from './resultsInput.ts'
import { nameOf } from './scenarioCurves.ts'

export interface WaitingPanel {
  readonly key: number
  readonly name: string
  /** "meeste op maandag 9 uur: 14,2" */
  readonly most: string
  /** 168 heights and the first again at the end, as fractions of the shared axis. */
  readonly heights: readonly number[]
  readonly alt: string
}

export interface WaitingView {
  readonly title: string
  readonly subtitle: string
  readonly nothing: string | null
  readonly yTicks: readonly Tick[]
  /** Names of the days, in the middle of each. */
  readonly days: readonly Tick[]
  readonly panels: readonly WaitingPanel[]
  /** Every third hour of the week as a row, one cell a scenario. */
  readonly head: readonly string[]
  readonly rows: readonly { readonly key: number; readonly name: string; readonly cells: readonly string[] }[]
}

const hoursInDay = 24
const hoursInWeek = 168
const daysInWeek = 7
const hoursInRow = 3
/** "ma", "Mon" */
const shortLetters = { nl: 2, en: 3 } as const

/** A round number at or above what is drawn, of which the half can be told as well. */
function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)))
  return [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * power).find((round) => round >= value) ?? 10 * power
}

function dayName({ text }: Words, day: number): string {
  return text.hours.days[weekdays[day] ?? 'monday']
}

/** "ma", "Mon"; 0 = Monday. */
export function dayShort(words: Words, day: number): string {
  return dayName(words, day).slice(0, shortLetters[words.language])
}

/** "maandag 10 uur", from Monday 0:00. */
export function momentOf(words: Words, hour: number): string {
  const day = dayName(words, Math.floor(hour / hoursInDay))
  return words.text.whatIfResults.waiting.moment(day, String(hour % hoursInDay))
}

function waitingOf({ outcome }: ShownScenario): readonly number[] | null {
  return outcome.kind === 'steady' ? outcome.waitingThroughWeek : null
}

function panelOf(words: Words, shown: ShownScenario, waiting: readonly number[], top: number): WaitingPanel {
  const text = words.text.whatIfResults.waiting
  const most = waiting.indexOf(Math.max(...waiting))
  const least = waiting.indexOf(Math.min(...waiting))
  const point = (hour: number): string =>
    text.altPoint(momentOf(words, hour), words.number(waiting[hour] ?? 0, 1))
  const [first = 0] = waiting
  return {
    key: shown.index,
    name: nameOf(shown),
    most: text.most(momentOf(words, most), words.number(waiting[most] ?? 0, 1)),
    heights: [...waiting, first].map((count) => count / top),
    alt: text.alt(nameOf(shown), point(most), point(least)),
  }
}

/** How many questions wait through the week, one small line a scenario on one scale. */
export function waitingView(input: ResultsInput): WaitingView {
  const { words } = input
  const text = words.text.whatIfResults.waiting
  const isDirectionOnly = trustOf(input) === 'direction'
  const found = isDirectionOnly
    ? []
    : shownScenarios(input).flatMap((shown) => {
        const waiting = waitingOf(shown)
        return waiting === null || waiting.length === 0 ? [] : [{ shown, waiting }]
      })
  const top = roundAbove(Math.max(0, ...found.flatMap(({ waiting }) => waiting)))
  const hours = Array.from({ length: hoursInWeek / hoursInRow }, (_, index) => index * hoursInRow)
  return {
    title: text.title,
    subtitle: text.subtitle,
    nothing: isDirectionOnly
      ? words.text.whatIfResults.curve.directionOnly
      : found.length === 0
        ? text.nothing
        : null,
    yTicks: [0, 0.5, 1].map((at) => ({ at, label: words.number(at * top, (at * top) % 1 === 0 ? 0 : 1) })),
    days: Array.from({ length: daysInWeek }, (_, day) => ({
      at: (day + 0.5) / daysInWeek,
      label: dayShort(words, day),
    })),
    panels: found.map(({ shown, waiting }) => panelOf(words, shown, waiting, top)),
    head: found.map(({ shown }) => nameOf(shown)),
    rows: hours.map((hour) => ({
      key: hour,
      name: momentOf(words, hour),
      cells: found.map(({ waiting }) => words.number(waiting[hour] ?? 0, 1)),
    })),
  }
}
