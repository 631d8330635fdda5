import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import { pseudonymiser } from '#data/db/pseudonyms.ts'
import { connect, inTransaction } from '#data/db/connection.ts'
import { readKey } from '#data/db/keyFile.ts'
import { noKeychain } from '#data/noKeychain.ts'
import { MessageKeys } from '#data/importing/identity.ts'
import { erasePeople } from '#data/repositories/personErasure.ts'
import { readSetting, writeSetting } from '#data/repositories/settings.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath, noAnswers } from '../support/figures.ts'
import { readWorkbook } from '../support/readWorkbook.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2025, 0, 6, 8)
/** Nobody is called so. */
const handle = 'Zwierbeer_Ontroerend'
const words = 'zonnewijzer op het kaasplein'
const answerWords = 'uurwerkmaker komt donderdag'
let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

/** Three questions of the person among those of others, two of them answered. */
function withPerson(count = 20): TwcsRow[] {
  const own = [0, 1, 2].flatMap((index): TwcsRow[] => {
    const id = 900_000 + index * 2
    const atMs = fromMs + index * 30 * 86_400_000
    const text = `@${accountName} de ${words} staat stil`
    const question = { id, author: handle, inbound: true, atMs, text, inReplyTo: null }
    const reply = { author: accountName, inbound: false, inReplyTo: id, text: `@${handle} de ${answerWords}` }
    return index === 2 ? [question] : [question, { ...reply, id: id + 1, atMs: atMs + 1_800_000 }]
  })
  return [...invent(count, fromMs), ...own]
}

function write(name: string, rows: readonly TwcsRow[]): string {
  return writeTwcs(join(running.dataFolder, name), rows)
}

async function personKey(name = handle): Promise<Buffer> {
  const { key } = await readKey(dossier.location.keyPath, noKeychain)
  return new MessageKeys(pseudonymiser(key)).person('x', name)
}

/** Every file under the data folder, but those that the test itself put there to be imported. */
function bytesOf(folder: string): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    if (statSync(path).isFile() && !name.endsWith('.csv')) found.set(name, readFileSync(path))
  }
  return found
}

function filesWith(needle: Buffer): string[] {
  return [...bytesOf(running.dataFolder)].flatMap(([name, bytes]) => (bytes.includes(needle) ? [name] : []))
}

/** Pseudonyms of the person's messages, as they stand in the dossier. */
function messageKeys(person: Buffer): Buffer[] {
  const database = connect(dossier.location.databasePath, { readonly: true })
  try {
    return database
      .prepare<[Buffer], { key: Buffer }>(
        `select external_key as key from messages where citizen_key = ? and direction = 'in'`,
      )
      .all(person)
      .map(({ key }) => key)
  } finally {
    database.close()
  }
}

async function cases(): Promise<number> {
  const { current } = await running.client.call('figures.overview', allYears)
  if (typeof current.cases !== 'number') throw new Error('no cases')
  return current.cases
}

async function find(text: string): ReturnType<typeof running.client.call<'persons.find'>> {
  return running.client.call('persons.find', { text, channel: null })
}

async function eraseOnX(): ReturnType<typeof running.client.call<'persons.erase'>> {
  const { findId } = await find(handle)
  return running.client.call('persons.erase', { findId: findId ?? '', channels: ['x'] })
}

test.each([
  handle,
  `@${handle}`,
  handle.toUpperCase(),
  ` ${handle.toLowerCase()} `,
  `https://x.com/${handle}`,
])('somebody is found as %s, with what is kept and where it stands', async (typed) => {
  await running.client.call('texts.setKeeping', { keeping: 'kept' })
  await importPath(running, write('a.csv', withPerson()))
  const { channels, findId, purged, own } = await find(typed)
  expect(channels).toMatchObject([
    {
      channel: 'x',
      messages: 3,
      answers: 2,
      cases: 3,
      texts: 5,
      firstAtMs: fromMs,
      accounts: [{ messages: 3, answers: 2 }],
      files: [{ fileName: 'a.csv', format: 'twcs', messages: 5 }],
    },
  ])
  expect(channels[0]?.rows[0]).toMatchObject({
    direction: 'in',
    kind: 'post',
    text: expect.stringContaining(words),
  })
  expect(findId).not.toBeNull()
  expect([purged, own]).toEqual([[], []])
})

test('nobody found is told with the forms in which the files of this dossier name people', async () => {
  await importPath(running, write('a.csv', withPerson()))
  expect(await find('iemand_anders')).toMatchObject({
    findId: null,
    channels: [],
    forms: [{ form: 'handle', formats: ['twcs'] }],
  })
  expect(await find('   ')).toMatchObject({ findId: null, channels: [] })
})

test('the municipality itself is told apart and cannot be erased', async () => {
  await importPath(running, write('a.csv', withPerson()))
  expect(await find(`@${accountName.toUpperCase()}`)).toMatchObject({
    findId: null,
    channels: [],
    own: [{ channel: 'x', account: accountName }],
  })
})

