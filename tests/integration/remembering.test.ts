import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { machineSurroundings } from '#data/clock.ts'
import { DataApp } from '#data/dataApp.ts'
import type { DossierSession } from '#data/dossierSession.ts'
import { handlers } from '#data/handlers.ts'
import { KeptWithFigures } from '#data/keptWithFigures.ts'
import { remembering } from '#data/remembering.ts'
import {
  rememberedComparison,
  rememberedConversation,
  rememberedOverview,
  rememberedResponse,
} from '#data/useCases/rememberedFigures.ts'
import type { ProcedureName } from '#shared/contract/registry.ts'
import { resourcesFolder, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { allYears, everything, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2025, 0, 6, 8)
let running: TestServer

beforeEach(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

test('the same question is worked out once, until the figures change', () => {
  const session = { figuresVersion: 0 }
  const app = { openSession: () => session } as unknown as DataApp
  const call = { signal: new AbortController().signal, report: () => undefined }
  let times = 0
  const ask = remembering<'dossier.close'>(() => {
    times += 1
    return {}
  })
  const first = ask(app, {}, call)
  expect(ask(app, {}, call)).toBe(first)
  expect(times).toBe(1)
  session.figuresVersion += 1
  ask(app, {}, call)
  expect(times).toBe(2)
})

test('of the answers about the same figures the newest are kept', () => {
  const session = { figuresVersion: 0 } as unknown as DossierSession
  const kept = new KeptWithFigures<string>(2)
  const asked: string[] = []
  const ask = (key: string): string =>
    kept.get(session, key, () => {
      asked.push(key)
      return `answer to ${key}`
    })
  for (const key of ['a', 'b', 'b', 'c', 'b', 'a']) expect(ask(key)).toBe(`answer to ${key}`)
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})

test('an import, an undo and peers show at once', async () => {
  const { client, dataFolder, grant } = running
  const cases = async (): Promise<unknown> => (await client.call('figures.overview', allYears)).current.cases
  const file = (name: string, ...args: Parameters<typeof invent>): string =>
    writeTwcs(join(dataFolder, name), invent(...args))
  await importPath(running, file('a.csv', 20, fromMs))
  expect(await cases()).toBe(20)
  const { batchId } = await importPath(running, file('b.csv', 30, Date.UTC(2026, 0, 5, 8), 5_001))
  expect(await cases()).toBe(50)
  await client.call('import.undo', { batchId: batchId ?? 0 })
  expect(await cases()).toBe(20)

  const peers = async (): Promise<number> => {
    const overview = await client.call('figures.overview', everything)
    return overview.peers.within2h.n
  }
  expect(await peers()).toBe(0)
  const { members } = await client.call('compare.group', {})
  const path = join(dataFolder, 'regio.csv')
  const rows = members.map(({ code }) => `${code};within2h;2024;40;200`)
  writeFileSync(path, ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  const imported = await client.call('benchmark.import', { grantId: grant(path) })
  expect(await peers()).toBe(15)
  await client.call('benchmark.remove', { id: imported.file.id })
  expect(await peers()).toBe(0)
})

test('another dossier has figures of its own', async () => {
  const { client, dataFolder } = running
  await importPath(running, writeTwcs(join(dataFolder, 'a.csv'), invent(20, fromMs)))
  expect((await client.call('figures.overview', everything)).state).toBe('figures')
  await client.call('dossier.create', { municipalityCode: 'GM0014', name: null })
  expect((await client.call('figures.overview', everything)).state).toBe('empty')
})

test('what was worked out for a page is what a report and a saved comparison take', async () => {
  const app = new DataApp({
    dataFolder: running.dataFolder,
    resourcesFolder,
    importWorker: null,
    surroundings: machineSurroundings,
    pageWindow: null,
    appVersion: '0.0.0-test',
  })
  const call = { signal: new AbortController().signal, report: () => undefined }
  const asked = (procedure: ProcedureName, input: unknown): unknown =>
    handlers.get(procedure)?.(app, input, call)
  await asked('dossier.create', { municipalityCode: 'GM0344', name: null })
  expect(rememberedOverview(app, everything, call)).toBe(asked('figures.overview', everything))
  expect(rememberedResponse(app, everything, call)).toBe(asked('response.figures', everything))
  expect(rememberedConversation(app, everything, call)).toBe(asked('conversation.figures', everything))
  expect(rememberedComparison(app, everything, call)).toBe(asked('compare.figures', everything))
  await app.close()
})
