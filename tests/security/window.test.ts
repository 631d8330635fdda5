import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { containedPath } from '../../src-main/security/containedPath.ts'
import { contentPolicy } from '../../src-main/security/contentPolicy.ts'
import { isLocalRequest } from '../../src-main/security/localRequest.ts'

describe('a page address', () => {
  const root = path.resolve('/srv/pages')

  it('means a file under the pages', () => {
    expect(containedPath(root, '/index.html')).toBe(path.join(root, 'index.html'))
    expect(containedPath(root, '/assets/a%20b.js')).toBe(path.join(root, 'assets', 'a b.js'))
  })

  it.each(['/', '/../main.js', '/..%2fmain.js', '/%2e%2e/main.js', '/a/../../main.js', '/..\\main.js'])(
    'that leads elsewhere means no file: %s',
    (address) => {
      expect(containedPath(root, address)).toBeNull()
    },
  )

  it.each(['/%', '/a%00.html', '/c:/windows/x.html', '/file.txt:stream'])(
    'that is malformed means no file: %s',
    (address) => {
      expect(containedPath(root, address)).toBeNull()
    },
  )

  it('never reaches a neighbour whose name begins alike', () => {
    expect(containedPath(root, '/../pages-of-others/a.html')).toBeNull()
  })
})

describe('a request of the window', () => {
  it.each(['app://dialoogmeter/index.html', 'data:text/plain,x', 'blob:app://dialoogmeter/1'])(
    'stays on the machine: %s',
    (url) => expect(isLocalRequest(url)).toBe(true),
  )

  it.each([
    'http://127.0.0.1/',
    'https://example.org/',
    'ws://example.org/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/hostname',
    'no address',
  ])('is blocked: %s', (url) => expect(isLocalRequest(url)).toBe(false))
})

describe('the content policy', () => {
  it('starts from nothing', () => {
    expect(contentPolicy.split('; ')[0]).toBe("default-src 'none'")
  })

  it('names no address outside the app, runs no text as code and connects to nothing', () => {
    expect(contentPolicy).not.toMatch(/https?:|wss?:|\*|unsafe-eval/)
    expect(contentPolicy).toContain("script-src 'self';")
    expect(contentPolicy).toContain("connect-src 'none'")
  })
})
