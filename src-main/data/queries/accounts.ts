import type { ChannelId } from '#shared/domain/channel.ts'
import type { Database } from '../db/connection.ts'

export function channelsOfBatch(database: Database, batchId: number): ChannelId[] {
  return database
    .prepare<[number], { channel: ChannelId }>(
      `select distinct a.channel from batch_accounts ba join accounts a on a.id = ba.account_id
       where ba.batch_id = ? order by a.channel`,
    )
    .all(batchId)
    .map((row) => row.channel)
}

export interface AccountRow {
  readonly id: number
  /** Empty where neither the source nor the user named it. */
  readonly name: string
  readonly channel: ChannelId
}

/** Accounts of committed batches. */
export function committedAccounts(database: Database): AccountRow[] {
  return database
    .prepare<[], AccountRow>(
      `select a.id, a.name, a.channel from accounts a where exists (
         select 1 from batch_accounts ba join batches b on b.id = ba.batch_id and b.state = 'committed'
         where ba.account_id = a.id)
       order by a.channel, a.name`,
    )
    .all()
}
