import type { SeriesBreak } from '../../../contract/response.ts'
import type { Figure } from '../../../domain/figure.ts'
import type { Granularity } from '../../../domain/granularity.ts'
import { formatBucket, formatBucketShort } from '../../../locale/buckets.ts'
import type { ChartBand } from '../../../report/chart.ts'
import type { Words } from '../../words.ts'

interface Dates {
  readonly from: string
  readonly to: string
}

/** So many parts have room for their names at 14 points. */
const mostParts: Readonly<Record<Granularity, number>> = {
  week: 16,
  month: 16,
  quarter: 12,
  year: 12,
  term: 10,
  planning: 9,
}

/** Parts that had begun when the data ended: of a period that runs on, what is still to come has nothing to show. */
export function begunParts<One extends Dates>(series: readonly One[], dataTo: string | null): readonly One[] {
  return dataTo === null ? series : series.filter(({ from }) => from <= dataTo)
}

/** The last parts of a series, as many as fit. */
export function lastParts<One>(series: readonly One[], granularity: Granularity): readonly One[] {
  return series.slice(-mostParts[granularity])
}

/** In full, for a name: "juli 2026". */
export function partName({ language }: Words, granularity: Granularity, dates: Dates): string {
  return formatBucket(language, granularity, dates)
}

const withYear: readonly Granularity[] = ['month', 'quarter', 'planning']

/** Under the axis: "29 jun", "jan ’26" where the year begins to hold, "kw 3". */
export function partTicks(
  words: Words,
  granularity: Granularity,
  series: readonly Dates[],
): readonly string[] {
  return series.map((dates, index) => {
    const tick = formatBucketShort(words.language, granularity, dates)
    const year = dates.from.slice(0, 4)
    const isNew = series[index - 1]?.from.slice(0, 4) !== year
    return isNew && withYear.includes(granularity) ? `${tick} ’${year.slice(2)}` : tick
  })
}

/** What the parts are; of weeks with the years, which their names leave out. */
export function partsTitle(
  words: Words,
  granularity: Granularity,
  series: readonly Dates[],
  titles: Readonly<Record<Granularity, string>> = words.text.presentationPages.trend.categories,
): string {
  const text = words.text.presentationPages.trend
  const title = titles[granularity]
  if (granularity !== 'week') return title
  const years = [...new Set(series.map(({ from }) => from.slice(0, 4)))]
  return text.categoriesOf(title, years.join(', '))
}

/** Parts that are not whole, runs of them as one band. */
export function partlyBands(
  words: Words,
  series: readonly { readonly isWhole: boolean }[],
): readonly ChartBand[] {
  const label = words.text.presentationPages.trend.partly
  const bands: ChartBand[] = []
  for (const [place, { isWhole }] of series.entries()) {
    if (isWhole) continue
    const before = bands.at(-1)
    if (before !== undefined && before.to === place - 1) bands[bands.length - 1] = { ...before, to: place }
    else bands.push({ from: place, to: place, label })
  }
  return bands
}

/** From when on figures are made differently, in one sentence; null where nothing changed. Accounts and formats stay unnamed. */
export function breaksText(words: Words, breaks: readonly SeriesBreak[]): string | null {
  const text = words.text.presentationPages.trend
  const [first] = breaks
  if (first === undefined) return null
  const dates = [...new Set(breaks.map(({ date }) => date))]
  const kinds = [...new Set(breaks.map(({ kind }) => kind))]
  if (dates.length === 1)
    return text.breakOf(words.date(first.date), words.list(kinds.map((kind) => text.breaks[kind])))
  return text.breaksOf(words.list(dates.map((date) => words.date(date))))
}

/** Fewer than half were answered. */
export function isNotReached(figure: Figure): boolean {
  return figure.value === null && (figure.reason === 'notReached' || figure.reason === 'nobodyAnswered')
}
