import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import type { MetricsInput } from '#shared/metrics/metricsInput.ts'
import { plainCase } from '#shared/metrics/caseView.ts'
import { plainLinkedReply } from '#shared/metrics/linkedColumns.ts'
import { connect } from '#data/db/connection.ts'
import { figuresFilePath } from '#data/db/figuresFilePath.ts'
import { DossierSession } from '#data/dossierSession.ts'
import { FiguresKeeper } from '#data/figuresFile/figuresKeeper.ts'
import { readMetricsInput } from '#data/queries/metricsInput.ts'
import { caseIdsIn, correct } from '../support/corrections.ts'
import { startServer, temporaryFolder } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { accountName, invent, writeTwcs } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2025, 0, 6, 8)
const handle = 'BewonerVanWijkDrie'
const appVersion = '0.0.0-test'

let running: TestServer
let dossier: Dossier
let path: string

beforeEach(async () => {
  running = startServer({ figuresFileFrom: 1 })
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  path = dossier.location.databasePath
  await imported('a.csv', 1)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await running.stop()
})

function rowsFrom(firstId: number) {
  const atMs = fromMs + firstId * 60_000
  const text = `@${accountName} waar kan mijn oude fiets heen?`
  const own = { id: firstId + 500, author: handle, inbound: true, atMs, text, inReplyTo: null }
  const reply = { id: firstId + 501, author: accountName, inbound: false, atMs: atMs + 60_000, text: 'Dag' }
  return [...invent(60, fromMs + firstId * 1_000, firstId), own, { ...reply, inReplyTo: own.id }]
}

async function imported(name: string, firstId: number): Promise<number> {
  const result = await importPath(running, writeTwcs(join(running.dataFolder, name), rowsFrom(firstId)))
  expect(result.status).toBe('committed')
  return result.batchId ?? 0
}

/** As the page does that opens with the dossier; its file is written behind it. */
async function looked(): Promise<void> {
  await running.client.call('figures.overview', allYears)
  await vi.waitFor(() => expect(guardsIn(path)).toBe(15), { timeout: 30_000 })
  expect(existsSync(figuresFilePath(path))).toBe(true)
}

function plain({ cases, linkedReplies, inbound, sending, sources }: MetricsInput): unknown {
  return {
    cases: cases.map(plainCase),
    linkedReplies: linkedReplies.map(plainLinkedReply),
    inbound,
    sending,
    sources,
  }
}

function openAt(databasePath: string, version: string | null = appVersion): Promise<DossierSession> {
  const options = { keyPath: `${databasePath}.key`, nowMs: fromMs, figuresFileFrom: 1 }
  return DossierSession.open(databasePath, version === null ? options : { ...options, appVersion: version })
}

interface Seen {
  readonly isFromFile: boolean
  readonly isTrue: boolean
}

/** What an opening gives, held against what the tables say. */
async function seenAt(databasePath: string, version = appVersion): Promise<Seen> {
  const read = vi.spyOn(FiguresKeeper.prototype, 'read')
  const session = await openAt(databasePath, version)
  try {
    const figures = plain(session.figuresInput)
    const isFromFile = read.mock.results.at(-1)?.value !== null
    read.mockRestore()
    expect(figures).toEqual(plain(readMetricsInput(session.database)))
    await session.keptFigures
    return { isFromFile, isTrue: true }
  } finally {
    await session.close()
  }
}

function guardsIn(databasePath: string): unknown {
  const database = connect(databasePath, { readonly: true })
  try {
    return database.prepare("select count(*) from sqlite_schema where type = 'trigger'").pluck().get()
  } finally {
    database.close()
  }
}

/** The dossier as a kill at this moment would leave it. */
function copyTo(folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(dirname(path))) {
    const from = join(dirname(path), name)
    if (statSync(from).isFile() && !name.endsWith('-shm') && !name.endsWith('.lock')) {
      copyFileSync(from, join(folder, name))
    }
  }
  return join(folder, basename(path))
}

