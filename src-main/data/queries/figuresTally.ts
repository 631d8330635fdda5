import type { Database } from '../db/connection.ts'

/**
 * What a dossier holds, told in a moment: another text after most changes of figures. It does not stand in for the stamp of
 * the file of figures: it is there for a writer that told nobody, of another version or another program.
 */
export function tallyOf(database: Database): string {
  const row = database
    .prepare<[], Record<string, number | null>>(
      `select (select count(*) from cases) as cases, (select max(id) from messages) as message,
         (select count(*) from batches where state = 'committed') as batches, (select max(id) from batches) as batch,
         (select count(*) from corrections) as corrections, (select sum(is_undone) from corrections) as undone,
         (select user_version from pragma_user_version) as version`,
    )
    .get()
  return JSON.stringify(row)
}
