import type { Database } from '../db/connection.ts'

/** A page with its filter, under the user's own name. */
export interface SavedViewRow {
  readonly id: number
  readonly name: string
  /** Path of the page. */
  readonly path: string
  /** Address query without the question mark. */
  readonly query: string
}

/** By name. */
export function savedViews(database: Database): SavedViewRow[] {
  return database
    .prepare<[], SavedViewRow>(
      'select id, name, path, query from saved_views order by name collate nocase, id',
    )
    .all()
}

/** One of the same name is replaced. @returns its id */
export function saveView(database: Database, { name, path, query }: Omit<SavedViewRow, 'id'>): number {
  const row = database
    .prepare<[string, string, string], { id: number }>(
      `insert into saved_views (name, path, query) values (?, ?, ?)
       on conflict (name) do update set path = excluded.path, query = excluded.query returning id`,
    )
    .get(name, path, query)
  if (row === undefined) throw new Error('a saved view has no id')
  return row.id
}

/** @returns 'taken' where another one has the name, 'gone' where it is not there any more */
export function renameView(database: Database, id: number, name: string): 'renamed' | 'taken' | 'gone' {
  const other = database
    .prepare<[string, number], { id: number }>('select id from saved_views where name = ? and id <> ?')
    .get(name, id)
  if (other !== undefined) return 'taken'
  const { changes } = database.prepare('update saved_views set name = ? where id = ?').run(name, id)
  return changes === 1 ? 'renamed' : 'gone'
}

export function removeView(database: Database, id: number): void {
  database.prepare('delete from saved_views where id = ?').run(id)
}