describe('the file of figures', () => {
  test('is for this user only, and gives the same figures at the next opening', async () => {
    await looked()
    expect(statSync(figuresFilePath(path)).mode & 0o777).toBe(0o600)
    await running.client.call('dossier.close', {})
    expect(await seenAt(path)).toEqual({ isFromFile: true, isTrue: true })
    expect(await seenAt(path)).toEqual({ isFromFile: true, isTrue: true })
  })

  test('holds no text, no name and no pseudonym', async () => {
    await looked()
    const bytes = readFileSync(figuresFilePath(path))
    for (const word of ['fiets', handle, accountName]) expect(bytes.includes(word)).toBe(false)
    const session = running.client
    await session.call('dossier.close', {})
    const { database, close } = await keysIn()
    const keys = database
      .prepare<[], { key: Buffer }>(
        `select citizen_key as key from messages where citizen_key is not null
         union select external_key from messages union select thread_key from threads`,
      )
      .all()
    expect(keys.length).toBeGreaterThan(100)
    for (const { key } of keys) {
      expect(bytes.includes(key)).toBe(false)
      expect(bytes.includes(key.toString('hex'))).toBe(false)
    }
    await close()
  })

  test.each<[string, (file: string) => void]>([
    ['is missing', (file) => rmSync(file)],
    ['is empty', (file) => writeFileSync(file, '')],
    ['is cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, -8))],
    [
      'has bytes too many',
      (file) => writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.alloc(8)])),
    ],
    ['is something else', (file) => writeFileSync(file, 'DMFIGS01 is what it begins with')],
    ...[0, 9, 13, 40, 900, 5_000].map((at): [string, (file: string) => void] => [
      `has another byte at ${String(at)}`,
      (file) => {
        const bytes = readFileSync(file)
        bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at)
        writeFileSync(file, bytes)
      },
    ]),
  ])('is made anew where it %s', async (_, damage) => {
    await looked()
    await running.client.call('dossier.close', {})
    damage(figuresFilePath(path))
    expect(await seenAt(path)).toEqual({ isFromFile: false, isTrue: true })
    expect(await seenAt(path)).toEqual({ isFromFile: true, isTrue: true })
  })

  test('of another version of the app is made anew', async () => {
    await looked()
    await running.client.call('dossier.close', {})
    expect(await seenAt(path, '9.9.9')).toEqual({ isFromFile: false, isTrue: true })
    expect(await seenAt(path, '9.9.9')).toEqual({ isFromFile: true, isTrue: true })
  })

  test('of before is not used for what another program wrote, which told of it or not', async () => {
    await looked()
    await running.client.call('dossier.close', {})
    const told = await openAt(path, null)
    await told.writes.run(() => told.database.exec('update cases set reply_count = 7'))
    told.forgetFigures()
    await told.close()
    expect(await seenAt(path)).toEqual({ isFromFile: false, isTrue: true })
    const untold = await openAt(path, null)
    untold.database.pragma('foreign_keys = OFF')
    untold.database.exec(
      'delete from cases where first_message_id in (select max(first_message_id) from cases)',
    )
    await untold.close()
    expect(await seenAt(path)).toEqual({ isFromFile: false, isTrue: true })
  })

  const untold: [string, string][] = [
    ['a topic', "update messages set topic = 'complaint' where direction = 'in'"],
    ['the topic of a case', "update cases set topic = 'complaint'"],
    ['a moment', 'update messages set sent_at_ms = sent_at_ms + 1'],
    ['an account', "update accounts set channel = 'facebook'"],
    [
      'what a source tells',
      "update batches set supports_json = json_set(supports_json, '$.conversationRatio', 0)",
    ],
    [
      'which of two messages counts',
      'update messages set twin_of_id = (select min(id) from messages) where id = (select max(id) from messages)',
    ],
    [
      'who else holds a message',
      'insert into message_copies (message_id, batch_id) select max(id), 1 from messages',
    ],
    [
      'how many cases there are',
      'delete from cases where first_message_id = (select max(first_message_id) from cases)',
    ],
  ]
  test.each(untold)('of before is not used where a program that knows no file changed %s', async (_, sql) => {
    await looked()
    await running.client.call('dossier.close', {})
    const other = connect(path)
    other.pragma('foreign_keys = OFF')
    other.exec(sql)
    other.close()
    expect(await seenAt(path)).toEqual({ isFromFile: false, isTrue: true })
    expect(await seenAt(path)).toEqual({ isFromFile: true, isTrue: true })
  })

  test('is not used where what guards its stamp was taken out or changed', async () => {
    await looked()
    await running.client.call('dossier.close', {})
    const other = connect(path)
    other.exec('drop trigger figures_stamp_messages_update')
    other.close()
    expect(await seenAt(path)).toEqual({ isFromFile: false, isTrue: true })
  })

  test('leaves nothing in the way of an import: what guards its stamp is gone while it writes', async () => {
    await looked()
    const left: unknown[] = []
    const plainChange = FiguresKeeper.prototype.beforeChange
    vi.spyOn(FiguresKeeper.prototype, 'beforeChange').mockImplementation(function (this: FiguresKeeper) {
      left.push(guardsIn(path))
      plainChange.call(this)
      left.push(guardsIn(path))
    })
    await imported('b.csv', 2_001)
    expect(left.slice(0, 2)).toEqual([15, 0])
  })

  test('stays where a setting is changed that figures of messages do not go by', async () => {
    await looked()
    await running.client.call('norms.set', { rules: [] })
    await running.client.call('dossier.close', {})
    expect(await seenAt(path)).toEqual({ isFromFile: true, isTrue: true })
  })

  test('that cannot be written does no harm', async () => {
    mkdirSync(join(figuresFilePath(path), 'taken'), { recursive: true })
    await running.client.call('figures.overview', allYears)
    await running.client.call('dossier.close', {})
    expect(await seenAt(path)).toEqual({ isFromFile: false, isTrue: true })
  })

  test('goes with the dossier', async () => {
    await looked()
    const file = figuresFilePath(path)
    await running.client.call('dossier.delete', { id: dossier.id })
    expect(existsSync(file)).toBe(false)
  })

  test('is not in a backup, and a backup that is put back is read by what it holds', async () => {
    await looked()
    const { id } = await running.client.call('backups.make', {})
    const everyFile = readdirSync(running.dataFolder, { recursive: true, encoding: 'utf8' })
    expect(everyFile.filter((name) => name.endsWith('.figures')).map((name) => basename(name))).toEqual([
      basename(figuresFilePath(path)),
    ])
    await imported('b.csv', 2_001)
    await looked()
    await running.client.call('backups.restore', { dossierId: dossier.id, backupId: id })
    await running.client.call('dossier.close', {})
    expect(await seenAt(path)).toEqual({ isFromFile: false, isTrue: true })
  })
})

