import type { Database } from '../db/connection.ts'

export interface TableCount {
  readonly table: string
  /** null where a table cannot be read, as in a damaged file. */
  readonly rows: number | null
}

/** How many rows each table of the app's own schema holds; nothing of what is in them. */
export function tableCounts(database: Database): readonly TableCount[] {
  const tables = database
    .prepare<[], string>(
      `select name from sqlite_schema
       where type = 'table' and name not glob 'sqlite_*' and name not glob '*[^a-z0-9_]*' order by name`,
    )
    .pluck()
    .all()
  return tables.map((table) => ({ table, rows: rowsIn(database, table) }))
}

function rowsIn(database: Database, table: string): number | null {
  try {
    return database.prepare<[], number>(`select count(*) from "${table}"`).pluck().get() ?? null
  } catch {
    return null
  }
}

/** Names of what somebody has set, not what to. */
export function settingNames(database: Database): string[] {
  return database.prepare<[], string>('select name from settings order by name').pluck().all()
}
