import type { SourceFile } from '../adapter.ts'
import { textChunks } from '../decode/textChunks.ts'
import { JsonSplitter } from './jsonSplitter.ts'
import type { JsonValue } from './jsonSplitter.ts'

export type JsonItem =
  | { readonly type: 'value'; readonly value: JsonValue }
  /** The file ends inside a value (or a list) that starts on this line. */
  | { readonly type: 'cutOff'; readonly line: number }

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
    for (const value of splitter.push(chunk)) yield { type: 'value', value }
  }
  if (splitter.isOpen || splitter.isUnfinished) yield { type: 'cutOff', line: splitter.openLine }
}
