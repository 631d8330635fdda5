import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { largestPackageFileBytes } from '#shared/benchmark/package/exchangePackage.ts'
import type { PackageContent } from '#shared/benchmark/package/exchangePackage.ts'
import type { PackageRefusal } from '#shared/contract/exchange.ts'
import { canonicalJson } from '#data/safeJson/canonicalJson.ts'
import { checkPackages } from '#data/exchange/checkPackages.ts'
import { parsePackageFile } from '#data/exchange/parsePackageFile.ts'
import { loadReference } from '#data/reference/loadReference.ts'
import { resourcesFolder } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { dossierOf, inspected, previewOf } from '../support/exchange.ts'
import type { Inspection } from '../support/exchange.ts'
import { everything } from '../support/figures.ts'
import { contentIn, packageOf, signedAs, writePackages } from '../support/packageFiles.ts'

let utrecht: TestServer
let nijmegen: TestServer
let text: string
let content: PackageContent
let before: unknown

async function stateOf({ client }: TestServer): Promise<unknown> {
  return [
    await client.call('exchange.imports', {}),
    await client.call('exchange.exports', {}),
    await client.call('dossier.current', {}),
    await client.call('figures.overview', everything),
  ]
}

beforeAll(async () => {
  utrecht = await dossierOf('GM0344', 300)
  nijmegen = await dossierOf('GM0268', 60)
  text = (await previewOf(utrecht)).fileText
  content = contentIn(text)
  before = await stateOf(nijmegen)
})
afterAll(async () => {
  await utrecht.stop()
  await nijmegen.stop()
})

let path: string
beforeEach(() => {
  path = join(nijmegen.dataFolder, 'pakket.json')
})

/** Refused, and nothing of the dossier has changed. */
async function refusedAs(refusal: PackageRefusal, detail: unknown = expect.anything()): Promise<Inspection> {
  const inspection = await inspected(nijmegen, path)
  expect(inspection).toEqual({ refusal, detail, fileName: 'pakket.json' })
  expect(await stateOf(nijmegen)).toEqual(before)
  return inspection
}

function given(bytes: string | Uint8Array): void {
  writeFileSync(path, bytes)
}

describe('what is no package', () => {
  test.each([
    ['an empty file', '', null],
    ['words', 'Beste collega, hierbij het pakket.', null],
    ['JSON of something else', '{"naam":"Utrecht","cijfers":[1,2]}', null],
    ['a list', '[1,2,3]', null],
    ['JSON with something behind it', '{"format":"dialoogmeter-exchange"} x', null],
    ['a CSV', 'code;metric;year;value;n\r\nGM0014;within2h;2024;44,2;310', null],
  ])('%s', async (_name, bytes, detail) => {
    given(bytes)
    await refusedAs('notAPackage', detail)
  })

  test('a package with a byte order mark, as UTF-16, zipped or in other bytes', async () => {
    given(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]))
    await refusedAs('notAPackage', 'UTF-8 BOM')
    given(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]))
    await refusedAs('notAPackage', 'UTF-16')
    given(gzipSync(text))
    await refusedAs('notAPackage', 'gzip')
    given(Buffer.concat([Buffer.from(text), Buffer.from([0xc3])]))
    await refusedAs('notAPackage', null)
    given(Buffer.from([...Array(4096).keys()].map((index) => index % 256)))
    await refusedAs('notAPackage', null)
  })

  test('a folder, and a file that is not there, cannot be read', async () => {
    const folder = join(nijmegen.dataFolder, 'map')
    mkdirSync(folder, { recursive: true })
    await expect(inspected(nijmegen, folder)).rejects.toThrow('fileUnreadable')
    await expect(inspected(nijmegen, join(folder, 'nergens.json'))).rejects.toThrow('fileUnreadable')
  })

  test.runIf(process.platform !== 'win32')('a pipe that nobody writes to is not waited for', async () => {
    const pipe = join(nijmegen.dataFolder, 'pijp.json')
    execFileSync('mkfifo', [pipe])
    await expect(inspected(nijmegen, pipe)).rejects.toThrow('fileUnreadable')
  })
})

describe('what is not whole', () => {
  test('a file cut off anywhere', async () => {
    for (const part of [0.001, 0.01, 0.1, 0.5, 0.9, 0.999]) {
      given(text.slice(0, Math.ceil(text.length * part)))
      expect(await inspected(nijmegen, path)).toMatchObject({ refusal: 'truncated', detail: null })
    }
    expect(await stateOf(nijmegen)).toEqual(before)
  })

  test('a file cut within a character', async () => {
    const named = writePackages(nijmegen.dataFolder, 'pakket.json', [
      packageOf(content, 'GM0344', 1, { municipality: { code: 'GM0344', name: 'Ütrecht' } }),
    ])
    expect(named).toBe(path)
    const bytes = Buffer.from(text.replace('"Utrecht"', '"Ütrecht"'))
    given(bytes.subarray(0, bytes.indexOf(0xc3) + 1))
    await refusedAs('truncated', null)
  })

  test('more bytes than a region needs, without reading them', async () => {
    given('')
    const file = openSync(path, 'r+')
    ftruncateSync(file, largestPackageFileBytes + 1)
    closeSync(file)
    await refusedAs('tooLarge', '30 MB')
  })
})

