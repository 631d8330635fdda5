import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import BetterSqlite from 'better-sqlite3'
import { duckDbVersion } from './peers/duckDb.ts'
import { sqliteCommandVersion } from './peers/sqliteCommand.ts'

/** Where, with what and of which state of the sources something was measured. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGb: number
  readonly platform: string
  readonly node: string
  readonly electron: string
  /** The library that dossiers are kept with. */
  readonly sqlite: string
  /** The command that is compared with; null where it is not installed. */
  readonly sqliteCommand: string | null
  readonly duckDb: string
  readonly commit: string
}

function electronVersion(): string {
  const manifest = new URL('../../node_modules/electron/package.json', import.meta.url)
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'))
  return version
}

function sqliteVersion(): string {
  const database = new BetterSqlite(':memory:')
  try {
    return String(database.prepare('select sqlite_version()').pluck().get())
  } finally {
    database.close()
  }
}

/** Sources without a repository, or changed since the last commit, are told so. */
function commit(): string {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', cwd }).trim()
  const cwd = new URL('.', import.meta.url)
  try {
    const isChanged = git('status', '--porcelain', '--untracked-files=no') !== ''
    return `${git('rev-parse', '--short', 'HEAD')}${isChanged ? ' with changes' : ''}`
  } catch {
    return 'unknown'
  }
}

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 1e9),
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
    electron: electronVersion(),
    sqlite: sqliteVersion(),
    sqliteCommand: sqliteCommandVersion(),
    duckDb: duckDbVersion,
    commit: commit(),
  }
}
