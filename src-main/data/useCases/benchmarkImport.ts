import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseBenchmarkCsv } from '#shared/benchmark/parseBenchmarkCsv.ts'
import type { BenchmarkIssue } from '#shared/benchmark/parseBenchmarkCsv.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Handler } from '../handler.ts'
import {
  benchmarkFileByHash,
  benchmarkFiles,
  deleteBenchmarkFile,
  insertBenchmarkFile,
} from '../repositories/benchmarkFiles.ts'
import type { BenchmarkFileRow } from '../repositories/benchmarkFiles.ts'

/** 700 municipalities, 8 figures and 20 years are 112,000 rows: about 5 MB. */
const largestFileBytes = 50 * 1024 * 1024

function viewOf({
  issues,
  ...file
}: BenchmarkFileRow): Omit<BenchmarkFileRow, 'issues'> & { issues: number } {
  return { ...file, issues: issues.length }
}

/** UTF-8 where the bytes are, else windows-1252, as Excel saves a CSV. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > largestFileBytes)
      throw new AppError('benchmarkFileInvalid', { params: { file: basename(path) } })
    return await readFile(path)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('fileUnreadable', { params: { file: basename(path) }, cause: error })
  }
}

/**
 * @throws AppError fileUnreadable; benchmarkFileInvalid (params: file, columns) when the header does not fit;
 *   benchmarkFileWithoutRows (params: file, issues). Nothing is stored then.
 * @throws CancelledError when the dossier has been closed in between
 */
export async function importBenchmarkAt(
  app: DataApp,
  session: DossierSession,
  path: string,
): Promise<{ file: ReturnType<typeof viewOf>; issues: readonly BenchmarkIssue[] }> {
  const fileName = basename(path)
  const bytes = await readBytes(path)
  const contentHash = createHash('sha256').update(bytes).digest('hex')
  const parsed = parseBenchmarkCsv(decode(bytes), app.reference, session.row.isExample)
  if (!parsed.ok) {
    const columns = parsed.missingColumns.join(', ')
    throw new AppError('benchmarkFileInvalid', { params: { file: fileName, columns } })
  }
  if (parsed.rows.length === 0) {
    const params = { file: fileName, issues: parsed.issues.length }
    throw new AppError('benchmarkFileWithoutRows', { params })
  }
  const file = await session.writes.run(() => {
    const before = benchmarkFileByHash(session.database, contentHash)
    if (before !== null) return before
    const { rows, issues } = parsed
    insertBenchmarkFile(session.database, {
      contentHash,
      fileName,
      importedAtMs: app.nowMs(),
      rows,
      issues,
    })
    return benchmarkFileByHash(session.database, contentHash)
  })
  session.forgetPeerFigures()
  if (file === null) throw new Error('A benchmark file that was stored and is not there')
  return { file: viewOf(file), issues: file.issues }
}

export const benchmarkImport: Handler<'benchmark.import'> = (app, input) => {
  const session = app.changeableSession()
  return importBenchmarkAt(app, session, app.grants.use(input.grantId))
}

export const benchmarkFilesList: Handler<'benchmark.files'> = (app) =>
  benchmarkFiles(app.openSession().database).map(viewOf)

export const benchmarkRemove: Handler<'benchmark.remove'> = async (app, input) => {
  const session = app.changeableSession()
  const removed = await session.writes.run(() => deleteBenchmarkFile(session.database, input.id))
  session.forgetPeerFigures()
  if (!removed) throw new AppError('batchNotFound')
  return {}
}
