import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packageFileSchema } from '#shared/benchmark/package/exchangePackage.ts'
import type { PackageContent, SignedPackage } from '#shared/benchmark/package/exchangePackage.ts'
import { combinePackageFiles } from '#data/exchange/combineFiles.ts'
import { loadReference } from '#data/reference/loadReference.ts'
import { resourcesFolder } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { dossierOf, exported, importedPackage } from '../support/exchange.ts'
import { contentIn, packageOf, testSeed, writePackages } from '../support/packageFiles.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
const reference = loadReference(resourcesFolder)

let utrecht: TestServer
let own: string
let content: PackageContent
let files = 0

beforeAll(async () => {
  utrecht = await dossierOf('GM0344', 300)
  own = await exported(utrecht, 'utrecht.json')
  content = contentIn(readFileSync(own, 'utf8'))
})
afterAll(() => utrecht.stop())

function fileOf(...packages: readonly SignedPackage[]): string {
  return writePackages(utrecht.dataFolder, `bestand-${String((files += 1))}.json`, packages)
}

function combined(...paths: readonly string[]): ReturnType<typeof combinePackageFiles> {
  return combinePackageFiles(paths, { reference, nowMs: Date.now() })
}

function packagesIn(path: string): readonly SignedPackage[] {
  return packageFileSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).packages
}

describe('files of packages put together', () => {
  test('hold each package as it was signed, one that stands in two files once', async () => {
    const [amsterdam, rotterdam] = [packageOf(content, 'GM0363', 1), packageOf(content, 'GM0599', 2)]
    const file = await combined(own, fileOf(amsterdam), fileOf(amsterdam, rotterdam))
    if (file.refusal !== null) throw new Error(file.refusal)
    const { packages } = packageFileSchema.parse(JSON.parse(file.fileText))
    expect(packages).toEqual([...packagesIn(own), amsterdam, rotterdam])
  })

  test('are refused with the file that does not fit: another package of the same months, or an invented one', async () => {
    const again = fileOf(packageOf(content, 'GM0344', 3))
    expect(await combined(own, again)).toEqual({
      refusal: 'duplicateInFiles',
      detail: 'GM0344',
      file: again,
    })
    const invented = fileOf(packageOf(content, 'EX02', 4, { isExample: true }))
    expect(await combined(own, invented)).toEqual({ refusal: 'exampleOnly', detail: 'EX02', file: invented })
    expect(await combined(invented, own)).toEqual({ refusal: 'realInExample', detail: 'GM0344', file: own })
  })

  test('are refused when one of them was changed after it was made', async () => {
    const [signed] = packagesIn(fileOf(packageOf(content, 'GM0363', 5, {}, testSeed(5))))
    if (signed === undefined) throw new Error('no package')
    const changed = fileOf({ ...signed, content: { ...signed.content, caseGapHours: 48 } })
    expect(await combined(own, changed)).toEqual({
      refusal: 'hashDiffers',
      detail: 'packages[0]',
      file: changed,
    })
  })
})

describe('package combine', () => {
  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'package', 'combine', ...args], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'nl_NL.UTF-8', XDG_STATE_HOME: join(utrecht.dataFolder, 'state') },
    })
    return { status, stdout, stderr }
  }

  test('writes a region’s file that another dossier takes in', async () => {
    const out = join(utrecht.dataFolder, 'regio.json')
    const { status, stdout } = run(own, fileOf(packageOf(content, 'GM0363', 6)), '--out', out, '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'combined',
      packages: [{ municipality: { code: 'GM0344' } }, { municipality: { code: 'GM0363' } }],
    })
    const nijmegen = await dossierOf('GM0268')
    expect(await importedPackage(nijmegen, out)).toMatchObject({ packages: 2, becameExample: false })
    await nijmegen.stop()
  })

  test('writes nothing when a file does not fit, and says which and why', () => {
    const out = join(utrecht.dataFolder, 'nooit.json')
    const again = fileOf(packageOf(content, 'GM0344', 7))
    const { status, stdout, stderr } = run(own, again, '--out', out)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`${again}: van GM0344 staat in een ander bestand al een pakket`)
    const nonsense = join(utrecht.dataFolder, 'onzin.json')
    writeFileSync(nonsense, 'geen pakket')
    expect(run(own, nonsense, '--out', out).stderr).toContain('Dit is geen uitwisselpakket')
    expect(run(own, join(utrecht.dataFolder, 'nergens.json'), '--out', out).status).toBe(2)
    expect(existsSync(out)).toBe(false)
  })
})
