import type { ChoiceData } from '../../contract/figures.ts'
import type { Granularity } from '../../domain/granularity.ts'
import { epochDayOf, formatLocalDate, parseLocalDate } from '../../domain/localDate.ts'
import { bucketsOf, type BucketPeriod } from '../../domain/periodBuckets.ts'
import type { ReportingCalendar } from '../../domain/reportingCalendar.ts'
import { formatBucket } from '../../locale/buckets.ts'
import type { Words } from '../words.ts'

/** The headings of the periods on offer. */
export type PeriodGroup = 'recent' | 'quarters' | 'years' | 'reports' | 'terms' | 'everything'

export interface PeriodChoice extends BucketPeriod {
  readonly label: string
  /** What is missing from it, or the dates it stands for. */
  readonly note: string | null
  readonly group: PeriodGroup
}

/** What the periods on offer depend on. */
export interface PeriodData extends Pick<ChoiceData, 'dataFrom' | 'dataTo' | 'observedTo' | 'quarters'> {
  /** Absent = no council terms and reports on offer. */
  readonly calendar?: ReportingCalendar | undefined
}

interface Known {
  readonly dataFrom: string
  readonly dataTo: string
  readonly observedTo: string
  readonly quarters: readonly BucketPeriod[]
  readonly calendar: ReportingCalendar | null
}

const mostQuarters = 4
const mostYears = 3
const mostTerms = 2
/** Weeks and months know no calendar of their own. */
const noCalendar: ReportingCalendar = { termStarts: [], planningEnds: [] }

function known(data: PeriodData): Known | null {
  const { dataFrom, dataTo, observedTo, quarters, calendar = null } = data
  if (dataFrom === null || dataTo === null) return null
  return { dataFrom, dataTo, observedTo: observedTo ?? dataTo, quarters, calendar }
}

function firstDay(year: number, month: number): string {
  return formatLocalDate(epochDayOf(year, month, 1))
}

/** The latest week or month that lies wholly within the data. */
function lastWhole({ dataFrom, observedTo }: Known, granularity: 'week' | 'month'): BucketPeriod[] {
  const longAgo = formatLocalDate((parseLocalDate(observedTo) ?? 0) - 70)
  const recent = { from: longAgo > dataFrom ? longAgo : dataFrom, to: observedTo }
  return bucketsOf(recent, granularity, noCalendar)
    .filter(({ from, to }) => from >= dataFrom && to <= observedTo)
    .slice(-1)
}

/** The last twelve months that have ended, where the data hold all of them. */
function lastTwelveMonths({ dataFrom, observedTo }: Known): BucketPeriod[] {
  const next = formatLocalDate((parseLocalDate(observedTo) ?? 0) + 1)
  const [year, month] = [Number(next.slice(0, 4)), Number(next.slice(5, 7))]
  const from = firstDay(year - 1, month)
  const to = formatLocalDate(epochDayOf(year, month, 1) - 1)
  return from >= dataFrom ? [{ from, to }] : []
}

/** Calendar years with messages, newest first. */
function years(quarters: readonly BucketPeriod[]): BucketPeriod[] {
  const numbers = new Set(quarters.map(({ from }) => from.slice(0, 4)))
  return [...numbers].sort().reverse().map(wholeYear)
}

