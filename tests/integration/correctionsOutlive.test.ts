import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import {
  answered,
  asked,
  caseIdsIn,
  casesIn,
  correct,
  dayMs,
  hourMs,
  messagesIn,
  monday,
  sound,
  soundness,
} from '../support/corrections.ts'
import type { Row } from '../support/corrections.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importPath } from '../support/figures.ts'
import { writeTwcs } from '../support/twcsFile.ts'
import type { TwcsRow } from '../support/twcsFile.ts'

let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const undo = (): Promise<unknown> => running.client.call('corrections.undo', {})
const redo = (): Promise<unknown> => running.client.call('corrections.redo', {})

async function imported(name: string, rows: readonly TwcsRow[]): Promise<number> {
  const result = await importPath(running, writeTwcs(join(running.dataFolder, name), rows))
  expect(result.status).toBe('committed')
  return result.batchId ?? 0
}

/** Two questions of one citizen, four days apart, and one of another in between; all answered after an hour. */
const rows = [
  asked(1, '100001', monday),
  answered(2, '100001', monday + hourMs, 1),
  asked(3, '100002', monday + 2 * hourMs),
  answered(4, '100002', monday + 3 * hourMs, 3),
  asked(5, '100001', monday + 4 * dayMs),
  answered(6, '100001', monday + 4 * dayMs + hourMs, 5),
]

function messageAt(atMs: number): Row & { readonly id: number } {
  const found = messagesIn(dossier).find((message) => message['atMs'] === atMs)
  if (found === undefined) throw new Error('no such message')
  return { ...found, id: Number(found['id']) }
}

function assertSound(): void {
  const { problems, rebuilt } = soundness(dossier)
  expect(problems).toEqual(sound)
  expect(rebuilt).toEqual(casesIn(dossier))
}

describe('corrections outlive files', () => {
  async function correctAll(): Promise<void> {
    const [first = 0, second = 0, third = 0] = caseIdsIn(dossier)
    await correct(running, { kind: 'topic', target: { caseIds: [third] }, topic: 'complaint' })
    await correct(running, { kind: 'link', messageId: messageAt(monday + 3 * hourMs).id, replyToId: null })
    await correct(running, { kind: 'merge', caseIds: [first, second] })
  }

  test('a file that is undone and imported again is corrected as before', async () => {
    const batchId = await imported('a.csv', rows)
    await correctAll()
    const before = casesIn(dossier)
    await running.client.call('import.undo', { batchId })
    expect(casesIn(dossier)).toEqual([])
    const away = await running.client.call('corrections.log', { offset: 0, limit: 10 })
    expect(away.rows.map(({ kind, messages }) => [kind, messages])).toEqual([
      ['merge', 0],
      ['link', 0],
      ['topic', 0],
    ])
    await imported('b.csv', rows)
    expect(casesIn(dossier)).toEqual(before)
    const back = await running.client.call('corrections.log', { offset: 0, limit: 2 })
    expect(back.total).toBe(3)
    expect(back.rows.map(({ kind }) => kind)).toEqual(['merge', 'link'])
    expect(back.rows.every(({ messages }) => messages > 0)).toBe(true)
    assertSound()
  })

  test('undone while their file was away they do not come back with it', async () => {
    await imported('a.csv', rows)
    const plain = { messages: messagesIn(dossier).map(withoutId), cases: casesIn(dossier) }
    await correctAll()
    const [batch] = await running.client.call('import.batches', {})
    await running.client.call('import.undo', { batchId: batch?.id ?? 0 })
    for (let made = 0; made < 3; made += 1) await undo()
    await imported('a.csv', rows)
    expect({ messages: messagesIn(dossier).map(withoutId), cases: casesIn(dossier) }).toEqual(plain)
    assertSound()
  })

  test('a second file that holds a corrected message keeps it corrected when the first is undone', async () => {
    const batchId = await imported('a.csv', rows)
    await correct(running, { kind: 'topic', target: { messageIds: [messageAt(monday).id] }, topic: 'crisis' })
    await imported('b.csv', rows.slice(0, 2))
    await running.client.call('import.undo', { batchId })
    expect(casesIn(dossier)).toMatchObject([{ topic: 'crisis' }])
    await undo()
    expect(casesIn(dossier)).toMatchObject([{ topic: 'publicSpace' }])
  })
})

describe('undoing and redoing', () => {
  test('go back and forth one by one; a new correction ends what could be made again', async () => {
    await imported('a.csv', rows)
    const target = { messageIds: [messageAt(monday).id] }
    const topic = (): unknown => casesIn(dossier)[0]?.['topic']
    await correct(running, { kind: 'topic', target, topic: 'complaint' })
    await correct(running, { kind: 'topic', target, topic: 'crisis' })
    await undo()
    expect(topic()).toBe('complaint')
    await undo()
    expect(topic()).toBe('publicSpace')
    expect(await undo()).toEqual({ correctionId: null })
    await redo()
    expect(topic()).toBe('complaint')
    await correct(running, { kind: 'topic', target, topic: 'policy' })
    expect(await redo()).toEqual({ correctionId: null })
    expect(topic()).toBe('policy')
    const { rows: log, canRedo } = await running.client.call('corrections.log', { offset: 0, limit: 10 })
    expect(canRedo).toBe(false)
    expect(log.map(({ value, isUndone }) => [value, isUndone])).toEqual([
      ['policy', false],
      ['crisis', true],
      ['complaint', false],
    ])
  })

  test('what is not there cannot be corrected', async () => {
    await imported('a.csv', rows)
    await expect(
      correct(running, { kind: 'topic', target: { messageIds: [99_999] }, topic: 'crisis' }),
    ).rejects.toMatchObject({ error: { code: 'notInDossier' } })
  })
})

function withoutId(message: Row): Row {
  return Object.fromEntries(Object.entries(message).filter(([name]) => name !== 'id'))
}
