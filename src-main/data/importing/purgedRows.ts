import type { Database } from '../db/connection.ts'
import { LeftOutRows } from '../repositories/leftOut.ts'
import { purgedKeys } from '../repositories/purgedPeople.ts'

/** What a message that is left out might be known by elsewhere. */
export interface LeftOutMessage {
  readonly externalKey: Buffer
  readonly channelKey: Buffer | null
  readonly accountId: number
  /** Key of the conversation it names; null where it names none. */
  readonly conversationKey: Buffer | null
}

/** Keeps out of an import who was erased. Costs nothing where nobody was. */
export class PurgedRows {
  #keys: ReadonlySet<string>
  #rows: LeftOutRows

  constructor(database: Database) {
    this.#keys = purgedKeys(database)
    this.#rows = new LeftOutRows(database)
  }

  has(citizenKey: Buffer | null): boolean {
    return (
      this.#keys.size > 0 && citizenKey !== null && this.#keys.has(citizenKey.toString('hex').toUpperCase())
    )
  }

  /** @returns false when the file held that message already */
  leaveOut({ externalKey, channelKey, accountId, conversationKey }: LeftOutMessage): boolean {
    const isFirst = this.#rows.addMessage(externalKey)
    if (channelKey !== null) this.#rows.addMessage(channelKey)
    if (conversationKey !== null) this.#rows.addThread(accountId, conversationKey)
    return isFirst
  }
}
