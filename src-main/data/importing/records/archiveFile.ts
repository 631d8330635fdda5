import type { SourceFile } from '../adapter.ts'
import { readSmallFile } from '../source/fileHead.ts'
import { readJsonValues } from './jsonValues.ts'
import type { JsonItem } from './jsonValues.ts'

/** Side files (account, manifest) are a few kilobytes; a manifest of every media file stays far below this. */
const maxSideFileBytes = 16 * 1024 * 1024

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function textField(record: Readonly<Record<string, unknown>>, name: string): string | null {
  const value = record[name]
  if (typeof value === 'string') return value === '' ? null : value
  // Ids are strings in every real archive; a number this large has lost its last digits.
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null
}

/** Parses JSON without throwing; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A whole `window.X = …` file: all after the first `=`, a trailing `;` allowed. Undefined when unreadable. */
export async function readSideFile(file: SourceFile): Promise<unknown> {
  const bytes = await readSmallFile(file, maxSideFileBytes)
  if (bytes === null) return undefined
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '')
  const body = text.slice(text.indexOf('=') + 1).trim()
  return parseJson(body.endsWith(';') ? body.slice(0, -1) : body)
}

/** The elements of the one array in a `window.X = [ … ]` file of any size. */
export function readArrayFile(
  file: SourceFile,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<JsonItem> {
  return readJsonValues(file, ['[]'], signal, onBytes)
}
