import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import { DossierSession } from '#data/dossierSession.ts'
import { packagesInForce } from '#data/exchange/packagesInForce.ts'
import { loadReference } from '#data/reference/loadReference.ts'
import { resourcesFolder, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { dossierOf, exported, importedPackage, inspected, looked, previewOf } from '../support/exchange.ts'
import { importPath } from '../support/figures.ts'
import { contentIn, packageOf, testSeed, writePackages } from '../support/packageFiles.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

let content: PackageContent
let nijmegen: TestServer

beforeAll(async () => {
  const utrecht = await dossierOf('GM0344', 300)
  content = contentIn((await previewOf(utrecht)).fileText)
  await utrecht.stop()
})
beforeEach(async () => {
  nijmegen = await dossierOf('GM0268')
})
afterEach(() => nijmegen.stop())

let files = 0
function fileOf(...packages: Parameters<typeof writePackages>[2][number][]): string {
  files += 1
  return writePackages(nijmegen.dataFolder, `pakket-${String(files)}.json`, packages)
}

function madeOn(day: string): Pick<PackageContent, 'madeAt'> {
  return { madeAt: `${day}T12:00:00.000Z` }
}

async function shownPackages(): Promise<[string, boolean][]> {
  const imports = await nijmegen.client.call('exchange.imports', {})
  return imports.flatMap(({ packages }) =>
    packages.map(({ municipality, isReplaced }): [string, boolean] => [municipality.name, isReplaced]),
  )
}

/** The codes of the packages that count, read as the comparison reads them. */
async function counting(): Promise<string[]> {
  const dossier = await nijmegen.client.call('dossier.current', {})
  const { databasePath, keyPath } = dossier?.location ?? { databasePath: '', keyPath: '' }
  await nijmegen.client.call('dossier.close', {})
  const session = await DossierSession.open(databasePath, { keyPath, nowMs: 0 })
  const reference = loadReference(resourcesFolder)
  const found = packagesInForce(session, reference)
  expect(packagesInForce(session, reference)).toBe(found)
  session.forgetPeerFigures()
  expect(packagesInForce(session, reference)).not.toBe(found)
  await session.close()
  await nijmegen.client.call('dossier.open', { id: dossier?.id ?? '' })
  return found.map(({ code, isPredecessor, content: { municipality } }) =>
    isPredecessor ? `${municipality.code} in ${code}` : code,
  )
}

describe('a newer package', () => {
  const older = (): ReturnType<typeof packageOf> => packageOf(content, 'GM0363', 1, madeOn('2025-03-01'))
  const newer = (): ReturnType<typeof packageOf> =>
    packageOf(content, 'GM0363', 2, madeOn('2025-04-01'), testSeed(1))

  test('stands in the place of the older, and undoing it brings that back', async () => {
    await importedPackage(nijmegen, fileOf(older()))
    const path = fileOf(newer())
    expect((await looked(nijmegen, path)).packages).toMatchObject([{ effect: 'replacesOlder' }])
    const { importId } = await importedPackage(nijmegen, path)
    expect(await shownPackages()).toEqual([
      ['Amsterdam', false],
      ['Amsterdam', true],
    ])
    expect(await counting()).toEqual(['GM0363'])
    await nijmegen.client.call('exchange.undo', { importId })
    expect(await shownPackages()).toEqual([['Amsterdam', false]])
    await expect(nijmegen.client.call('exchange.undo', { importId })).rejects.toThrow('batchNotFound')
  })

  test('changes what a file does that was looked at before it', async () => {
    const { client } = nijmegen
    const waiting = await looked(nijmegen, fileOf(older()))
    expect(waiting.packages).toMatchObject([{ effect: 'new' }])
    const path = fileOf(newer())
    const same = await looked(nijmegen, path)
    const { importId } = await importedPackage(nijmegen, path)
    const again = (of: typeof waiting) => client.call('exchange.lookAgain', { selectionId: of.selectionId })
    expect(await again(waiting)).toMatchObject({ packages: [{ effect: 'olderThanKnown' }] })
    expect(await again(same)).toMatchObject({ refusal: 'alreadyImported' })
    await client.call('exchange.undo', { importId })
    expect(await again(same)).toEqual(same)
    await expect(client.call('exchange.lookAgain', { selectionId: 'x' })).rejects.toThrow('previewUnknown')
  })

  test('is not replaced by an older one that comes in later', async () => {
    await importedPackage(nijmegen, fileOf(newer()))
    const path = fileOf(older())
    expect((await looked(nijmegen, path)).packages).toMatchObject([{ effect: 'olderThanKnown' }])
    await importedPackage(nijmegen, path)
    expect(await shownPackages()).toEqual([
      ['Amsterdam', true],
      ['Amsterdam', false],
    ])
  })
})

describe('a package that is there', () => {
  test('is refused once more, as the same file and in another one', async () => {
    const one = packageOf(content, 'GM0363', 1)
    const path = fileOf(one)
    await importedPackage(nijmegen, path)
    expect(await inspected(nijmegen, path)).toMatchObject({ refusal: 'alreadyImported', detail: null })
    const region = fileOf(packageOf(content, 'GM0599', 2), one)
    expect(await inspected(nijmegen, region)).toMatchObject({
      refusal: 'alreadyImported',
      detail: 'Amsterdam',
    })
    expect(await shownPackages()).toEqual([['Amsterdam', false]])
  })

  test('that was looked at twice is taken in once', async () => {
    const path = fileOf(packageOf(content, 'GM0363', 1))
    const [first, second] = [await looked(nijmegen, path), await looked(nijmegen, path)]
    const { client } = nijmegen
    await client.call('exchange.import', { selectionId: first.selectionId, acceptChangedKeys: false })
    const again = client.call('exchange.import', {
      selectionId: second.selectionId,
      acceptChangedKeys: false,
    })
    await expect(again).rejects.toThrow('previewUnknown')
    expect(await shownPackages()).toHaveLength(1)
  })

  test('is imported as it was looked at, whatever the file holds by then', async () => {
    const path = fileOf(packageOf(content, 'GM0363', 1))
    const { selectionId } = await looked(nijmegen, path)
    writeFileSync(path, 'iets anders')
    await nijmegen.client.call('exchange.import', { selectionId, acceptChangedKeys: false })
    expect(await shownPackages()).toEqual([['Amsterdam', false]])
  })

  test('needs to be looked at first', async () => {
    const blind = nijmegen.client.call('exchange.import', { selectionId: 'x', acceptChangedKeys: true })
    await expect(blind).rejects.toThrow('previewUnknown')
  })
})

describe('a region’s file', () => {
  test('is taken in whole and undone whole', async () => {
    const codes = ['GM0363', 'GM0599', 'GM0518', 'GM0772', '11002']
    const path = fileOf(...codes.map((code, index) => packageOf(content, code, index + 1)))
    const { importId, packages } = await importedPackage(nijmegen, path)
    expect(packages).toBe(5)
    expect((await counting()).sort()).toEqual([...codes].sort())
    await nijmegen.client.call('exchange.undo', { importId })
    expect(await counting()).toEqual([])
  })
})

describe('another key than before', () => {
  test('is told, and asks for a yes', async () => {
    await importedPackage(nijmegen, fileOf(packageOf(content, 'GM0363', 1, madeOn('2025-03-01'))))
    const path = fileOf(packageOf(content, 'GM0363', 2, madeOn('2025-04-01')))
    const { packages, selectionId } = await looked(nijmegen, path)
    expect(packages).toMatchObject([{ keyChanged: true, effect: 'replacesOlder' }])
    const { client } = nijmegen
    const unasked = client.call('exchange.import', { selectionId, acceptChangedKeys: false })
    await expect(unasked).rejects.toThrow('invalidInput')
    expect(await shownPackages()).toHaveLength(1)
    await client.call('exchange.import', { selectionId, acceptChangedKeys: true })
    const [latest] = await client.call('exchange.imports', {})
    expect(latest?.packages).toMatchObject([{ keyChanged: true, isReplaced: false }])
    // Both keys are the municipality's now.
    const third = fileOf(packageOf(content, 'GM0363', 3, madeOn('2025-05-01'), testSeed(2)))
    expect((await looked(nijmegen, third)).packages).toMatchObject([{ keyChanged: false }])
  })
})

describe('other versions of definitions', () => {
  test('are named, and no reason to refuse', async () => {
    const definitions = { ...content.definitions, medianMs: 2 }
    const path = fileOf(packageOf(content, 'GM0363', 1, { definitions }))
    expect((await looked(nijmegen, path)).packages).toMatchObject([{ otherDefinitions: ['medianMs'] }])
    await importedPackage(nijmegen, path)
    expect(await counting()).toEqual(['GM0363'])
  })
})

describe('whose package it is', () => {
  test('the own municipality’s is kept, and is never its own peer', async () => {
    const rows = invent(300, Date.UTC(2025, 0, 6, 8))
    await importPath(nijmegen, writeTwcs(join(nijmegen.dataFolder, 'a.csv'), rows))
    const path = await exported(nijmegen, 'eigen.json')
    const { packages } = await looked(nijmegen, path)
    expect(packages).toMatchObject([{ effect: 'ownMunicipality', keyChanged: false }])
    await importedPackage(nijmegen, path)
    expect(await counting()).toEqual([])
    const copied = fileOf(packageOf(content, 'GM0268', 7))
    expect((await looked(nijmegen, copied)).packages).toMatchObject([
      { effect: 'ownMunicipality', keyChanged: true },
    ])
  })

  test('an old code finds the municipality of today, and two old ones do not replace each other', async () => {
    const [boxmeer, cuijk] = [packageOf(content, 'GM0756', 1), packageOf(content, 'GM1684', 2)]
    const path = fileOf(boxmeer, cuijk)
    const { packages } = await looked(nijmegen, path)
    expect(packages.map(({ municipality, effect }) => [municipality.name, effect])).toEqual([
      ['Boxmeer', 'new'],
      ['Cuijk', 'new'],
    ])
    await importedPackage(nijmegen, path)
    expect(await counting()).toEqual(['GM0756 in GM1982', 'GM1684 in GM1982'])
  })

  test('is told by the reference, not by the file', async () => {
    const municipality = { code: 'GM0363', name: 'Rotterdam' }
    const path = fileOf(packageOf(content, 'GM0363', 1, { municipality }))
    expect((await looked(nijmegen, path)).packages[0]?.municipality).toEqual({
      code: 'GM0363',
      name: 'Amsterdam',
    })
  })
})

describe('packages of the example', () => {
  const invented = (code: string, number: number): ReturnType<typeof packageOf> =>
    packageOf(content, code, number, { isExample: true })

  test('make an empty dossier an example, told beforehand', async () => {
    const path = fileOf(invented('EX02', 1), invented('EX03', 2))
    expect(await looked(nijmegen, path)).toMatchObject({ becomesExample: true })
    expect((await nijmegen.client.call('dossier.current', {}))?.isExample).toBe(false)
    expect(await importedPackage(nijmegen, path)).toMatchObject({ becameExample: true, packages: 2 })
    expect(await nijmegen.client.call('dossier.current', {})).toMatchObject({
      isExample: true,
      municipality: { code: 'EX01' },
    })
    expect(await nijmegen.client.call('dossier.recent', {})).toMatchObject([{ isExample: true }])
    expect((await counting()).sort()).toEqual(['EX02', 'EX03'])
    const real = fileOf(packageOf(content, 'GM0363', 3))
    expect(await inspected(nijmegen, real)).toMatchObject({ refusal: 'realInExample', detail: 'GM0363' })
    expect(await looked(nijmegen, fileOf(invented('EX04', 4)))).toMatchObject({ becomesExample: false })
  })

  test('leave the example to be completed when it is asked for', async () => {
    await importedPackage(nijmegen, fileOf(invented('EX02', 1)))
    const { client } = nijmegen
    const id = (await client.call('dossier.current', {}))?.id
    expect(await client.call('import.batches', {})).toEqual([])
    expect(await client.call('example.load', {})).toMatchObject({ id, isExample: true })
    expect(await client.call('import.batches', {})).not.toEqual([])
    expect(await shownPackages()).toContainEqual(['Kraaiendrecht', false])
  })

  test('do not come into a dossier that holds anything, nor together with real ones', async () => {
    const mixed = fileOf(invented('EX02', 1), packageOf(content, 'GM0363', 2))
    expect(await inspected(nijmegen, mixed)).toMatchObject({ refusal: 'exampleOnly', detail: 'EX02' })
    await importedPackage(nijmegen, fileOf(packageOf(content, 'GM0363', 2)))
    const path = fileOf(invented('EX02', 1))
    expect(await inspected(nijmegen, path)).toMatchObject({ refusal: 'exampleOnly', detail: 'EX02' })
  })

  test('come out of one example and into another', async () => {
    const [first, second] = [startServer(), startServer()]
    await first.client.call('example.load', {})
    const path = await exported(first, 'rijnhoven.json')
    await second.client.call('example.load', {})
    expect((await looked(second, path)).packages).toMatchObject([
      { isExample: true, municipality: { code: 'EX01' }, effect: 'ownMunicipality' },
    ])
    expect(await inspected(nijmegen, path)).toMatchObject({ packages: [{ effect: 'new' }] })
    await first.stop()
    await second.stop()
  })
})
