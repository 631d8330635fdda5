import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { SourceFile } from '../adapter.ts'
import { ImportReadError } from '../importReadError.ts'
import { readDisk } from './diskFile.ts'
import { fileHead } from './fileHead.ts'
import { assertTotalIsSafe, assertUnfoldsSafely } from './fileTree.ts'
import type { OpenedFile } from './fileTree.ts'
import { contentKind, isTarHead } from './sniff.ts'
import { openTarTree } from './tarTree.ts'

/** The unfolded bytes, as they come; nothing is written to disk. */
function unfold(path: string, signal: AbortSignal | null): Readable {
  // Trouble on either side ends both; whoever reads is told of it.
  return pipeline(readDisk(path, signal), createGunzip({ chunkSize: 256 * 1024 }), () => undefined)
}

interface Measured {
  readonly sizeBytes: number
  readonly hash: string
}

async function measure(path: string, signal: AbortSignal | null): Promise<Measured> {
  const { size: packedBytes } = await stat(path)
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const part of unfold(path, signal)) {
    const bytes: Buffer = part
    sizeBytes += bytes.length
    assertUnfoldsSafely(basename(path), sizeBytes, packedBytes)
    hash.update(bytes)
  }
  return { sizeBytes, hash: hash.digest('hex') }
}

function openOnce(path: string, signal: AbortSignal | null): Promise<Readable> {
  return new Promise((resolve) => resolve(unfold(path, signal)))
}

/**
 * A .gz: the one file in it, with the hash of what it unfolds to, so that packed or not it is the same file; of a .tar.gz
 * the tree of its files.
 *
 * @throws ImportReadError unsafeZip, binaryFile, emptyFile; a zlib error where it is damaged
 */
export async function openGzip(path: string, signal: AbortSignal | null): Promise<OpenedFile> {
  const displayName = basename(path)
  const open = (): Promise<Readable> => openOnce(path, signal)
  const head = await fileHead({ name: displayName, sizeBytes: 0, open })
  if (isTarHead(head)) {
    const { size } = await stat(path)
    return { kind: 'tree', tree: await openTarTree(path, { open, packedBytes: size }, signal) }
  }
  const kind = contentKind(head)
  if (kind.kind === 'empty') throw new ImportReadError('emptyFile')
  if (kind.kind === 'binary') throw new ImportReadError('binaryFile', kind.name)
  // A zip cannot be read without its end.
  if (kind.kind !== 'text') throw new ImportReadError('binaryFile', kind.kind)
  const { sizeBytes, hash } = await measure(path, signal)
  assertTotalIsSafe(displayName, sizeBytes)
  const file: SourceFile = { name: displayName.replace(/\.gz$/i, ''), sizeBytes, open }
  return { kind: 'single', displayName, files: [file], hash: () => Promise.resolve(hash) }
}