test('what was typed stands in no file: not in the dossier, nor in the log when the call fails', async () => {
  await importPath(running, write('a.csv', invent(5, fromMs)))
  const typed = 'Quidproquo Vandersmurf'
  await find(typed)
  const long = `${typed} `.repeat(40)
  await expect(running.client.call('persons.find', { text: long, channel: null })).rejects.toThrow(
    'invalidInput',
  )
  await expect(running.client.call('persons.erase', { findId: typed, channels: ['x'] })).rejects.toThrow(
    'notInDossier',
  )
  expect(filesWith(Buffer.from('Vandersmurf'))).toEqual([])
  expect(filesWith(Buffer.from('vandersmurf'))).toEqual([])
  // The failures themselves are there.
  expect(filesWith(Buffer.from('persons.find'))).toEqual([join('logs', 'data.log')])
})

test('erasing leaves no pseudonym and no word of the person in any file, but the one that keeps them out', async () => {
  const { client } = running
  await client.call('texts.setKeeping', { keeping: 'kept' })
  await importPath(running, write('a.csv', withPerson()))
  await client.call('backups.make', {})
  const person = await personKey()
  const keys = messageKeys(person)
  expect(keys).toHaveLength(3)
  const before = await cases()
  for (const key of [...keys, Buffer.from(words), Buffer.from(answerWords)])
    expect(filesWith(key).length).toBeGreaterThan(1)

  expect(await eraseOnX()).toEqual({
    messages: 3,
    answers: 2,
    texts: 5,
    cases: 3,
    hasRemovedClassifier: false,
    isSettled: true,
  })
  for (const key of [...keys, Buffer.from(words), Buffer.from(answerWords)])
    expect(filesWith(key)).toEqual([])
  // The tombstone, in the dossier and in its one new backup.
  expect(filesWith(person)).toHaveLength(2)
  expect(await cases()).toBe(before - 3)
  expect((await find(handle)).purged).toMatchObject([{ channel: 'x', messages: 3 }])
  expect(await client.call('persons.deletions', {})).toMatchObject({
    purgedPeople: 1,
    deletions: [{ kind: 'person', messages: 3, texts: 5 }],
  })
})

test('an erasure that was broken off before the file was cleaned is finished when the dossier opens again', async () => {
  const { client } = running
  await client.call('texts.setKeeping', { keeping: 'kept' })
  await importPath(running, write('a.csv', withPerson()))
  await client.call('backups.make', {})
  const person = await personKey()
  const keys = messageKeys(person)
  await client.call('dossier.close', {})
  const database = connect(dossier.location.databasePath, { mustExist: true })
  database.pragma('secure_delete = OFF')
  inTransaction(database, () => {
    erasePeople(database, [person])
    writeSetting(database, 'erasureUnsettled', true)
  })
  database.close()
  for (const key of keys) expect(filesWith(key).length).toBeGreaterThan(0)
  await client.call('dossier.open', { id: dossier.id })
  for (const key of [...keys, Buffer.from(words)]) expect(filesWith(key)).toEqual([])
  const after = connect(dossier.location.databasePath, { readonly: true })
  expect(readSetting(after, 'erasureUnsettled')).toBeNull()
  after.close()
})

test('a later file leaves the person out and says how many rows; undoing a file with them works', async () => {
  const { client } = running
  const first = await importPath(running, write('a.csv', withPerson()))
  expect(first.leftOut).toBeUndefined()
  await eraseOnX()
  expect((await client.call('import.batches', {}))[0]).toMatchObject({ leftOut: 3, inbound: 20 })
  const second = await importPath(running, write('b.csv', withPerson(30)))
  expect(second).toMatchObject({ status: 'committed', leftOut: 3 })
  expect(await find(handle)).toMatchObject({ findId: null, channels: [] })
  const { current } = await client.call('figures.overview', allYears)
  expect(current.cases).toBe(30)
  for (const { id } of await client.call('import.batches', {}))
    await client.call('import.undo', { batchId: id })
  const again = await importPath(running, write('a.csv', withPerson()))
  expect(again).toMatchObject({ status: 'committed', leftOut: 3 })
  expect(filesWith(await personKey())).not.toEqual([])
  expect((await client.call('figures.overview', allYears)).current.cases).toBe(20)
})

test('a file of nobody else is read, with all its rows left out', async () => {
  await importPath(running, write('a.csv', withPerson()))
  await eraseOnX()
  const only = withPerson().filter(({ author }) => author === handle)
  expect(await importPath(running, write('b.csv', only))).toMatchObject({
    status: 'committed',
    messages: 0,
    leftOut: 3,
  })
})

test('an import that runs is waited for, and what it brought of the person goes too', async () => {
  const { client, grant } = running
  await importPath(running, write('a.csv', withPerson()))
  const { findId } = await find(handle)
  const [looked] = await client.call('import.inspect', { grantId: grant(write('b.csv', withPerson(4_000))) })
  const importing = client.call('import.run', { selectionId: looked?.selectionId ?? '', options: noAnswers })
  const erasing = client.call('persons.erase', { findId: findId ?? '', channels: ['x'] })
  expect(await importing).toMatchObject({ status: 'committed' })
  expect(await erasing).toMatchObject({ messages: 3, isSettled: true })
  expect(messageKeys(await personKey())).toEqual([])
  const batches = await client.call('import.batches', {})
  expect(batches.map(({ leftOut }) => leftOut)).toEqual([3, 3])
})

