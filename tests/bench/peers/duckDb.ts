import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** Of the package, which is DuckDB's own with a number for what is around it. */
export const duckDbVersion = '1.5.6-r.1'

/** What the bench uses of the package. */
export interface DuckDbConnection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRowObjectsJS(): Record<string, unknown>[] }>
  closeSync(): void
}

interface DuckDbPackage {
  readonly DuckDBInstance: {
    create(
      path: string,
      options?: Record<string, string>,
    ): Promise<{
      connect(): Promise<DuckDbConnection>
      closeSync(): void
    }>
  }
}

const run = promisify(execFile)
const manifests = fileURLToPath(new URL('duckdb', import.meta.url))
/** Beside what is installed already, and gone with it. */
const cache = fileURLToPath(
  new URL(`../../../node_modules/.cache/bench-duckdb-${duckDbVersion}`, import.meta.url),
)

/** null where it has not been installed. */
function installedEntry(): string | null {
  try {
    return createRequire(join(cache, 'package.json')).resolve('@duckdb/node-api')
  } catch {
    return null
  }
}

/**
 * Installs it, the first time: 70 MB that building, testing and using do without, so it is no dependency. The version is
 * exact, and what comes is held against the digests of the lock file that stands beside this; no script of it is run.
 *
 * @returns why it could not be had; null where it is there
 */
export async function installDuckDb(): Promise<string | null> {
  if (installedEntry() !== null) return null
  try {
    await mkdir(cache, { recursive: true })
    for (const name of ['package.json', 'package-lock.json'])
      await copyFile(join(manifests, name), join(cache, name))
    const quietly = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save']
    await run('npm', ['install', ...quietly], { cwd: cache, shell: process.platform === 'win32' })
  } catch (error) {
    return `npm could not install it: ${error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : ''}`
  }
  return installedEntry() === null ? 'npm installed it, and it is not there' : null
}

/** The package as it was installed; null where it was not. */
export async function loadDuckDb(): Promise<DuckDbPackage | null> {
  const entry = installedEntry()
  if (entry === null) return null
  const loaded: DuckDbPackage = await import(pathToFileURL(entry).href)
  return loaded
}

export interface DuckDb {
  /** @returns rows by the names of the columns; whole numbers as numbers */
  ask(sql: string): Promise<Record<string, unknown>[]>
  close(): void
}

/** The database in a file, made where there is none, or one in memory; null where DuckDB was not installed. */
export async function openDuckDb(path = ':memory:'): Promise<DuckDb | null> {
  const duckDb = await loadDuckDb()
  if (duckDb === null) return null
  const instance = await duckDb.DuckDBInstance.create(path)
  const connection = await instance.connect()
  return {
    ask: async (sql) => {
      const rows = (await connection.runAndReadAll(sql)).getRowObjectsJS()
      for (const row of rows)
        for (const [name, value] of Object.entries(row))
          if (typeof value === 'bigint') row[name] = Number(value)
      return rows
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** A string of SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** The version that the lock file names: the test holds it against `duckDbVersion`. */
export async function lockedVersion(): Promise<string> {
  const lock: { packages: Record<string, { version?: string }> } = JSON.parse(
    await readFile(join(manifests, 'package-lock.json'), 'utf8'),
  )
  return lock.packages['node_modules/@duckdb/node-api']?.version ?? 'none'
}
