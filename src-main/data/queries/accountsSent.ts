import type { ChannelId } from '#shared/domain/channel.ts'
import type { Database } from '../db/connection.ts'

/** What an account sent; times are UTC ms, null where it never wrote. */
export interface AccountSent {
  readonly id: number
  readonly channel: ChannelId
  readonly name: string
  readonly sent: number
  readonly lastPostAtMs: number | null
  readonly lastReplyAtMs: number | null
}

/** The same as columns, of the accounts that sent anything: what can be kept in a file. NaN = never. */
export interface SentColumns {
  readonly accountId: Float64Array
  readonly sent: Float64Array
  readonly lastPostAtMs: Float64Array
  readonly lastReplyAtMs: Float64Array
}

type Sent = Pick<AccountSent, 'id' | 'sent' | 'lastPostAtMs' | 'lastReplyAtMs'>

const isOwnPost = `ifnull(m.sending_class, 'reply') in ('ownPost', 'repost')`
const isReply = `ifnull(m.sending_class, 'reply') = 'reply' and m.is_automatic = 0`

/**
 * Of committed files. Read from the first message to the last, which takes half of what looking each up by its file does;
 * what came in stands in memory already.
 */
export function readSentColumns(database: Database): SentColumns {
  const rows = database
    .prepare<[], Sent>(
      `select m.account_id as id, count(*) as sent,
         max(case when ${isOwnPost} then m.sent_at_ms end) as lastPostAtMs,
         max(case when ${isReply} then m.sent_at_ms end) as lastReplyAtMs
       from messages m not indexed
       where m.direction = 'out' and m.excluded_as is null and m.twin_of_id is null
         and m.batch_id in (select id from batches where state = 'committed')
       group by m.account_id`,
    )
    .all()
  return {
    accountId: Float64Array.from(rows, ({ id }) => id),
    sent: Float64Array.from(rows, ({ sent }) => sent),
    lastPostAtMs: Float64Array.from(rows, (row) => row.lastPostAtMs ?? NaN),
    lastReplyAtMs: Float64Array.from(rows, (row) => row.lastReplyAtMs ?? NaN),
  }
}

/** Every account of the dossier, by channel and name, with what it sent. */
export function accountsSent(database: Database, columns: SentColumns): AccountSent[] {
  const placeOf = new Map([...columns.accountId].map((id, place) => [id, place]))
  const timeAt = (times: Float64Array, place: number): number | null => {
    const timeMs = times[place] ?? NaN
    return Number.isNaN(timeMs) ? null : timeMs
  }
  return database
    .prepare<[], Pick<AccountSent, 'id' | 'channel' | 'name'>>(
      'select id, channel, name from accounts order by channel, name',
    )
    .all()
    .map((account) => {
      const place = placeOf.get(account.id) ?? -1
      return {
        ...account,
        sent: columns.sent[place] ?? 0,
        lastPostAtMs: timeAt(columns.lastPostAtMs, place),
        lastReplyAtMs: timeAt(columns.lastReplyAtMs, place),
      }
    })
}
