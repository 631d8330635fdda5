import type { SourceFile } from '../adapter.ts'
import { contentKind, utf16Guess } from '../source/sniff.ts'
import { fileHead } from '../source/fileHead.ts'
import { decodeChunks } from './textChunks.ts'

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes)
}

/**
 * The begin of a file as text, for detection only: an unclean byte becomes U+FFFD or a windows-1252 letter, a
 * character cut in two at the end is left out. Null for binary content.
 */
export async function headText(file: SourceFile): Promise<string | null> {
  const head = await fileHead(file)
  if (contentKind(head).kind !== 'text') return null
  let text = ''
  for await (const part of decodeChunks(once(head), file.encoding ?? utf16Guess(head) ?? 'utf-8'))
    text += part
  return text
}
