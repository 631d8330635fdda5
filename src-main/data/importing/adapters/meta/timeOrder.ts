import type { AdapterItem } from '../../adapter.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import type { Conversation, ConversationLine } from './conversation.ts'
import type { RecordFault } from '../recordFault.ts'

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

  /** Takes one record in; gives at once what is no message, and all that is held when there is too much of it. */
  *take(read: ConversationLine | RecordFault | 'notice', line: number): Generator<AdapterItem> {
    if (read === 'notice') {
      yield rowItem
      return
    }
    const fault = 'code' in read ? read : this.#faultOf(read)
    if (fault !== null) {
      yield rowItem
      yield issueItem(line, fault.column, fault.code, this.#fileName)
    } else if (!('code' in read)) {
      this.#lines.push(read)
      this.#chars += read.text?.length ?? 0
    }
    if (this.#lines.length >= mostLines || this.#chars >= mostChars) yield* this.release()
  }

  #faultOf({ sender }: ConversationLine): RecordFault | null {
    const isKnown = this.#conversation.tellsDirectionOf(sender)
    return isKnown ? null : { code: 'unknownDirection', column: 'sender_name' }
  }

  /** Everything held, oldest first; of equal times what stood last was written first. */
  *release(): Generator<AdapterItem> {
    const lines = this.#lines.reverse().sort((a, b) => a.sentAtMs - b.sentAtMs)
    this.#lines = []
    this.#chars = 0
    for (const line of lines) {
      yield rowItem
      yield messageItem(this.#conversation.read(line))
    }
  }
}
