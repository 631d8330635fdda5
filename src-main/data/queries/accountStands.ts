import type { ChannelId } from '#shared/domain/channel.ts'
import type { Database } from '../db/connection.ts'

/** What an account holds; times are UTC ms, null where it never wrote. */
export interface AccountStandRow {
  readonly id: number
  readonly channel: ChannelId
  readonly name: string
  readonly messages: number
  readonly lastPostAtMs: number | null
  readonly lastReplyAtMs: number | null
}

const isOwnPost = `m.direction = 'out' and ifnull(m.sending_class, 'reply') in ('ownPost', 'repost')`
const isReply = `m.direction = 'out' and ifnull(m.sending_class, 'reply') = 'reply' and m.is_automatic = 0`

/** Every account of committed files, by channel and name. */
export function accountStands(database: Database): AccountStandRow[] {
  return database
    .prepare<[], AccountStandRow>(
      `select a.id, a.channel, a.name, count(*) as messages,
         max(case when ${isOwnPost} then m.sent_at_ms end) as lastPostAtMs,
         max(case when ${isReply} then m.sent_at_ms end) as lastReplyAtMs
       from messages m join batches b on b.id = m.batch_id and b.state = 'committed'
       join accounts a on a.id = m.account_id
       where m.excluded_as is null and m.twin_of_id is null
       group by a.id order by a.channel, a.name`,
    )
    .all()
}
