// Through the import itself, on a real database: what one record of a file says is stored as a whole or not at all, and
// what holds no messages does not pile up in memory; numbers that two tools give count for two.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import type { Database } from '#data/db/connection.ts'
import { migrations } from '#data/db/migrations/all.ts'
import type { ImportOutcome } from '#data/importing/importMessages.ts'
import { runImport } from '#data/importing/runImport.ts'
import { wholeOf } from '#data/importing/source/locator.ts'

let folder: string
let database: Database

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-records-'))
  database = connect(join(folder, 'd.db'))
  for (const { sql } of migrations) database.exec(sql)
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

interface Imported {
  readonly outcome: ImportOutcome
  /** Rows told each time that something was written. */
  readonly told: readonly number[]
}

async function importText(name: string, text: string, accountName: string | null = null): Promise<Imported> {
  const path = join(folder, name)
  writeFileSync(path, text)
  const told: number[] = []
  const outcome = await runImport(
    database,
    {
      databasePath: join(folder, 'd.db'),
      key: Buffer.alloc(32, 7),
      locator: wholeOf(path),
      format: null,
      options: { own: [], dateOrder: null, timeZone: 'Europe/Amsterdam', accountName, channel: null },
      isExample: false,
      nowMs: Date.UTC(2026, 0, 1),
      state: new SharedArrayBuffer(4),
    },
    {
      isCancelled: () => false,
      startPromoting: () => true,
      onBytes: () => undefined,
      onMessages: (_, rows) => told.push(rows),
      onPromoting: () => undefined,
    },
  )
  return { outcome, told }
}

function rows(sql: string): unknown[] {
  return database.prepare(sql).all()
}

const obiHeader =
  'Date of publication;Source type;Url;Posted by (optional);Message;Tags;Completed on (optional);Replied on (optional);Reply/replies (optional)'

function question(number: number, replied: string): string {
  return `08-04-2021 10:00:00;twitter;https://x.com/an/status/${String(number)};an;@gemvoorbeeld waar is het loket?;;;${replied};@an Aan de markt.`
}

test.each([
  ['in the year 2206', '08-04-2206 10:20:00'],
  ['on a day that cannot be read', '31-04-2021 10:20:00'],
])('a question whose answer was given %s is left out with it, and told once', async (_, replied) => {
  const lines = [obiHeader, question(1, '08-04-2021 10:20:00'), question(2, replied)]
  const { outcome } = await importText('obi.csv', lines.join('\r\n'))
  expect(outcome.status).toBe('committed')
  expect(rows('select direction from messages order by id')).toEqual([
    { direction: 'in' },
    { direction: 'out' },
  ])
  expect(rows('select line, code from row_issues')).toEqual([{ line: 3, code: 'badDate' }])
})

test('rows that cannot be read are written down as they come, not kept until the end of the file', async () => {
  const faulty = Array.from({ length: 20_000 }, () => question(3, '').replace('08-04-2021', '31-02-2021'))
  const { told } = await importText('obi.csv', [obiHeader, question(1, ''), ...faulty].join('\r\n'))
  expect(told.at(-1)).toBe(20_001)
  expect(told.length).toBeGreaterThan(4)
})

const zendesk = [
  'Summation column,Id,Requester,Requester id,Group,Subject,Status,Via,Created at,Updated at,Solved at,Satisfaction Score,Replies,First reply time in minutes',
  '1,101,Bo Bedacht,77,Balie,Waar is het loket?,Solved,Mail,2025-03-04 09:00,2025-03-04 10:00,2025-03-04 10:00,Offered,1,30',
].join('\n')
const freshdesk = [
  'Ticket ID,Subject,Status,Source,Group,Created time,Resolved time,Closed time,Last update time,Initial response time,Agent interactions,Customer interactions,Resolution status',
  '101,Wanneer komt de wagen?,Closed,Email,Balie,2025-05-06 11:00:00,2025-05-06 12:00:00,2025-05-06 12:00:00,2025-05-06 12:00:00,2025-05-06 11:20:00,1,1,Within SLA',
].join('\n')

test('ticket 101 of one helpdesk is not ticket 101 of another', async () => {
  const first = await importText('zendesk.csv', zendesk)
  const second = await importText('freshdesk.csv', freshdesk)
  expect([first.outcome.format, second.outcome.format]).toEqual(['zendeskTickets', 'freshdesk'])
  expect(rows('select count(*) as n from messages')).toEqual([{ n: 4 }])
  expect(rows('select count(*) as n from message_copies')).toEqual([{ n: 0 }])
  expect(rows('select count(*) as n from cases')).toEqual([{ n: 2 }])
})
