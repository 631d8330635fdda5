import { basename } from 'node:path'
import { addAbortSignal } from 'node:stream'
import type { Readable } from 'node:stream'
import { fromBufferPromise, openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import type { SourceFile } from '../adapter.ts'
import { ImportReadError } from '../importReadError.ts'
import { hashStream } from './contentHash.ts'
import { isDataName } from './dataNames.ts'
import { isMetaInPages } from './metaPages.ts'
import { readDisk } from './diskFile.ts'
import { readSmallFile } from './fileHead.ts'
import { inLargerChunks } from './largerChunks.ts'
import { assertTotalIsSafe, assertUnfoldsSafely, maxEntries } from './fileTree.ts'
import type { OpenedFile, TreeFile } from './fileTree.ts'

const zipOptions = { autoClose: false, strictFileNames: true, validateEntrySizes: true }

function zipError(error: unknown, name: string): Error {
  if (error instanceof ImportReadError) return error
  if (error instanceof Error && error.name === 'AbortError') return error
  const message = error instanceof Error ? error.message : ''
  const isUnsafe = /invalid characters in fileName|absolute path|invalid relative path/i.test(message)
  return new ImportReadError(isUnsafe ? 'unsafeZip' : 'damagedZip', name, error)
}

/** Store and deflate; all others (deflate64, bzip2, LZMA, …) are written by no export known. */
const readableMethods = new Set([0, 8])
/** WinZip's AES takes the place of the method. */
const aesMethod = 99

function assertEntryIsSafe(entry: Entry): void {
  assertUnfoldsSafely(entry.fileName, entry.uncompressedSize, entry.compressedSize)
  if (entry.isEncrypted() || entry.compressionMethod === aesMethod) {
    throw new ImportReadError('unreadableFile', 'password')
  }
  if (!readableMethods.has(entry.compressionMethod)) {
    throw new ImportReadError('unreadableFile', 'compression')
  }
}

/** A zip that can be opened as often as one of its files is read. */
export interface ZipBytes {
  readonly displayName: string
  readonly open: () => Promise<ZipFile>
  readonly hash: () => Promise<string>
}

function onDisk(path: string, signal: AbortSignal | null): ZipBytes {
  return {
    displayName: basename(path),
    open: () => openPromise(path, zipOptions),
    hash: () => hashStream(readDisk(path, signal)),
  }
}

function failingStream(stream: Readable, name: string): Readable {
  // Async iteration rejects with what the stream was destroyed with: give it our own error.
  const original = stream._destroy.bind(stream)
  stream._destroy = (error, callback) => {
    original(error, (inner) => {
      const cause = inner ?? error
      callback(cause ? zipError(cause, name) : null)
    })
  }
  return stream
}

async function openEntry(bytes: ZipBytes, entry: Entry, signal: AbortSignal | null): Promise<Readable> {
  let zip: ZipFile | null = null
  try {
    signal?.throwIfAborted()
    zip = await bytes.open()
    const opened = zip
    const stream = await opened.openReadStreamPromise(entry)
    stream.once('close', () => {
      opened.close()
    })
    const failing = failingStream(stream, entry.fileName)
    return inLargerChunks(signal === null ? failing : addAbortSignal(signal, failing))
  } catch (error) {
    zip?.close()
    throw zipError(error, entry.fileName)
  }
}

interface Listing {
  readonly entries: readonly Entry[]
  readonly allNames: ReadonlySet<string>
}

async function listEntries(bytes: ZipBytes, signal: AbortSignal | null): Promise<Listing> {
  const zip = await bytes.open()
  try {
    if (zip.entryCount > maxEntries) throw new ImportReadError('unsafeZip', String(zip.entryCount))
    const entries: Entry[] = []
    const allNames = new Set<string>()
    let compressed = 0
    let total = 0
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted()
      allNames.add(entry.fileName)
      compressed += entry.compressedSize
      // Entries that share their bytes ("overlapping") are the other way to build a bomb.
      if (compressed > zip.fileSize) throw new ImportReadError('unsafeZip', entry.fileName)
      if (entry.fileName.endsWith('/') || entry.uncompressedSize === 0 || !isDataName(entry.fileName))
        continue
      assertEntryIsSafe(entry)
      total += entry.uncompressedSize
      assertTotalIsSafe(entry.fileName, total)
      entries.push(entry)
    }
    return { entries, allNames }
  } finally {
    zip.close()
  }
}

/** Kinds of documents that are zips inside, by an entry that each of them has. */
function documentKind(names: ReadonlySet<string>): 'workbook' | 'xlsb' | 'ods' | 'office' | null {
  if (names.has('[Content_Types].xml')) {
    if (names.has('xl/workbook.xml')) return 'workbook'
    return names.has('xl/workbook.bin') ? 'xlsb' : 'office'
  }
  return names.has('content.xml') && names.has('mimetype') ? 'ods' : null
}

/**
 * Lists a zip: a workbook is one file in the parts it has, any other zip the tree of its files, without those that hold
 * no messages. Entry names stay names: nothing is ever written to disk.
 *
 * @throws ImportReadError damagedZip, unsafeZip, unreadableFile (password, compression), unknownFormat (an Office file) or
 * recognised (pages for a browser)
 */
async function openZipBytes(bytes: ZipBytes, signal: AbortSignal | null): Promise<OpenedFile> {
  const { displayName, hash } = bytes
  let listing: Listing
  try {
    listing = await listEntries(bytes, signal)
  } catch (error) {
    throw zipError(error, displayName)
  }
  const kind = documentKind(listing.allNames)
  if (kind !== null && kind !== 'workbook') throw new ImportReadError('unknownFormat', kind)
  if (isMetaInPages(listing.allNames)) throw new ImportReadError('recognised', 'metaPages')
  const files = listing.entries.map((entry): TreeFile => {
    return {
      name: entry.fileName,
      sizeBytes: entry.uncompressedSize,
      sameness: `${String(entry.uncompressedSize)} ${String(entry.crc32)}`,
      open: () => openEntry(bytes, entry, signal),
    }
  })
  if (kind === 'workbook') return { kind: 'single', displayName, files, hash }
  return { kind: 'tree', tree: { displayName, container: 'zip', files, hash } }
}

/** A zip on disk, as `openZipBytes` lists it. */
export function openZip(path: string, signal: AbortSignal | null): Promise<OpenedFile> {
  return openZipBytes(onDisk(path, signal), signal)
}

/** Held in memory while it is read: an exported table or chat stays far below it. */
const maxInnerBytes = 128 * 1024 * 1024

/**
 * A zip (or workbook) within a zip, one level deep. It is read into memory, and forgotten when nobody reads it.
 *
 * @throws ImportReadError unsafeZip where it is larger than may be held; else as of a zip on disk
 */
export function openInnerZip(file: SourceFile, signal: AbortSignal | null): Promise<OpenedFile> {
  let held: WeakRef<Buffer> | null = null
  const bytes = async (): Promise<Buffer> => {
    const before = held?.deref()
    if (before !== undefined) return before
    const read = await readSmallFile(file, maxInnerBytes)
    if (read === null) throw new ImportReadError('unsafeZip', file.name)
    held = new WeakRef(read)
    return read
  }
  const open = async (): Promise<ZipFile> => fromBufferPromise(await bytes(), zipOptions)
  const hash = async (): Promise<string> => hashStream(await file.open())
  return openZipBytes({ displayName: file.name.slice(file.name.lastIndexOf('/') + 1), open, hash }, signal)
}
