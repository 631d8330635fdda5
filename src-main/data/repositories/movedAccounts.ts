import type { Database } from '../db/connection.ts'
import { correctedBatches, keepImportedOfBatch } from './batchCorrections.ts'
import type { CorrectedBatch } from './batchCorrections.ts'
import type { MisplacedMessage } from './freeMoves.ts'
import { accountIdOf, moveFreely } from './freeMoves.ts'
import { becomeCopy, cloneForHeirs, isOfEarlierBatch } from './messageClones.ts'

const importedAccount = `
  (select v.value from imported_values v where v.message_id = m.id and v.field = 'account')`
const isHidden = `
  exists (select 1 from imported_values h where h.message_id = m.id and h.field = 'hidden')`

/** Of files that a correction moves, and of those that none moves any more. */
export function misplacedMessages(database: Database): MisplacedMessage[] {
  const wanted = correctedBatches(database, 'account').flatMap(({ batchId, value }) =>
    value === null ? [] : [[batchId, value] as const],
  )
  return database
    .prepare<[string], MisplacedMessage>(
      `with wanted (batch_id, name) as (select value ->> 0, value ->> 1 from json_each(?))
       select m.id, m.account_id as accountId, a.channel, a.name as account, w.name as wanted,
         ${importedAccount} as importedAccount, ${isHidden} as isHidden
       from wanted w join messages m on m.batch_id = w.batch_id join accounts a on a.id = m.account_id
       where a.name is not w.name or ${isHidden}
       union all
       select m.id, m.account_id, a.channel, a.name, v.value, v.value, ${isHidden}
       from imported_values v join messages m on m.id = v.message_id join accounts a on a.id = m.account_id
       where v.field = 'account' and m.batch_id not in (select batch_id from wanted)
       order by 1`,
    )
    .all(JSON.stringify(wanted))
}

/**
 * One message stands once in an account. Where another file brought it there already, the moved one is hidden: left out of
 * all figures, in no thread, and under a key that no import gives, so that its old place is free.
 */
const hiddenKey = `unhex('686964' || printf('%016x', id)) || external_key`
const keyOfHidden = `substr(external_key, 12)`

interface Holder {
  readonly id: number
  readonly isNative: 0 | 1
}

const batchesInForce = `
  select b.id from batches b join batch_corrections bc on bc.content_hash = b.content_hash and bc.field = 'account'
    join corrections c on c.id = bc.correction_id and c.is_undone = 0`

class Mover {
  #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  /** @returns false when it stays as it was */
  settle(message: MisplacedMessage): boolean {
    const accountId = accountIdOf(this.#database, message.channel, message.wanted)
    const holder = this.#holder(message.id, accountId)
    if (holder === null) return this.#place(message, accountId)
    if (message.wanted === message.importedAccount && holder.isNative === 1) {
      this.#unite(message, holder.id, accountId)
      return true
    }
    return message.isHidden === 0 && this.#hide(message)
  }

  /** The message that stands in the account already; native = its own file brought it there, and nothing moves that. */
  #holder(id: number, accountId: number): Holder | null {
    return (
      this.#database
        .prepare<[{ readonly id: number; readonly accountId: number }], Holder>(
          `select o.id, not (${importedAccount.replace('m.id', 'o.id')} is not null
               or o.batch_id in (${batchesInForce})) as isNative
           from messages o join messages m on m.id = @id
           where o.id <> m.id and o.account_id = @accountId and o.external_key =
             case when ${isHidden} then ${keyOfHidden.replace('external_key', 'm.external_key')}
               else m.external_key end`,
        )
        .get({ id, accountId }) ?? null
    )
  }