test('what was found is forgotten with the dossier, and after an erasure', async () => {
  const { client } = running
  await importPath(running, write('a.csv', withPerson()))
  const { findId } = await find(handle)
  const call = { findId: findId ?? '', channels: ['x' as const] }
  await client.call('persons.erase', call)
  await expect(client.call('persons.erase', call)).rejects.toThrow('notInDossier' satisfies ErrorCode)
})

test('a trained classifier that may have learnt from the texts goes, and topics are those of the words again', async () => {
  await importPath(running, write('a.csv', withPerson()))
  const database = connect(dossier.location.databasePath)
  const model = `insert into topic_models (trained_at_ms, is_in_use, model, evaluation_json) values (?, 1, x'ABCDEF', '{}')`
  database.prepare(model).run(Date.now() + 1_000)
  database.exec(
    `update messages set topic = 'crisis', topic_origin = 'model', words_topic = 'waste' where direction = 'in'`,
  )
  database.close()
  expect(await eraseOnX()).toMatchObject({ hasRemovedClassifier: true })
  const after = connect(dossier.location.databasePath, { readonly: true })
  expect(after.prepare('select count(*) as n from topic_models').get()).toEqual({ n: 0 })
  expect(
    after.prepare(`select distinct topic, topic_origin from messages where direction = 'in'`).all(),
  ).toEqual([{ topic: 'waste', topic_origin: 'words' }])
  after.close()
})

test('corrections of the person go, and those of others stay', async () => {
  const { client } = running
  await importPath(running, write('a.csv', withPerson()))
  const sort = { by: 'startedAt', isDescending: false } as const
  const page = { filter: allYears, mark: {}, search: '', sort, offset: 0, limit: 50 }
  const { rows } = await client.call('cases.list', page)
  const [first, second, third] = rows.map(({ caseId }) => caseId)
  await client.call('corrections.make', {
    correction: {
      kind: 'topic',
      target: { caseIds: [first ?? 0, second ?? 0, third ?? 0] },
      topic: 'complaint',
    },
  })
  const person = await personKey()
  const keys = messageKeys(person)
  await eraseOnX()
  const database = connect(dossier.location.databasePath, { readonly: true })
  const values = database
    .prepare<[], { key: Buffer }>('select external_key as key from correction_values')
    .all()
    .map(({ key }) => key.toString('hex'))
  database.close()
  expect(values.length).toBeGreaterThan(0)
  expect(keys.map((key) => key.toString('hex')).filter((key) => values.includes(key))).toEqual([])
  const log = await client.call('corrections.log', { offset: 0, limit: 5 })
  expect(log.rows[0]).toMatchObject({ kind: 'topic', isUndone: false })
  await client.call('corrections.undo', {})
  await client.call('corrections.redo', {})
})

test('the file for the resident tells in words what is kept, and reckons nothing', async () => {
  const { client, grant, dataFolder } = running
  await client.call('texts.setKeeping', { keeping: 'kept' })
  const rows = withPerson().map((row) => (row.author === handle ? { ...row, text: `=1+1 ${words}` } : row))
  await importPath(running, write('a.csv', rows))
  const { findId } = await find(handle)
  const json = join(dataFolder, 'inzage.json')
  const save = { findId: findId ?? '', channels: ['x' as const], language: 'nl' as const }
  expect(await client.call('persons.save', { ...save, format: 'json', grantId: grant(json) })).toEqual({
    fileName: 'inzage.json',
    messages: 3,
  })
  const content = JSON.parse(readFileSync(json, 'utf8')) as Record<string, unknown>
  expect(Object.keys(content)).toEqual(['Wat er over u bewaard wordt', 'Berichten'])
  expect(content['Berichten']).toHaveLength(5)
  expect(readFileSync(json, 'utf8')).not.toContain(handle)
  const xlsx = join(dataFolder, 'inzage.xlsx')
  await client.call('persons.save', { ...save, format: 'xlsx', grantId: grant(xlsx) })
  const [about, messages] = await readWorkbook(xlsx)
  expect(about?.lines.flat()).toContain('Wat er over u bewaard wordt')
  expect(messages?.lines).toHaveLength(6)
  // A text, as it stood there: a cell that reckons would read as 2.
  expect(messages?.lines[1]?.[7]).toBe(`=1+1 ${words}`)
  expect(messages?.lines.flat().join()).not.toContain(handle)
})

test('the example is for looking at', async () => {
  await running.client.call('example.load', {})
  await expect(running.client.call('persons.erase', { findId: 'x', channels: ['x'] })).rejects.toThrow(
    'exampleIsFixed',
  )
})
