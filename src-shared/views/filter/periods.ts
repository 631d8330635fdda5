import type { Overview } from '../../contract/figures.ts'
import type { Words } from '../words.ts'

export interface PeriodChoice {
  readonly from: string
  readonly to: string
  readonly label: string
  /** What is missing from it, or the dates it stands for. */
  readonly note: string | null
}

interface Month {
  readonly year: number
  /** 1-12 */
  readonly month: number
}

function monthOf(localDate: string): Month {
  return { year: Number(localDate.slice(0, 4)), month: Number(localDate.slice(5, 7)) }
}

function addMonths({ year, month }: Month, count: number): Month {
  const index = year * 12 + (month - 1) + count
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function firstDay({ year, month }: Month): string {
  return `${year}-${pad(month)}-01`
}

function lastDay({ year, month }: Month): string {
  return `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
}

function span(start: Month, months: number): Pick<PeriodChoice, 'from' | 'to'> {
  return { from: firstDay(start), to: lastDay(addMonths(start, months - 1)) }
}

const mostQuarters = 5

/** What the periods on offer depend on. */
export type PeriodData = Pick<Overview, 'dataFrom' | 'dataTo' | 'observedTo' | 'quarters'>

type Span = Pick<PeriodChoice, 'from' | 'to'>

/** The last twelve months that have ended, where the data hold all of them. */
function lastTwelveMonths(dataFrom: string, observedTo: string): Span[] {
  const end = monthOf(observedTo)
  const lastWhole = lastDay(end) <= observedTo ? end : addMonths(end, -1)
  const year = span(addMonths(lastWhole, -11), 12)
  return year.from >= dataFrom ? [year] : []
}

/** Calendar years with messages, newest first. */
function years(quarters: readonly Span[]): Span[] {
  const numbers = new Set(quarters.map(({ from }) => monthOf(from).year))
  return [...numbers].sort((a, b) => b - a).map((year) => span({ year, month: 1 }, 12))
}

/**
 * What the filter sentence offers: quarters and calendar years that hold messages (the running ones too, named as not
 * complete), the last twelve whole months, and everything with its dates. Empty without data.
 */
export function periodChoices(words: Words, data: PeriodData): readonly PeriodChoice[] {
  const { dataFrom, dataTo, quarters } = data
  const text = words.text.app.filter
  if (dataFrom === null || dataTo === null) return []
  const observedTo = data.observedTo ?? dataTo
  const noteOf = ({ from, to }: Span): string | null => {
    if (to > observedTo) return text.untilNowNote(words.date(dataTo))
    return from < dataFrom ? text.startsNote(words.date(dataFrom)) : null
  }
  const named = ({ from, to }: Span): PeriodChoice => {
    const label = words.period(from, to)
    return { from, to, label: to > observedTo ? text.untilNow(label) : label, note: noteOf({ from, to }) }
  }
  const choices: PeriodChoice[] = [
    ...quarters.slice(0, mostQuarters).map(named),
    ...lastTwelveMonths(dataFrom, observedTo).map(named),
    ...years(quarters).map(named),
    { from: dataFrom, to: dataTo, label: text.everything, note: words.period(dataFrom, dataTo) },
  ]
  return choices.filter(
    (choice, index) =>
      choices.findIndex((other) => other.from === choice.from && other.to === choice.to) === index,
  )
}
