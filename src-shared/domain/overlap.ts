/**
 * What shows that two files hold the same message, as the rule is told: the channel's own number; the same words at the
 * same time; the same citizen at the same time; an answer to the same message at (almost) the same time.
 */
export const overlapBases = ['id', 'text', 'person', 'answer'] as const
export type OverlapBasis = (typeof overlapBases)[number]
