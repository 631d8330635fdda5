import { createCipheriv, createHash, randomBytes, scryptSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chunkBytes, sealedChunkBytes, tagBytes } from '#data/moving/chunks.ts'
import { headBytes } from '#data/moving/head.ts'
import { openMoveFile } from '#data/moving/moveFile.ts'
import { manifestOf, writeMoveFile } from '#data/moving/packFile.ts'
import { keysOf } from '#data/moving/passphraseKeys.ts'
import { usually } from '../../support/thoroughness.ts'

/** The least that is taken: a guess is quick, and these are no secrets. */
const cheap = { log2N: 14, r: 8, p: 1 }
const passphrase = 'vier losse woorden samen'
const key = Buffer.alloc(32, 7)
const signingKey = Buffer.alloc(32, 9)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function packed(database: Buffer, withSigningKey = true): Promise<string> {
  const databasePath = join(folder, 'copy.db')
  writeFileSync(databasePath, database)
  const load = { databasePath, key, signingKey: withSigningKey ? signingKey : null }
  const about = { appVersion: '1.0.0', schemaVersion: 8, dossierId: 'abc-1', name: 'Gemeente É', madeAtMs: 5 }
  const manifest = await manifestOf(load, about, () => undefined)
  const path = join(folder, 'x.dialoogmeter-verhuizing')
  const file = await open(path, 'w')
  await writeMoveFile(file, load, manifest, {
    passphrase,
    cost: cheap,
    randomBytes,
    onBytes: () => undefined,
  })
  await file.close()
  return path
}

async function unpacked(path: string, phrase = passphrase) {
  const file = await openMoveFile(path, phrase)
  try {
    const pieces: Buffer[] = []
    const keys = await file.readContent((piece) => {
      pieces.push(Buffer.from(piece))
      return Promise.resolve()
    })
    return { manifest: file.manifest, database: Buffer.concat(pieces), ...keys }
  } finally {
    await file.close()
  }
}

/** Beyond one chunk, so that there is a first, a middle and a last one. */
const large = randomBytes(2 * chunkBytes + 12_345)

describe('a moving file', () => {
  test.each([1, chunkBytes - 500, chunkBytes, 3 * chunkBytes + 1])('gives %i bytes back', async (size) => {
    const database = randomBytes(size)
    const back = await unpacked(await packed(database))
    expect(back.database.equals(database)).toBe(true)
    expect({ key: back.key, signingKey: back.signingKey }).toEqual({ key, signingKey })
    expect(back.manifest).toMatchObject({ dossierId: 'abc-1', name: 'Gemeente É', schemaVersion: 8 })
  })

  test('whose text fills its chunks to the byte has no empty last one', async () => {
    const manifestBytes = (await unpacked(await packed(Buffer.alloc(1_000_000)))).manifest
    const overhead = 4 + Buffer.byteLength(JSON.stringify(manifestBytes)) + 64
    const path = await packed(Buffer.alloc(2 * chunkBytes - overhead))
    expect(readFileSync(path).length).toBeGreaterThanOrEqual(headBytes + 2 * sealedChunkBytes - 1)
    await unpacked(path)
  })

  test('goes without a signing key where there is none', async () => {
    expect((await unpacked(await packed(Buffer.from('x'), false))).signingKey).toBeNull()
  })

  test('holds no word of the dossier, its name or its keys in the clear', async () => {
    const bytes = readFileSync(await packed(Buffer.from('Beste Sanne, '.repeat(100))))
    for (const word of ['Sanne', 'Gemeente', 'abc-1', '1.0.0', passphrase])
      expect(bytes.includes(word)).toBe(false)
    expect(bytes.includes(key.subarray(0, 8))).toBe(false)
  })

  test('tells a wrong passphrase from damage', async () => {
    const path = await packed(Buffer.from('x'))
    await expect(openMoveFile(path, 'vier losse woorden Samen')).rejects.toThrow('passphraseWrong')
    await expect(openMoveFile(path, '')).rejects.toThrow('passphraseWrong')
  })

  test('takes the same passphrase however its letters are composed', async () => {
    const databasePath = join(folder, 'copy.db')
    writeFileSync(databasePath, 'x')
    expect(await keysOf('caf\u00e9 vandaag', key, cheap)).toEqual(
      await keysOf('cafe\u0301 vandaag', key, cheap),
    )
  })
})

