import { existsSync, realpathSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import { signingKeyPath } from '../db/keyFile.ts'
import { lockPath } from '../db/lock.ts'
import type { DossierSession } from '../dossierSession.ts'
import { previews } from '../exchange/exchangeDesk.ts'
import type { Preview } from '../exchange/exchangeDesk.ts'
import type { Handler } from '../handler.ts'
import { exportedPackages, rememberExport } from '../repositories/exportedPackages.ts'
import { writeWhole } from '../writeWhole.ts'

/** One name for one file, also where capitals do not matter. */
function placeOf(path: string): string {
  return existsSync(path) ? realpathSync.native(path) : resolve(path)
}

/** A dialog lets the user point at any file; the dossier's own are never overwritten. */
export function assertNotOwnFile(session: DossierSession, path: string): void {
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

/** Something else has left since: together with that a small part could follow. */
function assertNothingElseLeft(session: DossierSession, { content, besideIds }: Preview): void {
  const left = exportedPackages(session.database).map(({ packageId }) => packageId)
  const isKnown = (id: string): boolean => id === content.packageId || besideIds.includes(id)
  if (!left.every(isKnown)) throw new AppError('previewUnknown')
}

/**
 * Writes exactly the previewed bytes, and remembers what left the house once the file is there.
 *
 * @throws AppError previewUnknown when another package has left since; diskFull, folderMissing,
 *   fileNotWritable
 */
export function savePackage(
  app: DataApp,
  session: DossierSession,
  preview: Preview,
  path: string,
): Promise<{ readonly fileName: string; readonly sizeBytes: number; readonly isReplaced: boolean }> {
  return session.writes.run(async () => {
    assertNothingElseLeft(session, preview)
    assertNotOwnFile(session, path)
    const bytes = Buffer.from(preview.fileText, 'utf8')
    const { isReplaced } = await writeWhole(path, bytes)
    const { content, fingerprint } = preview
    const fileName = basename(path)
    rememberExport(session.database, {
      packageId: content.packageId,
      savedAtMs: app.nowMs(),
      fileName,
      from: content.period.from,
      to: content.period.to,
      fingerprint,
      contentJson: JSON.stringify(content),
    })
    return { fileName, sizeBytes: bytes.length, isReplaced }
  })
}

export const exchangeSave: Handler<'exchange.save'> = async (app, input) => {
  const session = app.openSession()
  const preview = previews.find(session, input.previewId)
  if (preview === null) throw new AppError('previewUnknown')
  const { fileName, sizeBytes } = await savePackage(app, session, preview, app.grants.use(input.grantId))
  return { fileName, sizeBytes }
}

export const exchangeExports: Handler<'exchange.exports'> = (app) =>
  exportedPackages(app.openSession().database).map(
    ({ packageId, fileName, savedAtMs, from, to, fingerprint }) => ({
      packageId,
      fileName,
      savedAtMs,
      from,
      to,
      fingerprint,
    }),
  )
