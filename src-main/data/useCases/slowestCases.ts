import type { Filter } from '#shared/contract/figures.ts'
import type { ResponsePage } from '#shared/contract/response.ts'
import { outcomeCode } from '#shared/metrics/waitColumns.ts'
import type { ResponseTable } from '#shared/metrics/responseTable.ts'
import type { DossierSession } from '../dossierSession.ts'
import type { ReadonlyDeep } from '../handler.ts'
import { committedAccounts } from '../queries/accounts.ts'
import { normsOfCases } from './caseNorms.ts'
import type { ChosenCases } from './responseParts.ts'

type Row = ReadonlyDeep<ResponsePage['slowest']>[number]

/** Open cases shown at most. */
const mostSlowest = 10

/** The open cases that had waited longest on the filter's clock when observation ended, longest first. */
export function slowestOf(
  session: DossierSession,
  _filter: Filter,
  { cases, waits, byWait }: ResponseTable,
  { groupOf }: ChosenCases,
): readonly Row[] {
  const found: number[] = []
  for (let at = byWait.length - 1; at >= 0 && found.length < mostSlowest; at -= 1) {
    const position = byWait[at] ?? -1
    if (groupOf[position] === 0 && waits.outcome[position] === outcomeCode.open) found.push(position)
  }
  const rows = found.flatMap((position) => cases[position] ?? [])
  const names = new Map(committedAccounts(session.database).map(({ id, name }) => [id, name]))
  const norms = normsOfCases(session, rows)
  return rows.map((row, index) => ({
    caseId: row.firstMessageId,
    channel: row.channel,
    accountId: row.accountId,
    accountName: names.get(row.accountId) ?? '',
    topic: row.topic,
    topicOrigin: 'words',
    team: row.team,
    needsReply: row.needsReply,
    outcome: 'open',
    startedAtMs: row.startedAtMs,
    firstReplyAtMs: null,
    closedAtMs: null,
    observedUntilMs: row.observedUntilMs,
    waitMs: waits.wait[found[index] ?? -1] ?? 0,
    isWhileClosed: false,
    norm: norms(row),
    inboundCount: row.inboundCount,
    replyCount: row.replyCount,
    dialogue: row.dialogue,
    isCorrected: false,
    excerpt: null,
  }))
}
