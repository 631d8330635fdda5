import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { getRawHeader, listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { packagedFolder, packagesFolder } from '../support/packagedApp.ts'

const archive = (): string => path.join(packagedFolder(), 'resources', 'app.asar')
const largestPackageBytes = 300 * 1024 * 1024
const blockBytes = 4 * 1024 * 1024

interface FileEntry {
  readonly size: number
  readonly offset?: string
  readonly unpacked?: boolean
  readonly integrity?: { readonly algorithm: string; readonly hash: string; readonly blocks: string[] }
}

interface FolderEntry {
  readonly files: Readonly<Record<string, Entry>>
}

type Entry = FileEntry | FolderEntry

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [path.relative(folder, path.join(entry.parentPath, entry.name))] : [],
  )
}

test('the archive holds what was built and the one module that cannot be bundled, and nothing else', () => {
  const names = listPackage(archive(), { isPack: false })
  const unexpected = names.filter(
    (name) => !/^\/(out(\/(main|preload|renderer)(\/.*)?)?|package\.json)$/.test(name) && !isOfDatabase(name),
  )
  expect(unexpected).toEqual([])
  expect(names).toContain('/out/main/dataProcess.js')
  expect(names.filter((name) => /\.(map|ts|vue|md|test\.js)$/.test(name))).toEqual([])
})

function isOfDatabase(name: string): boolean {
  const inside = /^\/node_modules(\/better-sqlite3(?:\/(.*))?)?$/.exec(name)
  return (
    inside !== null &&
    /^(package\.json|LICENSE|lib(\/.*)?|prebuilds(\/linux-x64\.node)?|)$/.test(inside[2] ?? '')
  )
}

test('no test, no source and no tool for making stands anywhere in the folder', () => {
  const files = filesIn(packagedFolder())
  expect(files.filter((file) => /(^|\/)(tests?|src-\w+|scripts|docs)\//.test(file))).toEqual([])
  expect(
    files.filter((file) => /(vitest|playwright|electron-builder|typescript|default_app)/.test(file)),
  ).toEqual([])
  // The file that an updater would read where to ask.
  expect(files.filter((file) => /app-update\.yml|latest.*\.yml/.test(file))).toEqual([])
})

test('there is one native file, of this platform, outside the archive, where an administrator can allow it by hash', () => {
  const native = filesIn(packagedFolder()).filter((file) => file.endsWith('.node'))
  expect(native).toEqual(['resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'])
  expect(filesIn(path.join(packagedFolder(), 'resources', 'app.asar.unpacked'))).toHaveLength(1)
})

test('the archive carries the hash of each of its files, which Windows and macOS hold it against, and they are right', () => {
  const bytes = readFileSync(archive())
  const { header, headerSize } = getRawHeader(archive())
  const dataStart = 8 + headerSize
  let checked = 0
  const visit = (entry: Entry, name: string): void => {
    if ('files' in entry) {
      for (const [child, inner] of Object.entries(entry.files)) visit(inner, `${name}/${child}`)
      return
    }
    const content = entry.unpacked
      ? null
      : bytes.subarray(dataStart + Number(entry.offset), dataStart + Number(entry.offset) + entry.size)
    expect(entry.integrity?.algorithm, name).toBe('SHA256')
    if (content === null) return
    expect(entry.integrity?.hash, name).toBe(sha256(content))
    expect(entry.integrity?.blocks.length, name).toBe(Math.max(1, Math.ceil(entry.size / blockBytes)))
    checked += 1
  }
  visit(header as unknown as Entry, '')
  expect(checked).toBeGreaterThan(20)
})

test('checksums, list of parts and notices are handed out with the archive, and the sums are right', () => {
  const folder = packagesFolder()
  const name = path.basename(packagedFolder())
  const sums = readSums(path.join(folder, `${name}-SHA256SUMS`))
  expect([...sums.keys()].sort()).toEqual(
    ['-THIRD-PARTY-NOTICES.txt', '-files.sha256', '-sbom.cdx.json', '.tar.gz']
      .map((end) => name + end)
      .sort(),
  )
  for (const [file, sum] of sums) expect(sha256(readFileSync(path.join(folder, file)))).toBe(sum)
  const ofFiles = readSums(path.join(folder, `${name}-files.sha256`))
  expect([...ofFiles.keys()].sort()).toEqual(filesIn(packagedFolder()).sort())
  for (const [file, sum] of ofFiles) expect(sha256(readFileSync(path.join(packagedFolder(), file)))).toBe(sum)
})

test('the licences of all lie in the folder itself', () => {
  const files = filesIn(packagedFolder())
  for (const wanted of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) expect(files).toContain(wanted)
  for (const wanted of ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json']) {
    expect(files).toContain(path.join('resources', 'legal', wanted))
  }
})

test('the folder is not larger than it needs to be', () => {
  const bytes = filesIn(packagedFolder()).reduce(
    (sum, file) => sum + statSync(path.join(packagedFolder(), file)).size,
    0,
  )
  const mebibytes = (count: number): string => (count / 1024 / 1024).toFixed(1)
  console.log(
    `the folder: ${mebibytes(bytes)} MiB, of which app.asar ${mebibytes(statSync(archive()).size)} MiB`,
  )
  expect(bytes).toBeLessThan(largestPackageBytes)
})

function readSums(file: string): Map<string, string> {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  return new Map(
    lines.map((line) => {
      const [sum = '', name = ''] = line.split('  ')
      return [name, sum]
    }),
  )
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
