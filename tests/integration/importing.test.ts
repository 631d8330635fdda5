import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { CallCancelled, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, importPath, noAnswers } from '../support/figures.ts'
import { accountName, invent, twcsText, writeTwcs } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2025, 0, 6, 8)
const hourMs = 3_600_000

let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

function file(name: string, ...args: Parameters<typeof invent>): string {
  return writeTwcs(join(running.dataFolder, name), invent(...args))
}

async function figures(): Promise<unknown> {
  const overview = await running.client.call('figures.overview', allYears)
  return { current: overview.current, curve: overview.curve, trend: overview.trend }
}

describe('importing', () => {
  test('the same file twice adds nothing', async () => {
    const path = file('a.csv', 40, fromMs)
    await importPath(running, path)
    const before = await figures()
    expect(await importPath(running, path)).toMatchObject({
      status: 'duplicate',
      messages: 0,
      duplicates: 72,
    })
    expect(await figures()).toEqual(before)
    expect(await running.client.call('import.batches', {})).toHaveLength(1)
  })

  test('a newer export with the same messages adds only the new ones', async () => {
    await importPath(running, file('a.csv', 40, fromMs))
    const second = await importPath(running, file('b.csv', 60, fromMs))
    expect(second).toMatchObject({ status: 'committed', messages: 36, duplicates: 72 })
    const twoFiles = await figures()

    const alone = startServer()
    await alone.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    await importPath(alone, join(running.dataFolder, 'b.csv'))
    const overview = await alone.client.call('figures.overview', allYears)
    await alone.stop()
    expect(twoFiles).toEqual({ current: overview.current, curve: overview.curve, trend: overview.trend })
  })

  test('undoing a file gives exactly the figures of before it', async () => {
    await importPath(running, file('a.csv', 40, fromMs))
    const before = await figures()
    const second = await importPath(running, file('b.csv', 50, fromMs + 30 * 2 * hourMs, 61))
    expect(second).toMatchObject({ duplicates: 18 })
    expect(await figures()).not.toEqual(before)
    await running.client.call('import.undo', { batchId: second.batchId ?? 0 })
    expect(await figures()).toEqual(before)
  })

  test('undoing the first of two overlapping files keeps what the second also holds', async () => {
    const first = await importPath(running, file('a.csv', 40, fromMs))
    await importPath(running, file('b.csv', 60, fromMs))
    const undone = await running.client.call('import.undo', { batchId: first.batchId ?? 0 })
    expect(undone.messagesRemoved).toBe(0)
    const [batch] = await running.client.call('import.batches', {})
    expect(batch).toMatchObject({ fileName: 'b.csv', messages: 108, duplicates: 0, inbound: 60 })
  })

  test('undoing everything leaves an empty dossier', async () => {
    const only = await importPath(running, file('a.csv', 40, fromMs))
    await running.client.call('import.undo', { batchId: only.batchId ?? 0 })
    const overview = await running.client.call('figures.overview', allYears)
    expect(overview.state).toBe('empty')
    expect(overview.accounts).toEqual([])
  })

  test('an answer in one file is linked to its question in another, in either order', async () => {
    const question = { id: 11, author: '100', inbound: true, atMs: fromMs, inReplyTo: null }
    const asked = { ...question, text: `@${accountName} hoe laat bent u open?` }
    const answer = { id: 12, author: accountName, inbound: false, atMs: fromMs + hourMs, inReplyTo: 11 }
    const answered = { ...answer, text: '@100 om negen uur' }
    const later = writeTwcs(join(running.dataFolder, 'answer.csv'), [answered])
    await importPath(running, later)
    const first = await importPath(running, writeTwcs(join(running.dataFolder, 'question.csv'), [asked]))
    const { current } = await running.client.call('figures.overview', allYears)
    expect(current.linkedReplies).toMatchObject({ inbound: 1, answered: 1, replies: 1 })
    expect(current).toMatchObject({ cases: 1, answered: 1 })

    await running.client.call('import.undo', { batchId: first.batchId ?? 0 })
    const without = await running.client.call('figures.overview', allYears)
    expect(without.current.linkedReplies).toMatchObject({ answered: 0, replies: 0 })
  })

  test('a reply that stands before its question is reported and not linked', async () => {
    const rows = [
      {
        id: 21,
        author: '100',
        inbound: true,
        atMs: fromMs,
        text: `@${accountName} hoe laat?`,
        inReplyTo: null,
      },
      { id: 22, author: accountName, inbound: false, atMs: fromMs - hourMs, text: '@100 nu', inReplyTo: 21 },
    ]
    const result = await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), rows))
    expect(result.issues.byCode).toEqual({ negativeWait: 1 })
    const issues = await running.client.call('import.issues', {
      batchId: result.batchId ?? 0,
      offset: 0,
      limit: 10,
    })
    expect(issues).toMatchObject({ total: 1, rows: [{ code: 'negativeWait' }] })
  })

  test('a faulty row is reported with its line; the others count', async () => {
    const path = join(running.dataFolder, 'a.csv')
    const lines = twcsText(invent(10, fromMs)).split('\r\n')
    lines[3] = (lines[3] ?? '').replace(/\w{3} \w{3} \d\d \d\d:\d\d:\d\d \+0000 \d{4}/, 'gisteren')
    writeFileSync(path, lines.join('\r\n'))
    const result = await importPath(running, path)
    expect(result).toMatchObject({ status: 'committed', rowsRead: 18, messages: 17 })
    expect(result.issues).toMatchObject({ count: 1, first: [{ line: 4, code: 'badDate' }] })
  })

  test('of very many faulty rows the first are kept, and all are counted', async () => {
    const path = join(running.dataFolder, 'a.csv')
    const lines = twcsText(invent(6_000, fromMs)).split('\r\n')
    const broken = lines.map((line, index) =>
      index < 20 ? line : line.replace(/\w{3} \w{3} \d\d \d\d:\d\d:\d\d \+0000 \d{4}/, 'gisteren'),
    )
    writeFileSync(path, broken.join('\r\n'))
    const result = await importPath(running, path)
    expect(result.issues.count).toBeGreaterThan(10_000)
    const input = { batchId: result.batchId ?? 0, offset: 9_999, limit: 10 }
    const { total, kept, rows } = await running.client.call('import.issues', input)
    expect({ total, kept, rows: rows.length }).toEqual({ total: result.issues.count, kept: 10_000, rows: 1 })
  })

  test('progress counts every byte that has been read, not only the last piece', async () => {
    // More than a few of the pieces in which a file is read.
    const path = file('large.csv', 10_000, fromMs)
    const [looked] = await running.client.call('import.inspect', { grantId: running.grant(path) })
    if (looked === undefined) throw new Error('nothing to import')
    const told: unknown[] = []
    await running.client.start(
      'import.run',
      { selectionId: looked.selectionId, options: noAnswers },
      (progress) => told.push(progress),
    ).output
    const { size } = statSync(path)
    expect(told.at(-1)).toMatchObject({ phase: 'promoting', bytesRead: size, bytesTotal: size })
  })

  test.each([
    ['an empty file', Buffer.alloc(0), { reason: 'emptyFile' }],
    [
      'a picture named .csv',
      Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
      { reason: 'recognised', reasonDetail: 'picture' },
    ],
    ['half a zip', Buffer.from('504b0304140000000800abcdef', 'hex'), { reason: 'damagedZip' }],
    [
      'bytes of another code page',
      Buffer.from(twcsText(invent(2, fromMs)).replace('papier', 'papi\x81r'), 'latin1'),
      { reason: 'wrongEncoding', reasonDetail: 'line 2' },
    ],
    [
      'a column that is missing',
      Buffer.from(twcsText(invent(2, fromMs)).replace(',text,', ',tekst,')),
      { reason: 'missingColumns', reasonDetail: 'text' },
    ],
  ])('%s is refused with what and where, and nothing is lost', async (_what, bytes, expected) => {
    await importPath(running, file('a.csv', 40, fromMs))
    const before = await figures()
    const path = join(running.dataFolder, 'b.csv')
    writeFileSync(path, bytes)
    expect(await importPath(running, path)).toMatchObject({ status: 'rejected', messages: 0, ...expected })
    expect(await figures()).toEqual(before)
    expect(await running.client.call('import.batches', {})).toHaveLength(1)
  })

  test('neither a handle nor a word of a message is in the file', async () => {
    await importPath(running, file('a.csv', 40, fromMs))
    const [recent] = await running.client.call('dossier.recent', {})
    await running.client.call('dossier.close', {})
    const path = join(running.dataFolder, 'dossiers', recent?.id ?? '', 'dossier.dialoogmeter')
    const bytes = readFileSync(path).toString('latin1')
    expect(bytes).toContain(accountName)
    expect(bytes).not.toMatch(/papier opgehaald|100000|100001|fijne dag/)
  })
})

