import { existsSync, realpathSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { AppError } from './appError.ts'
import { signingKeyPath } from './db/keyFile.ts'
import { lockPath } from './db/lock.ts'
import type { DossierSession } from './dossierSession.ts'
import { writeBeside, writeWhole } from './writeWhole.ts'
import type { BesideFile, FileContent } from './writeWhole.ts'

/** One name for one file, also where capitals do not matter. */
function placeOf(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : resolve(path)
}

/** A dialog lets the user point at any file; the dossier's own are never overwritten. */
function assertNotOwnFile(session: DossierSession, path: string): void {
  const { path: dossier, keyPath } = session
  const own = [
    dossier,
    `${dossier}-wal`,
    `${dossier}-shm`,
    keyPath,
    signingKeyPath(dossier),
    lockPath(dossier),
  ]
  if (own.some((file) => placeOf(file) === placeOf(path))) {
    throw new AppError('fileNotWritable', { params: { file: basename(path) } })
  }
}

/**
 * Writes where the user has pointed, whole or not at all.
 *
 * @throws AppError as `writeWhole`; fileNotWritable for a file of the dossier itself
 */
export async function writeToChosen(
  session: DossierSession,
  path: string,
  content: string | Uint8Array,
): Promise<Awaited<ReturnType<typeof writeWhole>>> {
  assertNotOwnFile(session, path)
  return writeWhole(path, content)
}

/**
 * The same, beside its place as yet.
 *
 * @throws AppError as `writeBeside`; fileNotWritable for a file of the dossier itself
 */
export async function writeBesideChosen(
  session: DossierSession,
  path: string,
  content: FileContent,
): Promise<BesideFile> {
  assertNotOwnFile(session, path)
  return writeBeside(path, content)
}
