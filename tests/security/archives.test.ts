import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { maxEntries } from '#data/importing/source/fileTree.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { zipBytes } from '../support/zipBytes.ts'

const parent = mkdtempSync(join(tmpdir(), 'archives-'))
const folder = join(parent, 'in')
writeFileSync(join(parent, 'witness.txt'), 'unchanged')
afterAll(() => rmSync(parent, { recursive: true }))

const chat = '18-03-2022 14:56 - Sanne: Goedemiddag\n18-03-2022 15:10 - Gemeente Voorbeeld: Dag Sanne\n'

/** Why a zip is refused, or how many exports were found in it. */
async function outcome(bytes: Buffer): Promise<string> {
  const path = join(parent, 'export.zip')
  writeFileSync(path, bytes)
  const opened = await openSources([path])
  return opened.map((one) => (one.status === 'rejected' ? one.reason : 'opened')).join(', ')
}

describe('a zip that writes outside', () => {
  test.each([
    ['upwards', '../witness.txt'],
    ['upwards from within', 'a/../../witness.txt'],
    ['from the root', '/etc/witness.txt'],
    ['from a drive', 'C:/witness.txt'],
    ['with the strokes of Windows', '..\\witness.txt'],
    ['with both strokes', 'a\\..\\..\\witness.txt'],
    ['to a share', '\\\\server\\share\\witness.txt'],
  ])('%s is refused', async (_how, name) => {
    expect(await outcome(zipBytes([{ name, content: chat }]))).toBe('unsafeZip')
    expect(readdirSync(parent).sort()).toEqual(['export.zip', 'witness.txt'])
  })
})

/** The same packed bytes under many names, as in the bombs of overlapping files: each entry points at the first. */
function overlapping(count: number): Buffer {
  const noise = Buffer.from(Array.from({ length: 40_000 }, (_, index) => (index * 7919) % 251))
  const one = zipBytes([{ name: '0000.csv', content: noise }])
  const directoryAt = one.readUInt32LE(one.length - 6)
  const local = one.subarray(0, directoryAt)
  const entry = one.subarray(directoryAt, one.length - 22)
  const entries = Array.from({ length: count }, (_, index) => {
    const copy = Buffer.from(entry)
    copy.write(String(index).padStart(4, '0'), 46)
    return copy
  })
  const directory = Buffer.concat(entries)
  const end = Buffer.from(one.subarray(one.length - 22))
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directory.length, 12)
  return Buffer.concat([local, directory, end])
}

describe('a zip that was made to fill the machine', () => {
  test('by files that share their bytes is refused', async () => {
    expect(await outcome(overlapping(500))).toBe('unsafeZip')
  })

  test('by a zip within it is refused or left alone', async () => {
    const bomb = zipBytes([{ name: 'a.csv', content: Buffer.alloc(30_000_000) }])
    expect(await outcome(zipBytes([{ name: 'inner.zip', content: bomb }]))).toBe('unsafeZip')
    const deeper = zipBytes([
      { name: 'inner.zip', content: zipBytes([{ name: 'innermost.zip', content: bomb }]) },
    ])
    expect(await outcome(deeper)).not.toContain('opened')
  })

  test('by more files than any export has is refused before they are looked at', async () => {
    const one = zipBytes([{ name: 'a.csv', content: chat }])
    // A directory that claims so many, as the large form of a zip does.
    const end = Buffer.alloc(56)
    end.writeUInt32LE(0x06064b50)
    end.writeBigUInt64LE(44n, 4)
    end.writeBigUInt64LE(BigInt(maxEntries + 1), 24)
    end.writeBigUInt64LE(BigInt(maxEntries + 1), 32)
    const directoryAt = one.readUInt32LE(one.length - 6)
    end.writeBigUInt64LE(BigInt(one.length - 22 - directoryAt), 40)
    end.writeBigUInt64LE(BigInt(directoryAt), 48)
    const locator = Buffer.alloc(20)
    locator.writeUInt32LE(0x07064b50)
    locator.writeBigUInt64LE(BigInt(one.length - 22), 8)
    locator.writeUInt32LE(1, 16)
    const last = Buffer.from(one.subarray(one.length - 22))
    last.writeUInt16LE(0xffff, 8)
    last.writeUInt16LE(0xffff, 10)
    expect(await outcome(Buffer.concat([one.subarray(0, one.length - 22), end, locator, last]))).toBe(
      'unsafeZip',
    )
  })
})

test('nothing was written where it should not be', () => {
  expect(readdirSync(parent)).not.toContain(folder)
})
