import type { ChannelId } from '../domain/channel.ts'
import type { Direction } from '../domain/message.ts'
import type { OverlapBasis } from '../domain/overlap.ts'

/** What shows of a message, beside its time, that another source holds it too. Keys and prints are keyed hashes. */
export interface OverlapMessage {
  readonly id: number
  readonly channel: ChannelId
  readonly direction: Direction
  readonly isTicket: boolean
  /** UTC ms. */
  readonly sentAtMs: number
  /** Pseudonym of the citizen; null = the source does not tell. */
  readonly citizen: string | null
  /** Equal for equal words; null = the source has no words. */
  readonly print: string | null
  /** The words are few, so that equal ones may be chance. */
  readonly isShort: boolean
  /** The source's id of it, and the channel's. */
  readonly keys: readonly string[]
  /** Key of the message it answers. */
  readonly answers: string | null
  /** When that was written, where the source itself tells; UTC ms. */
  readonly answersAtMs: number | null
}

/** The messages of one file, and the step of its clock in ms (1, 1000 or 60000). */
export interface OverlapSource {
  readonly clockMs: number
  readonly messages: readonly OverlapMessage[]
}

export interface TwinPair {
  readonly id: number
  readonly otherId: number
  readonly basis: OverlapBasis
}

/** Between what a tool notes and what the channel notes of one message, where both tell seconds. */
const slackMs = 1_000
/** Between an answer in a webcare tool and the same answer on the channel; a ticket and the message it was made from. */
const handlingMs = 5 * 60_000
/** Two moments further apart are not those of one question. */
const questionMs = 60_000

interface Step {
  readonly basis: OverlapBasis
  /** Messages of equal keys may be the same; null = this step says nothing of it. */
  readonly keyOf: (message: OverlapMessage) => string | null
  readonly withinMs: number
  readonly fits?: (message: OverlapMessage, other: OverlapMessage) => boolean
}

function placeOf({ channel, direction, isTicket }: OverlapMessage): string | null {
  return isTicket ? null : `${direction}|${channel}`
}

function joined(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('|')
}

const mayBeSameWords = (a: OverlapMessage, b: OverlapMessage): boolean =>
  a.print === null || b.print === null || a.print === b.print

const isTicketOf = (a: OverlapMessage, b: OverlapMessage): boolean =>
  a.isTicket !== b.isTicket && (a.channel === b.channel || [a.channel, b.channel].includes('helpdesk'))

/** What was asked in one file, as far as it can tell which question an answer may be to. */
class Questions {
  readonly #atMsByKey = new Map<string, number>()
  readonly #byCitizen = new Map<string, OverlapMessage[]>()

  constructor(messages: readonly OverlapMessage[]) {
    for (const message of messages) {
      if (message.direction === 'out') continue
      for (const key of message.keys) this.#atMsByKey.set(key, message.sentAtMs)
      if (message.citizen === null) continue
      const asked = this.#byCitizen.get(message.citizen)
      if (asked === undefined) this.#byCitizen.set(message.citizen, [message])
      else asked.push(message)
    }
  }

  atMsOf(key: string): number | null {
    return this.#atMsByKey.get(key) ?? null
  }

  /** When the one who is answered asked something before; empty where the file does not tell. */
  before({ citizen, channel, sentAtMs }: OverlapMessage): readonly number[] {
    const asked = citizen === null ? undefined : this.#byCitizen.get(citizen)
    return (asked ?? [])
      .filter((question) => question.channel === channel && question.sentAtMs <= sentAtMs)
      .map((question) => question.sentAtMs)
  }
}

class Matching {
  readonly pairs: TwinPair[] = []
  readonly #asked: Questions
  readonly #askedThere: Questions
  #left: OverlapMessage[]
  #others: OverlapMessage[]
  /** One name for both messages of a pair, by either's keys. */
  readonly #nameOfKey = new Map<string, number>()

  constructor(messages: readonly OverlapMessage[], others: readonly OverlapMessage[]) {
    this.#left = [...messages].sort((a, b) => a.sentAtMs - b.sentAtMs)
    this.#others = [...others].sort((a, b) => a.sentAtMs - b.sentAtMs)
    this.#asked = new Questions(messages)
    this.#askedThere = new Questions(others)
    for (const message of [...messages, ...others]) {
      for (const key of message.keys) if (!this.#nameOfKey.has(key)) this.#nameOfKey.set(key, message.id)
    }
  }

  /** The message that is answered, by one name for both sources. */
  answered({ answers }: OverlapMessage): string | null {
    if (answers === null) return null
    const name = this.#nameOfKey.get(answers)
    return name === undefined ? answers : String(name)
  }

  /**
   * Equal words to two questions are a standard answer, not one message. True where no question of the one is a question
   * of the other, by its moment; false where either file does not tell what was asked.
   */
  answersAnotherQuestion(message: OverlapMessage, other: OverlapMessage): boolean {
    const here = this.#questionsOf(message, this.#asked)
    const there = this.#questionsOf(other, this.#askedThere)
    if (here.length === 0 || there.length === 0) return false
    return !here.some((atMs) => there.some((otherMs) => Math.abs(atMs - otherMs) <= questionMs))
  }

  #questionsOf(message: OverlapMessage, asked: Questions): readonly number[] {
    const { answers, answersAtMs } = message
    if (answers === null) return asked.before(message)
    const atMs = answersAtMs ?? this.#asked.atMsOf(answers) ?? this.#askedThere.atMsOf(answers)
    return atMs === null ? [] : [atMs]
  }