describe('what does not have the form', () => {
  test('a version of the form that this program does not know', async () => {
    given(text.replace('"formatVersion": 1', '"formatVersion": 2'))
    await refusedAs('otherFormatVersion', '2')
    for (const version of ['"1"', '1.5', 'null', '1e400']) {
      given(text.replace('"formatVersion": 1', `"formatVersion": ${version}`))
      await refusedAs('schemaViolated', 'formatVersion')
    }
  })

  test.each([
    [
      'a field too many',
      '"isExample": false',
      '"isExample": false, "bericht": "hallo"',
      'packages[0].content',
    ],
    ['a field missing', '"isExample": false,', '', 'packages[0].content.isExample'],
    ['a wrong type', '"caseGapHours": 72', '"caseGapHours": "72"', 'packages[0].content.caseGapHours'],
    ['a huge number', '"caseGapHours": 72', '"caseGapHours": 1e999', 'packages[0].content.caseGapHours'],
    ['NaN', '"caseGapHours": 72', '"caseGapHours": NaN', null],
    [
      'a name twice',
      '"isExample": false',
      '"isExample": false, "isExample": true',
      'packages[0].content.isExample',
    ],
    ['a name of the prototype', '"cases": 1', '"__proto__": {}, "cases": 1', null],
    [
      'a name of the prototype',
      '"medianMs": 1',
      '"__proto__": 1, "medianMs": 1',
      'packages[0].content.definitions.?',
    ],
    [
      'a name of the constructor',
      '"medianMs": 1',
      '"constructor": 1, "medianMs": 1',
      'packages[0].content.definitions.?',
    ],
    [
      'a figure named by the maker, which is not repeated',
      '"medianMs": 1',
      '"mevrouwJansen": 0, "medianMs": 1',
      'packages[0].content.definitions.?',
    ],
    [
      'a name of the maker twice, which is not repeated either',
      '"isExample": false',
      '"mevrouwJansen": 1, "mevrouwJansen": 1, "isExample": false',
      'packages[0].content.?',
    ],
    ['a lone surrogate', '"name": "Utrecht"', '"name": "\\ud800"', 'packages[0]'],
    [
      'a long text',
      '"name": "Utrecht"',
      `"name": "${'x'.repeat(300)}"`,
      'packages[0].content.municipality.name',
    ],
    [
      'a text without end',
      '"name": "Utrecht"',
      `"name": "${'x'.repeat(5000)}"`,
      'packages[0].content.municipality.name',
    ],
  ])('%s', async (_name, from, to, detail) => {
    expect(text).toContain(from)
    given(text.replace(from, to))
    if (detail === null) {
      const inspection = await inspected(nijmegen, path)
      expect(['notAPackage', 'schemaViolated']).toContain(inspection.refusal)
    } else await refusedAs('schemaViolated', detail)
  })

  test('words of the file are never told on', async () => {
    given(text.replace('"isExample": false', '"isExample": false, "isExample": 1, "06-12345678": "hallo"'))
    await refusedAs('schemaViolated', 'packages[0].content.isExample')
    given(text.replace('"isExample": false', '"06-12345678": 1, "06-12345678": 2'))
    await refusedAs('schemaViolated', 'packages[0].content.?')
  })

  test('depth and lists without end', async () => {
    const start = '{"format":"dialoogmeter-exchange","formatVersion":1,"packages":'
    given(`${start}${'['.repeat(5_000_000)}`)
    await refusedAs('schemaViolated')
    given(`${start}[${'{},'.repeat(5_000_000)}{}]}`)
    await refusedAs('schemaViolated', 'packages')
    given(`${start}[]}`)
    await refusedAs('schemaViolated', 'packages')
    given(text.replace('"answered": [', `"answered": [${'"x",'.repeat(3_000_000)}`))
    await refusedAs('schemaViolated', 'packages[0].content.strata[0].calendar.answered')
    given(text.replace('"weeks": [', `"weeks": [${'[],'.repeat(1_000_000)}`))
    await refusedAs('schemaViolated', 'packages[0].content.openingHours.weeks')
  })
})