async function keysIn(): Promise<{ database: DossierSession['database']; close: () => Promise<void> }> {
  const session = await openAt(path, null)
  return { database: session.database, close: () => session.close() }
}

describe('a kill leaves no file that tells other figures than the dossier', () => {
  test('in the midst of a change that no count tells of', async () => {
    await looked()
    await running.client.call('dossier.close', {})
    const session = await openAt(path)
    const away = temporaryFolder()
    let killed = ''
    await session.writes.run(() => {
      session.database.exec('update cases set reply_count = reply_count + 1')
      killed = copyTo(away)
      session.forgetFigures()
    })
    await session.close()
    expect(existsSync(figuresFilePath(killed))).toBe(true)
    expect(await seenAt(killed)).toEqual({ isFromFile: false, isTrue: true })
    rmSync(away, { recursive: true })
  })

  const changes: [string, () => Promise<unknown>][] = [
    ['an import', () => imported('b.csv', 2_001)],
    [
      'undoing an import',
      async () => {
        const [batch] = await running.client.call('import.batches', {})
        return running.client.call('import.undo', { batchId: batch?.id ?? 0 })
      },
    ],
    [
      'a correction',
      () =>
        correct(running, {
          kind: 'topic',
          target: { caseIds: caseIdsIn(dossier).slice(0, 5) },
          topic: 'complaint',
        }),
    ],
    [
      'an erasure',
      async () => {
        const { findId } = await running.client.call('persons.find', { text: handle, channel: null })
        return running.client.call('persons.erase', { findId: findId ?? '', channels: ['x'] })
      },
    ],
    ['a change of a setting', () => running.client.call('norms.set', { rules: [] })],
  ]
  test.each(changes)('in the midst of %s', async (_, change) => {
    await looked()
    const away = temporaryFolder()
    const killed: string[] = []
    const kill = (): void => void killed.push(copyTo(join(away, String(killed.length))))
    for (const moment of ['beforeChange', 'afterChange', 'forget'] as const) {
      const plainMoment = FiguresKeeper.prototype[moment]
      vi.spyOn(FiguresKeeper.prototype, moment).mockImplementation(function (this: FiguresKeeper) {
        kill()
        plainMoment.call(this)
        kill()
      })
    }
    await change()
    vi.restoreAllMocks()
    expect(killed.length).toBeGreaterThanOrEqual(4)
    for (const copy of killed) expect(await seenAt(copy)).toMatchObject({ isTrue: true })
    await running.client.call('dossier.close', {})
    expect(await seenAt(path)).toMatchObject({ isTrue: true })
    rmSync(away, { recursive: true })
  })
})
