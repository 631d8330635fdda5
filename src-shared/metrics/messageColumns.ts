import type { ChannelId } from '../domain/channel.ts'
import type { EpochDay } from '../domain/localDate.ts'
import type { MetricsSelection } from './metricsInput.ts'
import { isTimeless } from './rowKinds.ts'

export interface AccountOnChannel {
  readonly accountId: number
  readonly channel: ChannelId
}

/** Whether a message of an account at a time belongs to a choice. */
export type IsChosen = (account: AccountOnChannel, sentAtMs: number) => boolean

/** Messages by account and time, one place a message. `account` is the place in `accounts`; times are UTC epoch ms. */
export interface MessageColumns {
  readonly accounts: readonly AccountOnChannel[]
  readonly account: Uint16Array
  readonly sentAtMs: Float64Array
}

export interface DatedMessages extends MessageColumns {
  /** Local day of sending. */
  readonly day: Int32Array
}

/** No time zone's midnight lies within a quarter of an hour that begins with one of UTC. */
const quarterMs = 900_000

/** `dayAt` is asked once for messages that follow each other within a quarter of an hour. */
export function daysOf({ sentAtMs }: MessageColumns, dayAt: (atMs: number) => EpochDay): Int32Array {
  const day = new Int32Array(sentAtMs.length)
  let [lastQuarter, lastDay] = [NaN, 0]
  for (let place = 0; place < day.length; place += 1) {
    const quarter = Math.floor((sentAtMs[place] ?? 0) / quarterMs)
    if (quarter !== lastQuarter) [lastQuarter, lastDay] = [quarter, dayAt(quarter * quarterMs)]
    day[place] = lastDay
  }
  return day
}

/** What of a selection narrows messages that have neither topic nor team, besides its period. */
export type AccountSelection = Pick<MetricsSelection, 'channels' | 'accountIds' | 'predecessor' | 'without'>

/** Which messages a selection is about, whenever they were sent: 1 = yes. `isChosen` is its own test for any time. */
export function markMessages(
  { accounts, account, sentAtMs }: MessageColumns,
  selection: AccountSelection,
  isChosen: IsChosen,
): Uint8Array {
  const marks = new Uint8Array(account.length)
  if (isTimeless(selection)) {
    const isOf = Uint8Array.from(accounts, (of) => (isChosen(of, 0) ? 1 : 0))
    for (let place = 0; place < marks.length; place += 1) marks[place] = isOf[account[place] ?? -1] ?? 0
    return marks
  }
  for (let place = 0; place < marks.length; place += 1) {
    const of = accounts[account[place] ?? -1]
    if (of !== undefined && isChosen(of, sentAtMs[place] ?? NaN)) marks[place] = 1
  }
  return marks
}

/** The messages of rows, in the order they stand in. */
export function messageColumns(
  rows: readonly (AccountOnChannel & { readonly sentAtMs: number })[],
): MessageColumns {
  const accounts: AccountOnChannel[] = []
  const placeOf = new Map<string, number>()
  const account = new Uint16Array(rows.length)
  for (const [index, { accountId, channel }] of rows.entries()) {
    const key = `${accountId}/${channel}`
    let place = placeOf.get(key)
    if (place === undefined) {
      place = accounts.push({ accountId, channel }) - 1
      placeOf.set(key, place)
    }
    account[index] = place
  }
  return { accounts, account, sentAtMs: Float64Array.from(rows, ({ sentAtMs }) => sentAtMs) }
}