describe('what was changed or made up', () => {
  test('one digit', async () => {
    given(text.replace('"caseGapHours": 72', '"caseGapHours": 73'))
    await refusedAs('hashDiffers', 'packages[0]')
  })

  test('another checksum, key or signature', async () => {
    const other = signedAs(content, { caseGapHours: 73 })
    const honest = signedAs(content, {})
    writePackages(nijmegen.dataFolder, 'pakket.json', [{ ...honest, sha256: other.sha256 }])
    await refusedAs('hashDiffers', 'packages[0]')
    writePackages(nijmegen.dataFolder, 'pakket.json', [{ ...honest, signature: other.signature }])
    await refusedAs('signatureInvalid', 'packages[0]')
    const zeros = Buffer.alloc(32).toString('base64')
    writePackages(nijmegen.dataFolder, 'pakket.json', [{ ...honest, publicKey: zeros }])
    await refusedAs('signatureInvalid', 'packages[0]')
    writePackages(nijmegen.dataFolder, 'pakket.json', [{ ...honest, publicKey: '' }])
    await refusedAs('signatureInvalid', 'packages[0]')
  })

  const [stratum] = [(): PackageContent['strata'] => content.strata]
  test.each<[string, (original: PackageContent) => Partial<PackageContent>]>([
    [
      'more cases than its grid holds',
      () => ({ strata: stratum().map((one) => ({ ...one, cases: one.cases + 1 })) }),
    ],
    ['a billion cases', () => ({ strata: stratum().map((one) => ({ ...one, cases: 1_000_000_000 })) })],
    ['no whole months', ({ period }) => ({ period: { ...period, from: '2025-01-02' } })],
    ['months of all times', () => ({ period: { from: '0001-01-01', to: '9999-12-31' } })],
    ['a moment that is still to come', () => ({ madeAt: '2999-01-01T00:00:00.000Z' })],
    [
      'a time zone that is none',
      (one) => ({ openingHours: { ...one.openingHours, timeZone: 'bel 06-12345678' } }),
    ],
    ['an example that is not', () => ({ isExample: true })],
  ])('%s', async (_name, change) => {
    writePackages(nijmegen.dataFolder, 'pakket.json', [signedAs(content, change(content))])
    const inspection = await refusedAs('implausible')
    expect(JSON.stringify(inspection)).not.toContain('06-12345678')
  })

  test('a municipality that does not exist, or was split', async () => {
    for (const code of ['GM9999', '344', 'gm0344', 'Utrecht', '']) {
      writePackages(nijmegen.dataFolder, 'pakket.json', [packageOf(content, code, 1)])
      await refusedAs('unknownMunicipality', code === 'GM9999' ? code : 'municipality.code')
    }
    // Haaren was divided among four municipalities on 1 January 2021.
    writePackages(nijmegen.dataFolder, 'pakket.json', [packageOf(content, 'GM0788', 1)])
    await refusedAs('unknownMunicipality')
  })
})

describe('any one character changed', () => {
  test('is noticed, unless it says the same', async () => {
    const reference = loadReference(resourcesFolder)
    const honest = canonicalJson(content)
    const signs = ['0', '9', ' ', '"', '}', ']', ',', 'a', 'A', '-', '.', 'é', '\\']
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...signs), async (at, sign) => {
        const changed = Buffer.from(`${text.slice(0, at)}${sign}${text.slice(at + 1)}`)
        const parsed = await parsePackageFile(changed)
        if (parsed.refusal !== null) return
        const checked = await checkPackages(parsed.packages, { reference, nowMs: Date.now() })
        if (checked.refusal !== null) return
        expect(checked.packages.map((one) => canonicalJson(one.content))).toEqual([honest])
      }),
      { numRuns: 400 },
    )
  })
})

describe('a region’s file', () => {
  test('is refused whole when one package in it is bad, wherever it stands', async () => {
    const good = ['GM0363', 'GM0599', 'GM0518'].map((code, index) => packageOf(content, code, index + 1))
    const bad = { ...packageOf(content, 'GM0772', 9), sha256: '0'.repeat(64) }
    for (const at of [0, 2, 3]) {
      writePackages(nijmegen.dataFolder, 'pakket.json', [...good.slice(0, at), bad, ...good.slice(at)])
      await refusedAs('hashDiffers', `packages[${String(at)}]`)
    }
  })

  test('is refused when a package or a municipality’s period stands in it twice', async () => {
    const one = packageOf(content, 'GM0363', 1)
    writePackages(nijmegen.dataFolder, 'pakket.json', [one, one])
    await refusedAs('duplicateInFile', 'packages[1]')
    writePackages(nijmegen.dataFolder, 'pakket.json', [one, packageOf(content, 'GM0363', 2)])
    await refusedAs('duplicateInFile', 'packages[1]')
    writePackages(nijmegen.dataFolder, 'pakket.json', [one, packageOf(content, 'GM0599', 1)])
    await refusedAs('duplicateInFile', 'packages[1]')
  })
})
