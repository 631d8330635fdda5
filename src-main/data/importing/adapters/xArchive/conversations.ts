import type { AdapterItem, SourceFile } from '../../adapter.ts'
import { isRecord, parseJson, textField } from '../../records/jsonFields.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { readDirectMessage } from './directMessage.ts'
import type { Owner } from './ownership.ts'

// A conversation may hold years of messages, so it is read message by message; its id stands before them.
const idPath = '[].dmConversation.conversationId'
const messagesPath = '[].dmConversation.messages[]'

export async function* readConversationsFile(
  file: SourceFile,
  owner: Owner,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  let conversationId: string | null = null
  for await (const item of readJsonValues(file, [idPath, messagesPath], signal, onBytes)) {
    if (item.type === 'cutOff') {
      yield rowItem
      yield issueItem(item.line, null, 'malformedRecord', file.name)
      continue
    }
    const { path, line, text } = item.value
    const value = parseJson(text)
    if (path === idPath) {
      conversationId = typeof value === 'string' && value !== '' ? value : null
      continue
    }
    yield rowItem
    const read = readDirectMessage(value, line, conversationId, owner)
    if (read === null) continue
    if ('code' in read) yield issueItem(line, read.column, read.code, file.name)
    else yield messageItem(read)
  }
}

/** Sender and receiver of the messages between two, once for each pair in a row. */
export async function* partiesOf(files: readonly SourceFile[]): AsyncGenerator<ReadonlySet<string>> {
  let last = ''
  for (const file of files) {
    for await (const item of readJsonValues(file, [messagesPath], null, () => undefined)) {
      const element = item.type === 'value' ? parseJson(item.value.text) : null
      const message = isRecord(element) ? element['messageCreate'] : null
      if (!isRecord(message)) continue
      const parties = [textField(message, 'senderId'), textField(message, 'recipientId')]
      const ids = parties.filter((id) => id !== null).sort()
      if (ids.length !== 2 || ids.join(' ') === last) continue
      last = ids.join(' ')
      yield new Set(ids)
    }
  }
}

/** Whether any of these files holds a conversation with something in it. */
export async function holdMessages(files: readonly SourceFile[]): Promise<boolean> {
  for (const file of files) {
    for await (const item of readJsonValues(file, [messagesPath], null, () => undefined)) {
      return item.type === 'value'
    }
  }
  return false
}
