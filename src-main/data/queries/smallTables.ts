import type { Database } from '../db/connection.ts'

/** What a choice of figures stands on beside the messages and their cases: each a small table, or how far a large one goes. */
const statements = [
  'select dossier_uid, name, municipality_code, country, time_zone from dossier',
  `select name, value_json from settings
   where name in ('peerGroup', 'openingHours', 'predecessorHours', 'reportingCalendar', 'norms', 'responseScheme')
   order by name`,
  'select count(*), max(id) from accounts',
  'select id, state, content_hash, observed_until_ms, committed_at_ms, message_count from batches order by id',
  'select count(*), max(id), sum(is_undone) from corrections',
  'select correction_id, content_hash, field, value from batch_corrections order by correction_id, content_hash, field',
  'select id, content_hash from benchmark_files order by id',
  'select id, import_id, package_uid, fingerprint from packages order by id',
  'select account_id, municipality_code from account_origins order by account_id',
  'select * from annotations order by id',
  'select content_hash, other_content_hash from counted_apart order by content_hash, other_content_hash',
  'select count(*), max(purged_at_ms) from purged_people',
  'select count(*), max(id) from deletions',
] as const

/** One text of all of them: another one after most changes of a dossier, whoever made them. */
export function smallTablesText(database: Database): string {
  return JSON.stringify(statements.map((sql) => database.prepare(sql).raw().all()))
}
