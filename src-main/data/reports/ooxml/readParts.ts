import type { Readable } from 'node:stream'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'

const maxEntries = 5_000
/** A presentation of 20 MB holds pictures, which do not shrink: unfolded it stays far below this. */
const maxUnfoldedBytes = 120 * 1024 ** 2
/** XML packs up to some 40 times; deflate itself can reach 1,032. */
const maxRatio = 200
const ratioFromBytes = 1024 ** 2
/** Store and deflate: Office writes no others. */
const readableMethods = new Set([0, 8])

/** Why a zip was not read. */
export class PackageRefused extends Error {
  readonly why: 'damaged' | 'tooLarge' | 'password'

  constructor(why: PackageRefused['why'], cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}

function assertSafe(entry: Entry): void {
  const { uncompressedSize, compressedSize, compressionMethod } = entry
  if (entry.isEncrypted()) throw new PackageRefused('password')
  if (!readableMethods.has(compressionMethod)) throw new PackageRefused('damaged')
  const isSquashed =
    uncompressedSize > ratioFromBytes && uncompressedSize > maxRatio * Math.max(compressedSize, 1)
  if (isSquashed) throw new PackageRefused('tooLarge')
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    const bytes: Buffer = chunk
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

async function readAll(zip: ZipFile, isWanted: (name: string) => boolean): Promise<Map<string, Uint8Array>> {
  if (zip.entryCount > maxEntries) throw new PackageRefused('tooLarge')
  const wanted: Entry[] = []
  let unfolded = 0
  for await (const entry of zip.eachEntry()) {
    assertSafe(entry)
    unfolded += entry.uncompressedSize
    if (unfolded > maxUnfoldedBytes) throw new PackageRefused('tooLarge')
    if (!entry.fileName.endsWith('/') && isWanted(entry.fileName)) wanted.push(entry)
  }
  const parts = new Map<string, Uint8Array>()
  for (const entry of wanted) {
    if (parts.has(entry.fileName)) throw new PackageRefused('damaged')
    parts.set(entry.fileName, await bytesOf(await zip.openReadStreamPromise(entry)))
  }
  return parts
}

/**
 * The parts of an Office file by name ("ppt/presentation.xml"), unfolded; no more than a limit, whatever the file says of
 * itself. Nothing is written to disk.
 *
 * @throws PackageRefused
 */
export async function readParts(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean = () => true,
): Promise<ReadonlyMap<string, Uint8Array>> {
  let zip: ZipFile | null = null
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    zip = await fromBufferPromise(buffer, { strictFileNames: true, validateEntrySizes: true })
    return await readAll(zip, isWanted)
  } catch (error) {
    throw error instanceof PackageRefused ? error : new PackageRefused('damaged', error)
  } finally {
    zip?.close()
  }
}
