/** Parts that a time axis is divided in: ISO weeks, calendar months, quarters and years, council terms, reports. */
export const granularities = ['week', 'month', 'quarter', 'year', 'term', 'planning'] as const
export type Granularity = (typeof granularities)[number]

/** What a period is held against: the same ISO weeks of the year before, or the span right before it. */
export const comparisonKinds = ['sameWeeksLastYear', 'previousPeriod'] as const
export type ComparisonKind = (typeof comparisonKinds)[number]

/** What can be chosen to hold a period against. */
export const comparisonChoices = [...comparisonKinds, 'none'] as const
export type ComparisonChoice = (typeof comparisonChoices)[number]

/** Why a period is held against nothing. */
export const noComparisonReasons = [
  /** Somebody chose so. */
  'chosen',
  /** The data do not reach back so far. */
  'tooEarly',
  /** The period lies wholly after the data. */
  'beyondData',
  /** The comparison period holds no messages of this choice. */
  'noMessages',
] as const
export type NoComparison = (typeof noComparisonReasons)[number]
