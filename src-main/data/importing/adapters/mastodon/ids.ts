// Addresses on Mastodon: `https://host/users/name/statuses/109326657511795860`, newer `https://host/ap/users/11…/statuses/…`.
// A status number counts the milliseconds since 1970 in its upper bits (ms = number >> 16); in a real archive all 189 own
// numbers agreed with the written second. Numbers from before that scheme (2017) and ids of other programs hold no time.

/** Whose outbox it is. */
export interface Owner {
  /** Address of the account; "" where nothing tells it. */
  readonly actor: string
  /** `name@host` */
  readonly name: string | null
}

const statusAddress = /^(https?:\/\/[^/]+\/.+)\/statuses\/(\d{1,19})$/
/** Mastodon's first release: nothing was written there before. */
const firstMs = Date.UTC(2016, 9, 1)
/** Posts are dated in whole seconds: an answer within the second would seem to come before what it answers. */
const writtenPrecisionMs = 1000

/** The account a post's address belongs to; null where the program behind it writes its addresses in another way. */
export function authorOfAddress(address: string): string | null {
  return statusAddress.exec(address)?.[1] ?? null
}

/**
 * When the post at this address was written (UTC milliseconds), by its number; null where the number holds no time that
 * lies between Mastodon's first release and the answer.
 */
export function writtenAtMs(address: string, answeredAtMs: number): number | null {
  const number = statusAddress.exec(address)?.[2]
  if (number === undefined) return null
  const atMs = Number(BigInt(number) >> 16n)
  if (atMs < firstMs || atMs >= answeredAtMs + writtenPrecisionMs) return null
  return Math.min(atMs, answeredAtMs)
}

/**
 * `name@host` of an account's address. Newer addresses hold a number in the name's place: then the name that the account
 * goes by (`preferredName`). The address itself where neither tells it.
 */
export function accountNameOf(actor: string, preferredName: string | null): string {
  const match = /^https?:\/\/([^/]+)\/(?:.*\/)?@?([^/]+)$/.exec(actor)
  if (match === null) return actor
  const [, host = '', last = ''] = match
  const name = /^\d+$/.test(last) ? preferredName : last
  return name === null ? actor : `${name}@${host}`
}
