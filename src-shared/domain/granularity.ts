/** Parts that a time axis is divided in: ISO weeks, calendar months, quarters and years, council terms, reports. */
export const granularities = ['week', 'month', 'quarter', 'year', 'term', 'planning'] as const
export type Granularity = (typeof granularities)[number]

/** What a period can be held against. */
export const comparisonChoices = ['sameWeeksLastYear', 'previousPeriod', 'none'] as const
export type ComparisonChoice = (typeof comparisonChoices)[number]
