import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packageFileSchema } from '#shared/benchmark/package/exchangePackage.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { previewOf } from '../support/exchange.ts'
import { importPath } from '../support/figures.ts'
import { writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const planted = {
  author: '770000001',
  account: 'WebcareGeheimstad',
  text: 'Mijn buurvrouw Truus Testers, Kerkstraat 12, 06-12345678, truus@voorbeeld.nl',
  id: 987_654_321,
}

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: 'Truus Testers' })
})
afterEach(() => running.stop())

/** So many questions in each month, a day's part apart, all answered after an hour. */
function questions(perMonth: readonly (readonly [month: number, count: number])[]): TwcsRow[] {
  return perMonth.flatMap(([month, count]) =>
    Array.from({ length: count }, (_, index) => {
      const id = planted.id + month * 10_000 + index * 2
      const atMs = Date.UTC(2025, month - 1, 1, 10) + index * ((27 * dayMs) / count)
      const author = String(Number(planted.author) + month * 1000 + index)
      const text = `@${planted.account} ${planted.text}`
      const question = { id, author, inbound: true, atMs, text, inReplyTo: null }
      const answer = { ...question, id: id + 1, author: planted.account, inbound: false }
      return [question, { ...answer, atMs: atMs + hourMs, text: `@${author} ${planted.text}`, inReplyTo: id }]
    }).flat(),
  )
}

async function plant(
  name: string,
  perMonth: readonly (readonly [month: number, count: number])[],
): Promise<void> {
  const result = await importPath(running, writeTwcs(join(running.dataFolder, name), questions(perMonth)))
  expect(result.status).toBe('committed')
}

async function save(from: string, to: string): Promise<string> {
  const { previewId } = await previewOf(running, from, to)
  const path = join(running.dataFolder, `${from}.json`)
  await running.client.call('exchange.save', { previewId, grantId: running.grant(path) })
  return path
}

describe('a package of planted messages', () => {
  test('holds no text, handle, id, name of the dossier or time of a message', async () => {
    await plant('geheim-truus.csv', [
      [1, 40],
      [2, 40],
    ])
    const path = await save('2025-01-01', '2025-02-28')
    const text = readFileSync(path, 'utf8')
    const { databasePath, keyPath } = (await running.client.call('dossier.current', {}))?.location ?? {}
    const secrets = [
      'Truus',
      'Testers',
      'Kerkstraat',
      '06-12345678',
      'voorbeeld.nl',
      planted.account,
      'geheim',
      '77000',
      '98765',
      String(databasePath),
      readFileSync(String(keyPath), 'utf8').trim(),
      readFileSync(`${String(databasePath)}.signing-key`, 'utf8').trim(),
    ]
    for (const secret of secrets) expect(text, secret).not.toContain(secret)
    const { content } = packageFileSchema.parse(JSON.parse(text)).packages[0] ?? {}
    // Of times only the moment of making; of dates only the period, and until when cases were followed.
    const strings = JSON.stringify(content).match(/\d{4}-\d{2}-\d{2}[T0-9:.Z]*/g) ?? []
    expect(new Set(strings)).toEqual(
      new Set(['2025-01-01', '2025-02-28', String(content?.observedTo), String(content?.madeAt)]),
    )
    // The largest whole number is a count: nothing that could be an id or an instant.
    const numbers = (JSON.stringify(content?.strata).match(/\d+/g) ?? []).map(Number)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(9999)
  })

  test('leaves out a month below ten cases, and one more so that it does not follow', async () => {
    await plant('a.csv', [
      [1, 30],
      [2, 6],
      [3, 25],
      [4, 40],
    ])
    const { content } = await previewOf(running, '2025-01-01', '2025-04-30')
    const months = content.strata.flatMap(({ of }) => (of.by === 'month' ? [of.key] : []))
    expect(months).toEqual(['2025-01', '2025-04'])
    expect(content.leftOut.month).toBe(2)
  })

  test('is not made when a small part would follow from what left before', async () => {
    await plant('a.csv', [
      [1, 30],
      [2, 30],
      [3, 6],
      [4, 30],
    ])
    await save('2025-01-01', '2025-02-28')
    const { client } = running
    const longer = await client.call('exchange.preview', { from: '2025-01-01', to: '2025-03-31' })
    expect(longer).toEqual({ previewId: null, reason: 'followsFromEarlier' })
    const fine = await client.call('exchange.preview', { from: '2025-04-01', to: '2025-04-30' })
    expect(fine).toMatchObject({ content: { period: { from: '2025-04-01', to: '2025-04-30' } } })
  })

  test('that was previewed cannot be saved any more once another has left', async () => {
    await plant('a.csv', [
      [1, 30],
      [2, 30],
      [3, 6],
    ])
    const { client, grant, dataFolder } = running
    const first = await previewOf(running, '2025-01-01', '2025-02-28')
    const second = await previewOf(running, '2025-01-01', '2025-03-31')
    const [a, b] = ['a.json', 'b.json'].map((name) => join(dataFolder, name))
    await client.call('exchange.save', { previewId: first.previewId, grantId: grant(a ?? '') })
    const late = client.call('exchange.save', { previewId: second.previewId, grantId: grant(b ?? '') })
    await expect(late).rejects.toThrow('previewUnknown')
    expect(existsSync(b ?? '')).toBe(false)
    // The same one once more, elsewhere, is no other package.
    await client.call('exchange.save', { previewId: first.previewId, grantId: grant(b ?? '') })
    expect(await client.call('exchange.exports', {})).toMatchObject([{ fileName: 'b.json' }])
  })

  test('says why there is none', async () => {
    const { client } = running
    const everything = { from: null, to: null }
    expect(await client.call('exchange.preview', everything)).toEqual({
      previewId: null,
      reason: 'noMessages',
    })
    await plant('a.csv', [[1, 6]])
    expect(await client.call('exchange.preview', everything)).toEqual({ previewId: null, reason: 'tooFew' })
    const empty = { from: '2024-01-01', to: '2024-12-31' }
    expect(await client.call('exchange.preview', empty)).toEqual({ previewId: null, reason: 'noMessages' })
    for (const asked of [
      { from: '2025-02-30', to: null },
      { from: '2025-03-01', to: '2025-01-31' },
    ]) {
      await expect(client.call('exchange.preview', asked)).rejects.toThrow('invalidInput')
    }
  })
})

