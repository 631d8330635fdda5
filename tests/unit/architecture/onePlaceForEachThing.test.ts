import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../..', import.meta.url))

interface SourceText {
  readonly path: string
  readonly text: string
}

function sourcesBelow(folder: string): SourceText[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|vue|mjs)$/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path: relative(root, path), text: readFileSync(path, 'utf8') }
    })
}

const sources = ['src-shared', 'src-main', 'src-renderer'].flatMap(sourcesBelow)

/** Comments may name a thing; only code counts. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}

function filesWith(pattern: RegExp): string[] {
  return sources.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path)
}

describe('one place for each thing', () => {
  it('opens a database in one file', () => {
    expect(filesWith(/new BetterSqlite\(/)).toEqual(['src-main/data/db/connection.ts'])
  })

  it("touches the window's bridge in one file of the renderer", () => {
    expect(filesWith(/window\.dialoogmeter/)).toEqual(['src-renderer/transport/bridge.ts'])
  })

  it('hands no link to the system', () => {
    expect(filesWith(/openExternal\(/)).toEqual([])
  })

  it('writes SQL in the store only', () => {
    const sql =
      /\b(select\s[\s\S]{1,400}?\sfrom\s+\w|insert (or \w+ )?into\s|delete from\s|update \w+ set\s)/i
    const elsewhere = filesWith(sql).filter(
      (path) => !/^src-main\/data\/(db|queries|repositories)\//.test(path),
    )
    expect(elsewhere).toEqual([])
  })

  it('has no drawer for odds and ends', () => {
    const drawers = sources.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common)(\.\w+$|\/)/.test(path))
    expect(drawers.map(({ path }) => path)).toEqual([])
  })

  it('makes no request to anywhere', () => {
    expect(filesWith(/\bfetch\(|new XMLHttpRequest|new WebSocket|https?\.request\(/)).toEqual([])
  })
})

describe('the project speaks of itself alone', () => {
  it('carries no path of one machine', () => {
    const everything = [...sources, ...sourcesBelow('scripts'), ...sourcesBelow('tests')]
    const machinePath = /(^|[^\w.~-])\/(home|root)\/[a-z]/
    expect(everything.filter(({ text }) => machinePath.test(text)).map(({ path }) => path)).toEqual([])
  })
})
