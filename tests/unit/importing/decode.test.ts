import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImportSource, SourceFile } from '#data/importing/adapter.ts'
import { detectEncoding, encodingHint, inEncoding } from '#data/importing/decode/encoding.ts'
import type { TextEncoding } from '#data/importing/decode/encoding.ts'
import { decodeChunks, textChunks } from '#data/importing/decode/textChunks.ts'
import { cutAt, somePlaces } from './chunks.ts'

function fileOf(bytes: Buffer, chunkBytes = bytes.length || 1): SourceFile {
  const parts: Buffer[] = []
  for (let at = 0; at < bytes.length; at += chunkBytes) parts.push(bytes.subarray(at, at + chunkBytes))
  return { name: 'a.txt', sizeBytes: bytes.length, open: () => Promise.resolve(Readable.from(parts)) }
}

async function textOf(bytes: Buffer, chunkBytes?: number): Promise<string> {
  let text = ''
  for await (const part of textChunks(fileOf(bytes, chunkBytes), null, () => undefined)) text += part
  return text
}

const words = 'één – twee € drie\r\n'

test('UTF-8 is read with and without a byte order mark', async () => {
  expect(await textOf(Buffer.from(words))).toBe(words)
  expect(await textOf(Buffer.from(`\uFEFF${words}`))).toBe(words)
})

test('UTF-16 is read in both orders, with a byte order mark and without', async () => {
  const little = Buffer.from(`\uFEFF${words}`, 'utf16le')
  expect(await textOf(little, 3)).toBe(words)
  expect(await textOf(Buffer.from(words, 'utf16le'), 3)).toBe(words)
  expect(await textOf(Buffer.from(little).swap16(), 3)).toBe(words)
})

test('windows-1252 is read with its euro sign and dashes', async () => {
  const bytes = Buffer.from([0x80, 0x20, 0x96, 0x20, 0xe9, 0x0a])
  expect(await detectEncoding(fileOf(bytes))).toBe('windows-1252')
  expect(await textOf(bytes)).toBe('€ – é\n')
})

test('an é cut in two between chunks is no reason to take another encoding', async () => {
  expect(await detectEncoding(fileOf(Buffer.from('één'), 1))).toBe('utf-8')
})

test('UTF-8 with a few broken bytes stays UTF-8, with a mark where they stood', async () => {
  const bytes = Buffer.concat([Buffer.from('één twéé '), Buffer.from([0xe9]), Buffer.from(' drie é')])
  expect(await textOf(bytes)).toBe('één twéé \uFFFD drie é')
})

test('bytes that fit no known encoding are refused with the line', async () => {
  const bytes = Buffer.from([0x61, 0x0a, 0x81, 0x8d, 0x20])
  await expect(detectEncoding(fileOf(bytes))).rejects.toMatchObject({
    reason: 'wrongEncoding',
    detail: 'line 2',
  })
})

/** "één café, Citroën über", as an old program on DOS wrote it. */
const cp850 = Buffer.from('\x82\x82n caf\x82, Citro\x89n \x81ber\n'.replaceAll('\x81', '\x84'), 'latin1')

function asSource(file: SourceFile): ImportSource {
  return { displayName: 'a', container: 'file', sizeBytes: 0, contentHash: '', files: [file] }
}

test('cp850 is read where the user says so, and hinted at where its letters show', async () => {
  const file = fileOf(cp850)
  expect(await detectEncoding(file)).toBe('windows-1252')
  expect(encodingHint(asSource(file))).toBe('cp850')
  const [chosen] = inEncoding(asSource(file), 'cp850').files
  let text = ''
  if (chosen !== undefined) for await (const part of textChunks(chosen, null, () => undefined)) text += part
  expect(text).toBe('één café, Citroën äber\n')
})

test('a file whose bytes windows-1252 does not know is refused with the hint', async () => {
  const file = fileOf(Buffer.from('\x81ber Z\x81rich\n', 'latin1'))
  await expect(detectEncoding(file)).rejects.toMatchObject({ reason: 'wrongEncoding' })
  expect(encodingHint(asSource(file))).toBe('cp850')
})

test('quotes, dashes and accents of windows-1252 are no reason for a hint', async () => {
  const file = fileOf(Buffer.from('foto\x92s van \x93caf\xe9\x94 \x96 wacht\x85even \x80 5\n', 'latin1'))
  expect(await detectEncoding(file)).toBe('windows-1252')
  expect(encodingHint(asSource(file))).toBeNull()
})

test('every byte of cp850 has its own sign', async () => {
  const all = Buffer.from(Array.from({ length: 128 }, (_, index) => index + 128))
  const text = await decoded([all], 'cp850')
  expect(new Set(text).size).toBe(128)
  expect(text.slice(0, 6)).toBe('Çüéâäà')
  expect([text[0x55], text[0x61], text[0x70], text[0x7f]]).toEqual(['ı', 'ß', '\u00AD', '\u00A0'])
})

test('NULs in a text are marked, not passed on', async () => {
  expect(await textOf(Buffer.from('abc\0def'))).toBe('abc\uFFFDdef')
})

async function* given(parts: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield await Promise.resolve(part)
}

async function decoded(parts: readonly Buffer[], encoding: TextEncoding): Promise<string> {
  let text = ''
  for await (const part of decodeChunks(given(parts), encoding)) text += part
  return text
}

test('where the bytes are cut never changes the text', async () => {
  const encodings: TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850']
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 60 }),
      somePlaces,
      fc.constantFrom(...encodings),
      async (raw, places, encoding) => {
        const bytes = Buffer.from(raw)
        expect(await decoded(cutAt(bytes, places) as Buffer[], encoding)).toBe(
          await decoded([bytes], encoding),
        )
      },
    ),
    { numRuns: 400 },
  )
})