function wholeYear(year: string): BucketPeriod {
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** The reports of a year, each from 1 January; the running one too, those that have yet to begin not. */
function reports(year: string, { dataFrom, observedTo, calendar }: Known): BucketPeriod[] {
  if (calendar === null) return []
  return bucketsOf(wholeYear(year), 'planning', calendar)
    .filter(({ from, to }) => from <= observedTo && to >= dataFrom)
    .map(({ to }) => ({ from: `${year}-01-01`, to }))
}

/** Council terms with data, newest first. */
function terms({ dataFrom, observedTo, calendar }: Known): BucketPeriod[] {
  if (calendar === null) return []
  return bucketsOf({ from: dataFrom, to: observedTo }, 'term', calendar)
    .toReversed()
    .map(({ from, to }) => ({ from, to }))
}

/** "raadsperiode 2022–2026" */
function termName(words: Words, { from, to }: BucketPeriod): string {
  const last = formatLocalDate((parseLocalDate(to) ?? 0) + 1)
  return words.text.app.filter.term(`${from.slice(0, 4)}–${last.slice(0, 4)}`)
}

/** What a period misses; null where the data hold all of it. */
function missing(words: Words, { dataFrom, dataTo, observedTo }: Known, { from, to }: BucketPeriod) {
  const text = words.text.app.filter
  if (to > observedTo) return text.untilNowNote(words.date(dataTo))
  return from < dataFrom ? text.startsNote(words.date(dataFrom)) : null
}

function isNew(choice: BucketPeriod, index: number, all: readonly BucketPeriod[]): boolean {
  return all.findIndex(({ from, to }) => from === choice.from && to === choice.to) === index
}

/**
 * The short list of the filter sentence, under headings: the latest whole week, month and twelve months, the latest
 * quarters and calendar years that hold messages, this year's reports, council terms (the running ones too, named as not complete),
 * and everything with its dates. Empty without data.
 */
export function periodChoices(words: Words, data: PeriodData): readonly PeriodChoice[] {
  const found = known(data)
  if (found === null) return []
  const text = words.text.app.filter
  const named =
    (group: PeriodGroup, note: string | null = null) =>
    (period: BucketPeriod): PeriodChoice => {
      const { from, to } = period
      const label = group === 'terms' ? termName(words, period) : words.period(from, to)
      const isRunning = to > found.observedTo
      const notes = [note, missing(words, found, period)].filter((part) => part !== null)
      return {
        from,
        to,
        label: isRunning ? text.untilNow(label) : label,
        note: notes.length === 0 ? null : notes.join(', '),
        group,
      }
    }
  const { dataFrom, dataTo, observedTo, quarters } = found
  const ofReports = reports(observedTo.slice(0, 4), found).map((period) =>
    named('reports', text.reportUntil(words.date(period.to)))(period),
  )
  return [
    ...lastWhole(found, 'week').map(named('recent', text.lastWeek)),
    ...lastWhole(found, 'month').map(named('recent', text.lastMonth)),
    ...lastTwelveMonths(found).map(named('recent', text.lastTwelveMonths)),
    ...quarters.slice(0, mostQuarters).map(named('quarters')),
    ...years(quarters).slice(0, mostYears).map(named('years')),
    ...ofReports,
    ...terms(found).slice(0, mostTerms).map(named('terms')),
    {
      from: dataFrom,
      to: dataTo,
      label: text.everything,
      note: words.period(dataFrom, dataTo),
      group: 'everything' as const,
    },
  ].filter(isNew)
}

/** A period in the list of one kind. */
export interface PeriodPick extends BucketPeriod {
  readonly label: string
}

/** All periods of one kind that the data touch, newest first; reports from 1 January each. */
export function periodPicks(words: Words, data: PeriodData, granularity: Granularity): readonly PeriodPick[] {
  const found = known(data)
  if (found === null) return []
  const { dataFrom, observedTo, calendar } = found
  if (calendar === null && (granularity === 'term' || granularity === 'planning')) return []
  const buckets = bucketsOf({ from: dataFrom, to: observedTo }, granularity, calendar ?? noCalendar)
  return buckets.toReversed().map(({ from, to }) => {
    const period = granularity === 'planning' ? { from: `${to.slice(0, 4)}-01-01`, to } : { from, to }
    const label =
      granularity === 'planning'
        ? words.text.app.filter.reportUntil(words.date(to))
        : granularity === 'term'
          ? `${termName(words, period)}, ${words.period(from, to)}`
          : formatBucket(words.language, granularity, period)
    return { ...period, label: to > observedTo ? words.text.app.filter.untilNow(label) : label }
  })
}
