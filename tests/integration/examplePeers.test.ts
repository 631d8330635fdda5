import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFileSchema } from '#shared/benchmark/package/exchangePackage.ts'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import { otherDefinitions } from '#shared/benchmark/package/otherDefinitions.ts'
import { exampleNames } from '#data/importing/exampleMark.ts'
import { inspectPackageFile } from '#data/exchange/inspectFile.ts'
import { peersMadeByMs } from '#data/example/peerPackages.ts'
import { loadReference } from '#data/reference/loadReference.ts'
import { makePeer } from '../../scripts/example/makePeer.ts'
import { peerProfiles } from '../../scripts/example/peerProfiles.ts'
import { resourcesFolder, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importedPackage, looked } from '../support/exchange.ts'
import { contentIn } from '../support/packageFiles.ts'

const path = join(resourcesFolder, 'example', 'peers.json')
const shipped = packageFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).packages

/** All but the version of the program that made it: a newer one makes the same. */
function withoutVersion(content: PackageContent): unknown {
  return { ...content, program: content.program.name }
}

function shippedOf(code: string): PackageContent {
  const found = shipped.find(({ content }) => content.municipality.code === code)
  if (found === undefined) throw new Error(code)
  return found.content
}

describe('the packages of the example’s invented peers, as shipped', () => {
  test('pass every check of a file of packages', async () => {
    const reference = loadReference(resourcesFolder)
    const file = await inspectPackageFile(path, { reference, nowMs: peersMadeByMs })
    expect(file.refusal).toBeNull()
    expect(shipped.map(({ content }) => content.municipality.code)).toEqual(
      peerProfiles.map(({ code }) => code),
    )
    expect(new Set(shipped.map(({ publicKey }) => publicKey)).size).toBe(12)
  })

  test('are of invented municipalities, about the year to September 2026, by the definitions in use', () => {
    for (const { content } of shipped) {
      expect(content.isExample).toBe(true)
      expect(content.period.to).toBe('2026-09-30')
      expect(otherDefinitions(content)).toEqual([])
    }
    const youngest = shipped.filter(({ content }) => content.period.from !== '2025-10-01')
    expect(youngest.map(({ content }) => content.municipality.code)).toEqual(['EX10'])
  })

  test.each(['EX02', 'EX08', 'EX10', 'EX15'])('%s is made again with the same content', async (code) => {
    const peer = peerProfiles.find((profile) => profile.code === code)
    if (peer === undefined) throw new Error(code)
    const again = contentIn(await makePeer(peer, '99.0.0'))
    expect(again.program.version).toBe('99.0.0')
    expect(withoutVersion(again)).toEqual(withoutVersion(shippedOf(code)))
  })
})

test('the names that mark a file as invented are those of the example’s municipalities', () => {
  const names = loadReference(resourcesFolder).example.map(({ name }) => name.toLowerCase())
  expect([...exampleNames]).toEqual(names)
})

describe('the example and its packages', () => {
  let running: TestServer
  beforeAll(() => {
    running = startServer({
      surroundings: {
        nowMs: () => Date.UTC(2025, 0, 6),
        randomBytes: (size) => Buffer.alloc(size, 7),
        randomId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
      },
    })
  })
  afterAll(() => running.stop())
  let ids = 0

  test('it is completed where the packages stood there already, each once, also on a clock that is behind', async () => {
    const { client } = running
    await client.call('dossier.create', { municipalityCode: 'GM0268', name: null })
    // By hand, on a computer whose clock is right.
    const other = startServer()
    await other.client.call('dossier.create', { municipalityCode: 'GM0268', name: null })
    expect(await looked(other, path)).toMatchObject({ becomesExample: true })
    expect(await importedPackage(other, path)).toMatchObject({ packages: 12, becameExample: true })
    await other.client.call('example.load', {})
    await client.call('example.load', {})
    for (const one of [other, running]) {
      const imports = await one.client.call('exchange.imports', {})
      expect(imports.flatMap(({ packages }) => packages)).toHaveLength(12)
      expect(imports.flatMap(({ packages }) => packages).some(({ isReplaced }) => isReplaced)).toBe(false)
      expect(await one.client.call('benchmark.files', {})).toMatchObject([
        { municipalities: 2, years: [2025], source: 'Regio Rijnhoven' },
      ])
    }
    const [imported] = await other.client.call('exchange.imports', {})
    await other.client.call('exchange.undo', { importId: imported?.id ?? 0 })
    expect(await other.client.call('exchange.imports', {})).toEqual([])
    await other.client.call('example.load', {})
    expect(await other.client.call('exchange.imports', {})).toMatchObject([{ packages: { length: 12 } }])
    await other.stop()
  }, 180_000)
})
