/** Why a figure is null. The sentence for each stands in src-shared/locale. */
export const nullReasons = [
  /** The source holds the organisation's own messages only: what was not answered is unknown. */
  'ownPostsOnly',
  /** The source holds incoming messages only: whether they were answered is unknown. */
  'inboundOnly',
  /** No messages of the kind that this figure counts, in this period and filter. */
  'noMessages',
  /** Denominator below 10: counts in words only. */
  'tooFew',
  /** The curve does not reach this quantile before the data end. */
  'notReached',
  /** Nothing has been observable long enough for this figure yet. */
  'notObservedLongEnough',
  /** The source names no author, so a citizen's messages cannot be held together. */
  'noAuthor',
  /** The source holds no broadcasts (or no public messages), so sending cannot be set against conversing. */
  'noBroadcasts',
  /** Nobody has been answered. */
  'nobodyAnswered',
  /** A team is chosen, and only a reply tells which team a question went to: what it left open is unknown. */
  'teamOfAnsweredOnly',
  /** No reply names the team that wrote it. */
  'noTeam',
  /** A public benchmark exists, but no own data. */
  'noOwnData',
  /** Fewer comparable municipalities with this figure than are needed. */
  'tooFewPeers',
  /** Comparable municipalities have this figure on another clock only. */
  'otherClock',
  /** The choice is a part of the own questions; of comparable municipalities only the whole is known. */
  'otherPart',
  /** No norm was set for these questions. */
  'noNorm',
  /** The exports do not hold it (reactions, scores, wordings), or were imported before it was kept. */
  'notExported',
  /** Of the first answer the source tells minutes of opening hours only: they do not tell when it was. */
  'businessHoursOnly',
  /** No response scheme was made. */
  'noScheme',
  /** The reference tables hold no number of inhabitants of this municipality. */
  'noPopulation',
] as const
export type NullReason = (typeof nullReasons)[number]

/**
 * One figure: an estimate with its 95 % interval and the number n it rests on, or null with a reason. Shares are
 * fractions 0-1, times are milliseconds. `low`/`high` are null where a figure is described, not estimated.
 */
export type Figure =
  | { readonly value: number; readonly low: number | null; readonly high: number | null; readonly n: number }
  | { readonly value: null; readonly reason: NullReason; readonly n: number }

/** A count, or null with a reason where the source cannot tell. */
export type Count = number | { readonly value: null; readonly reason: NullReason }

export function figure(value: number, low: number | null, high: number | null, n: number): Figure {
  return { value, low, high, n }
}

export function noFigure(reason: NullReason, n: number): Figure {
  return { value: null, reason, n }
}
