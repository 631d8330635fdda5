import type { Database } from '../db/connection.ts'

export interface StoredPackage {
  readonly id: number
  readonly importId: number
  readonly packageId: string
  /** As the package names it; it may since have passed into another. */
  readonly municipalityCode: string
  readonly madeAtMs: number
  readonly period: { readonly from: string; readonly to: string }
  readonly fingerprint: string
  readonly contentJson: string
}

interface StoredRow extends Omit<StoredPackage, 'period'> {
  readonly periodFrom: string
  readonly periodTo: string
}

/** In order of import. */
export function storedPackages(database: Database): StoredPackage[] {
  return database
    .prepare<[], StoredRow>(
      `select id, import_id as importId, package_uid as packageId, municipality_code as municipalityCode,
         made_at_ms as madeAtMs, period_from as periodFrom, period_to as periodTo, fingerprint,
         content_json as contentJson
       from packages order by id`,
    )
    .all()
    .map(({ periodFrom, periodTo, ...row }) => ({ ...row, period: { from: periodFrom, to: periodTo } }))
}

export interface PackageImportRow {
  readonly id: number
  readonly contentHash: string
  readonly fileName: string
  readonly importedAtMs: number
}

/** Newest first. */
export function packageImports(database: Database): PackageImportRow[] {
  return database
    .prepare<[], PackageImportRow>(
      `select id, content_hash as contentHash, file_name as fileName, imported_at_ms as importedAtMs
       from package_imports order by imported_at_ms desc, id desc`,
    )
    .all()
}

export type NewPackage = Omit<StoredPackage, 'id' | 'importId'>

/** Within a transaction of the caller's. @returns the import's id */
export function insertPackageImport(
  database: Database,
  file: Omit<PackageImportRow, 'id'>,
  packages: readonly NewPackage[],
): number {
  const { lastInsertRowid } = database
    .prepare('insert into package_imports (content_hash, file_name, imported_at_ms) values (?, ?, ?)')
    .run(file.contentHash, file.fileName, file.importedAtMs)
  const insert = database.prepare(
    `insert into packages (import_id, package_uid, municipality_code, made_at_ms, period_from, period_to, fingerprint,
       content_json) values (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  for (const { packageId, municipalityCode, madeAtMs, period, fingerprint, contentJson } of packages) {
    const { from, to } = period
    insert.run(lastInsertRowid, packageId, municipalityCode, madeAtMs, from, to, fingerprint, contentJson)
  }
  return Number(lastInsertRowid)
}

/** With its packages. @returns false when there is no such import */
export function deletePackageImport(database: Database, id: number): boolean {
  return database.prepare('delete from package_imports where id = ?').run(id).changes === 1
}