describe('a hostile or damaged moving file', () => {
  test('with any one byte changed is refused, and never gives other content', async () => {
    const whole = readFileSync(await packed(randomBytes(3_000)))
    const path = join(folder, 'changed')
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(whole)
        changed.writeUInt8(changed.readUInt8(at) ^ by, at)
        writeFileSync(path, changed)
        await expect(unpacked(path)).rejects.toThrow('moveFileUnusable')
      }),
      { numRuns: usually(40, 150) },
    )
  })

  test('that was cut off anywhere is refused', async () => {
    const path = await packed(large)
    const whole = readFileSync(path)
    const ends = [
      0,
      1,
      headBytes - 1,
      headBytes,
      headBytes + tagBytes,
      headBytes + sealedChunkBytes,
      headBytes + 2 * sealedChunkBytes,
      whole.length - 1,
    ]
    for (const end of ends) {
      writeFileSync(path, whole)
      truncateSync(path, end)
      await expect(unpacked(path)).rejects.toThrow('moveFileUnusable')
    }
  })

  test('with chunks put elsewhere, repeated, left out, added or of another file is refused', async () => {
    const path = await packed(large)
    const whole = readFileSync(path)
    const other = readFileSync(await packed(large))
    const at = (file: Buffer, index: number): Buffer =>
      file.subarray(headBytes + index * sealedChunkBytes, headBytes + (index + 1) * sealedChunkBytes)
    const head = whole.subarray(0, headBytes)
    const [a, b, c] = [at(whole, 0), at(whole, 1), at(whole, 2)]
    const shapes = [
      [head, b, a, c],
      [head, a, a, c],
      [head, a, c],
      [head, a, b],
      [head, a, b, c, c],
      [head, a, b, c, Buffer.alloc(20)],
      [head, a, b, c, Buffer.alloc(1)],
      [head, a, at(other, 1), c],
      [other.subarray(0, headBytes), a, b, c],
    ]
    for (const shape of shapes) {
      writeFileSync(path, Buffer.concat(shape))
      await expect(unpacked(path)).rejects.toThrow('moveFileUnusable')
    }
  })

  test('that asks for more memory or another way is refused before any is taken', async () => {
    const whole = readFileSync(await packed(Buffer.from('x')))
    const path = join(folder, 'costly')
    const claims: [at: number, value: number][] = [
      [16, 1],
      [17, 2],
      [18, 2],
      [19, 0],
      [19, 13],
      [19, 19],
      [19, 63],
      [20, 0],
      [20, 255],
      [21, 0],
      [21, 255],
      [23, 1],
    ]
    for (const [place, value] of claims) {
      const claimed = Buffer.from(whole)
      claimed.writeUInt8(value, place)
      // As its maker would: with the checksum that fits.
      createHash('sha256').update(claimed.subarray(0, 88)).digest().copy(claimed, 88)
      writeFileSync(path, claimed)
      await expect(openMoveFile(path, passphrase)).rejects.toThrow('moveFileUnusable')
    }
  })

  test('of somebody who knows the passphrase, with a manifest that lies, is refused before content is read', async () => {
    const salt = randomBytes(32)
    const keys = await keysOf(passphrase, salt, cheap)
    const { newHead, digestOf } = await import('#data/moving/head.ts')
    const { sealChunk } = await import('#data/moving/chunks.ts')
    const head = newHead(cheap, salt, keys)
    const part = { sizeBytes: 32, sha256: '0'.repeat(64) }
    const honest = {
      appVersion: '1',
      schemaVersion: 8,
      dossierId: 'abc',
      name: 'n',
      madeAtMs: 1,
      key: part,
      signingKey: null,
      database: { ...part, sizeBytes: 1 },
    }
    const lies: unknown[] = [
      { ...honest, dossierId: '../../elders' },
      { ...honest, dossierId: 'a/b' },
      { ...honest, dossierId: '' },
      { ...honest, database: { ...part, sizeBytes: 9e15 } },
      { ...honest, database: { ...part, sizeBytes: -1 } },
      { ...honest, key: { ...part, sizeBytes: 1e9 } },
      { ...honest, extra: 1 },
      JSON.parse('{"__proto__": {"dossierId": "abc"}}'),
      [],
      null,
      'x',
    ]
    const path = join(folder, 'lying')
    for (const json of [...lies.map((lie) => JSON.stringify(lie)), '{', '\u{0}']) {
      const text = Buffer.from(json)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(text.length)
      const plain = Buffer.concat([length, text, Buffer.alloc(33)])
      const sealing = { sealKey: keys.sealKey, fileDigest: digestOf(head) }
      writeFileSync(path, Buffer.concat([head.bytes, sealChunk(sealing, { index: 0, isLast: true }, plain)]))
      await expect(openMoveFile(path, passphrase)).rejects.toThrow('moveFileUnusable')
    }
  })

  test('that is another kind of file is refused', async () => {
    const path = join(folder, 'other')
    for (const text of ['', 'SQLite format 3\0', 'DIALOOGMETER-MOV', `DIALOOGMETER-MOV${'\0'.repeat(500)}`]) {
      writeFileSync(path, text)
      await expect(openMoveFile(path, passphrase)).rejects.toThrow('moveFileUnusable')
    }
    await expect(openMoveFile(folder, passphrase)).rejects.toThrow('moveFileUnusable')
    await expect(openMoveFile(join(folder, 'gone'), passphrase)).rejects.toThrow('fileUnreadable')
  })
})

describe('the published numbers', () => {
  test('of scrypt (RFC 7914, section 12) come out of the function that is used', async () => {
    const cost = { N: 16_384, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }
    const wanted =
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2' +
      'd5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887'
    expect(scryptSync('pleaseletmein', 'SodiumChloride', 64, cost).toString('hex')).toBe(wanted)
    const keys = await keysOf('pleaseletmein', Buffer.from('SodiumChloride'), cheap)
    expect(Buffer.concat([keys.sealKey, keys.checkKey]).toString('hex')).toBe(wanted)
  })

  test('of AES-256-GCM (McGrew and Viega, test case 16) come out of the cipher that is used', () => {
    const hex = (text: string): Buffer => Buffer.from(text, 'hex')
    const cipher = createCipheriv(
      'aes-256-gcm',
      hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
      hex('cafebabefacedbaddecaf888'),
      { authTagLength: tagBytes },
    )
    cipher.setAAD(hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'))
    const plain = hex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
        '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    )
    const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
    expect(sealed.toString('hex')).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
        '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    )
    expect(cipher.getAuthTag().toString('hex')).toBe('76fc6ece0f4e1768cddf8853bb2d551b')
  })
})
