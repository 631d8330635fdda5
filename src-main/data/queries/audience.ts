import type { AudienceKind } from '#shared/domain/audience.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import type { Database } from '../db/connection.ts'

export interface AudienceRow {
  readonly channel: ChannelId
  /** Empty where the source does not tell. */
  readonly account: string
  readonly kind: AudienceKind
  readonly count: number
}

/** How many followed the accounts of a batch when its export was made, and how many they followed. */
export function audienceOfBatch(database: Database, batchId: number): AudienceRow[] {
  return database
    .prepare<[number], AudienceRow>(
      `select accounts.channel, accounts.name as account, kind, person_count as count
       from audience_counts join accounts on accounts.id = account_id
       where batch_id = ? order by accounts.channel, accounts.name, kind`,
    )
    .all(batchId)
}
