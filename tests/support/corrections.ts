import type { Correction } from '#shared/contract/corrections.ts'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { OutputOf } from '#shared/contract/registry.ts'
import { connect } from '#data/db/connection.ts'
import { rebuildAllCases } from '#data/repositories/caseBuilding.ts'
import type { TestServer } from './dataClient.ts'
import { accountName } from './twcsFile.ts'
import type { TwcsRow } from './twcsFile.ts'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
/** A Monday morning. */
export const monday = Date.UTC(2025, 0, 6, 8)

export function asked(
  id: number,
  author: string,
  atMs: number,
  text = 'wanneer wordt het papier opgehaald?',
): TwcsRow {
  return { id, author, inbound: true, atMs, text: `@${accountName} ${text}`, inReplyTo: null }
}

export function answered(id: number, author: string, atMs: number, inReplyTo: number | null): TwcsRow {
  return { id, author: accountName, inbound: false, atMs, text: `@${author} Bij de milieustraat`, inReplyTo }
}

type Cell = string | number | null
export type Row = Readonly<Record<string, Cell>>

function read(dossier: Dossier, sql: string): Row[] {
  const database = connect(dossier.location.databasePath, { readonly: true })
  try {
    return database.prepare<[], Row>(sql).all()
  } finally {
    database.close()
  }
}

/** Messages in order of time, named by their moment: ids are given out anew when a file is imported again. */
export function messagesIn(dossier: Dossier): Row[] {
  return read(
    dossier,
    `select m.id, m.direction, m.sent_at_ms as atMs, m.topic, m.topic_origin as topicOrigin, m.team,
       m.needs_reply as needsReply, m.is_automatic as automatic, m.excluded_as as excludedAs, m.case_mark as caseMark,
       q.sent_at_ms as answersAtMs, a.name as account, lower(hex(t.thread_key)) as thread
     from messages m join accounts a on a.id = m.account_id left join messages q on q.id = m.reply_to_message_id
       left join threads t on t.id = m.thread_id
     order by m.sent_at_ms, m.direction, m.id`,
  )
}

const casesSql = `
  select f.sent_at_ms as firstAtMs, a.name as account, c.topic, c.team, c.needs_reply as needsReply,
    c.is_start_seen as startSeen, c.initiated_by as initiatedBy, c.started_at_ms as startedAtMs,
    c.first_reply_at_ms as firstReplyAtMs, c.closed_at_ms as closedAtMs, c.observed_until_ms as observedUntilMs,
    c.is_dialogue as dialogue, c.is_author_known as authorKnown, c.acknowledged_at_ms as acknowledgedAtMs,
    c.inbound_count as inbound, c.reply_count as replies, c.turn_count as turns, c.satisfaction,
    lower(hex(t.thread_key)) as thread
  from cases c join messages f on f.id = c.first_message_id join threads t on t.id = c.thread_id
    join accounts a on a.id = c.account_id
  order by 1, 2, 19`

/** In order of their first message, without ids. */
export function casesIn(dossier: Dossier): Row[] {
  return read(dossier, casesSql)
}

export function caseIdsIn(dossier: Dossier): number[] {
  return read(dossier, 'select first_message_id as id from cases order by started_at_ms').map(({ id }) =>
    Number(id),
  )
}

/** Sound, and with the cases that all messages would give when they were built from nothing. Changes nothing. */
export function soundness(dossier: Dossier): { readonly problems: unknown; readonly rebuilt: Row[] } {
  const database = connect(dossier.location.databasePath)
  try {
    const integrity = database.pragma('integrity_check', { simple: true })
    const keys = database.pragma('foreign_key_check')
    database.exec('begin')
    rebuildAllCases(database)
    const rebuilt = database.prepare<[], Row>(casesSql).all()
    database.exec('rollback')
    return { problems: { integrity, keys }, rebuilt }
  } finally {
    database.close()
  }
}

export const sound = { integrity: 'ok', keys: [] }

export function correct(
  { client }: TestServer,
  correction: Correction,
): Promise<OutputOf<'corrections.make'>> {
  return client.call('corrections.make', { correction })
}
