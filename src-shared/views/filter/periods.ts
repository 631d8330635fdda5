import type { Words } from '../words.ts'

export interface PeriodChoice {
  readonly from: string
  readonly to: string
  readonly label: string
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

function span(start: Month, months: number): { readonly from: string; readonly to: string } {
  return { from: firstDay(start), to: lastDay(addMonths(start, months - 1)) }
}

/** The quarters that lie wholly inside the data, newest first. */
function wholeQuarters(dataFrom: string, dataTo: string): { readonly from: string; readonly to: string }[] {
  const { year, month } = monthOf(dataTo)
  const thisQuarter: Month = { year, month: Math.floor((month - 1) / 3) * 3 + 1 }
  return Array.from({ length: 40 }, (_, index) => span(addMonths(thisQuarter, -3 * index), 3)).filter(
    ({ from, to }) => to <= dataTo && from >= dataFrom,
  )
}

const mostQuarters = 5

/** What the filter sentence offers: whole quarters, the last twelve whole months, calendar years, everything. */
export function periodChoices(words: Words, dataFrom: string, dataTo: string): readonly PeriodChoice[] {
  const named = ({ from, to }: { readonly from: string; readonly to: string }): PeriodChoice => ({
    from,
    to,
    label: words.period(from, to),
  })
  const quarters = wholeQuarters(dataFrom, dataTo).slice(0, mostQuarters)
  const end = monthOf(dataTo)
  const lastWhole = lastDay(end) <= dataTo ? end : addMonths(end, -1)
  const year = span(addMonths(lastWhole, -11), 12)
  const years = Array.from({ length: end.year - monthOf(dataFrom).year + 1 }, (_, index) =>
    span({ year: end.year - index, month: 1 }, 12),
  ).filter(({ from, to }) => to >= dataFrom && from <= dataTo)
  const choices = [
    ...quarters.map(named),
    ...(year.from >= dataFrom ? [named(year)] : []),
    ...years.map(named),
    { from: dataFrom, to: dataTo, label: words.text.app.filter.everything },
  ]
  return choices.filter(
    (choice, index) =>
      choices.findIndex((other) => other.from === choice.from && other.to === choice.to) === index,
  )
}
