import type { ChannelId } from '#shared/domain/channel.ts'
import type { AdapterItem, SourceFile } from '../../adapter.ts'
import { isRecord } from '../../records/jsonFields.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { Conversation } from './conversation.ts'
import type { ConversationLine } from './conversation.ts'
import { fromMilliseconds } from './epoch.ts'
import { parseMeta, recordField, textOf } from './jsonRecord.ts'
import type { JsonRecord } from './jsonRecord.ts'
import { isNoMessage } from './notices.ts'
import { NumberedIds } from './numberedIds.ts'
import type { Owner } from './owner.ts'
import type { RecordFault } from '../recordFault.ts'
import type { Thread } from './thread.ts'
import { TimeOrder } from './timeOrder.ts'

/** Folders are called after the citizen: an issue, which is stored, names the file alone. */
function plainName(file: SourceFile): string {
  return file.name.slice(file.name.lastIndexOf('/') + 1)
}

/** What was shared stands for a message without words of its own. */
function textIn(record: JsonRecord): string | null {
  const share = recordField(record, 'share') ?? {}
  return textOf(record, 'content') ?? textOf(share, 'share_text') ?? textOf(share, 'link')
}

function readRecord(record: unknown, line: number): ConversationLine | RecordFault | 'notice' {
  if (!isRecord(record)) return { code: 'malformedRecord', column: null }
  const text = textIn(record)
  if (isNoMessage(record, text)) return 'notice'
  const sender = textOf(record, 'sender_name')
  if (sender === null) return { code: 'missingField', column: 'sender_name' }
  const sentAtMs = fromMilliseconds(record['timestamp_ms'])
  if (sentAtMs === null) return { code: 'badDate', column: 'timestamp_ms' }
  return { line, sender, sentAtMs, text, isSticker: text === null && recordField(record, 'sticker') !== null }
}

async function* readPart(
  file: SourceFile,
  conversation: Conversation,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const order = new TimeOrder(conversation, plainName(file))
  for await (const item of readJsonValues(file, ['messages[]'], signal, onBytes)) {
    const { line } = item.type === 'value' ? item.value : item
    const read =
      item.type === 'value'
        ? readRecord(parseMeta(item.value.text), line)
        : { code: 'malformedRecord' as const, column: null }
    yield* order.take(read, line)
  }
  yield* order.release()
}

/** The messages of all threads, each thread from its oldest message on. */
export async function* readThreads(
  threads: readonly Thread[],
  owner: Owner,
  channelOf: (thread: Thread) => ChannelId,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const ids = new NumberedIds()
  for (const thread of threads) {
    const { id, people } = thread
    const conversation = new Conversation({ id, people, channel: channelOf(thread) }, owner, ids)
    for (const { file } of thread.parts) yield* readPart(file, conversation, signal, onBytes)
  }
}
