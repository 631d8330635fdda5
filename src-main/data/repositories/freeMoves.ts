import type { ChannelId } from '#shared/domain/channel.ts'
import type { Database } from '../db/connection.ts'

/** A message whose account is not, or may not be, the one it should have. */
export interface MisplacedMessage {
  readonly id: number
  readonly accountId: number
  readonly channel: ChannelId
  readonly account: string
  readonly wanted: string
  /** Name at import, where that is another one than now; else null. */
  readonly importedAccount: string | null
  readonly isHidden: 0 | 1
}

/** Made where it is new. */
export function accountIdOf(database: Database, channel: ChannelId, name: string): number {
  database
    .prepare('insert into accounts (channel, name) values (?, ?) on conflict do nothing')
    .run(channel, name)
  const row = database
    .prepare<[ChannelId, string], { id: number }>('select id from accounts where channel = ? and name = ?')
    .get(channel, name)
  if (row === undefined) throw new Error('An account that is neither there nor new')
  return row.id
}

function listMoves(database: Database, messages: readonly MisplacedMessage[]): void {
  database.exec(`
    create temp table if not exists moving (
      message_id integer primary key, to_id integer not null, imported text not null, wanted text not null
    );
    delete from temp.moving;
  `)
  const accounts = new Map<string, number>()
  const insert = database.prepare('insert into temp.moving values (?, ?, ?, ?)')
  for (const { id, channel, account, wanted, importedAccount, isHidden, accountId } of messages) {
    const name = `${channel}|${wanted}`
    const to = accounts.get(name) ?? accountIdOf(database, channel, wanted)
    accounts.set(name, to)
    if (isHidden === 0 && accountId !== to) insert.run(id, to, importedAccount ?? account, wanted)
  }
}

/** What another file holds too, or what finds its place taken, is left to be moved with care. */
function leaveTheOthers(database: Database): void {
  database.exec(`
    delete from temp.moving where message_id in (select message_id from message_copies);
    delete from temp.moving where exists (
      select 1 from messages m join messages o on o.external_key = m.external_key and o.account_id = moving.to_id
      where m.id = moving.message_id);
    delete from temp.moving where message_id in (
      select message_id from (
        select v.message_id, count(*) over (partition by m.external_key, v.to_id) as n
        from temp.moving v join messages m on m.id = v.message_id)
      where n > 1);
  `)
}

/**
 * Moves at once what goes without meeting another: of a large file nearly all. With its home thread; the thread it stands in
 * follows from its links. @returns the ids of what was moved
 */
export function moveFreely(database: Database, messages: readonly MisplacedMessage[]): ReadonlySet<number> {
  listMoves(database, messages)
  leaveTheOthers(database)
  database.exec(`
    insert into threads (account_id, thread_key, is_conversation)
    select distinct v.to_id, t.thread_key, t.is_conversation
    from temp.moving v join messages m on m.id = v.message_id join threads t on t.id = m.home_thread_id
    where true on conflict do nothing;
    insert or ignore into imported_values (message_id, field, value)
    select message_id, 'account', imported from temp.moving where imported is not wanted;
    delete from imported_values where field = 'account'
      and message_id in (select message_id from temp.moving where imported is wanted);
    update messages set account_id = v.to_id, thread_id = null,
      home_thread_id = (select n.id from threads t join threads n
          on n.account_id = v.to_id and n.thread_key = t.thread_key where t.id = messages.home_thread_id)
    from temp.moving v where v.message_id = messages.id;
  `)
  const moved = database
    .prepare<[], { id: number }>('select message_id as id from temp.moving')
    .all()
    .map(({ id }) => id)
  return new Set(moved)
}
