import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { containedFile, containedPath } from '../../src-main/security/containedPath.ts'

let folder: string
let root: string

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-'))
  root = path.join(folder, 'renderer')
  mkdirSync(path.join(root, 'assets'), { recursive: true })
  writeFileSync(path.join(root, 'index.html'), 'page')
  writeFileSync(path.join(folder, 'secret.js'), 'secret')
  mkdirSync(path.join(folder, 'renderer-of-others'))
  writeFileSync(path.join(folder, 'renderer-of-others', 'secret.js'), 'secret')
  symlinkSync(path.join(folder, 'secret.js'), path.join(root, 'link.js'))
  symlinkSync(folder, path.join(root, 'assets', 'up'))
  symlinkSync(path.join(root, 'index.html'), path.join(root, 'within.html'))
})

afterAll(() => rmSync(folder, { recursive: true }))

const climbs = [
  '..',
  '%2e%2e',
  '%2E%2e',
  '.%2e',
  '%252e%252e',
  '%25252e%25252e',
  '..%00',
  '%c0%ae%c0%ae',
  '....',
]
const strokes = ['/', '%2f', '%2F', '%252f', '\\', '%5c', '%255c', '//', '/./']
const starts = ['/', '/assets/', '/assets/../', '//', '/%2f', '/index.html/']

/** Every way of writing "one folder up" that has been used against a server of files, with every sign between folders. */
const addresses = starts.flatMap((start) =>
  climbs.flatMap((up) =>
    strokes.flatMap((stroke) => [
      `${start}${up}${stroke}secret.js`,
      `${start}${up}${stroke}${up}${stroke}secret.js`,
      `${start}${up}${stroke}renderer-of-others${stroke}secret.js`,
    ]),
  ),
)

describe('an address of a page', () => {
  test('leads to no file outside the pages, however the way up is written', async () => {
    expect(addresses.length).toBeGreaterThan(1_000)
    const reached: string[] = []
    for (const address of addresses) {
      const named = containedPath(root, address)
      if (named !== null && !named.startsWith(`${root}${path.sep}`)) reached.push(address)
      if ((await containedFile(root, address)) !== null) reached.push(address)
    }
    expect(reached).toEqual([])
  })

  test.each([
    ['an absolute path', '//etc/passwd'],
    ['a path with a drive', '/C:/Windows/win.ini'],
    ['a share', '/\\\\server\\share\\x.html'],
    ['a stream of a file', '/index.html::$DATA'],
    ['a NUL before the ending', '/../secret.js%00.html'],
    ['a sign cut in half', '/%e2%82'],
    ['an address without end', `/${'a/'.repeat(100_000)}../index.html`],
    ['a name longer than any file system takes', `/${'a'.repeat(70_000)}.html`],
    ['the folder itself', '/'],
    ['a device', '/%2e/dev/stdin'],
  ])('that is %s leads nowhere', async (_what, address) => {
    expect(await containedFile(root, address)).toBeNull()
  })

  test('follows no link out of the pages', async () => {
    expect(await containedFile(root, '/link.js')).toBeNull()
    expect(await containedFile(root, '/assets/up/secret.js')).toBeNull()
  })

  test('leads to a page, also by a link between pages', async () => {
    expect(await containedFile(root, '/index.html')).toBe(path.join(root, 'index.html'))
    expect(await containedFile(root, '/within.html')).toBe(path.join(root, 'index.html'))
  })
})
