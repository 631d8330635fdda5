import type { ChannelId } from '#shared/domain/channel.ts'
import type { SendingClass, TopicId } from '#shared/domain/message.ts'
import type { Supports } from '#shared/domain/supports.ts'
import { caseRowsOf } from '#shared/metrics/caseColumns.ts'
import { linkedRowsOf } from '#shared/metrics/linkedColumns.ts'
import type {
  InboundCountRow,
  MetricsInput,
  SendingCountRow,
  SourceRow,
} from '#shared/metrics/metricsInput.ts'
import type { Database } from '../db/connection.ts'
import { readAccounts } from './readAccounts.ts'
import { readCases } from './readCases.ts'
import { readLinkedReplies } from './readLinkedReplies.ts'

/** Whole hours are told by SQLite's division of whole numbers; a number that is bound would be a fraction's. */
const hour = 'm.sent_at_ms / 3600000 * 3600000'

const committed = `join batches b on b.id = m.batch_id and b.state = 'committed'`

/** Counted per whole UTC hour: far fewer rows than messages, and no hour lies on both sides of local midnight. */
function readInbound(database: Database): InboundCountRow[] {
  return database
    .prepare<[], InboundCountRow & { readonly topic: TopicId }>(
      `select m.account_id as accountId, a.channel, m.topic, ${hour} as sentAtMs, count(*) as count
       from messages m ${committed} join accounts a on a.id = m.account_id
       where m.direction = 'in' and m.excluded_as is null and m.twin_of_id is null
       group by 1, 2, 3, 4`,
    )
    .all()
}

const broadcasts = (batch: string): string =>
  `json_extract(${batch}.supports_json, '$.conversationRatio') = 1`

const holdsBroadcasts = (message: string): string => `
  exists (select 1 from batches h where ${broadcasts('h')} and h.state = 'committed'
    and (h.id = ${message}.batch_id
      or h.id in (select c.batch_id from message_copies c where c.message_id = ${message}.id)))`

/**
 * Only from files that hold broadcasts too: answers of a webcare tool beside an archive would count as conversing twice. Of
 * a message that several sources hold, it is the archive's that counts here, whichever counts elsewhere.
 */
function readSending(database: Database): SendingCountRow[] {
  return database
    .prepare<[], SendingCountRow & { readonly sendingClass: SendingClass }>(
      `select m.account_id as accountId, a.channel, m.sending_class as sendingClass,
         ${hour} as sentAtMs, count(*) as count
       from messages m ${committed} join accounts a on a.id = m.account_id
       where m.sending_class is not null and m.is_public = 1 and m.excluded_as is null
         and (${broadcasts('b')} or exists (
           select 1 from message_copies c join batches cb on cb.id = c.batch_id and cb.state = 'committed'
           where c.message_id = m.id and ${broadcasts('cb')}))
         and (m.twin_of_id is null or not exists (
           select 1 from messages k where (k.id = m.twin_of_id or k.twin_of_id = m.twin_of_id and k.id < m.id)
             and ${holdsBroadcasts('k')}))
       group by 1, 2, 3, 4`,
    )
    .all()
}

function readSources(database: Database): SourceRow[] {
  const rows = database
    .prepare<
      [],
      { accountId: number; channel: ChannelId; supportsJson: string; observedUntilMs: number | null }
    >(
      `select ba.account_id as accountId, a.channel, b.supports_json as supportsJson,
         max(b.observed_until_ms) as observedUntilMs
       from batch_accounts ba join batches b on b.id = ba.batch_id and b.state = 'committed'
       join accounts a on a.id = ba.account_id group by ba.account_id, a.channel, b.supports_json order by 1, 3`,
    )
    .all()
  return rows.map(({ accountId, channel, supportsJson, observedUntilMs }) => {
    const supports: Supports = JSON.parse(supportsJson)
    return observedUntilMs === null
      ? { accountId, channel, supports }
      : { accountId, channel, supports, observedUntilMs }
  })
}

/** Everything committed that the figures are made of, read in one view of the database. */
export function readMetricsInput(database: Database): MetricsInput {
  return database.transaction(() => {
    const accounts = readAccounts(database)
    return {
      cases: caseRowsOf(readCases(database, accounts)),
      linkedReplies: linkedRowsOf(readLinkedReplies(database, accounts)),
      inbound: readInbound(database),
      sending: readSending(database),
      sources: readSources(database),
    }
  })()
}
