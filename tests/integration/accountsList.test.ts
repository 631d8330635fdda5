import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { procedures } from '#shared/contract/registry.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer
beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

const firstMs = Date.UTC(2025, 0, 6, 8)

async function withQuestions(): Promise<void> {
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), invent(40, firstMs)))
}

test('an account tells its messages, its last reply and what is open, as the figures do', async () => {
  await withQuestions()
  const [account] = await running.client.call('accounts.list', {})
  const { current } = await running.client.call('figures.overview', {
    from: '2000-01-01',
    to: '2040-12-31',
    channels: null,
    accountIds: null,
    topics: null,
    teams: null,
    clock: 'calendar',
  })
  expect(account).toMatchObject({
    owner: null,
    cases: current.cases,
    open: current.open,
    responseRate7d: current.responseRate7d,
  })
  expect(account?.messages).toBeGreaterThan(40)
  expect(account?.lastReplyAtMs).toBeGreaterThan(firstMs)
  expect(account?.lastPostAtMs).toBeNull()
  const answer = await running.client.call('accounts.list', {})
  expect(procedures['accounts.list'].output.parse(answer)).toEqual(answer)
})

test('whoever looks after an account is kept, and a name of blanks takes it away', async () => {
  await withQuestions()
  const [account] = await running.client.call('accounts.list', {})
  const accountId = account?.id ?? 0
  await running.client.call('accounts.setOwner', { accountId, owner: ' Publiekszaken ' })
  expect((await running.client.call('accounts.list', {}))[0]?.owner).toBe('Publiekszaken')
  await running.client.call('accounts.setOwner', { accountId, owner: '  ' })
  expect((await running.client.call('accounts.list', {}))[0]?.owner).toBeNull()
})

test('an account that is not there is told', async () => {
  const gone = running.client.call('accounts.setOwner', { accountId: 99, owner: 'Communicatie' })
  await expect(gone).rejects.toThrow('notInDossier')
})

test('without data there are no accounts', async () => {
  expect(await running.client.call('accounts.list', {})).toEqual([])
})
