import BetterSqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#data/db/connection.ts'
import { inTransaction } from '#data/db/connection.ts'
import { migrations } from '#data/db/migrations/all.ts'
import { insertStagingBatch } from '#data/repositories/batches.ts'
import { StagedRows } from '#data/repositories/stagedRows.ts'

const sound = {
  batch_id: 1,
  account_id: 1,
  external_key: Buffer.from('a key'),
  direction: 'in',
  kind: 'dm',
  sending_class: null,
  is_public: 0,
  is_automatic: 0,
  is_thanks: 0,
  needs_reply: 'yes',
  topic: 'unsure',
  topic_origin: 'words',
  team: 'unknown',
  sent_at_ms: 0,
  satisfaction: null,
} as const
type Values = Readonly<Record<string, string | number | Buffer | null>>

let database: Database
let rows: StagedRows

beforeEach(() => {
  database = new BetterSqlite(':memory:')
  for (const { sql } of migrations) database.exec(sql)
  const batchId = insertStagingBatch(database, {
    contentHash: '',
    fileName: '',
    format: 'twcs',
    supports: {
      firstResponse: true,
      responseRate: true,
      conversationRatio: 'noBroadcasts',
      dialogueShare: true,
      linkedReplies: true,
      topics: true,
    },
    startedAtMs: 0,
  })
  expect(batchId).toBe(1)
  database.prepare("insert into accounts (channel, name) values ('x', 'Rijnhoven')").run()
  rows = new StagedRows(database, batchId)
})
afterEach(() => database.close())

function insert(values: Values): void {
  const names = Object.keys(values)
  const places = names.map((name) => `@${name}`).join(', ')
  database.prepare(`insert into messages (${names.join(', ')}) values (${places})`).run(values)
}

function count(): unknown {
  return database.prepare('select count(*) from messages').pluck().get()
}

test.each<[string, string | number]>([
  ['direction', 'sideways'],
  ['kind', 'letter'],
  ['sending_class', 'post'],
  ['is_public', 2],
  ['is_automatic', -1],
  ['is_thanks', 2],
  ['needs_reply', 'perhaps'],
  ['topic_origin', 'guess'],
  ['satisfaction', 1.5],
])('the checks of a whole block refuse what the table refuses: %s %s', (column, value) => {
  const unsound = { ...sound, [column]: value }
  expect(() => insert(unsound)).toThrow('CHECK constraint failed')
  const write = (): void => {
    insert({ ...sound, external_key: Buffer.from('another') })
    insert(unsound)
  }
  expect(() => inTransaction(database, () => rows.checkedTogether(write))).toThrow('values that cannot be')
  expect(count()).toBe(0)
  // And the table checks again by itself.
  expect(() => insert(unsound)).toThrow('CHECK constraint failed')
})

test('a block of sound messages is written, whatever stood there before', () => {
  insert(sound)
  inTransaction(database, () =>
    rows.checkedTogether(() => insert({ ...sound, external_key: Buffer.from('another') })),
  )
  expect(count()).toBe(2)
})

test('no check of the table is left out, but of fields that staging never fills', () => {
  const schema = String(
    database.prepare("select sql from sqlite_schema where name = 'messages'").pluck().get(),
  )
  const checked = [...schema.matchAll(/check \((\w+) (?:in|between)/g)].map((match) => match[1]).toSorted()
  expect(checked).toEqual([
    'case_mark',
    'direction',
    'excluded_as',
    'is_automatic',
    'is_public',
    'is_thanks',
    'kind',
    'needs_reply',
    'satisfaction',
    'sending_class',
    'topic_origin',
  ])
})
