import { channelIds } from '../domain/channel.ts'
import type { ChannelId } from '../domain/channel.ts'
import { teamIds, topicIds } from '../domain/message.ts'
import type { TeamId, TopicId } from '../domain/message.ts'
import { channelPlaces, teamPlaces, topicPlaces } from './caseFields.ts'
import type { LinkedReplyRow } from './metricsInput.ts'

/** Stands for "no topic" and "no team" among places. */
export const noPlace = 255

/** Replies with a link as columns, one place a reply, in the order of their rows. Times are UTC epoch milliseconds. */
export interface LinkedColumns {
  readonly count: number
  /** What `account` holds places of. */
  readonly accounts: readonly number[]
  readonly account: Uint32Array
  /** Places in `channelIds`, `topicIds`, `teamIds`; 255 (`noPlace`) = null. */
  readonly channel: Uint8Array
  readonly topic: Uint8Array
  readonly team: Uint8Array
  /** Id of a question in the store; those that are not count down from -1, and are one question within an account only. */
  readonly question: Float64Array
  readonly questionAtMs: Float64Array
  readonly replyAtMs: Float64Array
}

/** A reply that stands in columns: its fields are read where they are asked. Spreading or cloning it copies nothing. */
class LinkedView implements LinkedReplyRow {
  readonly #columns: LinkedColumns
  readonly #place: number

  constructor(columns: LinkedColumns, place: number) {
    this.#columns = columns
    this.#place = place
  }

  get accountId(): number {
    return this.#columns.accounts[this.#columns.account[this.#place] ?? 0] ?? 0
  }

  get channel(): ChannelId {
    return channelIds[this.#columns.channel[this.#place] ?? 0] ?? 'other'
  }

  get questionId(): number | string {
    const question = this.#columns.question[this.#place] ?? 0
    return question < 0 ? `outside${String(question)}` : question
  }

  get questionAtMs(): number {
    return this.#columns.questionAtMs[this.#place] ?? 0
  }

  get replyAtMs(): number {
    return this.#columns.replyAtMs[this.#place] ?? 0
  }

  get topic(): TopicId | null {
    return topicIds[this.#columns.topic[this.#place] ?? noPlace] ?? null
  }

  get team(): TeamId | null {
    return teamIds[this.#columns.team[this.#place] ?? noPlace] ?? null
  }
}

/** A copy of a reply as an object of its own: for whoever changes fields of it, or sends it somewhere. */
export function plainLinkedReply(row: LinkedReplyRow): LinkedReplyRow {
  const { accountId, channel, questionId, questionAtMs, replyAtMs, topic, team } = row
  return { accountId, channel, questionId, questionAtMs, replyAtMs, topic, team }
}

const columnsOf = new WeakMap<readonly LinkedReplyRow[], LinkedColumns>()

/** The replies of columns, as rows that stand on them. `linkedColumnsOf` gives the columns back for this very list. */
export function linkedRowsOf(columns: LinkedColumns): readonly LinkedReplyRow[] {
  const rows: LinkedReplyRow[] = []
  for (let place = 0; place < columns.count; place += 1) rows.push(new LinkedView(columns, place))
  columnsOf.set(rows, columns)
  return rows
}

/** The columns that a list of replies stands on, where it stands on some already. */
export function knownLinkedColumnsOf(rows: readonly LinkedReplyRow[]): LinkedColumns | null {
  return columnsOf.get(rows) ?? null
}

/** The columns that a list of replies stands on; of any other list they are made once, in its order. */
export function linkedColumnsOf(rows: readonly LinkedReplyRow[]): LinkedColumns {
  const known = columnsOf.get(rows)
  if (known !== undefined) return known
  const made = columnsOfRows(rows)
  columnsOf.set(rows, made)
  return made
}

function columnsOfRows(rows: readonly LinkedReplyRow[]): LinkedColumns {
  const accounts = [...new Set(rows.map(({ accountId }) => accountId))]
  const accountPlaces = new Map(accounts.map((id, place) => [id, place]))
  const outside = new Map<string, number>()
  const questionOf = (id: number | string): number => {
    if (typeof id === 'number') return id
    const number = outside.get(id) ?? -1 - outside.size
    outside.set(id, number)
    return number
  }
  return {
    count: rows.length,
    accounts,
    account: Uint32Array.from(rows, ({ accountId }) => accountPlaces.get(accountId) ?? 0),
    channel: Uint8Array.from(rows, ({ channel }) => channelPlaces.get(channel) ?? 0),
    topic: Uint8Array.from(rows, ({ topic }) => (topic === null ? noPlace : (topicPlaces.get(topic) ?? 0))),
    team: Uint8Array.from(rows, ({ team }) => (team === null ? noPlace : (teamPlaces.get(team) ?? 0))),
    question: Float64Array.from(rows, ({ questionId }) => questionOf(questionId)),
    questionAtMs: Float64Array.from(rows, ({ questionAtMs }) => questionAtMs),
    replyAtMs: Float64Array.from(rows, ({ replyAtMs }) => replyAtMs),
  }
}
