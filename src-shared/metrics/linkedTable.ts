import { channelIds } from '../domain/channel.ts'
import type { ChannelId } from '../domain/channel.ts'
import type { TimeSpan } from '../domain/period.ts'
import { countedPairs, questionKey } from './linkedReplies.ts'
import type { LinkedWaits } from './linkedReplies.ts'
import type { InboundCountRow, LinkedReplyRow, MetricsInput } from './metricsInput.ts'
import { rowKinds } from './rowKinds.ts'
import type { RowKinds } from './rowKinds.ts'
import { ascendingOrder } from './statistics/ascendingOrder.ts'

/** Replies with a link by the time they took, shortest first; one place a reply. */
interface PairTable {
  readonly kinds: RowKinds<LinkedReplyRow>
  readonly questionAt: Float64Array
  readonly wait: Float64Array
  /** Running number of the question. */
  readonly question: Uint32Array
  readonly questionCount: number
  readonly channel: Uint8Array
}

interface MessageTable {
  readonly kinds: RowKinds<InboundCountRow>
  readonly sentAt: Float64Array
  readonly count: Float64Array
  readonly channel: Uint8Array
}

/** Replies with a link, and incoming messages, as a choice of them is a walk over columns. */
export interface LinkedTable {
  readonly pairs: PairTable
  readonly messages: MessageTable
}

const known = new WeakMap<MetricsInput, LinkedTable>()

/** Worked out once for an input. */
export function linkedTable(input: MetricsInput): LinkedTable {
  const before = known.get(input)
  if (before !== undefined) return before
  const made = { pairs: pairTable(input), messages: messageTable(input) }
  known.set(input, made)
  return made
}

const channelPlaces = new Map<ChannelId, number>(channelIds.map((channel, place) => [channel, place]))

function channelOf(rows: readonly { readonly channel: ChannelId }[]): Uint8Array {
  return Uint8Array.from(rows, ({ channel }) => channelPlaces.get(channel) ?? 0)
}

function pairTable(input: MetricsInput): PairTable {
  const pairs = countedPairs(input)
  const waits = Float64Array.from(pairs, ({ questionAtMs, replyAtMs }) => replyAtMs - questionAtMs)
  const order = ascendingOrder(waits)
  const rows = Array.from(order, (place) => pairs[place]).filter((row) => row !== undefined)
  const numbers = new Map<number | string, number>()
  const question = new Uint32Array(rows.length)
  for (const [place, row] of rows.entries()) {
    const key = questionKey(row)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    question[place] = number
  }
  return {
    kinds: rowKinds(rows),
    questionAt: Float64Array.from(rows, ({ questionAtMs }) => questionAtMs),
    wait: Float64Array.from(order, (place) => waits[place] ?? 0),
    question,
    questionCount: numbers.size,
    channel: channelOf(rows),
  }
}

function messageTable({ inbound }: MetricsInput): MessageTable {
  return {
    kinds: rowKinds(inbound),
    sentAt: Float64Array.from(inbound, ({ sentAtMs }) => sentAtMs),
    count: Float64Array.from(inbound, ({ count }) => count),
    channel: channelOf(inbound),
  }
}

/** Which replies and messages are chosen, whenever they were: 1 = yes. */
export interface LinkedMarks {
  readonly pairs: Uint8Array
  readonly messages: Uint8Array
}

/** The waits of what is chosen of a span, on one channel or (null) on all. */
export function linkedWaits(
  { pairs, messages }: LinkedTable,
  marks: LinkedMarks,
  { fromMs, toMs }: TimeSpan,
  channel: ChannelId | null,
): LinkedWaits {
  const only = channel === null ? null : (channelPlaces.get(channel) ?? -1)
  const { questionAt, wait, question, questionCount } = pairs
  const perReply = new Float64Array(wait.length)
  const perQuestion = new Float64Array(wait.length)
  const isSeen = new Uint8Array(questionCount)
  let [replies, questions, sum] = [0, 0, 0]
  for (let place = 0; place < wait.length; place += 1) {
    const atMs = questionAt[place] ?? 0
    if (marks.pairs[place] !== 1 || atMs < fromMs || atMs >= toMs) continue
    if (only !== null && pairs.channel[place] !== only) continue
    const waited = wait[place] ?? 0
    perReply[replies++] = waited
    // In order of the wait, the first reply met is the first that was given.
    if (isSeen[question[place] ?? 0] === 1) continue
    isSeen[question[place] ?? 0] = 1
    perQuestion[questions++] = waited
  }
  for (let place = 0; place < messages.count.length; place += 1) {
    const atMs = messages.sentAt[place] ?? 0
    if (marks.messages[place] !== 1 || atMs < fromMs || atMs >= toMs) continue
    if (only === null || messages.channel[place] === only) sum += messages.count[place] ?? 0
  }
  return {
    perReply: perReply.subarray(0, replies),
    perQuestion: perQuestion.subarray(0, questions),
    messages: sum,
  }
}
