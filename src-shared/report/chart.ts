/**
 * What a chart of a report says, and nothing of how it is drawn: the page on screen, the PDF and the pictures draw it as SVG,
 * the slide as a chart that can be edited, and the workbook lists it. Numbers are in the axis' own unit.
 */

/** share: 0-1 · hours, minutes: of a time · count · level: 1-4 of the growth path · euro: a year. */
export const chartUnits = ['share', 'hours', 'minutes', 'count', 'level', 'euro'] as const
export type ChartUnit = (typeof chartUnits)[number]

/** Decides colour, form and order; never colour alone: see `drawing`. */
export const seriesRoles = ['own', 'before', 'others', 'first', 'second', 'third', 'fourth'] as const
export type SeriesRole = (typeof seriesRoles)[number]

export interface ChartValue {
  /** null = no figure: left open in the chart, and told in the table. */
  readonly value: number | null
  /** The interval, both or none. */
  readonly low: number | null
  readonly high: number | null
  /** As it is printed at the mark: "94%", "2 uur", "te weinig". Empty = no label there. */
  readonly label: string
}

export interface ChartSeries {
  readonly name: string
  readonly role: SeriesRole
  /** One per category. */
  readonly values: readonly ChartValue[]
}

export interface ChartTick {
  readonly value: number
  readonly label: string
}

export interface ChartAxis {
  readonly unit: ChartUnit
  /** What is measured, with its unit. */
  readonly title: string
  readonly min: number
  readonly max: number
  /** At least two, ascending, at one distance; the first at `min`. */
  readonly ticks: readonly ChartTick[]
}

/** A stretch of categories that is shaded and named (opening hours, an unfinished part). */
export interface ChartBand {
  /** Places in `categories`, both inside it. */
  readonly from: number
  readonly to: number
  readonly label: string
}

/** What the finding says of a stretch of categories, where it is to be seen. */
export interface ChartCallout {
  /** Places in `categories`, both inside it. */
  readonly from: number
  readonly to: number
  /** One line, short. */
  readonly label: string
}

/**
 * columns: upright bars beside each other · bars: lying bars, for long names · points: marks with their interval, for an
 * ordered axis · stacked: parts of a whole, upright.
 */
export const chartKinds = ['columns', 'bars', 'points', 'stacked'] as const
export type ChartKind = (typeof chartKinds)[number]

export interface ReportChart {
  readonly kind: ChartKind
  /** Printed along the axis, from left to right or from top to bottom. Short: cut nowhere. */
  readonly categories: readonly string[]
  /** What the categories are, or null where they speak for themselves. */
  readonly categoryTitle: string | null
  readonly series: readonly ChartSeries[]
  readonly axis: ChartAxis
  /** A line across all categories: the own norm, a target, or where others stand; its label says which. Not for `stacked`. */
  readonly norm: ChartTick | null
  readonly bands: readonly ChartBand[]
  /** Of `points` only; the first the most important. Left out of the drawing where there is no room for it. */
  readonly callouts?: readonly ChartCallout[]
  /** The category that is the own one among others (a municipality among its peers); null = none. */
  readonly ownCategory: number | null
  /** The whole in words, for whoever cannot see it: what it is, its extremes, where the own value lies. */
  readonly altText: string
}
