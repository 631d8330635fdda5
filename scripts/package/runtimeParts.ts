import { execFileSync } from 'node:child_process'
import Database from 'better-sqlite3'
import { z } from 'zod'

/** What comes with the runtime and inside the native file: not from npm as such, and what security notices speak of. */
export interface RuntimePart {
  readonly name: string
  /** null: the makers of Chromium keep a copy of their own, without a number of its own. */
  readonly version: string | null
  readonly licence: string
  readonly purl: string | null
  readonly cpe: string | null
  readonly what: string
}

const versionsSchema = z.object({
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  v8: z.string(),
})

/**
 * @param program an Electron whose RunAsNode fuse is still on
 * @returns its parts with the versions it states itself, and SQLite's as the database states it
 */
export function runtimeParts(program: string): RuntimePart[] {
  const said = execFileSync(program, ['-p', 'JSON.stringify(process.versions)'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  const { electron, chrome, node, v8 } = versionsSchema.parse(JSON.parse(said))
  const sqlite = sqliteVersion()
  return [
    {
      name: 'electron',
      version: electron,
      licence: 'MIT',
      purl: `pkg:npm/electron@${electron}`,
      cpe: `cpe:2.3:a:electronjs:electron:${electron}:*:*:*:*:*:*:*`,
      what: 'the window and the processes of the app',
    },
    {
      name: 'chromium',
      version: chrome,
      licence: 'BSD-3-Clause',
      purl: `pkg:generic/chromium@${chrome}`,
      cpe: `cpe:2.3:a:google:chrome:${chrome}:*:*:*:*:*:*:*`,
      what: 'part of Electron; its own parts and licences stand in LICENSES.chromium.html',
    },
    {
      name: 'node',
      version: node,
      licence: 'MIT',
      purl: `pkg:generic/node@${node}`,
      cpe: `cpe:2.3:a:nodejs:node.js:${node}:*:*:*:*:*:*:*`,
      what: 'part of Electron',
    },
    {
      name: 'v8',
      version: v8,
      licence: 'BSD-3-Clause',
      purl: `pkg:generic/v8@${v8}`,
      cpe: null,
      what: 'part of Electron',
    },
    {
      name: 'ffmpeg',
      version: null,
      licence: 'LGPL-2.1-or-later',
      purl: null,
      cpe: null,
      what: 'part of Electron, as a library file of its own that may be replaced; the app plays no sound or film',
    },
    {
      name: 'sqlite',
      version: sqlite,
      licence: 'blessing',
      purl: `pkg:generic/sqlite@${sqlite}`,
      cpe: `cpe:2.3:a:sqlite:sqlite:${sqlite}:*:*:*:*:*:*:*`,
      what: 'inside the native file of better-sqlite3; in the public domain',
    },
  ]
}

const rowSchema = z.object({ version: z.string() })

function sqliteVersion(): string {
  const database = new Database(':memory:')
  try {
    return rowSchema.parse(database.prepare('select sqlite_version() as version').get()).version
  } finally {
    database.close()
  }
}
