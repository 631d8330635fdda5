import type { ParsedMessage } from './adapter.ts'
import type { Pseudonymise } from '../db/pseudonyms.ts'
import { Recent } from '../recent.ts'

/** Handles of one person come in several spellings; ids and handles are not case-sensitive anywhere. */
export function normaliseHandle(handle: string): string {
  return handle.normalize('NFC').trim().replace(/^@/, '').toLowerCase()
}

/** The citizen in a message: who wrote it, or whom it is addressed to. */
export function citizenHandle(message: ParsedMessage): string | null {
  return message.direction === 'in' ? message.authorHandle : message.addresseeHandle
}

const neighbourhoodBytes = 4

const peopleRemembered = 32_768
/** An answer names its question by an id that was hashed shortly before. */
const idsRemembered = 8_192

/** Snowflake numbers (from 16 digits) differ in their last 14 within about a day; running numbers go by thousands. */
function leadingDigits(externalId: string): string | null {
  const { length } = externalId
  if (length < 4 || length > 20 || !/^\d+$/.test(externalId)) return null
  return `${String(length)}|${externalId.slice(0, length >= 16 ? length - 14 : length - 3)}`
}

/** Keys by the text they were made of, apart for each of the few channels: so no text need be made to look one up. */
class PerChannel {
  #most: number
  #channels = new Map<string, Recent<Buffer>>()

  constructor(most: number) {
    this.#most = most
  }

  of(channel: string): Recent<Buffer> {
    const known = this.#channels.get(channel)
    if (known !== undefined) return known
    const recent = new Recent<Buffer>(this.#most)
    this.#channels.set(channel, recent)
    return recent
  }
}

/**
 * Keys of messages within one import. A message without an id of its own is known by what it says: equal ones are
 * numbered in file order, so that a newer export with the same lines finds the same keys.
 */
export class MessageKeys {
  #pseudonymise: Pseudonymise
  #idSpace: string
  #timesSeen = new Map<string, number>()
  #people = new PerChannel(peopleRemembered)
  #ids = new PerChannel(idsRemembered)
  #leading = ''
  #leadingChannel = ''
  #neighbourhood: Buffer = Buffer.alloc(0)

  /** @param idSpace of which the ids are (formatEntry.ts); null = of the channel itself */
  constructor(pseudonymise: Pseudonymise, idSpace: string | null = null) {
    this.#pseudonymise = pseudonymise
    this.#idSpace = idSpace === null ? '' : `${idSpace}|`
  }

  externalKey(message: ParsedMessage): Buffer {
    if (message.externalId !== null) return this.idKey(message.channel, message.externalId)
    const fields = [
      message.channel,
      message.conversationId,
      message.direction,
      message.authorHandle,
      message.sentAtMs,
      message.kind,
      message.text,
    ]
    const plain = fields.map((field) => String(field)).join('\u0000')
    const base = this.#pseudonymise('message', `fields|${plain}`)
    const name = base.toString('latin1')
    const seen = this.#timesSeen.get(name) ?? 0
    this.#timesSeen.set(name, seen + 1)
    return seen === 0 ? base : this.#pseudonymise('message', `fields|${String(seen)}|${plain}`)
  }

  /**
   * Numbers that lie near each other get keys that lie near each other: messages come in the order of their numbers,
   * and an index that is written all over the place makes an import three times as slow. All that shows is that two
   * numbers share their leading digits.
   */
  idKey(channel: string, externalId: string): Buffer {
    const ids = this.#ids.of(channel)
    const known = ids.get(externalId)
    if (known !== undefined) return known
    const key = this.#keyOf(channel, `${this.#idSpace}${externalId}`, externalId)
    ids.set(externalId, key)
    return key
  }

  /** The same for a number that the channel itself gives. */
  channelKey(channel: string, channelId: string): Buffer {
    return this.#keyOf(channel, channelId, channelId)
  }

  #keyOf(channel: string, id: string, externalId: string): Buffer {
    const key = this.#pseudonymise('message', `id|${channel}|${id}`)
    const leading = leadingDigits(externalId)
    if (leading === null) return key
    if (leading !== this.#leading || channel !== this.#leadingChannel) {
      this.#leading = leading
      this.#leadingChannel = channel
      this.#neighbourhood = this.#pseudonymise('message', `near|${channel}|${leading}`)
    }
    this.#neighbourhood.copy(key, 0, 0, neighbourhoodBytes)
    return key
  }

  conversationKey(channel: string, conversationId: string): Buffer {
    return this.#pseudonymise('conversation', `${channel}|${this.#idSpace}${conversationId}`)
  }

  /** Remembered for a while: a busy citizen's handle is hashed once. */
  person(channel: string, handle: string): Buffer {
    const people = this.#people.of(channel)
    const known = people.get(handle)
    if (known !== undefined) return known
    const key = this.#pseudonymise('person', `${channel}|${normaliseHandle(handle)}`)
    people.set(handle, key)
    return key
  }
}
