import { basename } from 'node:path'
import { isMendable } from '#shared/domain/rowIssues.ts'
import { catalogues } from '#shared/locale/catalogue.ts'
import type { Language } from '#shared/locale/languages.ts'
import { createWords } from '#shared/views/words.ts'
import { AppError } from '../appError.ts'
import type { BatchFile, DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import type { FormatAdapter, ImportSource } from '../importing/adapter.ts'
import { inEncoding } from '../importing/decode/encoding.ts'
import { adapterOf } from '../importing/detect.ts'
import { rejectedForm, rejectedRows } from '../importing/rejected/rejectedRows.ts'
import type { RejectedRow, RejectedWords } from '../importing/rejected/rejection.ts'
import { openLocated, openSources } from '../importing/source/openSources.ts'
import type { OpenedSource } from '../importing/source/openSources.ts'
import { committedBatch, contentHashOf } from '../repositories/batches.ts'
import { placedIssues } from '../repositories/rowIssues.ts'
import { writeToChosen } from '../writeToChosen.ts'
import { assertGoesOn, endOfLook } from './endOfLook.ts'
import { readOptionsOf } from './importInspect.ts'

interface Rejected {
  readonly adapter: FormatAdapter
  readonly fileName: string
  readonly rows: readonly RejectedRow[]
}

/** @throws AppError batchNotFound */
function rejectedOf(session: DossierSession, batchId: number): Rejected {
  const batch = committedBatch(session.database, batchId)
  const adapter = batch === null ? null : adapterOf(batch.format)
  if (batch === null || adapter === null) throw new AppError('batchNotFound')
  const rows = placedIssues(session.database, batchId).flatMap(({ line, code, ...place }) =>
    line !== null && isMendable(code) ? [{ ...place, line, code }] : [],
  )
  return { adapter, fileName: batch.fileName, rows }
}

function isSame(session: DossierSession, batchId: number, opened: OpenedSource): boolean {
  return opened.status === 'ok' && opened.source.contentHash === contentHashOf(session.database, batchId)
}

/** The file of a batch as it was when it was imported; null when it is not at hand or has changed. */
async function sourceOf(
  session: DossierSession,
  batchId: number,
  { locator, options }: BatchFile,
  end: AbortSignal,
): Promise<ImportSource | null> {
  const opened = await openLocated(locator, end)
  assertGoesOn(end)
  if (opened.status !== 'ok' || !isSame(session, batchId, opened)) return null
  return inEncoding(opened.source, options?.encoding ?? null)
}

/** What the user has pointed at may hold several sources: the one with the batch's content counts. */
async function remember(
  session: DossierSession,
  batchId: number,
  path: string,
  end: AbortSignal,
): Promise<void> {
  const opened = (await openSources([path], end)).find((one) => isSame(session, batchId, one))
  assertGoesOn(end)
  const before = session.batchFiles.get(batchId)
  if (opened !== undefined)
    session.batchFiles.set(batchId, { options: before?.options ?? null, locator: opened.locator })
}

/**
 * Whether the rows of a batch that were not read can be handed back.
 *
 * @throws AppError noDossierOpen, batchNotFound, grantUnknown
 * @throws CancelledError
 */
export const importRejected: Handler<'import.rejected'> = async (app, input, call) => {
  const session = app.openSession()
  const { batchId, grantId } = input
  const { adapter, rows } = rejectedOf(session, batchId)
  const places = new Set(rows.map(({ file, line }) => `${file ?? ''} ${String(line)}`)).size
  if (rows.length === 0) return { status: 'none', form: null, rows: 0 }
  const end = endOfLook(session, call)
  if (grantId !== null) await remember(session, batchId, app.grants.use(grantId), end)
  const file = session.batchFiles.get(batchId)
  const source = file === undefined ? null : await sourceOf(session, batchId, file, end)
  if (source === null) {
    return { status: grantId === null ? 'fileNeeded' : 'otherFile', form: null, rows: places }
  }
  return { status: 'ready', form: await rejectedForm(source, adapter, rows), rows: places }
}

function wordsOf(language: Language): RejectedWords {
  const { importFiles, data } = catalogues[language]
  const { columns, atLine } = importFiles.rejected
  const { number } = createWords(language)
  return { ...columns, reasons: data.issueCodes, atLine: (line) => atLine(number(line)) }
}

/**
 * Writes the rows of a batch that were not read where the user has pointed, as they stand in its file, with the reasons.
 *
 * @throws AppError noDossierOpen, batchNotFound, grantUnknown, fileUnreadable (params: file; it is not at hand any more, or
 *   has none of the rows), diskFull, folderMissing, fileNotWritable
 * @throws CancelledError
 */
export const importSaveRejected: Handler<'import.saveRejected'> = async (app, input, call) => {
  const session = app.openSession()
  const { batchId, language, grantId } = input
  const { adapter, fileName, rows } = rejectedOf(session, batchId)
  const end = endOfLook(session, call)
  const file = session.batchFiles.get(batchId)
  const source = file === undefined ? null : await sourceOf(session, batchId, file, end)
  if (file === undefined || source === null)
    throw new AppError('fileUnreadable', { params: { file: fileName } })
  const path = app.grants.use(grantId)
  const reading = {
    options: file.options ?? readOptionsOf(session, {}),
    words: wordsOf(language),
    nowMs: app.nowMs(),
    signal: end,
  }
  const content = await rejectedRows(source, adapter, rows, reading)
  assertGoesOn(end)
  if (content === null) throw new AppError('fileUnreadable', { params: { file: fileName } })
  await writeToChosen(session, path, content.content)
  return { fileName: basename(path), rows: content.rows }
}
