/** By what a list of cases can be put in order. */
export const caseSortKeys = ['startedAt', 'wait', 'channel', 'topic', 'team', 'outcome'] as const
