// `node tests/bench/queries/loadDuckDb.ts <dossier> <DuckDB file>`: the rows that figures are made of, as DuckDB would keep them:
// cases with their waits on both clocks and their local day and month, linked replies, incoming messages. In a process of its
// own, so that nothing of it is in the one that is measured.
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { monthKeyOf } from '#shared/domain/calendarPeriod.ts'
import { createZone } from '#shared/domain/localTime.ts'
import { defaultOpeningHours } from '#shared/domain/openingHours.ts'
import type { OpeningHours } from '#shared/domain/openingHours.ts'
import { outcomeOf, waitEndMs } from '#shared/metrics/caseMark.ts'
import { linkedRepliesOf } from '#shared/metrics/linkedReplies.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { countedCases } from '#shared/metrics/selectRows.ts'
import { waitingClock } from '#shared/metrics/waitingClock.ts'
import { connect } from '#data/db/connection.ts'
import { readMetricsInput } from '#data/queries/metricsInput.ts'
import { openDuckDb, quoted } from '../peers/duckDb.ts'
import type { DuckDb } from '../peers/duckDb.ts'

type Cell = string | number | boolean | null

/** A table of DuckDB: columns with their types, and its rows. */
interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, string>>
  readonly rows: () => Iterable<readonly Cell[]>
}

const caseColumns = {
  id: 'bigint',
  started_at_ms: 'bigint',
  day: 'integer',
  month: 'varchar',
  topic: 'varchar',
  team: 'varchar',
  outcome: 'varchar',
  calendar_ms: 'bigint',
  opening_ms: 'bigint',
  first_reply_at_ms: 'bigint',
  observed_until_ms: 'bigint',
  is_dialogue: 'boolean',
  is_acknowledged: 'boolean',
  turns: 'integer',
}

function caseTable(input: MetricsInput, hours: OpeningHours): Table {
  const cases = countedCases(input)
  const zone = createZone(hours.timeZone)
  const opening = waitingClock('opening', hours, cases, [])
  const rows = function* (): Iterable<readonly Cell[]> {
    for (const row of cases) {
      const day = zone.epochDayAt(row.startedAtMs)
      yield [
        row.firstMessageId,
        row.startedAtMs,
        day,
        monthKeyOf(day),
        row.topic,
        row.team,
        outcomeOf(row),
        waitEndMs(row) - row.startedAtMs,
        opening.waitMs(row, waitEndMs(row)),
        row.firstReplyAtMs,
        row.observedUntilMs,
        row.dialogue,
        row.acknowledgedAtMs !== null,
        row.authorKnown ? row.turnCount : null,
      ]
    }
  }
  return { name: 'cases', columns: caseColumns, rows }
}

function linkedTable({ linkedReplies }: MetricsInput): Table {
  return {
    name: 'linked',
    columns: { question_id: 'varchar', question_at_ms: 'bigint', wait_ms: 'bigint', topic: 'varchar' },
    rows: () =>
      linkedReplies.map((row) => [
        String(row.questionId),
        row.questionAtMs,
        row.replyAtMs - row.questionAtMs,
        row.topic,
      ]),
  }
}

function inboundTable({ inbound }: MetricsInput): Table {
  return {
    name: 'inbound',
    columns: { sent_at_ms: 'bigint', topic: 'varchar', messages: 'integer' },
    rows: () => inbound.map((row) => [row.sentAtMs, row.topic, row.count]),
  }
}

const chunkLength = 1 << 20

async function writeCsv(path: string, { columns, rows }: Table): Promise<void> {
  const out = createWriteStream(path)
  let chunk = `${Object.keys(columns).join()}\n`
  for (const row of rows()) {
    chunk += `${row.map((cell) => cell ?? '').join()}\n`
    if (chunk.length < chunkLength) continue
    if (!out.write(chunk)) await once(out, 'drain')
    chunk = ''
  }
  out.end(chunk)
  await finished(out)
}

async function load(duckDb: DuckDb, table: Table, csv: string): Promise<void> {
  await writeCsv(csv, table)
  const types = Object.entries(table.columns).map(([name, type]) => `${quoted(name)}: ${quoted(type)}`)
  await duckDb.ask(
    `create table ${table.name} as
     select * from read_csv(${quoted(csv)}, header = true, columns = {${types.join()}})`,
  )
  await rm(csv)
}

/** Rows whose figures DuckDB would have to leave out by itself are refused: the bench's own exports hold none. */
function assertPlain(input: MetricsInput): void {
  const { replies } = linkedRepliesOf(input)
  if (replies !== input.linkedReplies.length) throw new Error('some linked replies do not count')
}

/** Puts the rows that figures are made of into tables. @param scratch where a file may be written for a moment */
export async function loadInput(
  duckDb: DuckDb,
  input: MetricsInput,
  hours: OpeningHours,
  scratch: string,
): Promise<void> {
  assertPlain(input)
  for (const table of [caseTable(input, hours), linkedTable(input), inboundTable(input)])
    await load(duckDb, table, scratch)
}

async function loadDossier(dossier: string, path: string): Promise<void> {
  const database = connect(dossier, { readonly: true, mustExist: true })
  const duckDb = await openDuckDb(path)
  if (duckDb === null) throw new Error('DuckDB is not installed')
  try {
    // The bench's own dossiers have the usual hours.
    await loadInput(duckDb, readMetricsInput(database), defaultOpeningHours('NL'), `${path}.csv`)
  } finally {
    duckDb.close()
    database.close()
  }
}

const [, program, dossier, path] = process.argv
if (program === import.meta.filename && dossier !== undefined && path !== undefined)
  await loadDossier(dossier, path)
