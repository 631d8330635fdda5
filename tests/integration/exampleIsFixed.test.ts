import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { generateExample } from '#data/example/generate.ts'
import { startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { everything } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let running: TestServer

beforeEach(() => {
  running = startServer()
})
afterEach(() => running.stop())

function benchmarkFile(name: string, rows: readonly string[]): string {
  const path = join(running.dataFolder, name)
  writeFileSync(path, ['code;metric;year;value;n', ...rows, ''].join('\r\n'))
  return running.grant(path)
}

function ownFile(): string {
  return writeTwcs(join(running.dataFolder, 'a.csv'), invent(10, Date.UTC(2025, 0, 6, 8)))
}

describe('the example', () => {
  test('can be looked at, not changed', async () => {
    const { client, grant } = running
    await client.call('example.load', {})
    const figures = await client.call('figures.overview', everything)
    const [batch] = await client.call('import.batches', {})
    const [file] = await client.call('benchmark.files', {})
    const undo = client.call('import.undo', { batchId: batch?.id ?? 0 })
    await expect(undo).rejects.toThrow('exampleIsFixed')
    const grantId = benchmarkFile('echt.csv', ['GM0014;within2h;2024;44,2;310'])
    await expect(client.call('benchmark.import', { grantId })).rejects.toThrow('exampleIsFixed')
    await expect(client.call('benchmark.remove', { id: file?.id ?? 0 })).rejects.toThrow('exampleIsFixed')
    const looked = await client.call('import.inspect', { grantId: grant(ownFile()) })
    expect(looked).toMatchObject([{ format: null, reason: 'realIntoExampleDossier' }])
    expect(await client.call('figures.overview', everything)).toEqual(figures)
  })

  test('is told from real data at first sight', async () => {
    const { client, grant, dataFolder } = running
    await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const { files } = await generateExample(join(dataFolder, 'voorbeeld'))
    for (const file of files) {
      const [looked] = await client.call('import.inspect', { grantId: grant(file.path) })
      expect(looked).toMatchObject({ format: null, reason: 'exampleIntoRealDossier', preview: [] })
      const again = await client.call('import.reinspect', {
        selectionId: looked?.selectionId ?? '',
        options: { ...file.options, own: [...file.options.own] },
      })
      expect(again).toMatchObject({ reason: 'exampleIntoRealDossier' })
    }
  })
})

describe('a benchmark file without one usable row', () => {
  test('is refused and leaves nothing', async () => {
    const { client } = running
    await client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    const grantId = benchmarkFile('onbekend.csv', [
      'GM9999;within2h;2024;44,2;310',
      'GM0014;within2h;ooit;1;1',
    ])
    await expect(client.call('benchmark.import', { grantId })).rejects.toMatchObject({
      error: { code: 'benchmarkFileWithoutRows', params: { file: 'onbekend.csv', issues: 2 } },
    })
    expect(await client.call('benchmark.files', {})).toEqual([])
    expect((await client.call('figures.overview', everything)).state).toBe('empty')
    const header = benchmarkFile('kop.csv', [])
    await expect(client.call('benchmark.import', { grantId: header })).rejects.toThrow(
      'benchmarkFileWithoutRows',
    )
  })
})
