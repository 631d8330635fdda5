// What Meta's two exports of "your information" have in common, as they are written.
import fc from 'fast-check'
import type { ExpectedMessage, WrittenFile } from './formatWriter.ts'
import { messageText, personName, secondMs } from './words.ts'

/** Each letter as the bytes of its UTF-8, keys too: the way Meta writes them. */
export function takenApart(value: unknown): unknown {
  if (typeof value === 'string') return Buffer.from(value, 'utf8').toString('latin1')
  if (Array.isArray(value)) return value.map(takenApart)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [takenApart(key), takenApart(inner)]))
}

/** The file itself is plain ASCII. */
export function jsonFile(name: string, value: unknown): WrittenFile {
  const text = JSON.stringify(takenApart(value), null, 2)
  const plain = text.replace(
    /[\u007F-\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return { name, bytes: Buffer.from(plain) }
}

export interface WrittenMessage {
  readonly isOwn: boolean
  readonly sentAtMs: number
  readonly text: string
}

export interface WrittenThread {
  readonly citizen: string
  readonly messages: readonly WrittenMessage[]
}

const message: fc.Arbitrary<WrittenMessage> = fc.record({
  isOwn: fc.boolean(),
  sentAtMs: fc.tuple(secondMs, fc.nat({ max: 999 })).map(([second, ms]) => second + ms),
  text: messageText,
})

/** Threads of a few messages, oldest first. */
export const threads: fc.Arbitrary<WrittenThread[]> = fc.array(
  fc.record({
    citizen: personName,
    messages: fc
      .array(message, { maxLength: 6 })
      .map((list) => [...list].sort((a, b) => a.sentAtMs - b.sentAtMs)),
  }),
  { minLength: 1, maxLength: 4 },
)

/** As many messages as one file holds here; 10,000 in real exports. */
const perFile = 4

function folderOf(at: number): string {
  return `bewoner_${String(1000 + at)}`
}

/** message_1.json with the newest messages, message_2.json with those before, newest first in each. */
export function threadFiles(root: string, own: string, list: readonly WrittenThread[]): WrittenFile[] {
  return list.flatMap(({ citizen, messages }, at) => {
    const newestFirst = messages.toReversed()
    const count = Math.max(1, Math.ceil(messages.length / perFile))
    return Array.from({ length: count }, (_, file) =>
      jsonFile(`${root}/messages/inbox/${folderOf(at)}/message_${String(file + 1)}.json`, {
        participants: [{ name: citizen }, { name: own }],
        messages: newestFirst.slice(file * perFile, (file + 1) * perFile).map((one) => ({
          sender_name: one.isOwn ? own : citizen,
          timestamp_ms: one.sentAtMs,
          content: one.text,
          is_geoblocked_for_viewer: false,
        })),
        title: citizen,
        is_still_participant: true,
        thread_path: `inbox/${folderOf(at)}`,
        magic_words: [],
      }),
    )
  })
}

export function expectedOfThreads(own: string, list: readonly WrittenThread[]): ExpectedMessage[] {
  return list.flatMap(({ citizen, messages }, at) =>
    messages.map((one) => ({
      conversationId: folderOf(at),
      kind: 'dm' as const,
      isPublic: false,
      direction: one.isOwn ? ('out' as const) : ('in' as const),
      authorHandle: one.isOwn ? own : citizen,
      addresseeHandle: one.isOwn ? citizen : null,
      sentAtMs: one.sentAtMs,
      text: one.text,
    })),
  )
}
