import type { ParsedMessage } from './adapter.ts'
import type { Pseudonymise } from '../db/pseudonyms.ts'

/** Handles of one person come in several spellings; ids and handles are not case-sensitive anywhere. */
export function normaliseHandle(handle: string): string {
  return handle.normalize('NFC').trim().replace(/^@/, '').toLowerCase()
}

/** The citizen in a message: who wrote it, or whom it is addressed to. */
export function citizenHandle(message: ParsedMessage): string | null {
  return message.direction === 'in' ? message.authorHandle : message.addresseeHandle
}

/**
 * Keys of messages within one import. A message without an id of its own is known by what it says: equal ones are
 * numbered in file order, so that a newer export with the same lines finds the same keys.
 */
export class MessageKeys {
  #pseudonymise: Pseudonymise
  #timesSeen = new Map<string, number>()
  #people = new Map<string, Buffer>()

  constructor(pseudonymise: Pseudonymise) {
    this.#pseudonymise = pseudonymise
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

  idKey(channel: string, externalId: string): Buffer {
    return this.#pseudonymise('message', `id|${channel}|${externalId}`)
  }

  conversationKey(channel: string, conversationId: string): Buffer {
    return this.#pseudonymise('conversation', `${channel}|${conversationId}`)
  }

  /** Kept per import: a busy citizen's handle is hashed once. */
  person(kind: 'person' | 'agent', channel: string, handle: string): Buffer {
    const plain = `${channel}|${normaliseHandle(handle)}`
    const name = `${kind}|${plain}`
    const known = this.#people.get(name)
    if (known !== undefined) return known
    const key = this.#pseudonymise(kind, plain)
    this.#people.set(name, key)
    return key
  }
}
