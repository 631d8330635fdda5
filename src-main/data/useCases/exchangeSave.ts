import { basename } from 'node:path'
import { AppError } from '../appError.ts'
import { failpoint } from '../db/failpoint.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { previews } from '../exchange/exchangeDesk.ts'
import type { Preview } from '../exchange/exchangeDesk.ts'
import type { Handler } from '../handler.ts'
import { exportedPackages, forgetExport, rememberExport } from '../repositories/exportedPackages.ts'
import { writeBesideChosen } from '../writeToChosen.ts'

/** Something else has left since: together with that a small part could follow. */
function assertNothingElseLeft(session: DossierSession, { content, besideIds }: Preview): void {
  const left = exportedPackages(session.database).map(({ packageId }) => packageId)
  const isKnown = (id: string): boolean => id === content.packageId || besideIds.includes(id)
  if (!left.every(isKnown)) throw new AppError('previewUnknown')
}

/** @returns undoes it */
function remember(
  { database }: DossierSession,
  { content, fingerprint }: Preview,
  fileName: string,
  savedAtMs: number,
): () => void {
  const { packageId, period } = content
  const before = exportedPackages(database).find((earlier) => earlier.packageId === packageId)
  const contentJson = JSON.stringify(content)
  rememberExport(database, { packageId, savedAtMs, fileName, ...period, fingerprint, contentJson })
  return () => {
    if (before === undefined) forgetExport(database, packageId)
    else rememberExport(database, before)
  }
}

/**
 * Writes exactly the previewed bytes, and remembers that they left the house. It is remembered before the file is in its
 * place: should the computer fail in between, the dossier tells of a package too many, and never of one too few.
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
    const bytes = Buffer.from(preview.fileText, 'utf8')
    const beside = await writeBesideChosen(session, path, bytes)
    try {
      const takeBack = remember(session, preview, basename(path), app.nowMs())
      failpoint('export.remembered')
      const { isReplaced } = await beside.settle().catch((error: unknown) => {
        takeBack()
        throw error
      })
      return { fileName: basename(path), sizeBytes: bytes.length, isReplaced }
    } finally {
      // Nothing lies there any more once it is in its place.
      await beside.discard()
    }
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
