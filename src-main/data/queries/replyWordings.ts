import type { ChannelId } from '#shared/domain/channel.ts'
import { WORDING_ALONE, WORDING_UNKNOWN } from '#shared/metrics/replyWordings.ts'
import type { ReplyWordings } from '#shared/metrics/replyWordings.ts'
import type { Database } from '../db/connection.ts'

/** Replies by people to somebody else, public or not; own posts and automatic messages are none. */
const replies = `from messages m join batches b on b.id = m.batch_id and b.state = 'committed'
  where m.direction = 'out' and m.is_automatic = 0 and m.excluded_as is null and m.twin_of_id is null
    and ifnull(m.sending_class, 'reply') = 'reply'`

/** Only wordings that several replies share get a number: most do not, so that memory stays small. */
function sharedWordings(database: Database): Map<string, number> {
  const rows = database
    .prepare<[], { hash: string }>(
      `select m.reply_hash as hash ${replies} and m.reply_hash is not null group by 1 having count(*) > 1`,
    )
    .all()
  return new Map(rows.map(({ hash }, number) => [hash, number]))
}

/** Every reply of the dossier by its wording, in columns of 14 bytes a reply. */
export function readReplyWordings(database: Database): ReplyWordings {
  const accounts = database
    .prepare<[], { accountId: number; channel: ChannelId }>(
      'select id as accountId, channel from accounts order by id',
    )
    .all()
  const placeOf = new Map(accounts.map(({ accountId }, place) => [accountId, place]))
  const numberOf = sharedWordings(database)
  const count = database.prepare<[], number>(`select count(*) ${replies}`).pluck().get() ?? 0
  const account = new Uint16Array(count)
  const sentAtMs = new Float64Array(count)
  const wording = new Int32Array(count)
  const rows = database
    .prepare<[], [number, number, string | null]>(
      `select m.account_id, m.sent_at_ms, m.reply_hash ${replies}`,
    )
    .raw()
  let index = 0
  for (const [accountId, atMs, hash] of rows.iterate()) {
    account[index] = placeOf.get(accountId) ?? 0
    sentAtMs[index] = atMs
    wording[index] = hash === null ? WORDING_UNKNOWN : (numberOf.get(hash) ?? WORDING_ALONE)
    index += 1
  }
  return { accounts, account, sentAtMs, wording, wordingCount: numberOf.size }
}
