import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../appError.ts'
import { assertKeysFit, digestOf, headBytes, parseHead, unusable } from './head.ts'
import type { Head } from './head.ts'
import { contentBytes, lengthBytes, manifestLength, parseManifest } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { forgetKeys, keysOf } from './passphraseKeys.ts'
import type { MovingKeys } from './passphraseKeys.ts'
import { ChunkReader, readExactly } from './sealedFile.ts'

/** A moving file whose passphrase was right, and what it says of itself. `close` forgets the keys. */
export interface OpenMoveFile {
  readonly manifest: Manifest
  readonly sizeBytes: number
  readonly close: () => Promise<void>
  /**
   * Reads the content from the beginning, in order; every byte is proven before it is given.
   *
   * @param onDatabase takes the database in pieces; may throw to stop
   * @throws AppError moveFileUnusable
   */
  readonly readContent: (
    onDatabase: (piece: Buffer) => Promise<void>,
  ) => Promise<{ readonly key: Buffer; readonly signingKey: Buffer | null }>
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    const file = await open(path, 'r')
    if ((await file.stat()).isFile()) return file
    await file.close()
  } catch (error) {
    throw new AppError('fileUnreadable', { cause: error })
  }
  throw unusable('no file')
}

function assertHash(bytes: Buffer, sha256: string): void {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw unusable('hash')
}

async function readManifest(reader: ChunkReader): Promise<Manifest> {
  const length = manifestLength(await reader.take(lengthBytes))
  const manifest = parseManifest(await reader.take(length))
  // Before a byte is written anywhere: what is promised is what is there, so nothing can grow beyond the file.
  if (lengthBytes + length + contentBytes(manifest) !== reader.textBytes) throw unusable('sizes')
  return manifest
}

/**
 * Opens a moving file and proves the passphrase and what the file says of itself. Nothing is written.
 *
 * @throws AppError fileUnreadable; moveFileUnusable for another file, damage, a part that was cut off or put elsewhere;
 *   passphraseWrong
 */
export async function openMoveFile(path: string, passphrase: string): Promise<OpenMoveFile> {
  const file = await openToRead(path)
  let keys: MovingKeys | null = null
  try {
    const { size } = await file.stat()
    if (size <= headBytes) throw unusable('length')
    const head = parseHead(await readExactly(file, 0, headBytes))
    keys = await keysOf(passphrase, head.salt, head.cost)
    assertKeysFit(head, keys)
    return await proven(file, head, keys, size)
  } catch (error) {
    if (keys !== null) forgetKeys(keys)
    await file.close()
    throw error
  }
}

async function proven(file: FileHandle, head: Head, keys: MovingKeys, size: number): Promise<OpenMoveFile> {
  const readerAtStart = (): ChunkReader =>
    new ChunkReader(file, { sealKey: keys.sealKey, fileDigest: digestOf(head) }, size)
  return {
    manifest: await readManifest(readerAtStart()),
    sizeBytes: size,
    close: async () => {
      forgetKeys(keys)
      await file.close()
    },
    readContent: async (onDatabase) => {
      const reader = readerAtStart()
      const told = await readManifest(reader)
      const key = await reader.take(told.key.sizeBytes)
      assertHash(key, told.key.sha256)
      const signingKey = told.signingKey === null ? null : await reader.take(told.signingKey.sizeBytes)
      if (signingKey !== null) assertHash(signingKey, told.signingKey?.sha256 ?? '')
      const hash = createHash('sha256')
      for await (const piece of reader.pieces(told.database.sizeBytes)) {
        hash.update(piece)
        await onDatabase(piece)
      }
      if (hash.digest('hex') !== told.database.sha256) throw unusable('hash')
      return { key, signingKey }
    },
  }
}
