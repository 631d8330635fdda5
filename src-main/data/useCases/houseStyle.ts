import { basename } from 'node:path'
import { AppError } from '../appError.ts'
import type { Handler } from '../handler.ts'
import { houseStyleOf } from '../houseStyle.ts'
import { lookAtPicture } from '../reports/houseStyle/picture.ts'
import { assertUsableTemplate } from '../reports/houseStyle/template.ts'
import { removeReportFile, storeReportFile } from '../repositories/reportFiles.ts'
import type { ReportFile } from '../repositories/reportFiles.ts'
import { writeSetting } from '../repositories/settings.ts'
import { readBounded } from '../safeJson/readBounded.ts'

const maxLogoBytes = 1_000_000
const maxTemplateBytes = 20 * 1024 ** 2
/** Longer ones come from no file system; the end is what tells files apart. */
const maxFileNameLength = 255

export const styleCurrent: Handler<'style.current'> = (app) => houseStyleOf(app.openSession())

/** A look changes no figure: the example keeps it too. */
export const styleSetColours: Handler<'style.setColours'> = async (app, { colours }) => {
  const session = app.openSession()
  await session.writes.run(() => writeSetting(session.database, 'houseColours', colours))
  return {}
}

/** @throws AppError pictureUnusable, fileUnreadable, grantUnknown */
export const styleSetLogo: Handler<'style.setLogo'> = async (app, { grantId }) => {
  const session = app.openSession()
  const file = grantId === null ? null : await logoAt(app.grants.use(grantId))
  await session.writes.run(() => {
    if (file === null) removeReportFile(session.database, 'logo')
    else storeReportFile(session.database, 'logo', file)
  })
  return {}
}

async function logoAt(path: string): Promise<ReportFile> {
  const bytes = await readBounded(path, maxLogoBytes)
  if (bytes === null) throw new AppError('pictureUnusable', { params: { why: 'tooLarge' } })
  const { type, widthPx, heightPx, bytes: kept } = await lookAtPicture(bytes)
  return { fileName: fileNameOf(path), mediaType: type, widthPx, heightPx, bytes: kept }
}

/** @throws AppError templateUnusable, fileUnreadable, grantUnknown */
export const styleSetTemplate: Handler<'style.setTemplate'> = async (app, { grantId }) => {
  const session = app.openSession()
  const file = grantId === null ? null : await templateAt(app.grants.use(grantId))
  await session.writes.run(() => {
    if (file === null) removeReportFile(session.database, 'template')
    else storeReportFile(session.database, 'template', file)
  })
  return {}
}

async function templateAt(path: string): Promise<ReportFile> {
  const bytes = await readBounded(path, maxTemplateBytes)
  if (bytes === null) throw new AppError('templateUnusable', { params: { why: 'tooLarge' } })
  const mediaType = await assertUsableTemplate(bytes)
  return { fileName: fileNameOf(path), mediaType, widthPx: null, heightPx: null, bytes }
}

function fileNameOf(path: string): string {
  return basename(path).slice(-maxFileNameLength)
}
