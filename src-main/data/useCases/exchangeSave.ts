import { basename } from 'node:path'
import { AppError } from '../appError.ts'
import { failpoint } from '../db/failpoint.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import { previews } from '../exchange/exchangeDesk.ts'
import type { Preview } from '../exchange/exchangeDesk.ts'
import type { Handler } from '../handler.ts'
import { exportedPackages, rememberExport } from '../repositories/exportedPackages.ts'
import { writeToChosen } from '../writeToChosen.ts'

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
    const bytes = Buffer.from(preview.fileText, 'utf8')
    const { isReplaced } = await writeToChosen(session, path, bytes)
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
    failpoint('export.remembered')
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
