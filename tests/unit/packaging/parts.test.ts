import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { moduleFolder } from '../../../scripts/package/bundledModules.ts'
import { isAllowed, refusedParts } from '../../../scripts/package/licences.ts'
import { noticesText } from '../../../scripts/package/notices.ts'
import type { RuntimePart } from '../../../scripts/package/runtimeParts.ts'
import { purlOf, sbomOf } from '../../../scripts/package/sbom.ts'
import { shippedParts } from '../../../scripts/package/shippedParts.ts'

interface Planted {
  readonly license?: string
  readonly text?: string
  readonly dev?: boolean
  readonly dependencies?: Record<string, string>
}

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'parts-'))
})

afterEach(() => rmSync(root, { recursive: true }))

/** A project that ships these packages: the first is its own dependency, the others were found in the bundle. */
function project(packages: Readonly<Record<string, Planted>>): void {
  const [direct = ''] = Object.keys(packages)
  const write = (file: string, content: unknown): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), JSON.stringify(content))
  }
  write('package.json', { name: 'own', version: '1.0.0', dependencies: { [direct]: '1.0.0' } })
  const folders = Object.keys(packages).map((name) => `node_modules/${name}`)
  write('out/.bundled-main.json', folders.slice(1))
  write('out/.bundled-preload.json', [])
  write('out/.bundled-renderer.json', folders.slice(1))
  const locked: Record<string, object> = {}
  for (const [name, { license, text, dev, dependencies }] of Object.entries(packages)) {
    const folder = `node_modules/${name}`
    write(`${folder}/package.json`, { name, version: '1.2.3', license, dependencies })
    if (text !== undefined) writeFileSync(path.join(root, folder, 'LICENSE'), text)
    locked[folder] = {
      integrity: `sha512-${Buffer.from('hash').toString('base64')}`,
      ...(dev ? { dev } : {}),
    }
  }
  write('package-lock.json', { packages: locked })
}

const runtime: RuntimePart[] = [
  {
    name: 'electron',
    version: '45.4.1',
    licence: 'MIT',
    purl: 'pkg:npm/electron@45.4.1',
    cpe: null,
    what: 'window',
  },
  { name: 'ffmpeg', version: null, licence: 'LGPL-2.1-or-later', purl: null, cpe: null, what: 'library' },
  {
    name: 'sqlite',
    version: '3.54.1',
    licence: 'blessing',
    purl: 'pkg:generic/sqlite@3.54.1',
    cpe: null,
    what: 'store',
  },
]

describe('the parts that are shipped', () => {
  test('are those seen in the bundles and those needed at run time', () => {
    project({ first: { license: 'MIT', text: 'words' }, '@scope/second': { license: 'ISC', text: 'words' } })
    expect(shippedParts(root).map(({ name }) => name)).toEqual(['@scope/second', 'first'])
  })

  test('may not be for development only', () => {
    project({ first: { license: 'MIT', text: 'words' }, tool: { license: 'MIT', text: 'words', dev: true } })
    expect(() => shippedParts(root)).toThrow('node_modules/tool is shipped')
  })

  test('are not guessed: without a build there is an error', () => {
    project({ first: { license: 'MIT', text: 'words' } })
    rmSync(path.join(root, 'out'), { recursive: true })
    expect(() => shippedParts(root)).toThrow('build the app first')
  })

  test.each([
    ['/srv/a/project/node_modules/zod/v4/core.js', 'node_modules/zod'],
    ['../node_modules/@vue/shared/dist/shared.js', 'node_modules/@vue/shared'],
    ['C:\\p\\node_modules\\a\\node_modules\\@b\\c\\x.js', 'node_modules/a/node_modules/@b/c'],
    ['/srv/a/project/src-main/index.ts', null],
    ['\0vite/preload-helper.js', null],
  ])('the module of %j is %j', (source, folder) => {
    expect(moduleFolder(source)).toBe(folder)
  })
})

