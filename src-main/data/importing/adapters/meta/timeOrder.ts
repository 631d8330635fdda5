import type { AdapterItem } from '../../adapter.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import type { Conversation, ConversationLine } from './conversation.ts'

/** A file holds 10,000 messages at most; what goes beyond these limits is no such file, and is let go in pieces. */
const mostLines = 20_000
const mostChars = 32 * 1024 * 1024

/** Holds the records of a conversation, which stand newest first, until they can be given in order of time. */
export class TimeOrder {
  readonly #conversation: Conversation
  readonly #fileName: string
  #lines: ConversationLine[] = []
  #chars = 0

  constructor(conversation: Conversation, fileName: string) {
    this.#conversation = conversation
    this.#fileName = fileName
  }

  get isFull(): boolean {
    return this.#lines.length >= mostLines || this.#chars >= mostChars
  }

  add(line: ConversationLine): void {
    this.#lines.push(line)
    this.#chars += line.text?.length ?? 0
  }

  /** Everything held, oldest first; of equal times what stood last was written first. */
  *release(): Generator<AdapterItem> {
    const lines = this.#lines.reverse().sort((a, b) => a.sentAtMs - b.sentAtMs)
    this.#lines = []
    this.#chars = 0
    for (const line of lines) {
      const message = this.#conversation.read(line)
      yield rowItem
      yield message === null
        ? issueItem(line.line, 'sender_name', 'unknownDirection', this.#fileName)
        : messageItem(message)
    }
  }
}
