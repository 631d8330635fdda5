/** To whom and to what a message belongs. */
export interface Ties {
  readonly citizenKey: Buffer | null
  readonly homeThreadId: number | null
  readonly threadId: number | null
  readonly replyToKey: Buffer | null
  readonly replyToMessageId: number | null
  readonly replyToSentAtMs: number | null
  readonly closedAtMs: number | null
  readonly satisfaction: number | null
}

/** An answer to somebody who was erased: that it was written stays, and no more (as `releaseLeftOut` leaves it). */
export const noTies: Ties = {
  citizenKey: null,
  homeThreadId: null,
  threadId: null,
  replyToKey: null,
  replyToMessageId: null,
  replyToSentAtMs: null,
  closedAtMs: null,
  satisfaction: null,
}
