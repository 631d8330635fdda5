import type { SourceFile } from '../../adapter.ts'
import { readSmallFile } from '../../source/fileHead.ts'
import { parseJson } from '../../records/jsonFields.ts'
import { readJsonValues } from '../../records/jsonValues.ts'
import type { JsonItem } from '../../records/jsonValues.ts'

/** Side files (account, manifest) are a few kilobytes; a manifest of every media file stays far below this. */
const maxSideFileBytes = 16 * 1024 * 1024

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
