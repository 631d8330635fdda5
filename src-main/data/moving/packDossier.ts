import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { MovingProgress } from '#shared/contract/moving.ts'
import { CancelledError } from '../cancelledError.ts'
import { writeConsistentCopy } from '../db/consistentCopy.ts'
import { failpoint } from '../db/failpoint.ts'
import { readKey, signingKeyPath } from '../db/keyFile.ts'
import { schemaVersionOf } from '../db/migrate.ts'
import type { DossierSession } from '../dossierSession.ts'
import { writeBesideChosen } from '../writeToChosen.ts'
import { openMoveFile } from './moveFile.ts'
import { makeMovingFolder, removeMovingFolder } from './movingFolder.ts'
import { manifestOf, writeMoveFile } from './packFile.ts'
import type { Load } from './packFile.ts'
import { usualCost } from './passphraseKeys.ts'
import type { ScryptCost } from './passphraseKeys.ts'

export interface PackRequest {
  /** Where the user has pointed. */
  readonly path: string
  readonly passphrase: string
  readonly cost?: ScryptCost
  readonly appVersion: string
  readonly nowMs: number
  readonly randomBytes: (size: number) => Buffer
  /** In which a copy of the dossier stands for a while; made and removed here. */
  readonly copyFolder: string
  readonly signal: AbortSignal
  readonly report: (progress: MovingProgress) => void
}

export interface Packed {
  readonly fileName: string
  readonly sizeBytes: number
  readonly isReplaced: boolean
}

/**
 * Writes a dossier with its keys to one file behind a passphrase. The file takes its place only when it was read back
 * whole with that passphrase.
 *
 * @throws CancelledError; AppError diskFull, folderMissing, fileNotWritable, dossierDamaged, and for the signing key
 *   dossierKeyOfOthers, keychainUnavailable. What stood at the path is untouched then
 */
export async function packDossier(session: DossierSession, request: PackRequest): Promise<Packed> {
  makeMovingFolder(request.copyFolder)
  try {
    const load = await loadOf(session, request)
    const { uid, name } = session.row
    const { appVersion, nowMs } = request
    const schemaVersion = schemaVersionOf(session.database)
    const about = { appVersion, schemaVersion, dossierId: uid, name, madeAtMs: Math.trunc(nowMs) }
    const manifest = await manifestOf(load, about, () => assertGoesOn(request))
    const beside = await writeBesideChosen(session, request.path, (file) =>
      writeMoveFile(file, load, manifest, {
        passphrase: request.passphrase,
        cost: request.cost ?? usualCost,
        randomBytes: request.randomBytes,
        onBytes: (done, total) => reportOf(request, 'writing', done / total),
      }),
    )
    try {
      failpoint('pack.written')
      await readBack(beside.path, request)
      failpoint('pack.verified')
      const { size } = await stat(beside.path)
      const { isReplaced } = await beside.settle()
      return { fileName: basename(request.path), sizeBytes: size, isReplaced }
    } catch (error) {
      await beside.discard()
      throw error
    }
  } finally {
    removeMovingFolder(request.copyFolder)
  }
}

/** Nothing may be written to the dossier while it is copied: a copy would begin again with every change. */
async function loadOf(session: DossierSession, request: PackRequest): Promise<Load> {
  const databasePath = join(request.copyFolder, basename(session.path))
  await session.writes.run(() =>
    writeConsistentCopy(session.database, databasePath, (fraction) => reportOf(request, 'copying', fraction)),
  )
  failpoint('pack.copied')
  const signingPath = signingKeyPath(session.path)
  const signing = existsSync(signingPath) ? await readKey(signingPath, session.keyKeeper) : null
  return { databasePath, key: session.key, signingKey: signing?.key ?? null }
}

/** A file that nobody can open later is worse than none. */
async function readBack(path: string, request: PackRequest): Promise<void> {
  const file = await openMoveFile(path, request.passphrase)
  try {
    let done = 0
    await file.readContent((piece) => {
      done += piece.length
      reportOf(request, 'checking', done / file.manifest.database.sizeBytes)
      return Promise.resolve()
    })
  } finally {
    await file.close()
  }
}

function reportOf(request: PackRequest, phase: MovingProgress['phase'], fraction: number): void {
  assertGoesOn(request)
  request.report({ phase, fraction })
}

function assertGoesOn({ signal }: PackRequest): void {
  if (signal.aborted) throw new CancelledError()
}
