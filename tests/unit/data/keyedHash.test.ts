import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyedHash, mostKeyedHashChars } from '#data/db/keyedHash.ts'

const text = fc.oneof(
  fc.string({ maxLength: mostKeyedHashChars }),
  fc.string({ unit: 'binary', maxLength: mostKeyedHashChars / 2 }),
  // Around the ends of blocks, where the padding takes a block of its own.
  fc.integer({ min: 0, max: mostKeyedHashChars }).map((length) => 'é'.repeat(length)),
  fc.integer({ min: 0, max: mostKeyedHashChars }).map((length) => 'a'.repeat(length)),
)

test('a keyed hash is the HMAC-SHA-256 of the platform, whatever was hashed before', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 0, maxLength: 64 }),
      fc.array(text, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(4, 8, 16, 32),
      (key, texts, lengthBytes) => {
        const hashed = keyedHash(key)
        for (const each of texts) {
          const expected = createHmac('sha256', key).update(each).digest().subarray(0, lengthBytes)
          expect(hashed(each, lengthBytes).equals(expected)).toBe(true)
        }
      },
    ),
    { numRuns: 2_000 },
  )
})

test('a keyed hash is right for every length of text', () => {
  const key = Buffer.from('0b'.repeat(20), 'hex')
  const hashed = keyedHash(key)
  // RFC 4231, test case 1
  expect(hashed('Hi There', 32).toString('hex')).toBe(
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  )
  for (let length = 0; length <= mostKeyedHashChars; length += 1) {
    const each = 'x'.repeat(length)
    expect(hashed(each, 32).equals(createHmac('sha256', key).update(each).digest())).toBe(true)
  }
})
