import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Dossier } from '#shared/contract/dossiers.ts'
import { CallCancelled, startServer } from '../support/dataClient.ts'
import type { TestServer } from '../support/dataClient.ts'
import { importPath, noAnswers } from '../support/figures.ts'
import { invent, writeTwcs } from '../support/twcsFile.ts'

const fromMs = Date.UTC(2015, 0, 5, 8)
let running: TestServer
let dossier: Dossier

beforeEach(async () => {
  running = startServer()
  dossier = await running.client.call('dossier.create', { municipalityCode: 'GM0344', name: null })
})
afterEach(() => running.stop())

async function selectionOf(name: string, questions: number): Promise<string> {
  const path = writeTwcs(join(running.dataFolder, name), invent(questions, fromMs))
  const [looked] = await running.client.call('import.inspect', { grantId: running.grant(path) })
  return looked?.selectionId ?? ''
}

describe('a dossier tells where it lies', () => {
  test('its file, its key and the log', () => {
    const { databasePath, keyPath, logFolder } = dossier.location
    expect(existsSync(databasePath)).toBe(true)
    expect(existsSync(keyPath)).toBe(true)
    expect(logFolder).toBe(join(running.dataFolder, 'logs'))
  })
})

describe('deleting a dossier', () => {
  test('closes it and leaves nothing of it, in its folder or in the list', async () => {
    const { client, dataFolder } = running
    await importPath(running, writeTwcs(join(dataFolder, 'a.csv'), invent(20, fromMs)))
    await client.call('dossier.delete', { id: dossier.id })
    expect(await client.call('dossier.current', {})).toBeNull()
    expect(await client.call('dossier.recent', {})).toEqual([])
    expect(existsSync(dirname(dossier.location.databasePath))).toBe(false)
    expect(client.changed).toContain('dossiers')
  })

  test('leaves the open one alone when another is deleted', async () => {
    const { client } = running
    const other = await client.call('dossier.create', { municipalityCode: 'GM0014', name: null })
    await client.call('dossier.delete', { id: dossier.id })
    expect(await client.call('dossier.current', {})).toEqual(other)
    expect((await client.call('dossier.recent', {})).map(({ id }) => id)).toEqual([other.id])
  })

  test('takes from a folder that is not its own only the file and what the app put beside it', async () => {
    const { client, dataFolder, grant } = running
    await client.call('dossier.close', {})
    const elsewhere = join(dataFolder, 'stick')
    const path = join(elsewhere, 'utrecht.dialoogmeter')
    mkdirSync(elsewhere)
    cpSync(dossier.location.databasePath, path)
    cpSync(dossier.location.keyPath, `${path}.key`)
    writeFileSync(join(elsewhere, 'brief.txt'), 'van iemand anders')
    const moved = await client.call('dossier.openGranted', { grantId: grant(path) })
    mkdirSync(join(elsewhere, 'utrecht-backups'))
    writeFileSync(join(elsewhere, 'utrecht-backups', '2026-01-01T00-00-00-000Z-v1.dialoogmeter'), '')
    await client.call('dossier.delete', { id: moved.id })
    expect(readdirSync(elsewhere)).toEqual(['brief.txt'])
    expect(await client.call('dossier.recent', {})).toEqual([])
    expect(existsSync(dossier.location.databasePath)).toBe(true)
  })

  test('never takes another file that stands in its place', async () => {
    const { client, dataFolder, grant } = running
    await client.call('dossier.close', {})
    const path = join(dataFolder, 'ander.dialoogmeter')
    cpSync(dossier.location.databasePath, path)
    cpSync(dossier.location.keyPath, `${path}.key`)
    const moved = await client.call('dossier.openGranted', { grantId: grant(path) })
    await client.call('dossier.close', {})
    writeFileSync(path, 'een brief')
    await expect(client.call('dossier.delete', { id: moved.id })).rejects.toThrow('notADossier')
    expect(existsSync(path)).toBe(true)
  })

  test('is refused while another Dialoogmeter has it open', async () => {
    const other = startServer({ dataFolder: running.dataFolder })
    await expect(other.client.call('dossier.delete', { id: dossier.id })).rejects.toThrow('dossierLocked')
    expect(existsSync(dossier.location.databasePath)).toBe(true)
    await other.stop()
  })

  test('is refused for a dossier that is not in the list', async () => {
    const unknown = running.client.call('dossier.delete', { id: 'geen-dossier' })
    await expect(unknown).rejects.toThrow('dossierNotFound')
  })

  test('cancels an import that runs', async () => {
    const { client } = running
    const selectionId = await selectionOf('groot.csv', 30_000)
    const deleted: Promise<unknown>[] = []
    const run = client.start('import.run', { selectionId, options: noAnswers }, () => {
      if (deleted.length === 0) deleted.push(client.call('dossier.delete', { id: dossier.id }))
    })
    await expect(run.output).rejects.toBeInstanceOf(CallCancelled)
    await Promise.all(deleted)
    expect(existsSync(dirname(dossier.location.databasePath))).toBe(false)
  })
})

describe('closing while an import runs', () => {
  test.each(['dossier.close', 'shutdown'] as const)('%s cancels it, and nothing of it stays', async (way) => {
    const { client, server, dataFolder } = running
    const selectionId = await selectionOf('groot.csv', 30_000)
    const closed: Promise<unknown>[] = []
    const run = client.start('import.run', { selectionId, options: noAnswers }, () => {
      if (closed.length > 0) return
      closed.push(way === 'shutdown' ? server.shutdown() : client.call('dossier.close', {}))
    })
    await expect(run.output).rejects.toBeInstanceOf(CallCancelled)
    await Promise.all(closed)
    const next = startServer({ dataFolder })
    await next.client.call('dossier.open', { id: dossier.id })
    expect(await next.client.call('import.batches', {})).toEqual([])
    await next.stop()
  })
})
