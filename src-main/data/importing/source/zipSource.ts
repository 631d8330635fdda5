import { basename } from 'node:path'
import { addAbortSignal } from 'node:stream'
import type { Readable } from 'node:stream'
import { openPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import type { ImportSource, SourceFile } from '../adapter.ts'
import { ImportReadError } from '../importReadError.ts'
import { hashStream } from './contentHash.ts'
import { isDataName } from './dataNames.ts'
import { readDisk } from './diskFile.ts'

// Limits of our own: an export of a municipality stays far below them, a zip bomb does not.
const maxEntries = 200_000
const maxEntryBytes = 4 * 1024 ** 3
const maxTotalBytes = 8 * 1024 ** 3
/** Pretty-printed JSON and logs compress up to some 40 times; deflate itself can reach 1,032. */
const maxRatio = 200
const ratioFromBytes = 5 * 1024 ** 2

const zipOptions = { autoClose: false, strictFileNames: true, validateEntrySizes: true }

function zipError(error: unknown, name: string): Error {
  if (error instanceof ImportReadError) return error
  if (error instanceof Error && error.name === 'AbortError') return error
  const message = error instanceof Error ? error.message : ''
  const isUnsafe = /invalid characters in fileName|absolute path|invalid relative path/i.test(message)
  return new ImportReadError(isUnsafe ? 'unsafeZip' : 'damagedZip', name, error)
}

function assertEntryIsSafe(entry: Entry): void {
  if (entry.uncompressedSize > maxEntryBytes) throw new ImportReadError('unsafeZip', entry.fileName)
  const isSquashed = entry.uncompressedSize > maxRatio * Math.max(entry.compressedSize, 1)
  if (isSquashed && entry.uncompressedSize > ratioFromBytes) {
    throw new ImportReadError('unsafeZip', entry.fileName)
  }
  if (entry.isEncrypted()) throw new ImportReadError('unreadableFile', 'password')
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

async function openEntry(path: string, entry: Entry, signal: AbortSignal | null): Promise<Readable> {
  let zip: ZipFile | null = null
  try {
    signal?.throwIfAborted()
    zip = await openPromise(path, zipOptions)
    const opened = zip
    const stream = await opened.openReadStreamPromise(entry)
    stream.once('close', () => {
      opened.close()
    })
    const failing = failingStream(stream, entry.fileName)
    return signal === null ? failing : addAbortSignal(signal, failing)
  } catch (error) {
    zip?.close()
    throw zipError(error, entry.fileName)
  }
}

interface Listing {
  readonly entries: readonly Entry[]
  readonly allNames: ReadonlySet<string>
}

async function listEntries(path: string, signal: AbortSignal | null): Promise<Listing> {
  const zip = await openPromise(path, zipOptions)
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
      if (total > maxTotalBytes) throw new ImportReadError('unsafeZip', entry.fileName)
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
 * Opens a zip as one source: a workbook counts as a file, with its parts as files. Entry names stay names: nothing is
 * ever written to disk.
 * Throws ImportReadError: damagedZip, unsafeZip, emptyFile, unreadableFile (password) or unknownFormat (an Office file).
 */
export async function openZipSource(path: string, signal: AbortSignal | null): Promise<ImportSource> {
  const displayName = basename(path)
  let listing: Listing
  try {
    listing = await listEntries(path, signal)
  } catch (error) {
    throw zipError(error, displayName)
  }
  const kind = documentKind(listing.allNames)
  if (kind !== null && kind !== 'workbook') throw new ImportReadError('unknownFormat', kind)
  if (listing.entries.length === 0) throw new ImportReadError('noMessages', displayName)
  const files = listing.entries.map((entry): SourceFile => {
    return {
      name: entry.fileName,
      sizeBytes: entry.uncompressedSize,
      open: () => openEntry(path, entry, signal),
    }
  })
  return {
    displayName,
    container: kind === 'workbook' ? 'file' : 'zip',
    sizeBytes: files.reduce((sum, file) => sum + file.sizeBytes, 0),
    contentHash: await hashStream(readDisk(path, signal)),
    files,
  }
}
