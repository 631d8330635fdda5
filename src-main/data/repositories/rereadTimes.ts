import { createZone, isTimeZone } from '#shared/domain/localTime.ts'
import { rereadWallClock } from '#shared/domain/rereadWallClock.ts'
import type { Database } from '../db/connection.ts'
import { correctedBatches, keepImportedOfBatch } from './batchCorrections.ts'
import type { CorrectedBatch } from './batchCorrections.ts'

interface TimedMessage {
  readonly id: number
  readonly sentAtMs: number
  readonly closedAtMs: number | null
  readonly importedSentAtMs: number
  readonly importedClosedAtMs: number | null
  readonly replyToId: number | null
}

interface NewTimes {
  readonly id: number
  readonly sentAtMs: number
  readonly closedAtMs: number | null
  readonly isImported: boolean
}

const kept = (field: string): string =>
  `(select v.value from imported_values v where v.message_id = m.id and v.field = '${field}')`

/** Of a row with its answer in it, the answer stands behind its question. */
const selectTimes = `
  select m.id, m.sent_at_ms as sentAtMs, m.closed_at_ms as closedAtMs,
    cast(ifnull(${kept('sentAt')}, m.sent_at_ms) as integer) as importedSentAtMs,
    case when exists (select 1 from imported_values v where v.message_id = m.id and v.field = 'closedAt')
      then cast(${kept('closedAt')} as integer) else m.closed_at_ms end as importedClosedAtMs,
    m.reply_to_message_id as replyToId
  from messages m where m.batch_id = ? order by m.id`

function timesIn(messages: readonly TimedMessage[], from: string, to: string | null): NewTimes[] {
  const wall = messages.map(({ importedSentAtMs, importedClosedAtMs, replyToId }, index) => {
    const isOfRowAbove = replyToId !== null && messages[index - 1]?.id === replyToId
    return {
      sentAtMs: importedSentAtMs,
      closedAtMs: importedClosedAtMs,
      answers: isOfRowAbove ? index - 1 : null,
    }
  })
  const times = to === null ? wall : rereadWallClock(wall, createZone(from), createZone(to))
  return messages.flatMap(({ id, sentAtMs, closedAtMs }, index) => {
    const now = times[index]
    if (now === undefined || (now.sentAtMs === sentAtMs && now.closedAtMs === closedAtMs)) return []
    return [{ id, sentAtMs: now.sentAtMs, closedAtMs: now.closedAtMs, isImported: to === null }]
  })
}

/** Zone that a file's times were read in, and of one of before that was kept the dossier's. */
function zoneOfBatch(database: Database, batchId: number): string {
  const zone = database
    .prepare<[number], { zone: string }>(
      `select ifnull(b.time_zone, d.time_zone) as zone from batches b join dossier d on d.id = 1 where b.id = ?`,
    )
    .get(batchId)?.zone
  if (zone === undefined) throw new Error('A batch that is not there')
  return zone
}

/** Messages of files in another zone, and those that a file without one took over, with the times they should have. */
export function wrongTimes(database: Database): NewTimes[] {
  const select = database.prepare<[number], TimedMessage>(selectTimes)
  const batches = correctedBatches(database, 'timeZone')
  const ofFiles = batches.flatMap(({ batchId, value }) =>
    timesIn(
      select.all(batchId),
      zoneOfBatch(database, batchId),
      value !== null && isTimeZone(value) ? value : null,
    ),
  )
  const known = new Set(batches.map(({ batchId }) => batchId))
  const takenOver = database
    .prepare<[], TimedMessage & { readonly batchId: number }>(
      selectTimes
        .replace('select m.id', 'select m.batch_id as batchId, m.id')
        .replace('m.batch_id = ?', `m.id in (select message_id from imported_values where field = 'sentAt')`),
    )
    .all()
    .filter(({ batchId }) => !known.has(batchId))
  return [...ofFiles, ...timesIn(takenOver, 'UTC', null)]
}

/** Gives messages their times, and keeps what the import said while they have others. */
export function setTimes(database: Database, times: readonly NewTimes[]): void {
  const keepBoth = database.prepare<[{ readonly id: number }]>(
    `insert or ignore into imported_values (message_id, field, value)
     select id, 'sentAt', cast(sent_at_ms as text) from messages where id = @id
     union all select id, 'closedAt', cast(closed_at_ms as text) from messages where id = @id`,
  )
  const forget = database.prepare<[number]>(
    `delete from imported_values where message_id = ? and field in ('sentAt', 'closedAt')`,
  )
  const set = database.prepare<[number, number | null, number]>(
    'update messages set sent_at_ms = ?, closed_at_ms = ? where id = ?',
  )
  for (const { id, sentAtMs, closedAtMs, isImported } of times) {
    if (!isImported) keepBoth.run({ id })
    set.run(sentAtMs, closedAtMs, id)
    if (isImported) forget.run(id)
  }
}

interface Span {
  readonly firstSentAtMs: number | null
  readonly lastSentAtMs: number | null
  readonly observedUntilMs: number | null
}

function spanIn(span: Span, from: string, to: string): Span {
  const zone = createZone(from)
  const other = createZone(to)
  const moved = (atMs: number | null): number | null =>
    atMs === null ? null : other.toUtcMs(zone.localParts(atMs)).utcMs
  return {
    firstSentAtMs: moved(span.firstSentAtMs),
    lastSentAtMs: moved(span.lastSentAtMs),
    observedUntilMs: moved(span.observedUntilMs),
  }
}

function importedSpan(database: Database, { batchId, imported }: CorrectedBatch): Span {
  if (imported !== null) return JSON.parse(imported) as Span
  const span = database
    .prepare<[number], Span>(
      `select first_sent_at_ms as firstSentAtMs, last_sent_at_ms as lastSentAtMs,
         observed_until_ms as observedUntilMs from batches where id = ?`,
    )
    .get(batchId)
  if (span === undefined) throw new Error('A batch that is not there')
  keepImportedOfBatch(database, batchId, 'timeZone', JSON.stringify(span))
  return span
}

/** First and last message and the end of observation go with the messages. */
export function settleSpans(database: Database): void {
  for (const batch of correctedBatches(database, 'timeZone')) {
    const imported = importedSpan(database, batch)
    const { value, batchId } = batch
    const span =
      value !== null && isTimeZone(value) ? spanIn(imported, zoneOfBatch(database, batchId), value) : imported
    database
      .prepare(
        `update batches set first_sent_at_ms = @firstSentAtMs, last_sent_at_ms = @lastSentAtMs,
           observed_until_ms = @observedUntilMs where id = @batchId`,
      )
      .run({ ...span, batchId })
  }
}
