import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { timeZoneOf } from '#shared/domain/municipality.ts'
import { AppError } from '#data/appError.ts'
import { defaultKeyPath } from '#data/db/keyFile.ts'
import { DossierSession } from '#data/dossierSession.ts'
import type { DataApp } from '#data/dataApp.ts'
import { movingFolderIn, removeMovingFolder } from '#data/moving/movingFolder.ts'
import { deleteOldTextsQuietly } from '#data/useCases/textRetention.ts'
import { presentMunicipality } from '#data/reference/presentMunicipality.ts'

export interface DatabaseAt {
  readonly db: string
  readonly key: string | null
}

function keyPathOf(at: DatabaseAt): string {
  return at.key === null ? defaultKeyPath(resolve(at.db)) : resolve(at.key)
}

/** Where a copy on its way in or out stands: beside the dossier, whose lock is held meanwhile. */
export function movingFolderOf(db: string): string {
  return movingFolderIn(dirname(resolve(db)), basename(db))
}

/** @throws AppError dossierNotFound and the others of opening */
export async function openDatabase(app: DataApp, at: DatabaseAt): Promise<DossierSession> {
  const session = await DossierSession.open(resolve(at.db), { keyPath: keyPathOf(at), nowMs: app.nowMs() })
  // Of a move that was killed.
  removeMovingFolder(movingFolderOf(at.db))
  await deleteOldTextsQuietly(app, session)
  return session
}

export function exists(at: DatabaseAt): boolean {
  return existsSync(at.db)
}

/**
 * @param code null = no municipality: Dutch rules and Europe/Amsterdam
 * @throws AppError as `presentMunicipality`
 */
export function createDatabase(
  app: DataApp,
  at: DatabaseAt,
  code: string | null,
  isExample = false,
): Promise<DossierSession> {
  const municipality = code === null ? null : presentMunicipality(app.reference, code)
  if (code !== null && (municipality === null || (municipality.country === 'EX') !== isExample)) {
    throw new AppError('unknownMunicipality', { params: { code } })
  }
  const path = resolve(at.db)
  const country = municipality?.country ?? 'NL'
  mkdirSync(dirname(path), { recursive: true })
  return DossierSession.create(
    path,
    {
      uid: app.options.surroundings.randomId(),
      name: municipality?.name ?? basename(path, extname(path)),
      municipalityCode: municipality?.code ?? null,
      country,
      timeZone: timeZoneOf(country),
      isExample,
    },
    {
      keyPath: keyPathOf(at),
      nowMs: app.nowMs(),
      randomBytes: app.options.surroundings.randomBytes,
    },
  )
}
