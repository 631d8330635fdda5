import type { SourceFile } from '../../adapter.ts'
import { maxRecordChars } from '../../records/recordLimit.ts'
import { readLines } from '../../records/textLines.ts'
import { DateOrderEvidence } from './dates.ts'
import type { DateOrder } from './dates.ts'
import { parseChatHeader, splitSender } from './line.ts'
import type { ChatHeader } from './line.ts'
import { isNotice, isNoticeName } from './notices.ts'

/** What only the whole chat tells. */
export interface ChatFacts {
  /** Senders with the number of their messages, in order of appearance. */
  readonly senders: ReadonlyMap<string, number>
  readonly order: DateOrder | null
}

export interface ChatEntry {
  readonly line: number
  readonly header: ChatHeader
  readonly sender: string
  readonly text: string
}

export type ChatItem =
  | { readonly type: 'message'; readonly entry: ChatEntry }
  | { readonly type: 'notice'; readonly line: number; readonly header: ChatHeader }
  /** A line before the first date, or longer than any real one: it belongs to nothing. */
  | { readonly type: 'stray'; readonly line: number }

interface Open {
  readonly line: number
  readonly header: ChatHeader
  readonly sender: string
  readonly lines: string[]
  chars: number
}

/** A message with more continuation lines than this (or more letters than a record) is cut off there. */
const maxLines = 5000

function hasRoom(open: Open, text: string): boolean {
  open.chars += text.length
  return open.lines.length < maxLines && open.chars < maxRecordChars
}

function begin(line: number, header: ChatHeader, known: ReadonlySet<string> | null): Open | ChatItem {
  const spoken = splitSender(header.rest, known)
  if (spoken === null || isNoticeName(header.rest) || isNotice(spoken))
    return { type: 'notice', line, header }
  return { line, header, sender: spoken.sender, lines: [spoken.body], chars: spoken.body.length }
}

function closed(open: Open): ChatItem {
  const text = open.lines.join('\n').trimEnd()
  return { type: 'message', entry: { line: open.line, header: open.header, sender: open.sender, text } }
}

/** The chat, message by message, with the lines of one message joined. */
export async function* readChat(
  file: SourceFile,
  known: ReadonlySet<string> | null,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<ChatItem> {
  let open: Open | null = null
  let hasBegun = false
  for await (const batch of readLines(file, signal, onBytes)) {
    for (const { line, text, isTooLong } of batch) {
      if (isTooLong) {
        yield { type: 'stray', line }
        continue
      }
      const header = parseChatHeader(text)
      if (header === null) {
        if (open !== null && hasRoom(open, text)) open.lines.push(text)
        else if (!hasBegun && text.trim() !== '') yield { type: 'stray', line }
        continue
      }
      if (open !== null) yield closed(open)
      hasBegun = true
      const begun: Open | ChatItem = begin(line, header, known)
      open = 'type' in begun ? null : begun
      if ('type' in begun) yield begun
    }
  }
  if (open !== null) yield closed(open)
}

/** First pass: who speaks, and in which order the date is written. */
export async function collectChatFacts(file: SourceFile, signal: AbortSignal | null): Promise<ChatFacts> {
  const senders = new Map<string, number>()
  const evidence = new DateOrderEvidence()
  for await (const item of readChat(file, null, signal, () => undefined)) {
    if (item.type === 'stray') continue
    if (item.type === 'notice') {
      evidence.add(item.header, false)
      continue
    }
    evidence.add(item.entry.header, true)
    senders.set(item.entry.sender, (senders.get(item.entry.sender) ?? 0) + 1)
  }
  return { senders, order: evidence.decide() }
}
