import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import {
  answered,
  asked,
  casesIn,
  correct,
  hourMs,
  messagesIn,
  monday,
  sound,
  soundness,
} from '../support/corrections.ts'
import type { Row } from '../support/corrections.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath, noAnswers } from '../support/figures.ts'
import { accountName, writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const undo = (): Promise<unknown> => running.client.call('corrections.undo', {})
const undoFile = (batchId: number): Promise<unknown> => running.client.call('import.undo', { batchId })

async function imported(name: string, rows: readonly TwcsRow[]): Promise<number> {
  const result = await importPath(running, writeTwcs(join(running.dataFolder, name), rows))
  expect(result.status).toBe('committed')
  return result.batchId ?? 0
}

/** Of another account: the same messages as another tool would export them under the account's other name. */
const otherName = 'AndereNaam'
function under(name: string, rows: readonly TwcsRow[]): TwcsRow[] {
  return rows.map((row) => ({ ...row, author: row.author === accountName ? name : row.author }))
}

const rows = [
  asked(1, '100001', monday),
  answered(2, '100001', monday + hourMs, 1),
  asked(3, '100002', monday + 2 * hourMs),
  answered(4, '100002', monday + 3 * hourMs, 3),
]

function state(): { readonly messages: Row[]; readonly cases: Row[] } {
  const messages = messagesIn(dossier).map((message) =>
    Object.fromEntries(Object.entries(message).filter(([name]) => name !== 'id')),
  )
  return { messages, cases: casesIn(dossier) }
}

function assertSound(): void {
  const { problems, rebuilt } = soundness(dossier)
  expect(problems).toEqual(sound)
  expect(rebuilt).toEqual(casesIn(dossier))
}

const accountsOfCases = (): unknown[] => casesIn(dossier).map(({ account }) => account)

describe('a file of another account', () => {
  test('moves to no account without a name', async () => {
    const batchId = await imported('a.csv', rows)
    const before = state()
    await expect(correct(running, { kind: 'moveAccount', batchId, accountName: '  ' })).rejects.toThrow(
      'invalidInput',
    )
    expect(state()).toEqual(before)
  })

  test('moves with its threads and cases, and back', async () => {
    const batchId = await imported('a.csv', rows)
    const before = state()
    const made = await correct(running, { kind: 'moveAccount', batchId, accountName: otherName })
    expect(made.messages).toBe(4)
    expect(accountsOfCases()).toEqual([otherName, otherName])
    const { accounts, current } = await running.client.call('figures.overview', everything)
    expect(accounts.map(({ name }) => name)).toEqual([otherName])
    expect(current).toMatchObject({ cases: 2, answered: 2, linkedReplies: { replies: 2 } })
    const { rows: log } = await running.client.call('corrections.log', { offset: 0, limit: 1 })
    expect(log).toMatchObject([{ kind: 'moveAccount', value: otherName, messages: 4, fileName: 'a.csv' }])
    assertSound()
    await undo()
    expect(state()).toEqual(before)
    assertSound()
  })

  test('is moved again when it is imported again, and goes home when that is undone', async () => {
    const batchId = await imported('a.csv', rows)
    const before = state()
    await correct(running, { kind: 'moveAccount', batchId, accountName: otherName })
    await undoFile(batchId)
    await imported('a.csv', rows)
    expect(accountsOfCases()).toEqual([otherName, otherName])
    await undo()
    expect(state()).toEqual(before)
    assertSound()
  })

  test('counts what another file brought there only once', async () => {
    const batchId = await imported('a.csv', rows)
    const second = await imported('b.csv', under(otherName, rows.slice(0, 2)))
    const before = state()
    await correct(running, { kind: 'moveAccount', batchId, accountName: otherName })
    expect(casesIn(dossier)).toMatchObject([
      { account: otherName, inbound: 1, replies: 1 },
      { account: otherName, inbound: 1, replies: 1 },
    ])
    const { current } = await running.client.call('figures.overview', everything)
    expect(current).toMatchObject({ cases: 2, linkedReplies: { inbound: 2, replies: 2 } })
    assertSound()
    // Without the other file the moved one shows what it holds.
    await undoFile(second)
    expect(accountsOfCases()).toEqual([otherName, otherName])
    assertSound()
    await imported('b.csv', under(otherName, rows.slice(0, 2)))
    await undo()
    expect(state()).toEqual(before)
    assertSound()
  })

  test('leaves behind what another file holds where it was', async () => {
    const batchId = await imported('a.csv', rows)
    await imported('b.csv', rows.slice(0, 2))
    const before = state()
    await correct(running, { kind: 'moveAccount', batchId, accountName: otherName })
    expect(accountsOfCases()).toEqual([otherName, accountName, otherName])
    assertSound()
    await undo()
    expect(state()).toEqual(before)
    assertSound()
  })

  test('goes home to what another file holds there, and leaves behind what a third brought', async () => {
    const batchId = await imported('a.csv', rows)
    const moving = { kind: 'moveAccount', batchId, accountName: otherName } as const
    await imported('b.csv', rows.slice(2))
    await correct(running, moving)
    await imported('c.csv', under(otherName, rows.slice(2)))
    expect(accountsOfCases().sort()).toEqual([otherName, otherName, accountName].sort())
    assertSound()
    await undo()
    expect(accountsOfCases().sort()).toEqual([otherName, accountName, accountName].sort())
    assertSound()
  })

  test('is the same in the end whatever was imported while it was away', async () => {
    const first = await imported('a.csv', rows)
    await imported('b.csv', rows.slice(0, 2))
    await imported('c.csv', under(otherName, rows.slice(2)))
    const plain = state()
    const [newest, middle] = await running.client.call('import.batches', {})
    await undoFile(newest?.id ?? 0)
    await undoFile(middle?.id ?? 0)
    await correct(running, { kind: 'moveAccount', batchId: first, accountName: otherName })
    await imported('b.csv', rows.slice(0, 2))
    await imported('c.csv', under(otherName, rows.slice(2)))
    assertSound()
    await undo()
    expect(state()).toEqual(plain)
    assertSound()
  })
})

async function importedChat(lines: readonly string[]): Promise<number> {
  const path = join(running.dataFolder, 'chat.txt')
  writeFileSync(path, `${lines.join('\n')}\n`)
  const [looked] = await running.client.call('import.inspect', { grantId: running.grant(path) })
  const result = await running.client.call('import.run', {
    selectionId: looked?.selectionId ?? '',
    options: { ...noAnswers, own: ['Gemeente'], dateOrder: 'dmy' },
  })
  expect(result.status).toBe('committed')
  return result.batchId ?? 0
}

const chat = [
  '[18-03-2022 14:00:00] Ine Voorbeeld: wanneer wordt het papier opgehaald?',
  '[18-03-2022 15:30:00] Gemeente: Op dinsdag',
  '[28-03-2022 09:00:00] Ine Voorbeeld: en het glas, wanneer komt dat?',
]
const moments = (): string[] =>
  messagesIn(dossier).map(({ atMs }) => new Date(Number(atMs)).toISOString().slice(0, 16))

describe('a file of another time zone', () => {
  test('has its clock read there, and here again', async () => {
    const batchId = await importedChat(chat)
    const before = state()
    expect(moments()).toEqual(['2022-03-18T13:00', '2022-03-18T14:30', '2022-03-28T07:00'])
    await correct(running, { kind: 'timeZone', batchId, timeZone: 'UTC' })
    expect(moments()).toEqual(['2022-03-18T14:00', '2022-03-18T15:30', '2022-03-28T09:00'])
    const [batch] = await running.client.call('import.batches', {})
    expect(batch).toMatchObject({ from: '2022-03-18', to: '2022-03-28' })
    assertSound()
    await correct(running, { kind: 'timeZone', batchId, timeZone: 'America/Aruba' })
    expect(moments()).toEqual(['2022-03-18T18:00', '2022-03-18T19:30', '2022-03-28T13:00'])
    assertSound()
    await undo()
    await undo()
    expect(state()).toEqual(before)
    assertSound()
  })

  test('is read there again when it is imported again', async () => {
    const batchId = await importedChat(chat)
    const before = state()
    await correct(running, { kind: 'timeZone', batchId, timeZone: 'UTC' })
    const there = state()
    await undoFile(batchId)
    await importedChat(chat)
    expect(state()).toEqual(there)
    await undo()
    expect(state()).toEqual(before)
  })

  test('is refused where every time tells its own, and for a zone that is none', async () => {
    const batchId = await imported('a.csv', rows)
    await expect(correct(running, { kind: 'timeZone', batchId, timeZone: 'UTC' })).rejects.toMatchObject({
      error: { code: 'timesHaveZone' },
    })
    const chatId = await importedChat(chat)
    await expect(
      correct(running, { kind: 'timeZone', batchId: chatId, timeZone: 'Europe/Nergens' }),
    ).rejects.toMatchObject({ error: { code: 'invalidInput' } })
  })
})
