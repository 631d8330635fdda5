import type { Database } from '../db/connection.ts'

/** Who looks after which account (by id), as far as anybody was named. */
export function accountOwners(database: Database): ReadonlyMap<number, string> {
  const rows = database
    .prepare<[], { id: number; owner: string }>('select id, owner from accounts where owner is not null')
    .all()
  return new Map(rows.map(({ id, owner }) => [id, owner]))
}

/** @returns false when there is no such account */
export function setAccountOwner(database: Database, accountId: number, owner: string | null): boolean {
  return database.prepare('update accounts set owner = ? where id = ?').run(owner, accountId).changes === 1
}