  byId(): void {
    const byKey = new Map(this.#others.flatMap((other) => other.keys.map((key) => [key, other] as const)))
    const candidates = this.#left.flatMap((message) => {
      const found = new Set(message.keys.flatMap((key) => byKey.get(key) ?? []))
      return [...found]
        .filter(({ direction }) => direction === message.direction)
        .map((other) => [message, other] as const)
    })
    this.#take(candidates, 'id')
  }

  take({ basis, keyOf, withinMs, fits = () => true }: Step): void {
    const byKey = new Map<string, OverlapMessage[]>()
    for (const other of this.#others) {
      const key = keyOf(other)
      if (key === null) continue
      const list = byKey.get(key)
      if (list === undefined) byKey.set(key, [other])
      else list.push(other)
    }
    const candidates: (readonly [OverlapMessage, OverlapMessage])[] = []
    for (const message of this.#left) {
      const key = keyOf(message)
      const list = key === null ? undefined : byKey.get(key)
      if (list === undefined) continue
      for (let at = firstFrom(list, message.sentAtMs - withinMs); at < list.length; at += 1) {
        const other = list[at]
        if (other === undefined || other.sentAtMs > message.sentAtMs + withinMs) break
        if (fits(message, other)) candidates.push([message, other])
      }
    }
    this.#take(candidates, basis)
  }

  /** Only where neither has a second candidate: of two that could be meant none is. */
  #take(candidates: readonly (readonly [OverlapMessage, OverlapMessage])[], basis: OverlapBasis): void {
    const times = new Map<number, number>()
    for (const pair of candidates) for (const { id } of pair) times.set(id, (times.get(id) ?? 0) + 1)
    const taken = new Set<number>()
    for (const [message, other] of candidates) {
      if (times.get(message.id) !== 1 || times.get(other.id) !== 1) continue
      this.pairs.push({ id: message.id, otherId: other.id, basis })
      taken.add(message.id).add(other.id)
      for (const key of other.keys) this.#nameOfKey.set(key, message.id)
      for (const key of message.keys) this.#nameOfKey.set(key, message.id)
    }
    if (taken.size === 0) return
    this.#left = this.#left.filter(({ id }) => !taken.has(id))
    this.#others = this.#others.filter(({ id }) => !taken.has(id))
  }
}

/** Place of the first that is not before a moment, in order of time. */
function firstFrom(messages: readonly OverlapMessage[], fromMs: number): number {
  let low = 0
  let high = messages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((messages[middle]?.sentAtMs ?? Infinity) < fromMs) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Messages that stand in both of two sources under numbers of their own, each in one pair at most. Goes from the
 * strongest evidence to the weakest and prefers to leave two apart: of equally good candidates none is taken. Only the two
 * sources decide, not the order in which they came in. Give it no message that both files are known to hold.
 */
export function findTwins(source: OverlapSource, other: OverlapSource): readonly TwinPair[] {
  const atOnceMs = Math.max(source.clockMs, other.clockMs) + slackMs
  const matching = new Matching(source.messages, other.messages)
  const words = (message: OverlapMessage): string | null => joined(placeOf(message), message.print)
  const answer = (message: OverlapMessage): string | null =>
    message.direction === 'out' ? joined(placeOf(message), matching.answered(message)) : null
  const long = (message: OverlapMessage): string | null =>
    message.isShort ? null : joined(message.direction, message.print)
  matching.byId()
  const steps: readonly Step[] = [
    { basis: 'text', keyOf: (message) => joined(words(message), message.citizen), withinMs: atOnceMs },
    { basis: 'text', keyOf: words, withinMs: atOnceMs },
    {
      basis: 'person',
      keyOf: (message) => joined(placeOf(message), message.citizen),
      withinMs: atOnceMs,
      fits: mayBeSameWords,
    },
    { basis: 'answer', keyOf: answer, withinMs: atOnceMs },
    { basis: 'answer', keyOf: answer, withinMs: handlingMs },
    {
      basis: 'text',
      keyOf: (message) => (message.direction === 'out' ? words(message) : null),
      withinMs: handlingMs,
      fits: (message, one) => !matching.answersAnotherQuestion(message, one),
    },
    { basis: 'text', keyOf: long, withinMs: handlingMs, fits: isTicketOf },
  ]
  for (const step of steps) matching.take(step)
  return matching.pairs
}