  /** Back home, two files hold the message as if neither had ever gone: the later one's is a copy of the earlier one's. */
  #unite(message: MisplacedMessage, holderId: number, accountId: number): void {
    const database = this.#database
    if (message.isHidden === 0) this.#hide(message)
    if (isOfEarlierBatch(database, message.id, holderId)) {
      becomeCopy(database, holderId, message.id)
      this.#place({ ...message, isHidden: 1 }, accountId)
    } else becomeCopy(database, message.id, holderId)
  }

  #keepImported(id: number, field: string, value: string): void {
    this.#database
      .prepare(
        'insert into imported_values (message_id, field, value) values (?, ?, ?) on conflict do nothing',
      )
      .run(id, field, value)
  }

  #hide({ id, account }: MisplacedMessage): boolean {
    const leave = cloneForHeirs(this.#database, id)
    this.#keepImported(id, 'account', account)
    this.#keepImported(id, 'hidden', '1')
    this.#database
      .prepare(`update messages set external_key = cast(${hiddenKey} as blob), thread_id = null where id = ?`)
      .run(id)
    leave()
    return true
  }

  #place(
    { id, account, importedAccount: before, wanted, ...message }: MisplacedMessage,
    to: number,
  ): boolean {
    const database = this.#database
    // A hidden one has left already.
    const stays = message.isHidden === 1 || message.accountId === to
    const leave = stays ? null : cloneForHeirs(database, id)
    this.#moveTo(id, to)
    database.prepare(`delete from imported_values where message_id = ? and field = 'hidden'`).run(id)
    leave?.()
    if ((before ?? account) === wanted) {
      database.prepare(`delete from imported_values where message_id = ? and field = 'account'`).run(id)
    } else this.#keepImported(id, 'account', account)
    return true
  }

  /** With its home thread and, where it was hidden, its key; the thread it stands in follows from its links. */
  #moveTo(id: number, to: number): void {
    const row = { id, to }
    this.#database
      .prepare(
        `insert into threads (account_id, thread_key, is_conversation)
         select @to, t.thread_key, t.is_conversation from threads t join messages m on m.id = @id
         where t.id = m.home_thread_id on conflict do nothing`,
      )
      .run(row)
    this.#database
      .prepare(
        `update messages set account_id = @to,
           external_key = case when ${isHidden.replace('m.id', 'messages.id')}
             then cast(${keyOfHidden} as blob) else external_key end,
           home_thread_id = (select n.id from threads t join threads n
               on n.account_id = @to and n.thread_key = t.thread_key where t.id = messages.home_thread_id),
           thread_id = null
         where id = @id`,
      )
      .run(row)
  }
}

/** Moves what can be moved; a place that comes free on the way is taken too. */
export function moveMessages(database: Database, all: readonly MisplacedMessage[]): void {
  const mover = new Mover(database)
  const moved = moveFreely(database, all)
  const messages = all.filter(({ id }) => !moved.has(id))
  const waiting = messages.filter((message) => !mover.settle(message) || isStillHidden(database, message.id))
  for (const message of waiting) mover.settle({ ...message, isHidden: 1 })
}

function isStillHidden(database: Database, id: number): boolean {
  return (
    database.prepare(`select 1 from imported_values where message_id = ? and field = 'hidden'`).get(id) !==
    undefined
  )
}

function importedAccounts(database: Database, { batchId, imported }: CorrectedBatch): string {
  if (imported !== null) return imported
  const row = database
    .prepare<[number], { accounts: string }>(
      `select json_group_array(json_array(a.channel, a.name)) as accounts
       from batch_accounts ba join accounts a on a.id = ba.account_id where ba.batch_id = ?`,
    )
    .get(batchId)
  const accounts = row?.accounts ?? '[]'
  keepImportedOfBatch(database, batchId, 'account', accounts)
  return accounts
}

/** Which accounts a file is of: what it tells of them goes with its messages. */
export function settleBatchAccounts(database: Database): void {
  for (const batch of correctedBatches(database, 'account')) {
    const accounts = importedAccounts(database, batch)
    const row = { accounts, batchId: batch.batchId, name: batch.value }
    database
      .prepare(
        `insert into accounts (channel, name)
         select distinct value ->> 0, ifnull(@name, value ->> 1) from json_each(@accounts) where true
         on conflict do nothing`,
      )
      .run({ accounts, name: batch.value })
    database.prepare('delete from batch_accounts where batch_id = ?').run(batch.batchId)
    database
      .prepare(
        `insert into batch_accounts (batch_id, account_id)
         select distinct @batchId, a.id from json_each(@accounts) j join accounts a
           on a.channel = j.value ->> 0 and a.name = ifnull(@name, j.value ->> 1)`,
      )
      .run(row)
  }
}
