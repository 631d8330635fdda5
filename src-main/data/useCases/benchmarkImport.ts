import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { BenchmarkIssue } from '#shared/mapping/benchmarkRows.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { readBenchmark } from '#shared/mapping/readBenchmark.ts'
import { AppError } from '../appError.ts'
import type { DataApp } from '../dataApp.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { Call, Handler } from '../handler.ts'
import type { InspectedTable } from '../importing/inspectedTable.ts'
import { wholeOf } from '../importing/source/locator.ts'
import {
  benchmarkFileByHash,
  benchmarkFiles,
  deleteBenchmarkFile,
  insertBenchmarkFile,
} from '../repositories/benchmarkFiles.ts'
import type { BenchmarkFileRow } from '../repositories/benchmarkFiles.ts'
import { missingIn } from './missingInTable.ts'
import { lookFor, proposedMapping } from './tableInspect.ts'

/** What a file without any table lacks. */
const requiredColumns = 'code, metric, year, value'

function viewOf({
  issues,
  ...file
}: BenchmarkFileRow): Omit<BenchmarkFileRow, 'issues'> & { issues: number } {
  return { ...file, issues: issues.length }
}

/** One workbook can hold a table a sheet: each counts as a file of its own. */
function contentHashOf({ contentHash, sheet, sheets }: InspectedTable): string {
  if (sheet === null || sheets.length <= 1) return contentHash
  return createHash('sha256').update(`${contentHash}|${sheet}`).digest('hex')
}

interface ImportedFigures {
  readonly file: ReturnType<typeof viewOf>
  readonly issues: readonly BenchmarkIssue[]
}

/**
 * Imports the figures of a table that was looked at. A value that is still a question makes an issue of its rows.
 *
 * @throws AppError benchmarkFileInvalid (params: file, columns) when fields are missing; benchmarkFileWithoutRows
 *   (params: file, issues). Nothing is stored then.
 * @throws CancelledError when the dossier has been closed in between
 */
export async function importBenchmarkTable(
  app: DataApp,
  session: DossierSession,
  table: InspectedTable,
  mapping: Mapping,
  source: string,
  mayStayOpen: readonly string[] = [],
): Promise<ImportedFigures> {
  const { fileName } = table
  const missing = missingIn(table, mapping).filter((field) => !mayStayOpen.includes(field))
  if (missing.length > 0) {
    throw new AppError('benchmarkFileInvalid', { params: { file: fileName, columns: missing.join(', ') } })
  }
  const { reference } = app
  const { rows, issues } = readBenchmark(table.header, table.rows, mapping, reference, session.row.isExample)
  if (rows.length === 0) {
    throw new AppError('benchmarkFileWithoutRows', { params: { file: fileName, issues: issues.length } })
  }
  const contentHash = contentHashOf(table)
  const file = await session.writes.run(() => {
    const before = benchmarkFileByHash(session.database, contentHash)
    if (before !== null) return before
    const importedAtMs = app.nowMs()
    const stored = { contentHash, fileName, source, mapping, importedAtMs, rows, issues }
    insertBenchmarkFile(session.database, stored)
    return benchmarkFileByHash(session.database, contentHash)
  })
  session.forgetPeerFigures()
  if (file === null) throw new Error('A benchmark file that was stored and is not there')
  return { file: viewOf(file), issues: file.issues }
}

/**
 * Imports a file whose columns tell themselves: the layout of docs/benchmark-file.md, or one whose proposed mapping is
 * complete. Where the decimal mark cannot be told, a single mark starts the decimals.
 *
 * @throws AppError fileUnreadable; as `importBenchmarkTable`
 */
export async function importBenchmarkAt(
  app: DataApp,
  session: DossierSession,
  path: string,
  call: Pick<Call, 'signal'>,
  source = '',
): Promise<ImportedFigures> {
  const file = basename(path)
  const look = await lookFor(session, wholeOf(path), 'benchmark', null, call)
  if (look.refusal === 'unreadable') throw new AppError('fileUnreadable', { params: { file } })
  if (look.refusal !== null) {
    throw new AppError('benchmarkFileInvalid', { params: { file, columns: requiredColumns } })
  }
  return importBenchmarkTable(app, session, look.table, proposedMapping(app, look.table), source, [
    'decimalMark',
  ])
}

export const benchmarkImport: Handler<'benchmark.import'> = (app, input, call) => {
  const session = app.changeableSession()
  return importBenchmarkAt(app, session, app.grants.use(input.grantId), call)
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
