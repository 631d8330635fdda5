import type { SourceFile } from '../adapter.ts'
import { textChunks } from '../decode/textChunks.ts'
import { JsonSplitter } from './jsonSplitter.ts'
import type { JsonValue } from './jsonSplitter.ts'

export type JsonItem =
  | { readonly type: 'value'; readonly value: JsonValue }
  /** The file ends inside a value (or a list) that starts on this line. */
  | { readonly type: 'cutOff'; readonly line: number }

const lastValues = new WeakMap<SourceFile, string>()

/**
 * The record of a file that was read last, as it stands there: whoever gets an issue from an adapter that reads JSON can
 * still show what it is about. null where none was read.
 */
export function lastRecordOf(file: SourceFile): string | null {
  return lastValues.get(file) ?? null
}

/**
 * The values of a JSON file of any size that stand under these paths ("messages[]", "participants"; see JsonSplitter),
 * in the order of the file.
 */
export async function* readJsonValues(
  file: SourceFile,
  paths: readonly string[],
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<JsonItem> {
  const splitter = new JsonSplitter(paths)
  for await (const chunk of textChunks(file, signal, onBytes)) {
    for (const value of splitter.push(chunk)) {
      lastValues.set(file, value.text)
      yield { type: 'value', value }
    }
  }
  if (splitter.isOpen || splitter.isUnfinished) yield { type: 'cutOff', line: splitter.openLine }
}
