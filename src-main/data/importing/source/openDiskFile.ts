import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { judgedBytes } from '../decode/encoding.ts'
import { ImportReadError } from '../importReadError.ts'
import { whyBinary } from '../recognised/recognisedBinary.ts'
import { hashStream } from './contentHash.ts'
import { diskFile } from './diskFile.ts'
import { fileHead } from './fileHead.ts'
import { assertFileIsReadable } from './fileTree.ts'
import type { OpenedFile } from './fileTree.ts'
import { openGzip } from './gzipFile.ts'
import { contentKind } from './sniff.ts'
import { openTarTree } from './tarTree.ts'
import { openZip } from './zipFile.ts'

/**
 * Opens one file on disk by what its first bytes say it is.
 *
 * @throws ImportReadError emptyFile, binaryFile, tooLarge, holeInFile (on hashing), damagedZip, unsafeZip, unreadableFile, unknownFormat (an Office file)
 */
export async function openDiskFile(path: string, signal: AbortSignal | null): Promise<OpenedFile> {
  const { size } = await stat(path)
  const displayName = basename(path)
  const file = diskFile(path, displayName, size, signal)
  const kind = contentKind(await fileHead(file))
  switch (kind.kind) {
    case 'empty':
      throw new ImportReadError('emptyFile')
    case 'binary':
      throw await whyBinary(path, kind.name, signal)
    case 'zip':
      return openZip(path, signal)
    case 'gzip':
      return openGzip(path, signal)
    case 'tar': {
      const bytes = { open: file.open, packedBytes: size }
      return { kind: 'tree', tree: await openTarTree(path, bytes, signal) }
    }
    case 'text':
      assertFileIsReadable(size)
      // The first reading of all of it: what was broken off is told here, before hours of nothing are read.
      return { kind: 'single', displayName, files: [file], hash: () => hashStream(judgedBytes(file)) }
    case 'car':
      assertFileIsReadable(size)
      return { kind: 'single', displayName, files: [file], hash: async () => hashStream(await file.open()) }
  }
}
