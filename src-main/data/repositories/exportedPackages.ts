import type { Database } from '../db/connection.ts'

/** A package that has left the house. */
export interface ExportedPackage {
  readonly packageId: string
  readonly savedAtMs: number
  readonly fileName: string
  readonly from: string
  readonly to: string
  readonly fingerprint: string
  readonly contentJson: string
}

/** Newest first. */
export function exportedPackages(database: Database): ExportedPackage[] {
  return database
    .prepare<[], ExportedPackage>(
      `select package_uid as packageId, saved_at_ms as savedAtMs, file_name as fileName, period_from as "from",
         period_to as "to", fingerprint, content_json as contentJson
       from exported_packages order by saved_at_ms desc, id desc`,
    )
    .all()
}

/** The same package saved once more, elsewhere, is one that left the house once. */
export function rememberExport(database: Database, saved: ExportedPackage): void {
  database
    .prepare(
      `insert into exported_packages (package_uid, saved_at_ms, file_name, period_from, period_to, fingerprint,
         content_json) values (@packageId, @savedAtMs, @fileName, @from, @to, @fingerprint, @contentJson)
       on conflict (package_uid) do update set saved_at_ms = excluded.saved_at_ms, file_name = excluded.file_name`,
    )
    .run(saved)
}

/** A package that did not leave after all: its file could not be put in its place. */
export function forgetExport(database: Database, packageId: string): void {
  database.prepare('delete from exported_packages where package_uid = ?').run(packageId)
}
