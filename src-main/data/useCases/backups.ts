import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupList, BackupView } from '#shared/contract/backups.ts'
import { AppError } from '../appError.ts'
import { backupsOf } from '../db/backup.ts'
import { backupFolder } from '../db/backupNames.ts'
import type { BackupName } from '../db/backupNames.ts'
import { connectToCopy } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'
import { keptFilesOf } from '../db/keptFiles.ts'
import { defaultKeyPath } from '../db/keyFile.ts'
import { isDamage } from '../db/soundness.ts'
import type { Handler } from '../handler.ts'
import { importedAfter, readDossierContent } from '../queries/dossierContent.ts'
import { tellHealth } from './backupsByItself.ts'
import { knownSchema, pathOfDossier } from './openTrouble.ts'
import { runSafetyTask } from './safetyTask.ts'

/** null where it cannot be read: as everything is looked at for the list, no backup is checked to the last page here. */
function contentOf(path: string): BackupView['content'] {
  try {
    const copy = connectToCopy(path, { readonly: true })
    try {
      return readDossierContent(copy)
    } finally {
      copy.close()
    }
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

function sinceOf(open: Database | null, madeAtMs: number): BackupView['since'] {
  try {
    return open === null ? null : importedAfter(open, madeAtMs)
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  }
}

function backupView(path: string, backup: BackupName, open: Database | null): BackupView {
  const { fileName, madeAtMs, reason, schemaVersion, appVersion } = backup
  const place = join(backupFolder(path), fileName)
  const isNewer = schemaVersion > knownSchema
  const content = isNewer ? null : contentOf(place)
  return {
    id: fileName,
    madeAtMs,
    reason,
    sizeBytes: statSync(place).size,
    schemaVersion,
    appVersion,
    state: isNewer ? 'newer' : content === null ? 'unreadable' : 'usable',
    content,
    since: sinceOf(open, madeAtMs),
  }
}

export const backupsList: Handler<'backups.list'> = (app, { dossierId }): BackupList => {
  const path = pathOfDossier(app, dossierId)
  const session = app.session?.path === path ? app.session : null
  const views = backupsOf(path).map((backup) => backupView(path, backup, session?.database ?? null))
  return {
    dossierId,
    folder: backupFolder(path),
    keyPath: defaultKeyPath(path),
    backups: views.sort((a, b) => b.madeAtMs - a.madeAtMs),
    keptFiles: keptFilesOf(path)
      .map(({ path: place, sizeBytes }) => ({ path: place, sizeBytes }))
      .reverse(),
    health: session?.health ?? 'unknown',
  }
}

export const backupsMake: Handler<'backups.make'> = async (app, _input, call) => {
  const session = app.openSession()
  const { path } = session
  call.report({ phase: 'waiting', fraction: null })
  const { fileName } = await session.writes.run(() =>
    runSafetyTask(
      app,
      { kind: 'backUp', path, nowMs: app.nowMs(), reason: 'byHand', appVersion: app.options.appVersion },
      {
        signal: AbortSignal.any([call.signal, session.ending]),
        onProgress: (progress) => call.report(progress),
      },
    ).catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'dossierDamaged') tellHealth(app, session, false)
      throw error
    }),
  )
  session.health = 'sound'
  const made = backupsOf(path).find((backup) => backup.fileName === fileName)
  if (made === undefined) throw new AppError('backupNotFound', { params: { file: fileName } })
  return backupView(path, made, session.database)
}

export const dossierHealth: Handler<'dossier.health'> = ({ session }) => ({
  health: session?.health ?? 'unknown',
})

export const dossierCheck: Handler<'dossier.check'> = async (app, _input, call) => {
  const session = app.openSession()
  const { isSound } = await runSafetyTask(
    app,
    { kind: 'check', path: session.path },
    {
      signal: AbortSignal.any([call.signal, session.ending]),
      onProgress: (progress) => call.report(progress),
    },
  )
  tellHealth(app, session, isSound)
  return { isSound }
}
