/** Messages counted by the hour, as columns: one place an account, a kind and an hour. */
export interface CountColumns {
  readonly count: number
  /** What `account` holds places of. */
  readonly accounts: readonly number[]
  readonly account: Uint32Array
  /** Place in `channelIds`. */
  readonly channel: Uint8Array
  /** Place of the topic or of the way of sending. */
  readonly kind: Uint8Array
  /** Begin of the hour, UTC epoch milliseconds. */
  readonly sentAtMs: Float64Array
  readonly messages: Uint32Array
}
