import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BatchId } from '#shared/domain/ids.ts'
import { AppError } from '#data/appError.ts'
import { connect } from '#data/db/connection.ts'
import type { Database } from '#data/db/connection.ts'
import { migrations } from '#data/db/migrations/all.ts'
import { pseudonymiser } from '#data/db/pseudonyms.ts'
import type { AdapterItem, ParsedMessage } from '#data/importing/adapter.ts'
import { issueItem, messageItem, rowItem } from '#data/importing/adapters/items.ts'
import { Preparer } from '#data/importing/prepare.ts'
import { readEnrichment } from '#data/importing/readEnrichment.ts'
import { StagingThread, writerHere } from '#data/importing/stagingWriter.ts'
import type { StagingWriter } from '#data/importing/stagingWriter.ts'
import { insertStagingBatch } from '#data/repositories/batches.ts'
import { builtWorkers } from '../support/dataClient.ts'
import { blank } from '../support/overlapStore.ts'

const nowMs = Date.UTC(2025, 6, 1)
const program = new URL('stagingWorker.js', builtWorkers)

let folder: string
let database: Database
let batchId: BatchId

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dialoogmeter-staging-'))
  database = connect(join(folder, 'here.db'))
  for (const { sql } of migrations) database.exec(sql)
  batchId = insertStagingBatch(database, {
    contentHash: 'a file',
    fileName: 'a file',
    format: 'twcs',
    supports: {
      firstResponse: true,
      responseRate: true,
      conversationRatio: 'noBroadcasts',
      dialogueShare: true,
      linkedReplies: true,
      topics: true,
    },
    startedAtMs: nowMs,
  })
  database.pragma('wal_checkpoint(TRUNCATE)')
  cpSync(join(folder, 'here.db'), join(folder, 'there.db'))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Of every kind: chats, conversations, answers before and after their question, the same row twice, faults, counts. */
function recordOf(index: number): AdapterItem[] {
  const isIn = index % 3 !== 0
  const told: Partial<ParsedMessage> = {
    line: index + 2,
    externalId: index % 7 === 0 ? null : String(1_000 + (index % 50 === 49 ? index - 1 : index)),
    conversationId: index % 5 === 0 ? `gesprek ${String(index % 20)}` : null,
    isChat: index % 10 === 0,
    direction: isIn ? 'in' : 'out',
    kind: isIn ? 'comment' : 'reply',
    isPublic: index % 2 === 0,
    authorHandle: `bewoner ${String(index % 40)}`,
    addresseeHandle: index % 4 === 0 ? null : `bewoner ${String(index % 40)}`,
    sentAtMs: Date.UTC(2025, 1, 1) + index * 60_000,
    replyToExternalId: isIn ? null : String(1_000 + index - 1),
    replyToSentAtMs: index % 11 === 0 ? Date.UTC(2025, 1, 1) : null,
    closedAtMs: index % 13 === 0 ? Date.UTC(2025, 2, 1) : null,
    satisfaction: index % 17 === 0 ? 0.5 : null,
    reactionCount: index % 19 === 0 ? index : null,
    channelId: index % 23 === 0 ? `k${String(index)}` : null,
    topicLabel: index % 29 === 0 ? 'afval' : null,
    text: index % 31 === 0 ? null : `Wanneer wordt het papier opgehaald in straat ${String(index)}?`,
  }
  const items: AdapterItem[] = [rowItem, messageItem({ ...blank, ...told })]
  if (index % 37 === 0) items.push(issueItem(index, 'text', 'unreadableText', null))
  if (index % 41 === 0) {
    const audience = { channel: 'x', accountName: null, kind: 'followers', count: index } as const
    items.push({ type: 'audience', audience })
  }
  return items
}

async function stageInto(writer: StagingWriter): Promise<unknown> {
  const preparer = new Preparer(
    pseudonymiser(Buffer.alloc(32, 7)),
    'Rijnhoven',
    { ...readEnrichment(database, nowMs), keepsTexts: true },
    null,
  )
  try {
    for (let first = 0; first < 600; first += 60) {
      const items = Array.from({ length: 60 }, (_, index) => recordOf(first + index)).flat()
      await writer.write(preparer.prepare(items))
    }
    return await writer.finish()
  } finally {
    await writer.close()
  }
}

const tables = [
  'accounts',
  'batch_accounts',
  'threads',
  'messages',
  'message_texts',
  'message_copies',
  'row_issues',
  'audience_counts',
]

function rowsOf(path: string): Record<string, unknown[]> {
  const opened = connect(path, { readonly: true })
  try {
    return Object.fromEntries(tables.map((name) => [name, opened.prepare(`select * from ${name}`).all()]))
  } finally {
    opened.close()
  }
}

test('a thread of its own writes the very rows that the own thread writes, and counts alike', async () => {
  const here = await stageInto(writerHere(database, batchId, nowMs))
  const databasePath = join(folder, 'there.db')
  const there = await stageInto(new StagingThread(program, { databasePath, batchId, nowMs }))
  expect(there).toEqual(here)
  const rows = rowsOf(join(folder, 'here.db'))
  expect(rowsOf(databasePath)).toEqual(rows)
  const filled = tables.filter((name) => (rows[name] ?? []).length > 0)
  expect(filled).toEqual(tables.filter((name) => name !== 'message_copies'))
})

test('what goes wrong in the thread is told with its code, and nobody waits for the rest', async () => {
  const databasePath = join(folder, 'nowhere', 'there.db')
  const staging = stageInto(new StagingThread(program, { databasePath, batchId, nowMs }))
  await expect(staging).rejects.toThrow()
  // A dossier whose table of messages has gone: the first block fails, those behind it are not tried.
  database.exec('pragma foreign_keys = off; drop table messages')
  const path = join(folder, 'here.db')
  await expect(
    stageInto(new StagingThread(program, { databasePath: path, batchId, nowMs })),
  ).rejects.toThrow()
  expect(rowsOfOne(path, 'threads')).toEqual([])
})

test('a full disk is the error of the app that it is on one thread', async () => {
  const databasePath = join(folder, 'there.db')
  process.env.DIALOOGMETER_MAX_PAGES = '60'
  try {
    const thrown: unknown = await stageInto(
      new StagingThread(program, { databasePath, batchId, nowMs }),
    ).catch((error: unknown) => error)
    expect(thrown).toBeInstanceOf(AppError)
    expect(thrown).toMatchObject({ code: 'diskFull' })
  } finally {
    delete process.env.DIALOOGMETER_MAX_PAGES
  }
})

function rowsOfOne(path: string, table: string): unknown[] {
  const opened = connect(path, { readonly: true })
  try {
    return opened.prepare(`select * from ${table}`).all()
  } finally {
    opened.close()
  }
}