describe('an import that does not come to its end', () => {
  test('cancelled half-way it leaves nothing', async () => {
    const path = file('large.csv', 40_000, fromMs - 40_000 * 2 * hourMs)
    const { client } = running
    const [looked] = await client.call('import.inspect', { grantId: running.grant(path) })
    const input = { selectionId: looked?.selectionId ?? '', options: noAnswers }
    const call = client.start('import.run', input, () => call.cancel())
    await expect(call.output).rejects.toBeInstanceOf(CallCancelled)
    expect((await client.call('figures.overview', allYears)).state).toBe('empty')
    await expect(importPath(running, file('a.csv', 10, fromMs))).resolves.toMatchObject({ messages: 18 })
  })

  test('pages are read while an import writes, and see none of it', async () => {
    await importPath(running, file('a.csv', 40, fromMs))
    const before = await figures()
    const path = file('large.csv', 30_000, fromMs + 1000 * hourMs, 1001)
    const { client } = running
    const [looked] = await client.call('import.inspect', { grantId: running.grant(path) })
    const seen: unknown[] = []
    const input = { selectionId: looked?.selectionId ?? '', options: noAnswers }
    const call = client.start('import.run', input, (progress) => seen.push(progress))
    const during = await figures()
    expect(during).toEqual(before)
    expect(await call.output).toMatchObject({ status: 'committed', messages: 54_000 })
    expect(seen.length).toBeGreaterThan(0)
    expect(await figures()).not.toEqual(before)
  })

  test('what a killed process left staged is gone at the next start', async () => {
    await importPath(running, file('a.csv', 20, fromMs))
    const before = await figures()
    const [recent] = await running.client.call('dossier.recent', {})
    const id = recent?.id ?? ''
    await running.client.call('dossier.close', {})
    const path = join(running.dataFolder, 'dossiers', id, 'dossier.dialoogmeter')
    const database = connect(path)
    database.exec(`
      insert into batches (state, content_hash, file_name, format, supports_json, started_at_ms)
        values ('staging', 'x', 'half.csv', 'twcs', '{}', 0);
      insert into messages (batch_id, account_id, thread_id, home_thread_id, external_key, direction, kind, is_public,
          is_automatic, is_thanks, needs_reply, topic, team, sent_at_ms)
        select last_insert_rowid(), account_id, thread_id, home_thread_id, x'00', direction, kind, 1, 0, 0,
          needs_reply, topic, team, sent_at_ms from messages limit 1;`)
    database.close()
    await running.client.call('dossier.open', { id })
    expect(await figures()).toEqual(before)
    await running.client.call('dossier.close', {})
    const after = connect(path)
    const left = after.prepare("select count(*) as n from batches where state = 'staging'").get()
    after.close()
    expect(left).toEqual({ n: 0 })
  })
})
