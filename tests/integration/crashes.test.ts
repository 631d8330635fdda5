import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '#data/db/connection.ts'
import { builtWorkers, CallFailed, startServer, temporaryFolder } from '../support/dataClient.ts'
import { allYears, importPath } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const cli = fileURLToPath(new URL('../../src-main/cli/index.ts', import.meta.url))
const fromMs = Date.UTC(2015, 0, 5, 8)

let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function batchStates(db: string): unknown[] {
  const database = connect(db, { mustExist: true })
  const rows = database.prepare('select state from batches').all()
  database.close()
  return rows
}

/** Resolves once the import has written rows: its WAL has grown beyond the first schema's. */
async function untilStaging(db: string, importing: ChildProcess): Promise<void> {
  while (importing.exitCode === null) {
    if (existsSync(`${db}-wal`) && statSync(`${db}-wal`).size > 4_000_000) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('the import ended before it could be killed')
}

describe('a crash during an import', () => {
  test('of the worker: a plain failure, nothing left, and the next import works', async () => {
    const path = writeTwcs(join(folder, 'a.csv'), invent(20, fromMs))
    const worker = new URL('crashingWorker.js', builtWorkers)
    const broken = startServer({ dataFolder: folder, importWorker: worker })
    const dossier = await broken.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
    await expect(importPath(broken, path)).rejects.toBeInstanceOf(CallFailed)
    expect((await broken.client.call('figures.overview', allYears)).state).toBe('empty')
    await broken.stop()
    const db = join(folder, 'dossiers', dossier.id, 'dossier.dialoogmeter')
    expect(batchStates(db)).toEqual([])

    const next = startServer({ dataFolder: folder })
    await next.client.call('dossier.open', { id: dossier.id })
    expect(await importPath(next, path)).toMatchObject({ status: 'committed', messages: 36 })
    await next.stop()
  })

  test('of the whole process: nothing half-visible, and the next start sweeps it', async () => {
    const path = writeTwcs(join(folder, 'large.csv'), invent(60_000, fromMs))
    const db = join(folder, 'd.db')
    const killed = spawn(process.execPath, [cli, 'import', path, '--db', db, '--json'], { stdio: 'ignore' })
    await untilStaging(db, killed)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(batchStates(db)).toEqual([{ state: 'staging' }])

    const metrics = spawnSync(process.execPath, [cli, 'metrics', '--db', db, '--json'], { encoding: 'utf8' })
    expect(metrics.status).toBe(0)
    expect(JSON.parse(metrics.stdout)).toMatchObject({ cases: 0, linkedReplies: { replies: 0 } })
    expect(batchStates(db)).toEqual([])
  })
})
