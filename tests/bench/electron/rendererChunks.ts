import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

export interface Chunk {
  /** Without the mark of what is in it. */
  readonly name: string
  readonly minifiedKb: number
  readonly gzipKb: number
  /** Read before the first page can stand: the page's own script and all that it imports without being asked. */
  readonly isOfStart: boolean
}

const bytesPerKb = 1_000
const hash = /-[\w-]{8}(?=\.\w+$)/

/** What the built page consists of: scripts and styles. Letters and pictures are read when they are needed. */
export function rendererChunks(rendererFolder: string): Chunk[] {
  const assets = path.join(rendererFolder, 'assets')
  const files = readdirSync(assets).filter((name) => /\.(?:js|css)$/.test(name))
  const atStart = startOf(rendererFolder, files)
  return files
    .map((name) => {
      const content = readFileSync(path.join(assets, name))
      return {
        name: name.replace(hash, ''),
        minifiedKb: content.length / bytesPerKb,
        gzipKb: gzipSync(content, { level: 9 }).length / bytesPerKb,
        isOfStart: atStart.has(name),
      }
    })
    .sort((a, b) => b.minifiedKb - a.minifiedKb)
}

/** From what index.html names, along the imports that stand in the scripts; those by import() are for later. */
function startOf(rendererFolder: string, files: readonly string[]): ReadonlySet<string> {
  const found = new Set(namedIn(readFileSync(path.join(rendererFolder, 'index.html'), 'utf8'), files))
  for (const name of found) {
    if (!name.endsWith('.js')) continue
    const text = readFileSync(path.join(rendererFolder, 'assets', name), 'utf8')
    for (const [, imported] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g)) {
      if (imported !== undefined && files.includes(imported)) found.add(imported)
    }
  }
  return found
}

function namedIn(html: string, files: readonly string[]): string[] {
  return files.filter((name) => html.includes(`/${name}"`))
}
