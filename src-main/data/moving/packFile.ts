import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { digestOf, newHead } from './head.ts'
import { contentBytes, manifestText } from './manifest.ts'
import type { Manifest } from './manifest.ts'
import { forgetKeys, keysOf } from './passphraseKeys.ts'
import type { ScryptCost } from './passphraseKeys.ts'
import { ChunkWriter } from './sealedFile.ts'

/** What is to be moved: a consistent copy that nobody writes to, and its keys in the clear. */
export interface Load {
  readonly databasePath: string
  readonly key: Buffer
  readonly signingKey: Buffer | null
}

export interface PackOrder {
  readonly passphrase: string
  readonly cost: ScryptCost
  readonly randomBytes: (size: number) => Buffer
  /** Called after every piece; may throw to stop. */
  readonly onBytes: (done: number, total: number) => void
}

const pieceBytes = 1024 * 1024

async function* piecesOf(path: string): AsyncGenerator<Buffer> {
  const file = await open(path, 'r')
  try {
    const piece = Buffer.alloc(pieceBytes)
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, pieceBytes)
      if (bytesRead === 0) return
      yield piece.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

function keyPart(key: Buffer): { readonly sizeBytes: 32; readonly sha256: string } {
  return { sizeBytes: 32, sha256: createHash('sha256').update(key).digest('hex') }
}

/** What the file will say of its content. @param goesOn may throw to stop */
export async function manifestOf(
  load: Load,
  about: Omit<Manifest, 'key' | 'signingKey' | 'database'>,
  goesOn: () => void,
): Promise<Manifest> {
  const hash = createHash('sha256')
  for await (const piece of piecesOf(load.databasePath)) {
    goesOn()
    hash.update(piece)
  }
  const { size } = await stat(load.databasePath)
  return {
    ...about,
    key: keyPart(load.key),
    signingKey: load.signingKey === null ? null : keyPart(load.signingKey),
    database: { sizeBytes: size, sha256: hash.digest('hex') },
  }
}

/** Writes the whole file at the handle's place. @throws what `onBytes` throws; errors of the file system */
export async function writeMoveFile(
  file: FileHandle,
  load: Load,
  manifest: Manifest,
  order: PackOrder,
): Promise<void> {
  const salt = order.randomBytes(32)
  const keys = await keysOf(order.passphrase, salt, order.cost)
  try {
    const head = newHead(order.cost, salt, keys)
    await file.writeFile(head.bytes)
    const writer = new ChunkWriter(file, { sealKey: keys.sealKey, fileDigest: digestOf(head) })
    await writer.write(Buffer.concat([manifestText(manifest), load.key, load.signingKey ?? Buffer.alloc(0)]))
    const total = contentBytes(manifest)
    let done = total - manifest.database.sizeBytes
    for await (const piece of piecesOf(load.databasePath)) {
      await writer.write(piece)
      done += piece.length
      order.onBytes(done, total)
    }
    await writer.end()
  } finally {
    forgetKeys(keys)
  }
}
