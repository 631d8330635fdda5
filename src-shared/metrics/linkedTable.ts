import { channelIds } from '../domain/channel.ts'
import type { ChannelId } from '../domain/channel.ts'
import type { TimeSpan } from '../domain/period.ts'
import { picked } from './caseOrder.ts'
import { linkedColumnsOf, noPlace } from './linkedColumns.ts'
import type { LinkedColumns } from './linkedColumns.ts'
import type { LinkedWaits } from './linkedReplies.ts'
import type { InboundCountRow, LinkedReplyRow, MetricsInput } from './metricsInput.ts'
import { rowKinds, rowKindsBy } from './rowKinds.ts'
import type { RowKinds } from './rowKinds.ts'
import { supportingAccounts } from './selectRows.ts'
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

/** Room to gather the waits of one choice in after the other: an overview asks three times, of half a million replies. */
interface WaitsRoom {
  readonly perReply: Float64Array
  readonly perQuestion: Float64Array
  /** By question the last choice that met it: no choice has to begin with wiping. */
  readonly seenBy: Uint32Array
  choices: number
}

/** Replies with a link, and incoming messages, as a choice of them is a walk over columns. */
export interface LinkedTable {
  readonly pairs: PairTable
  readonly messages: MessageTable
  readonly room: WaitsRoom
}

const known = new WeakMap<MetricsInput, LinkedTable>()

/** Worked out once for an input. */
export function linkedTable(input: MetricsInput): LinkedTable {
  const before = known.get(input)
  if (before !== undefined) return before
  const pairs = pairTable(input)
  const made = { pairs, messages: messageTable(input), room: roomFor(pairs) }
  known.set(input, made)
  return made
}

function roomFor({ wait, questionCount }: PairTable): WaitsRoom {
  return {
    perReply: new Float64Array(wait.length),
    perQuestion: new Float64Array(questionCount),
    seenBy: new Uint32Array(questionCount),
    choices: 0,
  }
}

const channelPlaces = new Map<ChannelId, number>(channelIds.map((channel, place) => [channel, place]))

function channelOf(rows: readonly { readonly channel: ChannelId }[]): Uint8Array {
  return Uint8Array.from(rows, ({ channel }) => channelPlaces.get(channel) ?? 0)
}

function pairTable({ linkedReplies, sources }: MetricsInput): PairTable {
  const columns = linkedColumnsOf(linkedReplies)
  const counted = countedPlaces(columns, sources)
  const waits = new Float64Array(counted.length)
  for (let at = 0; at < counted.length; at += 1) {
    const place = counted[at] ?? 0
    waits[at] = (columns.replyAtMs[place] ?? 0) - (columns.questionAtMs[place] ?? 0)
  }
  const order = ascendingOrder(waits)
  const places = picked(counted, new Uint32Array(order.length), order)
  const { question, questionCount } = questionNumbers(columns, places)
  const rows: LinkedReplyRow[] = []
  for (let at = 0; at < places.length; at += 1) {
    const row = linkedReplies[places[at] ?? 0]
    if (row !== undefined) rows.push(row)
  }
  return {
    kinds: rowKindsBy(rows, kindNumbers(columns, places)),
    questionAt: picked(columns.questionAtMs, new Float64Array(places.length), places),
    wait: picked(waits, new Float64Array(order.length), order),
    question,
    questionCount,
    channel: picked(columns.channel, new Uint8Array(places.length), places),
  }
}

/** As `countedPairs`: of sources that tell of links, and no reply before its question. */
function countedPlaces(columns: LinkedColumns, sources: MetricsInput['sources']): Uint32Array {
  const { count, accounts, account, channel, questionAtMs, replyAtMs } = columns
  const isSupported = supportingAccounts(sources, 'linkedReplies')
  const supported = accounts.map((accountId) =>
    Uint8Array.from(channelIds, (id) => Number(isSupported({ accountId, channel: id }))),
  )
  const places = new Uint32Array(count)
  let counted = 0
  for (let place = 0; place < count; place += 1) {
    if ((replyAtMs[place] ?? 0) < (questionAtMs[place] ?? 0)) continue
    if (supported[account[place] ?? 0]?.[channel[place] ?? 0] === 1) places[counted++] = place
  }
  return places.subarray(0, counted)
}

/** A number for each account, channel, topic and team there is together. */
function kindNumbers({ account, channel, topic, team }: LinkedColumns, places: Uint32Array): Float64Array {
  const range = noPlace + 1
  const numbers = new Float64Array(places.length)
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    const ofChannel = (account[place] ?? 0) * range + (channel[place] ?? 0)
    numbers[at] = (ofChannel * range + (topic[place] ?? 0)) * range + (team[place] ?? 0)
  }
  return numbers
}

/** Running numbers of the questions, as `questionKey` tells them apart. */
function questionNumbers(
  { account, channel, question }: LinkedColumns,
  places: Uint32Array,
): Pick<PairTable, 'question' | 'questionCount'> {
  const numbers = new Map<number | string, number>()
  const numberOf = new Uint32Array(places.length)
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0
    const id = question[place] ?? 0
    const key = id >= 0 ? id : `${String(account[place])}/${String(channel[place])}/${String(id)}`
    let number = numbers.get(key)
    if (number === undefined) {
      number = numbers.size
      numbers.set(key, number)
    }
    numberOf[at] = number
  }
  return { question: numberOf, questionCount: numbers.size }
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

/**
 * The waits of what is chosen of a span, on one channel or (null) on all. They stand in the room of the table: the next
 * choice there overwrites them.
 */
export function linkedWaits(
  { pairs, messages, room }: LinkedTable,
  marks: LinkedMarks,
  { fromMs, toMs }: TimeSpan,
  channel: ChannelId | null,
): LinkedWaits {
  const only = channel === null ? null : (channelPlaces.get(channel) ?? -1)
  const { questionAt, wait, question } = pairs
  const { perReply, perQuestion, seenBy } = room
  const choice = (room.choices += 1)
  let [replies, questions, sum] = [0, 0, 0]
  for (let place = 0; place < wait.length; place += 1) {
    const atMs = questionAt[place] ?? 0
    if (marks.pairs[place] !== 1 || atMs < fromMs || atMs >= toMs) continue
    if (only !== null && pairs.channel[place] !== only) continue
    const waited = wait[place] ?? 0
    perReply[replies++] = waited
    // In order of the wait, the first reply met is the first that was given.
    if (seenBy[question[place] ?? 0] === choice) continue
    seenBy[question[place] ?? 0] = choice
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
