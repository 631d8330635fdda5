import { teamIds, topicIds } from '#shared/domain/message.ts'
import { emptyCaseColumns } from '#shared/metrics/caseColumns.ts'
import { caseFlag, noTurnCount, teamPlaces, topicPlaces } from '#shared/metrics/caseFields.ts'
import type { CaseColumns } from '#shared/metrics/caseColumns.ts'
import { casesByStart } from '#shared/metrics/caseOrder.ts'
import type { Database } from '../db/connection.ts'
import { takeRows } from '../db/takeRows.ts'
import { followedUntil } from './followedSpans.ts'
import { placeIn } from './readAccounts.ts'
import type { StoredAccounts } from './readAccounts.ts'
import { casesOfUnknownOutcome } from './unknownOutcomes.ts'

const caseColumns = `thread_id, first_message_id, account_id, started_at_ms, first_reply_at_ms, closed_at_ms,
  observed_until_ms, acknowledged_at_ms, satisfaction, inbound_count, reply_count, turn_count,
  ${placeIn('topic', topicIds, topicPlaces.get('unsure') ?? 0)},
  ${placeIn('team', teamIds, teamPlaces.get('unknown') ?? 0)},
  (needs_reply = 'yes') * ${String(caseFlag.needsReply)} + is_start_seen * ${String(caseFlag.startSeen)}
    + (initiated_by = 'citizen') * ${String(caseFlag.byCitizen)} + is_author_known * ${String(caseFlag.authorKnown)}
    + (is_dialogue is not null) * ${String(caseFlag.dialogueKnown)}
    + ifnull(is_dialogue, 0) * ${String(caseFlag.dialogue)}`

/** All cases of a dossier, in order of start, then of id. Within a transaction: it reads twice. */
export function readCases(database: Database, accounts: StoredAccounts): CaseColumns {
  const count = database.prepare<[], number>('select count(*) from cases').pluck().get() ?? 0
  const threadKey = new Float64Array(count)
  const columns = emptyCaseColumns(count, threadKey, accounts.ids)
  fill(database, { ...columns, threadKey }, accounts)
  return casesByStart(columns)
}

type Maybe = number | null

function fill(
  database: Database,
  columns: CaseColumns & { readonly threadKey: Float64Array },
  accounts: StoredAccounts,
): void {
  const observedUntil = followedUntil(database)
  const unknown = casesOfUnknownOutcome(database)
  let at = 0
  // prettier-ignore
  const take = (
    threadId: number, id: number, accountId: number, startedAtMs: number, firstReplyAtMs: Maybe, closedAtMs: Maybe,
    observedUntilMs: number, acknowledgedAtMs: Maybe, satisfaction: Maybe, inboundCount: number, replyCount: number,
    turnCount: Maybe, topic: number, team: number, flags: number,
  ): void => {
    const account = accounts.placeOf.get(accountId) ?? 0
    columns.threadKey[at] = threadId
    columns.firstMessageId[at] = id
    columns.startedAtMs[at] = startedAtMs
    columns.firstReplyAtMs[at] = firstReplyAtMs ?? NaN
    columns.closedAtMs[at] = closedAtMs ?? NaN
    columns.observedUntilMs[at] = observedUntil(accountId, startedAtMs, observedUntilMs)
    columns.acknowledgedAtMs[at] = acknowledgedAtMs ?? NaN
    columns.satisfaction[at] = satisfaction ?? NaN
    columns.account[at] = account
    columns.channel[at] = accounts.channel[account] ?? 0
    columns.topic[at] = topic
    columns.team[at] = team
    columns.flags[at] = flags | (unknown.has(id) ? caseFlag.outcomeUnknown : 0)
    columns.inboundCount[at] = inboundCount
    columns.replyCount[at] = replyCount
    columns.turnCount[at] = turnCount ?? noTurnCount
    at += 1
  }
  // By rowid, which is the id: equal starts are then in order of it.
  takeRows(database, caseColumns, 'cases not indexed', take)
}
