// Tickets through to the questions that the figures count.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { ReadOptions } from '#data/importing/adapter.ts'
import { createDossierFile } from '#data/db/dossierFile.ts'
import type { OpenDossierFile } from '#data/db/dossierFile.ts'
import { importStates } from '#data/importing/importMessages.ts'
import type { ImportOutcome } from '#data/importing/importMessages.ts'
import { runImport } from '#data/importing/runImport.ts'
import { wholeOf } from '#data/importing/source/locator.ts'
import { readMetricsInput } from '#data/queries/metricsInput.ts'
import { committedBatch } from '#data/repositories/batches.ts'
import { issuesByCode } from '#data/repositories/rowIssues.ts'
import { zipBytes } from '../support/zipBytes.ts'

const nowMs = Date.UTC(2026, 5, 1)
const folder = mkdtempSync(join(tmpdir(), 'helpdesks-'))
const options: ReadOptions = {
  own: [],
  dateOrder: null,
  timeZone: 'Europe/Amsterdam',
  accountName: null,
  channel: null,
}

let dossier: OpenDossierFile
let count = 0

beforeEach(async () => {
  count += 1
  const row = {
    uid: `helpdesks-${String(count)}`,
    name: 'Verzonnen',
    municipalityCode: null,
    country: 'NL',
    timeZone: 'Europe/Amsterdam',
    isExample: false,
  } as const
  const path = join(folder, `${String(count)}.dialoogmeter`)
  dossier = await createDossierFile(path, row, {
    keyPath: join(folder, `key-${String(count)}`),
    nowMs,
    randomBytes,
  })
  return () => {
    dossier.close()
  }
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

function importBytes(name: string, bytes: Buffer | string): Promise<ImportOutcome> {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const state = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
  const order = {
    databasePath: dossier.path,
    key: dossier.key,
    locator: wholeOf(path),
    format: null,
    options,
    isExample: false,
    nowMs,
    state,
  }
  return runImport(dossier.database, order, {
    isCancelled: () => false,
    startPromoting: () => Atomics.exchange(new Int32Array(state), 0, importStates.promoting) === 0,
    onBytes: () => undefined,
    onMessages: () => undefined,
    onPromoting: () => undefined,
  })
}

function countsOf({ batchId }: ImportOutcome) {
  return committedBatch(dossier.database, batchId ?? -1)
}

/** Questions with their waits in minutes. */
function questions(): {
  readonly waitMinutes: number | null
  readonly isClosed: boolean
  readonly satisfaction: number | null
}[] {
  return readMetricsInput(dossier.database).cases.map(
    ({ startedAtMs, firstReplyAtMs, closedAtMs, satisfaction }) => ({
      waitMinutes: firstReplyAtMs === null ? null : (firstReplyAtMs - startedAtMs) / 60_000,
      isClosed: closedAtMs !== null,
      satisfaction,
    }),
  )
}

const zendeskHeader =
  'Summation column,Id,Requester,Requester id,Subject,Status,Via,Created at,Updated at,Solved at,Satisfaction Score,Replies'

const csvTickets = [
  `${zendeskHeader},First reply time in minutes,First reply time in minutes within business hours`,
  '1,71,Noor Verzonnen,9001,Brug,Solved,Mail,2024-05-06 09:00,2024-05-08 11:00,2024-05-08 11:00,Good,1,150,60',
  '1,72,Omar Bedacht,9002,Lantaarn,Solved,Mail,2024-05-06 10:00,2024-05-08 11:00,2024-05-07 10:00,Bad,0,,',
  '1,73,Pia Fictief,9003,Markt,Open,Mail,2024-05-06 11:00,2024-05-08 11:00,,Unoffered,0,,',
  '',
].join('\n')

function ticket(comments: readonly unknown[]) {
  return {
    id: 71,
    created_at: '2024-05-06T07:00:00Z',
    updated_at: '2024-05-09T07:00:00Z',
    requester_id: 9001,
    submitter_id: 9001,
    status: 'open',
    via: { channel: 'email' },
    comments,
  }
}

const question = {
  id: 1,
  author_id: 9001,
  public: true,
  created_at: '2024-05-06T07:00:00Z',
  body: 'Brug open?',
}
const answer = { id: 2, author_id: 11, public: true, created_at: '2024-05-06T09:30:00Z', body: 'Morgen.' }
const again = {
  id: 3,
  author_id: 9001,
  public: true,
  created_at: '2024-05-07T07:00:00Z',
  body: 'Zeker weten?',
}

describe('tickets of Zendesk', () => {
  test('wait in minutes of the calendar, close without an answer, or are still open', async () => {
    const outcome = await importBytes('tickets.csv', csvTickets)
    expect(outcome).toMatchObject({ status: 'committed', format: 'zendeskTickets' })
    expect(questions()).toEqual([
      { waitMinutes: 150, isClosed: false, satisfaction: 1 },
      { waitMinutes: null, isClosed: true, satisfaction: 0 },
      { waitMinutes: null, isClosed: false, satisfaction: null },
    ])
  })

  test('count once when they come as CSV and as JSON', async () => {
    await importBytes('first.csv', csvTickets)
    const outcome = await importBytes(
      'then.json',
      JSON.stringify({ tickets: [ticket([question, answer, again])] }),
    )
    expect(outcome).toMatchObject({ status: 'committed', format: 'zendeskJson' })
    expect(countsOf(outcome)).toMatchObject({ messages: 1, duplicates: 2 })
    expect(questions()).toHaveLength(3)
    expect(questions()[0]).toMatchObject({ waitMinutes: 150 })
  })

  test('stretch the observed period with no date that cannot be', async () => {
    const absurd = csvTickets
      .replace('2024-05-08 11:00,,Unoffered', '2206-05-08 11:00,,Unoffered')
      .replace('2024-05-07 10:00,Bad', '2206-05-07 10:00,Bad')
    const batch = countsOf(await importBytes('absurd.csv', absurd))
    expect(batch).toMatchObject({ messages: 3, issues: 1 })
    expect(batch?.observedUntilMs).toBe(Date.UTC(2024, 4, 8, 9))
  })

  test('tell nothing of waits where only minutes of opening hours were exported, and say why', async () => {
    const withoutCalendar = csvTickets
      .replace('First reply time in minutes,', '')
      .replace(',150,60', ',60')
      .replaceAll(',0,,\n', ',0,\n')
    const { supports, status } = await importBytes('business.csv', withoutCalendar)
    expect(status).toBe('committed')
    expect(supports).toMatchObject({
      firstResponse: 'businessHoursOnly',
      responseRate: 'businessHoursOnly',
      linkedReplies: 'businessHoursOnly',
      topics: true,
    })
  })

  test('tell nothing of waits where the tool left the column empty', async () => {
    const { supports } = await importBytes('empty.csv', csvTickets.replace(',150,60', ',,'))
    expect(supports).toMatchObject({ firstResponse: 'notExported', dialogueShare: 'noMessages' })
  })
})

describe('who works for the municipality', () => {
  const tickets = `${JSON.stringify(ticket([question, answer, { ...again, author_id: 9002 }]))}\n`
  const users = [
    { id: 11, name: 'Balie', role: 'agent' },
    { id: 9002, name: 'Buurvrouw', role: 'end-user' },
  ]
    .map((person) => `${JSON.stringify(person)}\n`)
    .join('')

  test('stands in a file of people in the same zip', async () => {
    const zip = zipBytes([
      { name: 'export/tickets.json', content: tickets },
      { name: 'export/users.json', content: users },
    ])
    expect(countsOf(await importBytes('export.zip', zip))).toMatchObject({
      inbound: 2,
      outbound: 1,
      issues: 0,
    })
  })

  test('is a guess without it, which is reported once', async () => {
    const outcome = await importBytes('alone.json', tickets)
    expect(countsOf(outcome)).toMatchObject({ inbound: 1, outbound: 2, issues: 1 })
    expect(issuesByCode(dossier.database, outcome.batchId ?? -1)).toEqual({ guessedDirection: 1 })
  })
})

// Tables that a data warehouse makes of the same tool: an export of tables, not of messages.
test.each([
  [
    'tickets',
    'id,created_at,description,group_id,requester_id,status,subject,submitter_id,updated_at,via_channel',
  ],
  ['comments', 'id,body,created,public,ticket_id,user_id'],
  ['people', 'id,active,alias,created_at,email,name,role,time_zone'],
])('a warehouse table of %s is taken for no export of a helpdesk', async (name, header) => {
  const row = header.split(',').map((column) => (column.startsWith('created') ? '2024-05-06 07:00:00' : '1'))
  const outcome = await importBytes(`${name}.csv`, `${header}\n${row.join(',')}\n`)
  expect(outcome).toMatchObject({ status: 'rejected', reason: 'unknownFormat' })
})
