import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import type { ReadOptions } from '#data/importing/adapter.ts'
import { inspectSource } from '#data/importing/inspect.ts'
import { runImport } from '#data/importing/runImport.ts'
import { wholeOf } from '#data/importing/source/locator.ts'
import { openSources } from '#data/importing/source/openSources.ts'
import { CallCancelled, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { zipBytes } from '../support/zipBytes.ts'

let running: TestServer
let folder: string

beforeEach(() => {
  running = startServer()
  folder = running.dataFolder
})
afterEach(() => running.stop())

const options: ReadOptions = {
  own: ['Gemeente Voorbeeld'],
  dateOrder: 'dmy',
  timeZone: 'Europe/Amsterdam',
  accountName: null,
  channel: null,
}
const chat = '18-03-2022 14:56 - Sanne: Goedemiddag\n18-03-2022 15:10 - Gemeente Voorbeeld: Dag Sanne\n'

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const containers = [
  ['a file', () => file('chat.txt', chat)],
  ['a zip', () => file('chat.zip', zipBytes([{ name: '_chat.txt', content: chat }]))],
] as const

describe.each(containers)('of %s', (_, written) => {
  test('hashing stops', async () => {
    const opened = await openSources([written()], AbortSignal.abort())
    expect(opened).toMatchObject([{ status: 'rejected', reason: 'cancelled' }])
  })

  test('telling the format, the encoding and the senders stops', async () => {
    const stop = new AbortController()
    const [opened] = await openSources([written()], stop.signal)
    if (opened?.status !== 'ok') throw new Error('not opened')
    stop.abort()
    const looked = await inspectSource(opened.source, options)
    expect(looked).toMatchObject({ status: 'rejected', reason: 'cancelled' })
  })
})

test('an import that was stopped before its first message is cancelled, whatever the file would have been', async () => {
  const { id } = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const database = connect(join(folder, 'dossiers', id, 'dossier.dialoogmeter'))
  const order = {
    databasePath: '',
    key: Buffer.alloc(32),
    locator: wholeOf(file('letter.txt', 'Geachte heer, hierbij mijn klacht.\n')),
    format: null,
    options,
    isExample: false,
    nowMs: 0,
    state: new SharedArrayBuffer(4),
  }
  const outcome = await runImport(database, order, {
    isCancelled: () => true,
    startPromoting: () => false,
    onBytes: () => undefined,
    onMessages: () => undefined,
    onPromoting: () => undefined,
  })
  database.close()
  expect(outcome.status).toBe('cancelled')
})

describe('a look on its way', () => {
  const large = (): string => file('large.txt', chat.repeat(100_000))

  test('is cancelled by who asked for it', async () => {
    await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const look = running.client.start('import.inspect', { grantId: running.grant(large()) })
    look.cancel()
    await expect(look.output).rejects.toBeInstanceOf(CallCancelled)
  })

  test('is cancelled by closing the dossier', async () => {
    await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const look = running.client.start('import.inspect', { grantId: running.grant(large()) })
    const ended = expect(look.output).rejects.toBeInstanceOf(CallCancelled)
    await running.client.call('dossier.close', {})
    await ended
  })
})

test('a benchmark file that is being read when the dossier closes is cancelled', async () => {
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  const rows = Array.from({ length: 20_000 }, (_, index) => `GM0344;within2h;${String(index)};40;200`)
  const path = file('peers.csv', ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  const reading = running.client.start('benchmark.import', { grantId: running.grant(path) })
  const ended = expect(reading.output).rejects.toBeInstanceOf(CallCancelled)
  await running.client.call('dossier.close', {})
  await ended
})