describe('the check of licences', () => {
  test('lets those through that were looked at', () => {
    project({
      first: { license: 'MIT', text: 'words' },
      second: { license: '(GPL-3.0 OR MIT)', text: 'words' },
    })
    expect(refusedParts(shippedParts(root))).toEqual([])
  })

  test('stops a planted package under a licence that nobody has looked at, without a licence, or without its text', () => {
    project({
      first: { license: 'MIT', text: 'words' },
      copyleft: { license: 'GPL-3.0-only', text: 'words' },
      own: { license: 'SEE LICENSE IN FILE', text: 'words' },
      silent: { text: 'words' },
      textless: { license: 'MIT' },
    })
    expect(refusedParts(shippedParts(root))).toEqual([
      { part: 'copyleft@1.2.3', why: 'notAllowed', licence: 'GPL-3.0-only' },
      { part: 'own@1.2.3', why: 'notAllowed', licence: 'SEE LICENSE IN FILE' },
      { part: 'silent@1.2.3', why: 'noLicence', licence: null },
      { part: 'textless@1.2.3', why: 'noText', licence: 'MIT' },
    ])
  })

  test('wants all of what is joined by AND, and one of what is joined by OR', () => {
    expect(isAllowed('MIT AND ISC')).toBe(true)
    expect(isAllowed('MIT AND GPL-2.0')).toBe(false)
    expect(isAllowed('GPL-2.0 OR Apache-2.0')).toBe(true)
    expect(isAllowed('Apache-2.0 WITH LLVM-exception')).toBe(false)
    expect(isAllowed('')).toBe(false)
  })
})

describe('the notices', () => {
  test('name every part with version and licence, and hold the licence’s own words', () => {
    project({
      first: { license: 'MIT', text: 'the words of MIT' },
      fonts: { license: 'OFL-1.1', text: 'the words of OFL' },
    })
    const text = noticesText({
      appVersion: '1.0.0',
      parts: shippedParts(root),
      runtime,
      electronLicence: 'the words of Electron',
    })
    for (const wanted of [
      'first@1.2.3 (MIT)',
      'fonts@1.2.3 (OFL-1.1)',
      'electron 45.4.1 (MIT)',
      'sqlite 3.54.1',
    ]) {
      expect(text).toContain(wanted)
    }
    for (const words of ['MIT', 'OFL', 'Electron']) expect(text).toContain(`the words of ${words}`)
  })

  test('take the text that is kept here of a package that brings none', () => {
    project({ saxes: { license: 'ISC' } })
    const [part] = shippedParts(root)
    expect(part?.licenceTexts.join()).toContain('Permission to use, copy, modify')
  })
})

describe('the list of parts', () => {
  const input = (): Parameters<typeof sbomOf>[0] => ({
    appVersion: '1.0.0',
    parts: shippedParts(root),
    runtime,
    direct: ['first'],
    serialUuid: '3e671687-395b-41f5-a30f-a58921a69b79',
    madeAt: new Date('2026-11-01T10:00:00Z'),
  })

  test('has what CycloneDX 1.6 asks for', () => {
    project({
      first: { license: 'MIT', text: 'words', dependencies: { '@scope/second': '1' } },
      '@scope/second': { license: '(MIT OR Apache-2.0)', text: 'words' },
    })
    const sbom = sbomOf(input())
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
    expect(sbom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
    )
    const types = ['application', 'framework', 'library']
    for (const component of sbom.components) {
      expect(types).toContain(component.type)
      expect(component.name).not.toBe('')
      // Either one licence by its SPDX name or one expression, never both.
      for (const licence of component.licenses ?? []) expect(Object.keys(licence)).toHaveLength(1)
      for (const hash of component.hashes ?? []) expect(hash.content).toMatch(/^[0-9a-f]+$/)
    }
  })

  test('names each part once, and every dependency is a part', () => {
    project({
      first: { license: 'MIT', text: 'words', dependencies: { '@scope/second': '1', unshipped: '1' } },
      '@scope/second': { license: 'MIT', text: 'words' },
    })
    const sbom = sbomOf(input())
    const refs = ['dialoogmeter@1.0.0', ...sbom.components.map((component) => component['bom-ref'])]
    expect(new Set(refs).size).toBe(refs.length)
    expect(sbom.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort())
    for (const { dependsOn } of sbom.dependencies) {
      expect(new Set(dependsOn).size).toBe(dependsOn.length)
      for (const ref of dependsOn) expect(refs).toContain(ref)
    }
    expect(sbom.dependencies.find(({ ref }) => ref === 'pkg:npm/first@1.2.3')?.dependsOn).toEqual([
      'pkg:npm/%40scope/second@1.2.3',
    ])
  })

  test('writes a package’s address as package URLs are written', () => {
    expect(purlOf({ name: '@vue/shared', version: '3.5.45' })).toBe('pkg:npm/%40vue/shared@3.5.45')
    expect(purlOf({ name: 'zod', version: '4.6.7' })).toBe('pkg:npm/zod@4.6.7')
  })
})
