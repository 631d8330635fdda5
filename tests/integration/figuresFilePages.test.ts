import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { figuresFilePath } from '#data/db/figuresFilePath.ts'
import { DossierSession } from '#data/dossierSession.ts'
import * as accounts from '#data/queries/accountsSent.ts'
import * as conversation from '#data/queries/conversationColumns.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const nowMs = Date.UTC(2025, 0, 6, 8)

let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer({ figuresFileFrom: 1 })
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), invent(60, nowMs, 1)))
  await running.client.call('dossier.close', {})
})
afterEach(async () => {
  vi.restoreAllMocks()
  await running.stop()
})

function opened(): Promise<DossierSession> {
  const path = dossier.location.databasePath
  return DossierSession.open(path, {
    keyPath: `${path}.key`,
    nowMs,
    figuresFileFrom: 1,
    appVersion: '0.0.0-test',
  })
}

test('what a page needs besides is kept with the figures from its first opening, and is the same at the next', async () => {
  const first = await opened()
  const stampOf = async (): Promise<string | null> => {
    await first.keptFigures
    return first.figuresStamp
  }
  expect(first.figuresInput.cases.length).toBeGreaterThan(0)
  const stamp = await stampOf()
  const [spoken, sent] = [first.conversationColumns, first.sentColumns]
  expect(spoken.replies.sentAtMs.length).toBeGreaterThan(0)
  expect(sent.sent.length).toBeGreaterThan(0)
  // More of the same figures: whatever was kept under their stamp still holds.
  expect(await stampOf()).toBe(stamp)
  expect(stamp).not.toBeNull()
  await first.close()
  expect(existsSync(figuresFilePath(dossier.location.databasePath))).toBe(true)

  const next = await opened()
  const statements = vi.spyOn(next.database, 'prepare')
  expect(next.conversationColumns).toStrictEqual(spoken)
  expect(next.sentColumns).toStrictEqual(sent)
  expect(statements.mock.calls.filter(([sql]) => sql.includes('from messages m not indexed'))).toEqual([])
  statements.mockRestore()
  expect(next.conversationColumns).toStrictEqual(conversation.readConversationColumns(next.database))
  expect(next.sentColumns).toStrictEqual(accounts.readSentColumns(next.database))
  expect(conversation.conversationColumns(conversation.conversationOfColumns(next.database, spoken))).toEqual(
    spoken,
  )
  await next.close()
})

test('what is kept first is kept too where a page asks for more before it is written', async () => {
  const session = await opened()
  expect(session.figuresInput.cases.length).toBeGreaterThan(0)
  const keptFirst = session.keptFigures
  expect(session.sentColumns.sent.length).toBeGreaterThan(0)
  await keptFirst
  const stamp = session.figuresStamp
  expect(stamp).not.toBeNull()
  await session.keptFigures
  expect(session.figuresStamp).toBe(stamp)
  await session.close()
})
