import { normaliseHandle } from '../../identity.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { ParsedMessage } from '../../adapter.ts'
import { AutomaticAnswers } from './automatic.ts'
import { isNobodysName } from './notices.ts'
import type { NumberedIds } from './numberedIds.ts'
import type { Owner } from './owner.ts'
import { untold } from '../untold.ts'

/** What one record of a conversation says. */
export interface ConversationLine {
  readonly line: number
  readonly sender: string
  readonly sentAtMs: number
  readonly text: string | null
  readonly isSticker: boolean
}

export interface ConversationFacts {
  /** null where the export does not name it. */
  readonly id: string | null
  readonly people: readonly string[]
  readonly channel: ChannelId
}

function handleOf(name: string): string | null {
  return isNobodysName(name) ? null : name
}

/** Turns the records of one conversation, in order of time, into messages. */
export class Conversation {
  readonly #facts: ConversationFacts
  readonly #owner: Owner
  readonly #ids: NumberedIds
  readonly #automatic = new AutomaticAnswers()
  readonly #onlyCitizen: string | null
  readonly #isOwnKnown: boolean

  constructor(facts: ConversationFacts, owner: Owner, ids: NumberedIds) {
    this.#facts = facts
    this.#owner = owner
    this.#ids = ids
    const citizens = facts.people.filter((name) => !this.#isOwn(name))
    this.#onlyCitizen = citizens.length === 1 ? (citizens[0] ?? null) : null
    // Nobody named yet: what is shown before the question is answered counts as a citizen's.
    this.#isOwnKnown = owner.names.size === 0 || citizens.length < facts.people.length
  }

  #isOwn(name: string): boolean {
    return this.#owner.names.has(normaliseHandle(name))
  }

  /** False where the owner is not in this conversation (a page that had another name): who wrote what is unknown. */
  tellsDirectionOf(sender: string): boolean {
    return this.#isOwnKnown || this.#isOwn(sender)
  }

  read(line: ConversationLine): ParsedMessage {
    const isOwn = this.#isOwn(line.sender)
    const { id, people, channel } = this.#facts
    const { sender, sentAtMs, text } = line
    if (!isOwn) this.#automatic.addInbound(sentAtMs)
    return {
      ...untold,
      line: line.line,
      externalId: this.#ids.idOf([id ?? [...people].sort().join('\n'), sentAtMs, sender, text]),
      conversationId: id,
      isChat: true,
      channel,
      accountName: this.#owner.accountName,
      direction: isOwn ? 'out' : 'in',
      kind: 'dm',
      isPublic: false,
      authorHandle: handleOf(sender),
      addresseeHandle: isOwn && this.#onlyCitizen !== null ? handleOf(this.#onlyCitizen) : null,
      sentAtMs,
      text,
      automatic: isOwn ? this.#automatic.addOutbound(sentAtMs, text) : null,
      needsReply: !isOwn && line.isSticker ? 'unlikely' : null,
    }
  }
}
