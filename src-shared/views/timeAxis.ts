import type { AnnotationView } from '../contract/annotations.ts'
import type { SeriesBreak } from '../contract/response.ts'
import type { Granularity } from '../domain/granularity.ts'
import { parseLocalDate } from '../domain/localDate.ts'
import type { LocalDate } from '../domain/period.ts'
import { formatBucket, formatBucketShort } from '../locale/buckets.ts'
import type { Words } from './words.ts'

/** One part of a time axis; places are fractions of the axis, 0 = its left end. */
export interface AxisSlot {
  readonly key: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly left: number
  readonly at: number
  readonly right: number
  /** In full: "juli 2026". */
  readonly name: string
  /** Under the axis: "jul"; the year stands under it where it changes. */
  readonly tick: string
  /** null where the tick says it already. */
  readonly year: string | null
  /** false = it runs beyond the data or the period: hatched, and no line leads to it. */
  readonly isWhole: boolean
}

/** Something that happened, from one place to another. */
export interface AxisBand {
  readonly key: string
  readonly left: number
  readonly right: number
  readonly label: string
  /** With its dates, for whoever does not see where it stands. */
  readonly spoken: string
}

/** From here on figures are made in another way. */
export interface AxisBreak {
  readonly key: string
  readonly at: number
  readonly label: string
  readonly spoken: string
}

export interface TimeAxisView {
  readonly slots: readonly AxisSlot[]
  readonly bands: readonly AxisBand[]
  readonly breaks: readonly AxisBreak[]
  /** What happened and what changed, as sentences for a table; empty when nothing did. */
  readonly remarks: readonly string[]
}

export interface TimeAxisInput {
  readonly buckets: readonly {
    readonly key: string
    readonly from: LocalDate
    readonly to: LocalDate
    readonly isWhole: boolean
  }[]
  readonly granularity: Granularity
  readonly annotations: readonly AnnotationView[]
  readonly breaks: readonly SeriesBreak[]
  readonly words: Words
}

function dayOf(date: LocalDate): number {
  const day = parseLocalDate(date)
  if (day === null) throw new RangeError(`no date: ${date}`)
  return day
}

function breakLabel({ text }: Words, { kind, detail }: SeriesBreak): string {
  const { breaks } = text.responseCharts.timeAxis
  if (kind === 'source') return detail === null ? breaks.source : breaks.sourceNamed(detail)
  return breaks[kind]
}

/** Whether a year under the tick tells something that the tick itself does not. */
function hasYear(granularity: Granularity): boolean {
  return granularity !== 'year' && granularity !== 'term'
}

/**
 * A time axis in equal days: its parts, what was noted on it and where figures are made differently. What lies outside
 * the parts is left out. Buckets are in order and follow each other.
 */
export function timeAxisView(input: TimeAxisInput): TimeAxisView {
  const { buckets, granularity, words } = input
  const [first, last] = [buckets[0], buckets.at(-1)]
  if (first === undefined || last === undefined) return { slots: [], bands: [], breaks: [], remarks: [] }
  const startDay = dayOf(first.from)
  const days = dayOf(last.to) + 1 - startDay
  const place = (day: number): number => Math.min(1, Math.max(0, (day - startDay) / days))
  const slots = buckets.map(({ key, from, to, isWhole }) => {
    const [left, right] = [place(dayOf(from)), place(dayOf(to) + 1)]
    return {
      key,
      from,
      to,
      left,
      right,
      at: (left + right) / 2,
      name: formatBucket(words.language, granularity, { from, to }),
      tick: formatBucketShort(words.language, granularity, { from, to }),
      year: hasYear(granularity) ? from.slice(0, 4) : null,
      isWhole,
    }
  })
  const text = words.text.responseCharts.timeAxis
  const bands = input.annotations
    .filter(({ from, to }) => to >= first.from && from <= last.to)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ id, from, to, title }) => ({
      key: String(id),
      left: place(dayOf(from)),
      right: place(dayOf(to) + 1),
      label: title,
      spoken: text.annotation(title, words.period(from, to)),
    }))
  const breaks = input.breaks
    .filter(({ date }) => date > first.from && date <= last.to)
    .map((one) => ({
      key: `${one.date}-${one.kind}-${one.detail ?? ''}`,
      at: place(dayOf(one.date)),
      label: breakLabel(words, one),
      spoken: text.break(words.date(one.date), breakLabel(words, one)),
    }))
  return { slots, bands, breaks, remarks: [...bands, ...breaks].map(({ spoken }) => spoken) }
}

/** A point over a slot; `y` as fraction of the height, 0 = the lower end; null = no figure there. */
export interface AxisPoint {
  readonly slot: number
  readonly x: number
  readonly y: number | null
  readonly isWhole: boolean
}

/**
 * Points that a line may join: runs of neighbours with a figure. A part without a figure breaks the line, and so does a
 * part that is not whole: nothing is drawn over what is not known.
 */
export function lineRuns<Point extends Pick<AxisPoint, 'y' | 'isWhole'>>(
  points: readonly Point[],
): readonly (readonly Point[])[] {
  const runs: Point[][] = []
  let isGoingOn = false
  for (const point of points) {
    if (point.y === null || !point.isWhole) {
      isGoingOn = false
      continue
    }
    if (isGoingOn) runs.at(-1)?.push(point)
    else runs.push([point])
    isGoingOn = true
  }
  return runs
}
