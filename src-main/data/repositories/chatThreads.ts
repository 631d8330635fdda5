import { pseudonymLengthBytes } from '../db/pseudonyms.ts'

// A chat (direct messages of the same people over the years) is a thread of its own, in which cases begin by the gaps. Its
// key says so wherever the thread goes: it is longer than other keys of an import, by the word "chat".
const mark = 'chat'

/** Key of the thread of a chat, by the keyed hash of its conversation's id. */
export function chatKeyOf(conversationKey: Buffer): Buffer {
  return Buffer.concat([Buffer.from(mark), conversationKey])
}

/** Condition that a row of `threads` is a chat. */
export function isChatThread(thread: string): string {
  const hex = Buffer.from(mark).toString('hex')
  const length = String(mark.length + pseudonymLengthBytes)
  return `(length(${thread}.thread_key) = ${length} and substr(${thread}.thread_key, 1, ${String(mark.length)}) = x'${hex}')`
}
