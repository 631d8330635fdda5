import { basename } from 'node:path'
import type { ErrorCode } from '#shared/contract/errors.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { backupsOf } from '../db/backup.ts'
import type { BackupName } from '../db/backupNames.ts'
import { asDossierError } from '../db/dossierFile.ts'
import { schemaVersionInHeader } from '../db/fileHeader.ts'
import { migrations } from '../db/migrations/all.ts'
import { readRecent } from '../repositories/recentDossiers.ts'

/** The newest schema that this version of the app reads. */
export const knownSchema = migrations.at(-1)?.version ?? 0

/** Where it helps to know which dossier it was, and what lies beside it. */
const told: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'dossierDamaged',
  'notADossier',
  'dossierFromNewerApp',
  'dossierKeyMissing',
  'keyDamaged',
  'dossierReadOnly',
  'dossierLocked',
])

/**
 * Which file a dossier's id stands for: the open one, a recent one, or one that could not be opened.
 *
 * @throws AppError dossierNotFound
 */
export function pathOfDossier(app: DataApp, id: string): string {
  const { session } = app
  if (session?.row.uid === id) return session.path
  const recent = readRecent(app.options.dataFolder).find((entry) => entry.id === id)
  const path = recent?.path ?? app.troubled.get(id)
  if (path === undefined) throw new AppError('dossierNotFound')
  return path
}

/** The id by which the page can ask for the backups of a dossier that did not open. */
function idOf(app: DataApp, path: string): string {
  const recent = readRecent(app.options.dataFolder).find((entry) => entry.path === path)
  if (recent !== undefined) return recent.id
  const known = [...app.troubled].find(([, one]) => one === path)
  if (known !== undefined) return known[0]
  const id = app.options.surroundings.randomId()
  app.troubled.set(id, path)
  return id
}

/** By what the newer version made here: it backs up before it upgrades, and afterwards in its own schema. */
function newerVersionOf(backups: readonly BackupName[], ownVersion: string): string | null {
  const made = backups.findLast(
    ({ appVersion, reason, schemaVersion }) =>
      appVersion !== null &&
      appVersion !== ownVersion &&
      (reason === 'beforeMigration' || schemaVersion > knownSchema),
  )
  return made?.appVersion ?? null
}

function paramsOf(app: DataApp, path: string, code: ErrorCode): AppError['params'] {
  const backups = backupsOf(path)
  const usable = backups.findLast(({ schemaVersion }) => schemaVersion <= knownSchema)
  const schema = code === 'dossierFromNewerApp' ? schemaVersionInHeader(path) : null
  const appVersion = code === 'dossierFromNewerApp' ? newerVersionOf(backups, app.options.appVersion) : null
  return {
    dossierId: idOf(app, path),
    file: basename(path),
    ...(usable === undefined ? {} : { backupMadeAtMs: usable.madeAtMs }),
    ...(schema === null ? {} : { schema, knownSchema }),
    ...(appVersion === null ? {} : { appVersion }),
  }
}

/** Why a dossier did not open, with what the page needs to offer a way out. */
export function openTrouble(app: DataApp, path: string, thrown: unknown): unknown {
  const error = asDossierError(thrown)
  if (!(error instanceof AppError) || !told.has(error.code)) return error
  try {
    const params = { ...paramsOf(app, path, error.code), ...error.params }
    return new AppError(error.code, { params, retryable: error.retryable, cause: error })
  } catch {
    // The folder cannot be read: then there is nothing to tell of it.
    return error
  }
}
