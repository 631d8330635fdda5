import { messageKinds, needsReplyMarks } from '#shared/domain/message.ts'
import type { CaseMessage, TeamId, TopicId } from '#shared/domain/message.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import { ValuePlaces } from './valuePlaces.ts'

/** More than fit are read thread by thread; some fifty bytes each. */
export const mostPlainMessages = 1 << 22

/** Bits of what is yes or no of a message; above them the places of its mark and of its kind. */
export const plainFlag = {
  inbound: 1,
  automatic: 2,
  thanks: 4,
  citizenKnown: 8,
  /** Stands in its own thread, not in that of what it answers. */
  atHome: 16,
  conversation: 32,
} as const
export const needsShift = 6
export const kindShift = 8
const needsMask = 3

/** As SQLite hands it over: an array is quicker than an object with names. */
export type PlainRow = readonly [
  id: number,
  threadId: number,
  accountId: number,
  sentAtMs: number,
  replyToId: number | null,
  closedAtMs: number | null,
  observedUntilMs: number,
  marks: number,
  topic: TopicId,
  team: TeamId,
  satisfaction: number | null,
]

/** All messages of a thread, in the order they were read. */
export interface PlainThread {
  readonly threadId: number
  /** As `threadKeyOf` has it in so far as the building of cases looks at it. */
  readonly key: string
  readonly messages: readonly CaseMessage[]
  /** Answers that stand here for the sake of what they answer. */
  readonly guests: readonly CaseMessage[]
}

/** NaN stands for null. */
function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}

/** Messages as columns, in any order, handed out thread by thread. */
export class PlainMessages {
  #channels: ReadonlyMap<number, ChannelId>
  #count = 0
  /** Thread and place as one whole number: sorted they are in order of threads, each in the order of reading. */
  #threadAndPlace: Float64Array
  #id: Float64Array
  #sentAtMs: Float64Array
  #replyToId: Float64Array
  #account: Uint32Array
  #observedUntil: Uint32Array
  #marks: Uint16Array
  #topic: Uint16Array
  #team: Uint16Array
  /** Most sources tell neither. */
  #closedAtMs: Float64Array | null = null
  #satisfaction: Float64Array | null = null
  #accounts = new ValuePlaces<number>()
  #moments = new ValuePlaces<number>()
  #topics = new ValuePlaces<TopicId>()
  #teams = new ValuePlaces<TeamId>()

  /** @param room messages at most, up to `mostPlainMessages` */
  constructor(room: number, channels: ReadonlyMap<number, ChannelId>) {
    this.#channels = channels
    this.#threadAndPlace = new Float64Array(room)
    this.#id = new Float64Array(room)
    this.#sentAtMs = new Float64Array(room)
    this.#replyToId = new Float64Array(room)
    this.#account = new Uint32Array(room)
    this.#observedUntil = new Uint32Array(room)
    this.#marks = new Uint16Array(room)
    this.#topic = new Uint16Array(room)
    this.#team = new Uint16Array(room)
  }

  add(row: PlainRow): void {
    const place = this.#count++
    this.#id[place] = row[0]
    this.#threadAndPlace[place] = row[1] * mostPlainMessages + place
    this.#account[place] = this.#accounts.placeOf(row[2])
    this.#sentAtMs[place] = row[3]
    this.#replyToId[place] = row[4] ?? NaN
    if (row[5] !== null) (this.#closedAtMs ??= this.#unknown())[place] = row[5]
    this.#observedUntil[place] = this.#moments.placeOf(row[6])
    this.#marks[place] = row[7]
    this.#topic[place] = this.#topics.placeOf(row[8])
    this.#team[place] = this.#teams.placeOf(row[9])
    if (row[10] !== null) (this.#satisfaction ??= this.#unknown())[place] = row[10]
  }

  /** Once: it puts the messages in order of their threads. */
  *threads(): Generator<PlainThread> {
    const keys = this.#threadAndPlace.subarray(0, this.#count).sort()
    let from = 0
    while (from < keys.length) {
      const threadId = Math.floor((keys[from] ?? 0) / mostPlainMessages)
      const end = (threadId + 1) * mostPlainMessages
      const messages: CaseMessage[] = []
      const guests: CaseMessage[] = []
      const thread = String(threadId)
      let marks = 0
      for (; from < keys.length; from += 1) {
        const key = keys[from] ?? 0
        if (key >= end) break
        const place = key - threadId * mostPlainMessages
        marks = this.#marks[place] ?? 0
        const message = this.#messageAt(place, marks, thread)
        messages.push(message)
        if ((marks & plainFlag.atHome) === 0) guests.push(message)
      }
      yield {
        threadId,
        key: (marks & plainFlag.conversation) === 0 ? 'plain/' : 'conversation/',
        messages,
        guests,
      }
    }
  }

  #unknown(): Float64Array {
    return new Float64Array(this.#id.length).fill(NaN)
  }

  #messageAt(place: number, marks: number, thread: string): CaseMessage {
    const id = this.#id[place] ?? 0
    const accountId = this.#accounts.at(this.#account[place] ?? 0)
    const channel = this.#channels.get(accountId)
    if (channel === undefined) throw new Error(`No account ${String(accountId)}`)
    return {
      id,
      sequence: id,
      accountId,
      channel,
      conversationKey: (marks & plainFlag.conversation) === 0 ? null : thread,
      citizenKey: (marks & plainFlag.citizenKnown) === 0 ? null : thread,
      direction: (marks & plainFlag.inbound) === 0 ? 'out' : 'in',
      kind: messageKinds[marks >> kindShift] ?? 'post',
      sentAtMs: this.#sentAtMs[place] ?? 0,
      replyToId: known(this.#replyToId[place]),
      automatic: (marks & plainFlag.automatic) !== 0,
      thanks: (marks & plainFlag.thanks) !== 0,
      needsReply: needsReplyMarks[(marks >> needsShift) & needsMask] ?? 'yes',
      topic: this.#topics.at(this.#topic[place] ?? 0),
      team: this.#teams.at(this.#team[place] ?? 0),
      closedAtMs: known(this.#closedAtMs?.[place]),
      observedUntilMs: this.#moments.at(this.#observedUntil[place] ?? 0),
      satisfaction: known(this.#satisfaction?.[place]),
      caseMark: null,
      givenThread: null,
    }
  }
}
