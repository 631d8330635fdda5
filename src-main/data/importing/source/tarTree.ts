import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { ImportReadError } from '../importReadError.ts'
import { hashStream } from './contentHash.ts'
import { isDataName } from './dataNames.ts'
import { readDisk } from './diskFile.ts'
import { assertTotalIsSafe, assertUnfoldsSafely, maxEntries } from './fileTree.ts'
import type { FileTree, TreeFile } from './fileTree.ts'
import { tarEntries } from './tarEntries.ts'

interface TarBytes {
  /** The bytes of the archive, unfolded; a new stream each time. */
  readonly open: () => Promise<Readable>
  /** Size of the file on disk. */
  readonly packedBytes: number
}

async function* slice(stream: Readable, offset: number, sizeBytes: number): AsyncGenerator<Buffer> {
  let at = 0
  for await (const part of stream) {
    const bytes: Buffer = part
    const from = Math.max(0, offset - at)
    const to = Math.min(bytes.length, offset + sizeBytes - at)
    if (to > from) yield bytes.subarray(from, to)
    at += bytes.length
    if (at >= offset + sizeBytes) return
  }
}

async function* counted(
  stream: Readable,
  name: string,
  packedBytes: number,
  signal: AbortSignal | null,
): AsyncGenerator<Buffer> {
  let total = 0
  for await (const part of stream) {
    signal?.throwIfAborted()
    const bytes: Buffer = part
    total += bytes.length
    assertUnfoldsSafely(name, total, packedBytes)
    assertTotalIsSafe(name, total)
    yield bytes
  }
}

function isSafeName(name: string): boolean {
  return name !== '' && !name.startsWith('/') && !name.split('/').includes('..') && !name.includes('\\')
}

/**
 * The files of a tape archive. There is no list of them: opening one walks over all that stands before it.
 *
 * @throws ImportReadError damagedZip, unsafeZip
 */
export async function openTarTree(
  path: string,
  { open, packedBytes }: TarBytes,
  signal: AbortSignal | null,
): Promise<FileTree> {
  const displayName = basename(path)
  const files: TreeFile[] = []
  let entries = 0
  for await (const { name, sizeBytes, offset } of tarEntries(
    counted(await open(), displayName, packedBytes, signal),
  )) {
    entries += 1
    if (entries > maxEntries || !isSafeName(name)) throw new ImportReadError('unsafeZip', displayName)
    const plainName = name.replace(/^\.\//, '')
    if (sizeBytes === 0 || !isDataName(plainName)) continue
    files.push({
      name: plainName,
      sizeBytes,
      sameness: null,
      open: async () => Readable.from(slice(await open(), offset, sizeBytes)),
    })
  }
  return { displayName, container: 'zip', files, hash: () => hashStream(readDisk(path, signal)) }
}
