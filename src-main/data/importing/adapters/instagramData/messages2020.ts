import { createHash } from 'node:crypto'
import type { AdapterItem, SourceFile } from '../../adapter.ts'
import { isRecord } from '../../records/jsonFields.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { Conversation } from '../meta/conversation.ts'
import type { ConversationLine } from '../meta/conversation.ts'
import { fromIso } from '../meta/epoch.ts'
import { parseMeta, textOf } from '../meta/jsonRecord.ts'
import { isNoMessage } from '../meta/notices.ts'
import type { NumberedIds } from '../meta/numberedIds.ts'
import type { Owner } from '../meta/owner.ts'
import type { RecordFault } from '../recordFault.ts'
import { TimeOrder } from '../meta/timeOrder.ts'

// The list of people stands before the messages of its conversation.
const peoplePath = '[].participants'
const messagePath = '[].conversation[]'

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : []
}

/** The people of each conversation in messages.json. */
export async function peopleOf2020(file: SourceFile): Promise<string[][]> {
  const threads: string[][] = []
  for await (const item of readJsonValues(file, [peoplePath], null, () => undefined)) {
    if (item.type === 'value') threads.push(namesIn(parseMeta(item.value.text)))
  }
  return threads
}

function readRecord(record: unknown, line: number): ConversationLine | RecordFault | 'notice' {
  if (!isRecord(record)) return { code: 'malformedRecord', column: null }
  const text = textOf(record, 'text')
  if (isNoMessage(record, text)) return 'notice'
  const sender = textOf(record, 'sender')
  if (sender === null) return { code: 'missingField', column: 'sender' }
  const sentAtMs = fromIso(record['created_at'])
  if (sentAtMs === null) return { code: 'badDate', column: 'created_at' }
  return { line, sender, sentAtMs, text, isSticker: false }
}

/** The layout names no conversation: its people do. */
function idOf(people: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...people].sort()))
    .digest('hex')
    .slice(0, 32)
}

/** Reads messages.json of 2020: every conversation in one file, newest message first. */
export async function* readMessages2020(
  file: SourceFile,
  owner: Owner,
  ids: NumberedIds,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  const { name } = file
  const begin = (people: readonly string[]): TimeOrder => {
    const facts = { id: people.length === 0 ? null : idOf(people), people, channel: 'instagram' as const }
    return new TimeOrder(new Conversation(facts, owner, ids), name)
  }
  let order = begin([])
  for await (const item of readJsonValues(file, [peoplePath, messagePath], signal, onBytes)) {
    if (item.type === 'value' && item.value.path === peoplePath) {
      yield* order.release()
      order = begin(namesIn(parseMeta(item.value.text)))
      continue
    }
    const { line } = item.type === 'value' ? item.value : item
    const read =
      item.type === 'value'
        ? readRecord(parseMeta(item.value.text), line)
        : { code: 'malformedRecord' as const, column: null }
    yield* order.take(read, line)
  }
  yield* order.release()
}