describe('saving', () => {
  test('writes no half file and remembers nothing when it fails', async () => {
    await plant('a.csv', [[1, 30]])
    const { client, grant, dataFolder } = running
    const { previewId } = await previewOf(running)
    const nowhere = join(dataFolder, 'bestaat-niet', 'pakket.json')
    const failing = client.call('exchange.save', { previewId, grantId: grant(nowhere) })
    await expect(failing).rejects.toMatchObject({
      error: { code: 'folderMissing', params: { folder: 'bestaat-niet' } },
    })
    expect(await client.call('exchange.exports', {})).toEqual([])
    const location = (await client.call('dossier.current', {}))?.location
    const database = location?.databasePath ?? ''
    for (const own of [database, location?.keyPath ?? '', `${database}.lock`, `${database}.signing-key`]) {
      const before = statSync(own).size
      await expect(client.call('exchange.save', { previewId, grantId: grant(own) })).rejects.toThrow(
        'fileNotWritable',
      )
      expect(statSync(own).size).toBe(before)
    }
    const unknown = client.call('exchange.save', {
      previewId: 'x',
      grantId: grant(join(dataFolder, 'p.json')),
    })
    await expect(unknown).rejects.toThrow('previewUnknown')
  })

  test('makes one key beside the dossier, for this user only, that goes with the dossier', async () => {
    await plant('a.csv', [[1, 30]])
    const dossier = await running.client.call('dossier.current', {})
    const key = `${dossier?.location.databasePath ?? ''}.signing-key`
    expect(existsSync(key)).toBe(false)
    const first = await previewOf(running)
    expect(statSync(key).mode & 0o777).toBe(0o600)
    const second = await previewOf(running)
    expect(second.fingerprint).toBe(first.fingerprint)
    expect(second.content.packageId).not.toBe(first.content.packageId)
    await running.client.call('dossier.delete', { id: dossier?.id ?? '' })
    expect(existsSync(key)).toBe(false)
  })
})
