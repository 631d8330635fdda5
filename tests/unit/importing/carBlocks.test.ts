import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CarCutter } from '#data/importing/adapters/bluesky/carBlocks.ts'
import type { CarItem } from '#data/importing/adapters/bluesky/carBlocks.ts'
import { parseDagCbor } from '#data/importing/adapters/bluesky/dagCbor.ts'
import { keyMs } from '#data/importing/adapters/bluesky/tid.ts'
import { recordKey } from '../../support/formats/bluesky.ts'
import { carBytes, encodeDagCbor } from '../../support/formats/carBytes.ts'

/** Any value that the format can hold; a record keeps its keys whatever they are called. */
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.integer({ min: -(2 ** 50), max: 2 ** 50 }),
    fc.double({ noNaN: true, noInteger: true }),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), tie('value'), {
      maxKeys: 4,
      noNullPrototype: false,
    }),
  ),
}))

test('what was encoded is decoded to the same', () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(JSON.stringify(parseDagCbor(encodeDagCbor(one)))).toBe(JSON.stringify(parsedOnce(one)))
    }),
  )
})

/** The order of keys is the format's own. */
function parsedOnce(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(parsedOnce)
  if (typeof one !== 'object' || one === null) return Object.is(one, -0) ? 0 : one
  const entries = Object.entries(one).map(([key, inner]): [string, unknown] => [key, parsedOnce(inner)])
  entries.sort(
    ([a], [b]) =>
      Buffer.byteLength(a) - Buffer.byteLength(b) || Buffer.compare(Buffer.from(a), Buffer.from(b)),
  )
  const record: Record<string, unknown> = Object.create(null)
  for (const [key, inner] of entries) record[key] = inner
  return record
}

test('noise and half values give nothing, and never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      parseDagCbor(Buffer.from(bytes))
    }),
  )
  const whole = encodeDagCbor({ text: 'Hallo', list: [1, 2, { a: null }] })
  for (let end = 0; end < whole.length; end++) expect(parseDagCbor(whole.subarray(0, end))).toBeUndefined()
})

test.each([
  [
    'a list nested a hundred thousand deep',
    Buffer.concat([Buffer.alloc(100_000, 0x81), Buffer.from([0xf6])]),
  ],
  ['a list that claims four thousand million items', Buffer.from([0x9a, 0xff, 0xff, 0xff, 0xff, 0xf6])],
  [
    'a text that claims more bytes than a number can count',
    Buffer.from([0x7b, ...Array<number>(8).fill(0xff)]),
  ],
  ['an item without an end', Buffer.from([0x9f, 0x01, 0xff])],
  ['a key that is a number', Buffer.from([0xa1, 0x01, 0x01])],
])('%s is refused', (_name, bytes) => {
  expect(parseDagCbor(bytes)).toBeUndefined()
})

const post = { $type: 'app.bsky.feed.post', text: 'Hallo', createdAt: '2024-05-01T10:00:00Z' }
const archive = carBytes('did:plc:verzonnen', [['app.bsky.feed.post/3kaaaaaaaaaaa', post]])

function cut(bytes: Buffer, size: number): string[] {
  const cutter = new CarCutter()
  const items: string[] = []
  const keep = (item: CarItem): void => {
    const data = item.type === 'header' ? item.data : item.type === 'block' ? item.block.data : null
    items.push(`${item.type} ${data?.toString('hex') ?? ''}`)
  }
  for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size)).forEach(keep)
  cutter.end().forEach(keep)
  return items
}

test('blocks do not depend on where the file is cut', () => {
  const whole = cut(archive, archive.length)
  expect(whole.map((item) => item.split(' ')[0])).toEqual(['header', 'block', 'block', 'block'])
  for (const size of [1, 2, 7, 33]) expect(cut(archive, size)).toEqual(whole)
})

test('a block that is said to be longer than any is passed over, and what follows is read', () => {
  const length = 5 * 1024 * 1024
  const long = Buffer.concat([Buffer.from([0x80, 0x80, 0xc0, 0x02]), Buffer.alloc(length)])
  const bytes = Buffer.concat([long, Buffer.from([0x02, 0x01, 0x55])])
  for (const size of [bytes.length, 100_000, 65_537]) {
    expect(cut(bytes, size).map((item) => item.split(' ')[0])).toEqual(['unreadable', 'unreadable'])
  }
  expect(cut(long.subarray(0, 1000), 10)).toEqual(['unreadable ', 'cutOff '])
})

test('the key of a record tells the moment it was made from', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2070, 0, 1) }), fc.nat({ max: 1023 }), (ms, clock) => {
      expect(keyMs(recordKey(ms, clock))).toBe(ms)
    }),
  )
  // Above the largest timestamp, a character of another alphabet, a key of one's own.
  for (const key of ['zzzzzzzzzzzzz', '3kaaaaaaaaaa1', 'self', '']) expect(keyMs(key)).toBeNull()
})
