import type { AdapterItem, ParsedMessage, SourceFile } from '../../adapter.ts'
import type { JsonItem } from '../../records/jsonValues.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import { issueItem, messageItem, rowItem } from '../items.ts'
import { parseMeta } from './jsonRecord.ts'
import type { RecordFault } from '../recordFault.ts'

/** One record as a message, or what is wrong with it. `path` = under which list it stands. */
export type ReadRecord = (record: unknown, line: number, path: string) => ParsedMessage | RecordFault

function readItem(item: JsonItem, read: ReadRecord): ParsedMessage | RecordFault {
  if (item.type === 'cutOff') return { code: 'malformedRecord', column: null }
  const { text, line, path } = item.value
  return read(parseMeta(text), line, path)
}

/** Posts and comments: records of a file's lists that stand for themselves. */
export async function* readOwnRecords(
  file: SourceFile,
  paths: readonly string[],
  read: ReadRecord,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<AdapterItem> {
  for await (const item of readJsonValues(file, paths, signal, onBytes)) {
    const message = readItem(item, read)
    yield rowItem
    yield 'code' in message
      ? issueItem(
          item.type === 'value' ? item.value.line : item.line,
          message.column,
          message.code,
          file.name,
        )
      : messageItem(message)
  }
}
