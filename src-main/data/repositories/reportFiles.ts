import type { Database } from '../db/connection.ts'

export type ReportFileKind = 'logo' | 'template'

/** A file of the house style; `widthPx` and `heightPx` of a picture only. */
export interface ReportFile {
  readonly fileName: string
  readonly mediaType: string
  readonly widthPx: number | null
  readonly heightPx: number | null
  readonly bytes: Uint8Array
}

export function reportFile(database: Database, kind: ReportFileKind): ReportFile | undefined {
  const sql = `select file_name as fileName, media_type as mediaType, width_px as widthPx, height_px as heightPx, bytes
    from report_files where kind = ?`
  return database.prepare<[string], ReportFile>(sql).get(kind)
}

/** Without reading its bytes. */
export function reportFileName(database: Database, kind: ReportFileKind): string | null {
  const sql = 'select file_name as fileName from report_files where kind = ?'
  return database.prepare<[string], { fileName: string }>(sql).get(kind)?.fileName ?? null
}

/** In the place of the one before. */
export function storeReportFile(database: Database, kind: ReportFileKind, file: ReportFile): void {
  database
    .prepare(
      `insert or replace into report_files (kind, file_name, media_type, width_px, height_px, bytes)
       values (@kind, @fileName, @mediaType, @widthPx, @heightPx, @bytes)`,
    )
    .run({ kind, ...file })
}

/** One that is gone already is gone. */
export function removeReportFile(database: Database, kind: ReportFileKind): void {
  database.prepare('delete from report_files where kind = ?').run(kind)
}
