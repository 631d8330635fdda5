import type { BenchmarkIssue, BenchmarkRow } from '#shared/mapping/benchmarkRows.ts'
import type { Mapping } from '#shared/mapping/mapping.ts'
import { inTransaction } from '../db/connection.ts'
import type { Database } from '../db/connection.ts'

export interface BenchmarkFileRow {
  readonly id: number
  readonly fileName: string
  /** Who published the figures; empty where nobody was asked. */
  readonly source: string
  readonly importedAtMs: number
  readonly rows: number
  readonly municipalities: number
  readonly years: readonly number[]
  readonly issues: readonly BenchmarkIssue[]
}

interface StoredFile {
  readonly id: number
  readonly fileName: string
  readonly source: string
  readonly importedAtMs: number
  readonly issuesJson: string
  readonly rows: number
  readonly municipalities: number
  readonly yearsJson: string
}

const selectFiles = `
  select f.id, f.file_name as fileName, f.source, f.imported_at_ms as importedAtMs, f.issues_json as issuesJson,
    (select count(*) from benchmark_figures g where g.file_id = f.id) as rows,
    (select count(distinct municipality_code) from benchmark_figures g where g.file_id = f.id) as municipalities,
    (select json_group_array(year) from
      (select distinct year from benchmark_figures g where g.file_id = f.id order by year)) as yearsJson
  from benchmark_files f`

function fileOf({ issuesJson, yearsJson, ...file }: StoredFile): BenchmarkFileRow {
  return { ...file, issues: JSON.parse(issuesJson), years: JSON.parse(yearsJson) }
}

/** Newest first. */
export function benchmarkFiles(database: Database): BenchmarkFileRow[] {
  return database
    .prepare<[], StoredFile>(`${selectFiles} order by f.imported_at_ms desc, f.id desc`)
    .all()
    .map(fileOf)
}

export function benchmarkFileByHash(database: Database, contentHash: string): BenchmarkFileRow | null {
  const row = database
    .prepare<[string], StoredFile>(`${selectFiles} where f.content_hash = ?`)
    .get(contentHash)
  return row === undefined ? null : fileOf(row)
}

export interface NewBenchmarkFile {
  readonly contentHash: string
  readonly fileName: string
  readonly source: string
  /** How its columns were read. */
  readonly mapping: Mapping
  readonly importedAtMs: number
  readonly rows: readonly BenchmarkRow[]
  readonly issues: readonly BenchmarkIssue[]
}

export function insertBenchmarkFile(database: Database, file: NewBenchmarkFile): void {
  inTransaction(database, () => {
    const { lastInsertRowid } = database
      .prepare(
        `insert into benchmark_files (content_hash, file_name, imported_at_ms, issues_json, source, mapping_json)
         values (@contentHash, @fileName, @importedAtMs, @issuesJson, @source, @mappingJson)`,
      )
      .run({
        contentHash: file.contentHash,
        fileName: file.fileName,
        importedAtMs: file.importedAtMs,
        issuesJson: JSON.stringify(file.issues),
        source: file.source,
        mappingJson: JSON.stringify(file.mapping),
      })
    const insert = database.prepare(
      `insert into benchmark_figures (file_id, municipality_code, metric, year, value, n, is_predecessor)
       values (?, ?, ?, ?, ?, ?, ?)`,
    )
    for (const row of file.rows) {
      const { code, metric, year, value, n, viaMerger } = row
      insert.run(lastInsertRowid, code, metric, year, value, n, viaMerger ? 1 : 0)
    }
  })
}

/** @returns false when there is no such file */
export function deleteBenchmarkFile(database: Database, id: number): boolean {
  return database.prepare('delete from benchmark_files where id = ?').run(id).changes === 1
}
