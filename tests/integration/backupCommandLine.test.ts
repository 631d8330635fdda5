import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '../support/dataClient.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
let base: string
let db: string

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, LC_ALL: 'nl_NL.UTF-8', XDG_STATE_HOME: join(base, 'state') }
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', env })
}

const listSchema = z.object({
  made: z.string().nullable(),
  backups: z.array(z.object({ backup: z.string(), reason: z.string() })),
})
const restoredSchema = z.object({
  replaced: z.string().nullable(),
  kept: z.string().nullable(),
  erasedAgain: z.boolean(),
})

function json(...args: string[]): unknown {
  const { status, stdout, stderr } = run(...args, '--db', db, '--json')
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
const importOf = (name: string, firstId: number, atMs: number): void => {
  json('import', writeTwcs(join(base, name), invent(30, atMs, firstId)), '--format', 'twcs')
}

beforeAll(() => {
  base = temporaryFolder()
  db = join(base, 'dossier.db')
  run('init', '--db', db, '--municipality', 'GM0344')
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

test('a backup is made, listed and put back; what it replaces is kept, also a damaged file', () => {
  importOf('a.csv', 1, Date.UTC(2025, 0, 6, 8))
  const asBefore = run('metrics', '--db', db, '--json').stdout
  expect(run('backup', 'list', '--db', db).stdout).toBe('geen reservekopieën\n')
  const { made } = listSchema.parse(json('backup', 'make'))
  importOf('b.csv', 5001, Date.UTC(2025, 5, 2, 8))
  expect(run('metrics', '--db', db, '--json').stdout).not.toBe(asBefore)

  const restored = restoredSchema.parse(json('restore', '--backup', made ?? ''))
  expect(restored).toMatchObject({ kept: null, erasedAgain: false })
  expect(run('metrics', '--db', db, '--json').stdout).toBe(asBefore)
  const { backups } = listSchema.parse(json('backup', 'list'))
  expect(backups.map(({ reason }) => reason)).toEqual(['beforeRestore', 'byHand'])
  expect(backups[0]?.backup).toBe(restored.replaced)

  const bytes = readFileSync(db)
  bytes.fill(0x5a, 4096, 9 * 4096)
  writeFileSync(db, bytes)
  expect(run('metrics', '--db', db).status).toBe(66)
  const mended = restoredSchema.parse(json('restore', '--backup', made ?? ''))
  expect(existsSync(mended.kept ?? '')).toBe(true)
  expect(run('metrics', '--db', db, '--json').stdout).toBe(asBefore)
}, 120_000)

test('a backup that is not there, and a word that is none, are refused', () => {
  const gone = run('restore', '--db', db, '--backup', '../elders.db')
  expect(gone.status).toBe(2)
  expect(gone.stdout).toBe('')
  expect(run('backup', 'drop', '--db', db).status).toBe(64)
  expect(run('restore', '--db', db).status).toBe(64)
}, 60_000)
