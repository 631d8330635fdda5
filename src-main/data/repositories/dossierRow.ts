import type { Country } from '#shared/domain/municipality.ts'
import type { Database } from '../db/connection.ts'

export interface DossierRow {
  readonly uid: string
  readonly name: string
  /** null only in a dossier that the command line made without naming one. */
  readonly municipalityCode: string | null
  readonly country: Country
  readonly timeZone: string
  readonly isExample: boolean
  readonly createdAtMs: number
}

interface StoredRow extends Omit<DossierRow, 'isExample'> {
  readonly isExample: number
}

export function readDossierRow(database: Database): DossierRow {
  const row = database
    .prepare<[], StoredRow>(
      `select dossier_uid as uid, name, municipality_code as municipalityCode, country, time_zone as timeZone,
         is_example as isExample, created_at_ms as createdAtMs
       from dossier where id = 1`,
    )
    .get()
  if (row === undefined) throw new Error('A dossier without its own row')
  return { ...row, isExample: row.isExample === 1 }
}

export function renameDossierRow(database: Database, name: string): void {
  database.prepare('update dossier set name = ? where id = 1').run(name)
}

/** Another dossier than the one it was copied from: both can stand in the list of recent ones. */
export function giveDossierUid(database: Database, uid: string): void {
  database.prepare('update dossier set dossier_uid = ? where id = 1').run(uid)
}

/** Makes an empty dossier the example's. What was chosen for the municipality it was meant for goes. */
export function makeExample(
  database: Database,
  row: Pick<DossierRow, 'name' | 'municipalityCode' | 'country' | 'timeZone'>,
): void {
  database
    .prepare(
      `update dossier set name = @name, municipality_code = @municipalityCode, country = @country,
         time_zone = @timeZone, is_example = 1 where id = 1`,
    )
    .run(row)
  database.prepare('delete from settings').run()
}
