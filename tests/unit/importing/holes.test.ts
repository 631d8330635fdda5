import { Readable } from 'node:stream'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SourceFile } from '#data/importing/adapter.ts'
import { detectEncoding } from '#data/importing/decode/encoding.ts'
import { holeBytes, HoleFinder } from '#data/importing/decode/holes.ts'
import { textChunks } from '#data/importing/decode/textChunks.ts'
import { readLines } from '#data/importing/records/textLines.ts'
import { cutAt } from './chunks.ts'

function fileOf(...parts: readonly Buffer[]): SourceFile {
  const sizeBytes = parts.reduce((sum, part) => sum + part.length, 0)
  return { name: 'a.txt', sizeBytes, open: () => Promise.resolve(Readable.from(parts)) }
}

async function textOf(file: SourceFile): Promise<string> {
  let text = ''
  for await (const chunk of textChunks(file, null, () => undefined)) text += chunk
  return text
}

const nulls = (count: number): Buffer => Buffer.alloc(count)

describe('a stretch of NULs', () => {
  test('is found where it begins, however the bytes are cut, and only when it is long enough', () => {
    const stretch = fc.record({
      letters: fc.nat(1_000),
      nulls: fc.oneof(
        fc.nat(10),
        fc.integer({ min: holeBytes - 2, max: holeBytes + 2 }),
        fc.nat(3 * holeBytes),
      ),
    })
    const places = fc.array(fc.nat(8 * holeBytes), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 3 }), places, (stretches, cuts) => {
        const bytes = Buffer.concat(
          stretches.flatMap(({ letters, nulls: count }) => [Buffer.alloc(letters + 1, 'a'), nulls(count)]),
        )
        const runs = [...bytes.toString('latin1').matchAll(/\0+/g)]
        const whole = runs.find(([run]) => run.length >= holeBytes)?.index ?? -1
        const finder = new HoleFinder()
        const found = cutAt(bytes, cuts)
          .map((part) => finder.push(part))
          .find((at) => at !== null)
        expect(found ?? -1).toBe(whole)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['told by its bytes', {}],
    ['in a code page that was chosen', { encoding: 'windows-1252' as const }],
  ])('of 64 KiB refuses the text, with the line on which it begins: %s', async (_, chosen) => {
    const file = { ...fileOf(Buffer.from('een\r\ntwee\r\ndr'), nulls(40_000), nulls(30_000)), ...chosen }
    await expect(textOf(file)).rejects.toMatchObject({ reason: 'holeInFile', detail: 'line 3' })
  })

  test('is found by who only asks for the encoding, and in lines that end in CR', async () => {
    const file = fileOf(Buffer.from('een\rtwee\r'), nulls(70_000))
    await expect(detectEncoding(file)).rejects.toMatchObject({ reason: 'holeInFile', detail: 'line 3' })
  })

  test('that is shorter stays in the text, as signs that could not be read', async () => {
    const text = await textOf(fileOf(Buffer.from('een'), nulls(60_000), Buffer.from('\0\ntwee\0')))
    expect(text).toBe(`een${'\uFFFD'.repeat(60_001)}\ntwee\uFFFD`)
  })

  test('is no hole where every other byte of UTF-16 is one', async () => {
    const text = 'Goedemiddag, een vraag\n'.repeat(10_000)
    expect(await textOf(fileOf(Buffer.from(text, 'utf16le')))).toBe(text)
  })
})

test('a line longer than any record is passed over in pieces, and the next is read', async () => {
  const pieces = Array.from({ length: 40 }, () => Buffer.alloc(512 * 1024, 'a'))
  const lines = []
  for await (const batch of readLines(
    fileOf(Buffer.from('een\r\n'), ...pieces, Buffer.from('\r\ndrie')),
    null,
    () => undefined,
  )) {
    lines.push(...batch)
  }
  expect(lines).toEqual([
    { line: 1, text: 'een', isTooLong: false },
    { line: 2, text: '', isTooLong: true },
    { line: 3, text: 'drie', isTooLong: false },
  ])
})
