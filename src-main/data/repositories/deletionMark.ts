import type { Database } from '../db/connection.ts'
import { settleDeletion } from '../db/connection.ts'
import { readSetting, removeSetting, writeSetting } from './settings.ts'

/** Within the transaction that deletes: until it is settled, pages and log of the file may hold what went. */
export function markDeletion(database: Database): void {
  writeSetting(database, 'deletionUnsettled', true)
}

export function isDeletionMarked(database: Database): boolean {
  return readSetting(database, 'deletionUnsettled') === true
}

/** As `settleDeletion`; the mark goes last, so that a settling that was broken off is begun anew. */
export function settleMarkedDeletion(database: Database): void {
  settleDeletion(database)
  if (isDeletionMarked(database)) removeSetting(database, 'deletionUnsettled')
}
