import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contractVersion } from '#shared/contract/version.ts'
import { procedures } from '#shared/contract/registry.ts'
import type { InputOf, ProcedureName } from '#shared/contract/registry.ts'
import { handlers } from '#data/handlers.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything, importPath, noAnswers } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

/** Every output must pass its own schema to the letter: nothing missing, nothing that the contract does not name. */
function strictly(name: ProcedureName, output: unknown): void {
  expect(procedures[name].output.parse(output)).toEqual(output)
}

let running: TestServer

beforeAll(async () => {
  running = startServer()
  await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
  await importPath(running, writeTwcs(join(running.dataFolder, 'a.csv'), invent(40, Date.UTC(2025, 0, 6, 8))))
})
afterAll(() => running.stop())

async function rawOutput<Name extends ProcedureName>(name: Name, input: InputOf<Name>): Promise<unknown> {
  const before = running.client.received.length
  await running.client.call(name, input)
  const result = running.client.received.slice(before).find((message) => message.type === 'result')
  return result?.type === 'result' ? result.output : undefined
}

function grant(name: string, text: string): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, text)
  return running.grant(path)
}

describe('every procedure', () => {
  test('has a handler, and there is no handler for anything else', () => {
    expect([...handlers.keys()].sort()).toEqual(Object.keys(procedures).sort())
  })

  test('answers what its schema says: dossiers', async () => {
    const recent = await rawOutput('dossier.recent', {})
    strictly('dossier.recent', recent)
    strictly('dossier.current', await rawOutput('dossier.current', {}))
    strictly('dossier.rename', await rawOutput('dossier.rename', { name: 'Ander' }))
    strictly('municipalities.search', await rawOutput('municipalities.search', { text: 'gent', limit: 3 }))
  })

  test('answers what its schema says: imports', async () => {
    const path = writeTwcs(join(running.dataFolder, 'b.csv'), invent(12, Date.UTC(2025, 5, 2, 8), 5001))
    const looked = await rawOutput('import.inspect', { grantId: running.grant(path) })
    strictly('import.inspect', looked)
    const [inspection] = procedures['import.inspect'].output.parse(looked)
    const selectionId = inspection?.selectionId ?? ''
    strictly('import.reinspect', await rawOutput('import.reinspect', { selectionId, options: noAnswers }))
    const result = await rawOutput('import.run', { selectionId, options: noAnswers })
    strictly('import.run', result)
    strictly('import.batches', await rawOutput('import.batches', {}))
    const { batchId } = procedures['import.run'].output.parse(result)
    const page = { batchId: batchId ?? 0, offset: 0, limit: 10 }
    strictly('import.issues', await rawOutput('import.issues', page))
    strictly('import.undo', await rawOutput('import.undo', { batchId: batchId ?? 0 }))
  })

  test('answers what its schema says: people and the register', async () => {
    const asked = await rawOutput('persons.find', { text: '100005', channel: 'x' })
    strictly('persons.find', asked)
    const { findId } = procedures['persons.find'].output.parse(asked)
    const of = { findId: findId ?? '', channels: ['x' as const] }
    const saved = { format: 'json' as const, language: 'nl' as const, grantId: grant('inzage.json', '') }
    strictly('persons.save', await rawOutput('persons.save', { ...of, ...saved }))
    strictly('persons.deletions', await rawOutput('persons.deletions', {}))
    strictly('register.current', await rawOutput('register.current', {}))
    const register = { format: 'text' as const, language: 'en' as const, grantId: grant('register.txt', '') }
    strictly('register.save', await rawOutput('register.save', register))
    strictly('persons.erase', await rawOutput('persons.erase', of))
  })

  test('answers what its schema says: benchmark, growth and figures', async () => {
    const csv = 'code;metric;year;value;n\r\nGM0014;within2h;2024;44,2;310\r\nGM9999;within2h;2024;1;1\r\n'
    const imported = await rawOutput('benchmark.import', { grantId: grant('cijfers.csv', csv) })
    strictly('benchmark.import', imported)
    strictly('benchmark.files', await rawOutput('benchmark.files', {}))
    strictly('benchmark.published', await rawOutput('benchmark.published', {}))
    strictly('compare.group', await rawOutput('compare.group', {}))
    strictly('compare.tryGroup', await rawOutput('compare.tryGroup', { choice: { kind: 'province' } }))
    const own = { kind: 'own' as const, codes: ['GM0014', 'GM0363'] }
    strictly('compare.chooseGroup', await rawOutput('compare.chooseGroup', { choice: own }))
    strictly('compare.figures', await rawOutput('compare.figures', everything))
    strictly('growth.assessment', await rawOutput('growth.assessment', { filter: everything }))
    strictly('figures.overview', await rawOutput('figures.overview', everything))
    strictly('figures.counted', await rawOutput('figures.counted', everything))
    const { file } = procedures['benchmark.import'].output.parse(imported)
    strictly('benchmark.remove', await rawOutput('benchmark.remove', { id: file.id }))
  })
})

