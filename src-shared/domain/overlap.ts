/**
 * What shows that two files hold the same message: the channel's own number; an answer to the same message at (almost) the
 * same time; the same words at the same time; the same citizen at the same time.
 */
export const overlapBases = ['id', 'answer', 'text', 'person'] as const
export type OverlapBasis = (typeof overlapBases)[number]
