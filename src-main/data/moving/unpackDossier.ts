import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { MovingProgress } from '#shared/contract/moving.ts'
import { AppError } from '../appError.ts'
import { CancelledError } from '../cancelledError.ts'
import { assertSoundArrival } from '../db/consistentCopy.ts'
import { dossierUidOf } from '../db/dossierIdentity.ts'
import { failpoint } from '../db/failpoint.ts'
import { assertOwnHeader } from '../db/fileHeader.ts'
import { defaultKeyPath, signingKeyPath, writeNewKey } from '../db/keyFile.ts'
import { newestSchema } from '../db/migrations/all.ts'
import { keyCheck } from '../db/pseudonyms.ts'
import type { KeyKeeper } from '../keyKeeper.ts'
import { asWriteError } from '../writeWhole.ts'
import { unusable } from './head.ts'
import type { OpenMoveFile } from './moveFile.ts'

export interface UnpackRequest {
  /** New and empty, for this user only, on the disk where the dossier shall stay. */
  readonly folder: string
  readonly fileName: string
  readonly keyKeeper: KeyKeeper
  readonly signal: AbortSignal
  readonly report: (progress: MovingProgress) => void
}

/** A dossier that lies whole and checked in a folder of its own, with its keys beside it. */
export interface Arrived {
  readonly path: string
  readonly key: Buffer
  readonly signingKey: Buffer | null
}

/**
 * Writes the content of a moving file into a folder of its own and checks it as any dossier from elsewhere. Names inside
 * the file decide nothing about where.
 *
 * @throws CancelledError; AppError moveFileUnusable, dossierFromNewerApp, diskFull, fileNotWritable
 */
export async function unpackInto(file: OpenMoveFile, request: UnpackRequest): Promise<Arrived> {
  assertKnownSchema(file)
  const path = join(request.folder, request.fileName)
  const { key, signingKey } = await writeDatabase(file, path, request)
  failpoint('unpack.written')
  request.report({ phase: 'checking', fraction: 0 })
  assertIsWhatItSays(file, path, key)
  failpoint('unpack.verified')
  await writeNewKey(defaultKeyPath(path), key, request.keyKeeper)
  if (signingKey !== null) await writeNewKey(signingKeyPath(path), signingKey, request.keyKeeper)
  failpoint('unpack.keyed')
  return { path, key, signingKey }
}

/** @throws AppError dossierFromNewerApp */
export function assertKnownSchema({ manifest }: OpenMoveFile): void {
  if (manifest.schemaVersion > newestSchema) {
    throw new AppError('dossierFromNewerApp', { params: { version: manifest.appVersion } })
  }
}

async function writeDatabase(
  file: OpenMoveFile,
  path: string,
  { signal, report }: UnpackRequest,
): ReturnType<OpenMoveFile['readContent']> {
  const total = file.manifest.database.sizeBytes
  let done = 0
  try {
    const written = await open(path, 'wx', 0o600)
    try {
      const keys = await file.readContent(async (piece) => {
        if (signal.aborted) throw new CancelledError()
        await written.writeFile(piece)
        done += piece.length
        report({ phase: 'writing', fraction: done / total })
      })
      await written.sync()
      return keys
    } finally {
      await written.close()
    }
  } catch (error) {
    if (error instanceof CancelledError) throw error
    throw await asWriteError(path, error)
  }
}

/** What was sealed may still be no dossier: whoever made the file knew the passphrase, and may mean harm. */
function assertIsWhatItSays({ manifest }: OpenMoveFile, path: string, key: Buffer): void {
  try {
    assertOwnHeader(path, newestSchema)
    if (assertSoundArrival(path) !== keyCheck(key)) throw unusable('key of another dossier')
    if (dossierUidOf(path) !== manifest.dossierId) throw unusable('another dossier')
  } catch (error) {
    if (error instanceof AppError && error.code === 'dossierFromNewerApp') throw error
    throw new AppError('moveFileUnusable', { cause: error })
  }
}