describe('every procedure of exchange packages', () => {
  test('answers what its schema says, whatever the outcome', async () => {
    const nothing = await rawOutput('exchange.preview', { from: '2020-01-01', to: '2020-12-31' })
    strictly('exchange.preview', nothing)
    const path = writeTwcs(join(running.dataFolder, 'c.csv'), invent(60, Date.UTC(2024, 2, 4, 8), 90_001))
    await importPath(running, path)
    const made = await rawOutput('exchange.preview', { from: '2024-03-01', to: '2024-03-31' })
    strictly('exchange.preview', made)
    const preview = procedures['exchange.preview'].output.parse(made)
    const file = join(running.dataFolder, 'pakket.json')
    const save = { previewId: preview.previewId ?? '', grantId: running.grant(file) }
    strictly('exchange.save', await rawOutput('exchange.save', save))
    strictly('exchange.exports', await rawOutput('exchange.exports', {}))
    const refused = await rawOutput('exchange.inspect', { grantId: grant('geen-pakket.json', '{}') })
    strictly('exchange.inspect', refused)
    const looked = await rawOutput('exchange.inspect', { grantId: running.grant(file) })
    strictly('exchange.inspect', looked)
    const inspection = procedures['exchange.inspect'].output.parse(looked)
    const selectionId = inspection.refusal === null ? inspection.selectionId : ''
    strictly('exchange.lookAgain', await rawOutput('exchange.lookAgain', { selectionId }))
    const imported = await rawOutput('exchange.import', { selectionId, acceptChangedKeys: false })
    strictly('exchange.import', imported)
    strictly('exchange.imports', await rawOutput('exchange.imports', {}))
    const { importId } = procedures['exchange.import'].output.parse(imported)
    strictly('exchange.undo', await rawOutput('exchange.undo', { importId }))
  })
})

describe('the envelope', () => {
  test('begins with the version on both sides', async () => {
    const client = running.connect()
    client.hello()
    await client.call('dossier.recent', {})
    expect(client.received[0]).toEqual({ type: 'welcome', contractVersion, appVersion: '0.0.0-test' })
  })

  test('an input that does not fit is refused before the handler', async () => {
    const bad = running.client.call('import.undo', { batchId: 'x' as unknown as number })
    await expect(bad).rejects.toThrow('invalidInput')
  })

  test('an unknown procedure and a name from the prototype are refused', async () => {
    for (const name of ['no.such', 'toString', '__proto__']) {
      const unknown = running.client.call(name as ProcedureName, {} as never)
      await expect(unknown).rejects.toThrow('unknownProcedure')
    }
  })

  test('a message that is no envelope is passed over', async () => {
    running.client.post('hallo')
    running.client.post({ type: 'request' })
    await expect(running.client.call('dossier.recent', {})).resolves.toBeDefined()
  })

  test('a grant serves once', async () => {
    const grantId = grant('leeg.csv', '')
    const looked = await running.client.call('import.inspect', { grantId })
    expect(looked).toMatchObject([{ format: null, reason: 'emptyFile' }])
    await expect(running.client.call('import.inspect', { grantId })).rejects.toThrow('grantUnknown')
  })

  test('a change is told to every window', async () => {
    const other = running.connect()
    await running.client.call('dossier.rename', { name: 'Utrecht' })
    await other.call('dossier.current', {})
    expect(other.changed).toEqual(['dossier', 'dossiers'])
  })

  test('without an open dossier a question about it says so', async () => {
    const empty = startServer()
    await expect(empty.client.call('import.batches', {})).rejects.toThrow('noDossierOpen')
    expect(await empty.client.call('dossier.current', {})).toBeNull()
    await empty.stop()
  })

  test('a failure carries a code and an id, never a cause', async () => {
    const failing = running.client.call('import.undo', { batchId: 999 })
    await expect(failing).rejects.toMatchObject({
      error: { code: 'batchNotFound', params: {}, retryable: false, incidentId: expect.any(String) },
    })
  })
})

describe('every procedure of opening hours, mergers and reference data', () => {
  test('answers what its schema says', async () => {
    const current = await rawOutput('hours.current', {})
    strictly('hours.current', current)
    const { hours } = procedures['hours.current'].output.parse(current)
    strictly('hours.set', await rawOutput('hours.set', { hours }))
    strictly('hours.reset', await rawOutput('hours.reset', {}))
    strictly('reference.editions', await rawOutput('reference.editions', {}))
    strictly('reference.facts', await rawOutput('reference.facts', { code: 'GM0344' }))
    const refused = await rawOutput('reference.renew', { grantId: grant('geen-editie.json', '{}') })
    strictly('reference.renew', refused)
    strictly('reference.restore', await rawOutput('reference.restore', {}))
    await running.client.call('dossier.create', { municipalityCode: 'GM1980', name: null })
    await importPath(
      running,
      writeTwcs(join(running.dataFolder, 'd.csv'), invent(12, Date.UTC(2021, 2, 1, 8))),
    )
    const origins = await rawOutput('origins.current', {})
    strictly('origins.current', origins)
    const accountId = procedures['origins.current'].output.parse(origins).accounts[0]?.id ?? 0
    const predecessor = 'GM0398'
    strictly('origins.setAccount', await rawOutput('origins.setAccount', { accountId, predecessor }))
    strictly('origins.setHours', await rawOutput('origins.setHours', { predecessor, hours }))
    strictly('figures.overview', await rawOutput('figures.overview', { ...everything, predecessor }))
  })
})
