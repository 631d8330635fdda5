import { connect } from '#data/db/connection.ts'
import type { Database } from '#data/db/connection.ts'
import { rebuildAllCases } from '#data/repositories/caseBuilding.ts'

/** Kept of a file at most; of more only the number is. */
const mostIssuesStored = 10_000

const counted: Readonly<Record<string, string>> = {
  message_count: 'select count(*) from messages m where m.batch_id = b.id',
  inbound_count: `select count(*) from messages m where m.batch_id = b.id and m.direction = 'in'`,
  outbound_count: `select count(*) from messages m where m.batch_id = b.id and m.direction = 'out'`,
  reply_count: `select count(*) from messages m where m.batch_id = b.id and m.sending_class = 'reply'`,
  repost_count: `select count(*) from messages m where m.batch_id = b.id and m.sending_class = 'repost'`,
  own_post_count: `select count(*) from messages m where m.batch_id = b.id and m.sending_class = 'ownPost'`,
  // Twice in one file is a duplicate and a faulty row; in two files it is a copy.
  duplicate_count: `select (select count(*) from message_copies c where c.batch_id = b.id)
    + (select count(*) from row_issues i where i.batch_id = b.id and i.code = 'duplicateRow')`,
  issue_count: 'select count(*) from row_issues i where i.batch_id = b.id',
}

function wrongCounts(database: Database): string[] {
  return Object.entries(counted).flatMap(([column, sql]) =>
    database
      .prepare<[], { id: number; told: number; found: number }>(
        `select id, told, found from (select b.id, b.${column} as told, (${sql}) as found from batches b)
         where told <> found`,
      )
      .all()
      .filter(({ told, found }) => column !== 'issue_count' || found !== Math.min(told, mostIssuesStored))
      .map(
        ({ id, told, found }) =>
          `batch ${String(id)} tells ${column} ${String(told)}, there are ${String(found)}`,
      ),
  )
}

const strays: Readonly<Record<string, string>> = {
  'batch that is staged still': `select count(*) from batches where state <> 'committed'`,
  'thread without a message': `select count(*) from threads t where not exists (
    select 1 from messages m where m.thread_id = t.id or m.home_thread_id = t.id)`,
  'account that nothing is of': `select count(*) from accounts a where not exists (
    select 1 from batch_accounts ba where ba.account_id = a.id)
    and not exists (select 1 from messages m where m.account_id = a.id)`,
  'text of no message': `select count(*) from message_texts t where not exists (
    select 1 from messages m where m.id = t.message_id)`,
}

function strayRows(database: Database): string[] {
  return Object.entries(strays).flatMap(([what, sql]) => {
    const count = Number(database.prepare<[], number>(sql).pluck().get())
    return count === 0 ? [] : [`${String(count)} × ${what}`]
  })
}

const everyCase = 'select * from cases order by first_message_id'

/** The cases are those that the messages give when all are built anew. Changes nothing. */
function wrongCases(database: Database): string[] {
  const stored = JSON.stringify(database.prepare(everyCase).all())
  database.exec('begin')
  rebuildAllCases(database)
  const rebuilt = JSON.stringify(database.prepare(everyCase).all())
  database.exec('rollback')
  return stored === rebuilt ? [] : ['the cases are not those that the messages give']
}

/** What is wrong with a closed dossier, of all that must hold whatever was done to it. Empty = nothing. */
export function problemsOf(path: string): string[] {
  const database = connect(path, { mustExist: true })
  try {
    const integrity = database.pragma('integrity_check', { simple: true })
    const keys = database.pragma('foreign_key_check')
    return [
      ...(integrity === 'ok' ? [] : [`integrity_check: ${String(integrity)}`]),
      ...(Array.isArray(keys) && keys.length === 0 ? [] : [`foreign_key_check: ${JSON.stringify(keys)}`]),
      ...wrongCounts(database),
      ...strayRows(database),
      ...wrongCases(database),
    ]
  } finally {
    database.close()
  }
}
