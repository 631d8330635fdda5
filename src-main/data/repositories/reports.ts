import type { Database } from '../db/connection.ts'

export interface StoredReport {
  readonly id: number
  readonly name: string
  readonly changedAtMs: number
  readonly takenAtMs: number
  /** Local dates, inclusive; null without own data. */
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly language: string
}

/** With figures and edits as they are stored, unchecked: another version may have written them. */
export interface WholeReport extends StoredReport {
  readonly figuresJson: string
  readonly editsJson: string
}

export type ReportFiguresRow = Pick<WholeReport, 'takenAtMs' | 'periodFrom' | 'periodTo' | 'figuresJson'>
export type ReportEditsRow = Pick<WholeReport, 'name' | 'language' | 'editsJson'>

const columns = `id, name, changed_at_ms as changedAtMs, taken_at_ms as takenAtMs, period_from as periodFrom,
  period_to as periodTo, language`

/** Last changed first. */
export function storedReports(database: Database): StoredReport[] {
  const sql = `select ${columns} from reports order by changed_at_ms desc, id desc`
  return database.prepare<[], StoredReport>(sql).all()
}

export function storedReport(database: Database, id: number): WholeReport | undefined {
  const sql = `select ${columns}, figures_json as figuresJson, edits_json as editsJson from reports where id = ?`
  return database.prepare<[number], WholeReport>(sql).get(id)
}

function isTaken(database: Database, name: string, id: number | null): boolean {
  const sql = 'select id from reports where name = ? and id is not ?'
  return database.prepare<[string, number | null], { id: number }>(sql).get(name, id) !== undefined
}

/** @returns its id; 'taken' where another report has the name */
export function insertReport(
  database: Database,
  row: ReportFiguresRow & ReportEditsRow & { readonly changedAtMs: number },
): number | 'taken' {
  if (isTaken(database, row.name, null)) return 'taken'
  const insert = database.prepare(
    `insert into reports (name, changed_at_ms, taken_at_ms, period_from, period_to, language, figures_json, edits_json)
     values (@name, @changedAtMs, @takenAtMs, @periodFrom, @periodTo, @language, @figuresJson, @editsJson)`,
  )
  return Number(insert.run(row).lastInsertRowid)
}

/** @returns 'taken' where another report has the name, 'gone' where it is not there any more */
export function updateReportEdits(
  database: Database,
  row: ReportEditsRow & { readonly id: number; readonly changedAtMs: number },
): 'stored' | 'taken' | 'gone' {
  if (isTaken(database, row.name, row.id)) return 'taken'
  const update = database.prepare(
    `update reports set name = @name, language = @language, edits_json = @editsJson, changed_at_ms = @changedAtMs
     where id = @id`,
  )
  return update.run(row).changes === 1 ? 'stored' : 'gone'
}

/** @returns 'gone' where it is not there any more */
export function updateReportFigures(
  database: Database,
  row: ReportFiguresRow & { readonly id: number; readonly changedAtMs: number },
): 'stored' | 'gone' {
  const update = database.prepare(
    `update reports set taken_at_ms = @takenAtMs, period_from = @periodFrom, period_to = @periodTo,
       figures_json = @figuresJson, changed_at_ms = @changedAtMs
     where id = @id`,
  )
  return update.run(row).changes === 1 ? 'stored' : 'gone'
}

/** One that is gone already is gone. */
export function removeReport(database: Database, id: number): void {
  database.prepare('delete from reports where id = ?').run(id)
}
