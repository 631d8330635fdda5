import { StringDecoder } from 'node:string_decoder'
import type { SourceFile } from '../adapter.ts'
import { detectEncoding } from './encoding.ts'
import type { TextEncoding } from './encoding.ts'
import { wholeBytes } from './holes.ts'

/** What stands in decoded text for bytes that are no text: broken UTF-8 and NULs. Rows that hold it get an issue. */
export const replacementCharacter = '\uFFFD'

/** windows-1252, 0x80-0x9F (source: encoding.spec.whatwg.org, index windows-1252). The rest equals latin1. */
const highControls1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

/** cp850, 0x80-0xFF (source: unicode.org, MAPPINGS/VENDORS/MICSFT/PC/CP850.TXT). */
const high850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
  '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

interface Decoder {
  write(bytes: Buffer): string
  end(): string
}

function decode1252(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  return text.replace(/[\u0080-\u009F]/g, (char) => highControls1252[char.charCodeAt(0) - 0x80] ?? char)
}

function decode850(bytes: Buffer): string {
  const text = bytes.toString('latin1')
  return text.replace(/[\u0080-\u00FF]/g, (char) => high850[char.charCodeAt(0) - 0x80] ?? char)
}

function bigEndianDecoder(): Decoder {
  const little = new StringDecoder('utf16le')
  let odd: Buffer = Buffer.alloc(0)
  return {
    write: (bytes) => {
      const joined = Buffer.concat([odd, bytes])
      const even = joined.length - (joined.length % 2)
      odd = joined.subarray(even)
      return little.write(Buffer.from(joined.subarray(0, even)).swap16())
    },
    end: () => little.end(),
  }
}

function decoderFor(encoding: TextEncoding): Decoder {
  switch (encoding) {
    case 'utf-8':
      return new StringDecoder('utf8')
    case 'utf-16le':
      return new StringDecoder('utf16le')
    case 'utf-16be':
      return bigEndianDecoder()
    case 'windows-1252':
      return { write: decode1252, end: () => '' }
    case 'cp850':
      return { write: decode850, end: () => '' }
  }
}

function clean(text: string, isFirst: boolean): string {
  const body = isFirst && text.startsWith('\uFEFF') ? text.slice(1) : text
  // By the stretch: one by one, megabytes of them would take seconds.
  return body.replace(/\0+/g, (nulls) => replacementCharacter.repeat(nulls.length))
}

/** Decodes bytes to text; the result does not depend on where the chunks are cut. The byte order mark is left out. */
export async function* decodeChunks(
  chunks: AsyncIterable<Buffer>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = decoderFor(encoding)
  let isFirst = true
  for await (const chunk of chunks) {
    const text = decoder.write(chunk)
    if (text === '') continue
    yield clean(text, isFirst)
    isFirst = false
  }
  const rest = decoder.end()
  if (rest !== '') yield clean(rest, isFirst)
}

async function* countedBytes(
  file: SourceFile,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<Buffer> {
  for await (const bytes of wholeBytes(file)) {
    signal?.throwIfAborted()
    yield bytes
    onBytes(bytes.length)
  }
}

/** A file's text, chunk by chunk. `onBytes` gets the number of bytes of each chunk once it was taken. */
export async function* textChunks(
  file: SourceFile,
  signal: AbortSignal | null,
  onBytes: (bytesRead: number) => void,
): AsyncGenerator<string> {
  const encoding = await detectEncoding(file)
  yield* decodeChunks(countedBytes(file, signal, onBytes), encoding)
}
