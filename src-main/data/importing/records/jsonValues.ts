import type { SourceFile } from '../adapter.ts'
import { textChunks } from '../decode/textChunks.ts'
import { JsonSplitter } from './jsonSplitter.ts'
import type { JsonValue } from './jsonSplitter.ts'

export type JsonItem =
  | { readonly type: 'value'; readonly value: JsonValue }
  /** The file ends inside a value (or a list) that starts on this line. */
  | { readonly type: 'cutOff'; readonly line: number }

interface ReadRecord {
  readonly line: number
  readonly text: string
  /** Later reads have higher numbers, over all files. */
  readonly turn: number
}

const lastRead = new WeakMap<SourceFile, ReadRecord>()
let turns = 0

/** Remembers a record that was read, so that it can be shown should it turn out to be faulty. */
export function rememberRecord(file: SourceFile, { line, text }: JsonValue): void {
  turns += 1
  lastRead.set(file, { line, text, turn: turns })
}

/**
 * The record that was read last of all in these files, as it stands there: whoever gets an issue from an adapter that reads
 * JSON can still show what it is about. null where that began on another line, or none was read.
 */
export function lastRecordOf(files: readonly SourceFile[], line: number | null): string | null {
  let last: ReadRecord | null = null
  for (const file of files) {
    const read = lastRead.get(file)
    if (read !== undefined && read.turn > (last?.turn ?? 0)) last = read
  }
  return last !== null && (line === null || last.line === line) ? last.text : null
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
      rememberRecord(file, value)
      yield { type: 'value', value }
    }
  }
  if (!splitter.isOpen && !splitter.isUnfinished) return
  // What was cut off is no record; the one before it is sound.
  lastRead.delete(file)
  yield { type: 'cutOff', line: splitter.openLine }
}
