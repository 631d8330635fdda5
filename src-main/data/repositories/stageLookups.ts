import type { BatchId } from '#shared/domain/ids.ts'
import type { Direction } from '#shared/domain/message.ts'
import type { Database, Statement } from '../db/connection.ts'
import { Recent } from '../recent.ts'

interface IdRow {
  readonly id: number
}

export interface ParentRow {
  readonly id: number
  readonly sentAtMs: number
  readonly direction: Direction
  readonly threadId: number | null
}

/** Those of the citizens that wrote lately; the others are asked for. */
const threadsRemembered = 65_536

/** Finds or makes the rows that messages refer to, with what was found before kept in memory. */
export class StageLookups {
  #batchId: BatchId
  #accounts = new Map<string, number>()
  #threads = new Recent<number>(threadsRemembered)
  #selectAccount: Statement<[string, string], IdRow>
  #insertAccount: Statement<[string, string]>
  #insertBatchAccount: Statement<[number, number]>
  #selectThread: Statement<[number, Buffer], IdRow>
  #insertThread: Statement<[number, Buffer, number]>
  #selectMessage: Statement<[Buffer, number], { readonly id: number; readonly batchId: number }>
  #selectParent: Statement<[Buffer, number], ParentRow>
  #insertCopy: Statement<[number, number, number | null]>

  constructor(database: Database, batchId: BatchId) {
    this.#batchId = batchId
    this.#selectAccount = database.prepare('select id from accounts where channel = ? and name = ?')
    this.#insertAccount = database.prepare('insert into accounts (channel, name) values (?, ?)')
    this.#insertBatchAccount = database.prepare(
      'insert into batch_accounts (batch_id, account_id) values (?, ?) on conflict do nothing',
    )
    this.#selectThread = database.prepare('select id from threads where account_id = ? and thread_key = ?')
    this.#insertThread = database.prepare(
      'insert into threads (account_id, thread_key, is_conversation) values (?, ?, ?) on conflict do nothing',
    )
    this.#selectMessage = database.prepare(
      'select id, batch_id as batchId from messages where external_key = ? and account_id = ?',
    )
    this.#selectParent = database.prepare(
      `select id, sent_at_ms as sentAtMs, direction, thread_id as threadId from messages
       where external_key = ? and account_id = ?`,
    )
    this.#insertCopy = database.prepare(
      'insert into message_copies (batch_id, message_id, closed_at_ms) values (?, ?, ?) on conflict do nothing',
    )
  }

  accountId(channel: string, name: string): number {
    const key = `${channel}|${name}`
    const known = this.#accounts.get(key)
    if (known !== undefined) return known
    const id =
      this.#selectAccount.get(channel, name)?.id ??
      Number(this.#insertAccount.run(channel, name).lastInsertRowid)
    this.#insertBatchAccount.run(this.#batchId, id)
    this.#accounts.set(key, id)
    return id
  }

  threadId(accountId: number, key: Buffer, isConversation: boolean): number {
    const name = `${String(accountId)}|${key.toString('latin1')}`
    const known = this.#threads.get(name)
    if (known !== undefined) return known
    const id = this.#findOrInsertThread(accountId, key, isConversation)
    this.#threads.set(name, id)
    return id
  }

  /** A thread that only one message has, so there is nothing to remember. */
  newThreadId(accountId: number, key: Buffer): number {
    return this.#findOrInsertThread(accountId, key, false)
  }

  /** The message of the same account that a reply names, where it stands there already. */
  parent(accountId: number, replyToKey: Buffer): ParentRow | null {
    return this.#selectParent.get(replyToKey, accountId) ?? null
  }

  /** @returns true when the message that stands there belongs to this very batch */
  rememberCopy(accountId: number, externalKey: Buffer, closedAtMs: number | null): boolean {
    const held = this.#selectMessage.get(externalKey, accountId)
    if (held === undefined || held.batchId === this.#batchId) return true
    this.#insertCopy.run(this.#batchId, held.id, closedAtMs)
    return false
  }

  #findOrInsertThread(accountId: number, key: Buffer, isConversation: boolean): number {
    const inserted = this.#insertThread.run(accountId, key, Number(isConversation))
    if (inserted.changes === 1) return Number(inserted.lastInsertRowid)
    const found = this.#selectThread.get(accountId, key)
    if (found === undefined) throw new Error('A thread that is neither there nor new')
    return found.id
  }
}
