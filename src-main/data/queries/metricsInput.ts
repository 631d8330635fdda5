import { channelIds } from '#shared/domain/channel.ts'
import type { ChannelId } from '#shared/domain/channel.ts'
import { topicIds } from '#shared/domain/message.ts'
import type { SendingClass } from '#shared/domain/message.ts'
import type { Supports } from '#shared/domain/supports.ts'
import { caseRowsOf } from '#shared/metrics/caseColumns.ts'
import type { CaseColumns } from '#shared/metrics/caseColumns.ts'
import { topicPlaces } from '#shared/metrics/caseFields.ts'
import type { CountColumns } from '#shared/metrics/countColumns.ts'
import { linkedRowsOf } from '#shared/metrics/linkedColumns.ts'
import type { LinkedColumns } from '#shared/metrics/linkedColumns.ts'
import type { InboundCountRow, MetricsInput, SourceRow } from '#shared/metrics/metricsInput.ts'
import type { Database } from '../db/connection.ts'
import { placeIn, readAccounts } from './readAccounts.ts'
import type { StoredAccounts } from './readAccounts.ts'
import { readCases } from './readCases.ts'
import { readLinkedReplies } from './readLinkedReplies.ts'

/** What the figures are made of, as columns: what can be kept in a file and read back whole. */
export interface FiguresColumns {
  readonly cases: CaseColumns
  readonly linkedReplies: LinkedColumns
  /** `kind` is a place in `topicIds`. */
  readonly inbound: CountColumns
  /** `kind` is a place in `sendingClasses`. */
  readonly sending: CountColumns
}

const sendingClasses = ['reply', 'repost', 'ownPost'] as const satisfies readonly SendingClass[]

/** Account, kind, begin of the hour, messages. */
type StoredCount = readonly [accountId: number, kind: number, sentAtMs: number, count: number]
type CountedHour = Omit<InboundCountRow, 'topic'>

/** Whole hours are told by SQLite's division of whole numbers; a number that is bound would be a fraction's. */
const hour = 'm.sent_at_ms / 3600000 * 3600000'

const committed = `join batches b on b.id = m.batch_id and b.state = 'committed'`

/** Counted per whole UTC hour: far fewer rows than messages, and no hour lies on both sides of local midnight. */
function readInbound(database: Database, accounts: StoredAccounts): CountColumns {
  const rows = database
    .prepare<[], StoredCount>(
      `select m.account_id, ${placeIn('m.topic', topicIds, topicPlaces.get('unsure') ?? 0)}, ${hour}, count(*)
       from messages m ${committed}
       where m.direction = 'in' and m.excluded_as is null and m.twin_of_id is null
       group by 1, 2, 3`,
    )
    .raw()
    .all()
  return countColumns(rows, accounts)
}

function countColumns(rows: readonly StoredCount[], accounts: StoredAccounts): CountColumns {
  const account = Uint32Array.from(rows, ([accountId]) => accounts.placeOf.get(accountId) ?? 0)
  return {
    count: rows.length,
    accounts: accounts.ids,
    account,
    channel: Uint8Array.from(account, (place) => accounts.channel[place] ?? 0),
    kind: Uint8Array.from(rows, ([, kind]) => kind),
    sentAtMs: Float64Array.from(rows, ([, , sentAtMs]) => sentAtMs),
    messages: Uint32Array.from(rows, ([, , , count]) => count),
  }
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
function readSending(database: Database, accounts: StoredAccounts): CountColumns {
  const rows = database
    .prepare<[], StoredCount>(
      `select m.account_id, ${placeIn('m.sending_class', sendingClasses, 0)}, ${hour}, count(*)
       from messages m ${committed}
       where m.sending_class is not null and m.is_public = 1 and m.excluded_as is null
         and (${broadcasts('b')} or exists (
           select 1 from message_copies c join batches cb on cb.id = c.batch_id and cb.state = 'committed'
           where c.message_id = m.id and ${broadcasts('cb')}))
         and (m.twin_of_id is null or not exists (
           select 1 from messages k where (k.id = m.twin_of_id or k.twin_of_id = m.twin_of_id and k.id < m.id)
             and ${holdsBroadcasts('k')}))
       group by 1, 2, 3`,
    )
    .raw()
    .all()
  return countColumns(rows, accounts)
}

function countRows<Row>(
  { count, accounts, account, channel, kind, sentAtMs, messages }: CountColumns,
  rowOf: (row: CountedHour, kind: number) => Row,
): Row[] {
  return Array.from({ length: count }, (_, place) => {
    const row = {
      accountId: accounts[account[place] ?? 0] ?? 0,
      channel: channelIds[channel[place] ?? 0] ?? 'other',
      sentAtMs: sentAtMs[place] ?? 0,
      count: messages[place] ?? 0,
    }
    return rowOf(row, kind[place] ?? 0)
  })
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

/** Everything committed that the figures are made of but what the sources say of themselves, read in one view. */
export function readFiguresColumns(database: Database): FiguresColumns {
  return database.transaction(() => {
    const accounts = readAccounts(database)
    return {
      cases: readCases(database, accounts),
      linkedReplies: readLinkedReplies(database, accounts),
      inbound: readInbound(database, accounts),
      sending: readSending(database, accounts),
    }
  })()
}

/** What the figures take, as rows that stand on columns, with what the sources of the dossier say. */
export function inputOfColumns(database: Database, columns: FiguresColumns): MetricsInput {
  return {
    cases: caseRowsOf(columns.cases),
    linkedReplies: linkedRowsOf(columns.linkedReplies),
    inbound: countRows(columns.inbound, (row, kind) => ({ ...row, topic: topicIds[kind] ?? 'unsure' })),
    sending: countRows(columns.sending, (row, kind) => ({
      ...row,
      sendingClass: sendingClasses[kind] ?? 'reply',
    })),
    sources: readSources(database),
  }
}

/** Everything committed that the figures are made of. */
export function readMetricsInput(database: Database): MetricsInput {
  return database.transaction(() => inputOfColumns(database, readFiguresColumns(database)))()
}
